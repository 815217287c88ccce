/** What `collate check` says of the issue, the worst first, each with a way to the place. */
import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { CheckReport, Finding, PreviewState } from '../protocol.ts';
import { readChecks } from './server.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly onPoint: (point: string) => void;
  readonly onPlace: (id: string) => void;
}

const groups = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['notice', 'Notices'],
] as const;

export function ChecksPanel({ state, onPoint, onPlace }: Props) {
  const [report, setReport] = useState<CheckReport | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let isCurrent = true;
    readChecks().then(
      (read) => isCurrent && (setReport(read), setFailure('')),
      (error: unknown) => isCurrent && setFailure(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [state.version]);
  if (failure !== '') return <p class="empty">The checks could not run: {failure}</p>;
  if (report === null) return <p class="empty">Checking …</p>;
  return (
    <div class="checks">
      <p role="status">{summarize(report.findings)}</p>
      {groups.map(([severity, label]) => {
        const found = report.findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity}>
            <h2>
              {label} ({found.length})
            </h2>
            <ul>
              {found.map((finding, index) => (
                <li key={index} class={`finding is-${severity}`}>
                  <p>{finding.message}</p>
                  <p class="quiet">
                    <code>{finding.rule}</code> · {finding.where}
                  </p>
                  <details>
                    <summary>Why, and what to do</summary>
                    <p>{finding.why}</p>
                    <p>{finding.remedy}</p>
                  </details>
                  <Jump finding={finding} onPoint={onPoint} onPlace={onPlace} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {report.skipped.length > 0 && (
        <details>
          <summary>Not checked ({report.skipped.length})</summary>
          <ul>
            {report.skipped.map(({ rule, reason }) => (
              <li key={rule}>
                <code>{rule}</code>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Jump({ finding, onPoint, onPlace }: Pick<Props, 'onPoint' | 'onPlace'> & { readonly finding: Finding }) {
  const { point, section } = finding;
  if (point === null && section === null) return null;
  return (
    <button type="button" onClick={() => (point === null ? onPlace(`section-${section}`) : onPoint(point))}>
      Show the place
    </button>
  );
}

function summarize(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to complain about.';
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} warnings, ${count('notice')} notices`;
}
