/** Every rule of `collate check` on the issue that is shown, in the page's terms: where it is, and which point it is about. */
import { checkIssue } from '../check/check-issue.ts';
import type { Place } from '../check/finding.ts';
import type { Config } from '../config.ts';
import { listPoints } from '../digest/file/labels.ts';
import type { CheckReport } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** Offline: SpamAssassin and the network are asked by the command only. */
export async function runChecks(config: Config, snapshot: Snapshot): Promise<CheckReport> {
  const [report] = await checkIssue(snapshot.issue, config, { spam: false });
  const points = new Set(listPoints(snapshot.digest).map(({ point }) => point.id));
  const findings = (report?.findings ?? []).map(({ rule, severity, message, why, remedy, place }) => {
    const named = Array.from(message.matchAll(/\(([0-9a-f]{4,8})\)/g), (match) => match[1] ?? '');
    const point = named.find((id) => points.has(id)) ?? null;
    return { rule, severity, message, why, remedy, where: formatPlace(place), section: place.section, point };
  });
  return { version: snapshot.version, findings, skipped: report?.skipped ?? [] };
}

function formatPlace({ part, file, line, header, template }: Place): string {
  if (template !== null) return template;
  if (header !== null) return `header ${header}`;
  return file === null ? part : line === null ? file : `${file}:${line}`;
}
