/** Session → what the page is told (pure but for the list of issues, which it is given). */
import { clipBytes, measureSections } from '../render/measure-sections.ts';
import { simulatedClients } from '../render/simulate.ts';
import { clientProfiles } from '../render/simulate/clients.ts';
import { findFlags } from './find-flags.ts';
import type { ClientView, ListedIssue, PreviewState } from './protocol.ts';
import type { Session } from './session.ts';
import { explainPoints } from './snapshot.ts';

const clients: readonly ClientView[] = simulatedClients.map((id) => {
  const { label, fidelity, cannotShow } = clientProfiles[id];
  return { id, label, fidelity, cannotShow };
});

export function createState(session: Session, issues: readonly ListedIssue[]): PreviewState {
  const snapshot = session.snapshot();
  const config = session.config();
  const history = session.history();
  const html = snapshot?.edition.html ?? '';
  return {
    version: session.version(),
    issue: snapshot?.issue ?? '',
    folder: snapshot?.folder ?? '',
    issues,
    digest: snapshot?.digest ?? null,
    sizes: {
      html: Buffer.byteLength(html),
      text: Buffer.byteLength(snapshot?.edition.text ?? ''),
      message: snapshot?.edition.message.length ?? 0,
    },
    sections: html === '' ? [] : measureSections(html),
    clipBytes,
    dropped: snapshot?.edition.rendered.dropped ?? [],
    notices: snapshot?.notices ?? [],
    conflicts: session.conflicts(),
    grouping: snapshot === null ? {} : explainPoints(snapshot.digest, snapshot.built),
    flags: snapshot === null ? {} : findFlags(snapshot.digest),
    isLive: session.isShownLive(),
    present: snapshot?.articles.map(({ id }) => id) ?? [],
    problem: session.problem(),
    run: session.run(),
    canUndo: history.undo,
    canRedo: history.redo,
    clients,
    // Without a sender an inbox shows nobody; the name of the letter is what it will most likely be.
    from: config === null ? null : config.from === null ? config.name : (config.from.name ?? config.from.address),
    canSend: config?.from !== null && config?.smtp.url !== null && config !== null,
  };
}
