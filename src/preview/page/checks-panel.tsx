/** What `collate check` says of the issue, the worst first, each with a way to the place. */
import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { CheckReport, Finding, Jump, PreviewState } from '../protocol.ts';
import { readChecks } from './server.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly onJump: (jump: Jump) => void;
}

const groups = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['notice', 'Notices'],
] as const;

export function ChecksPanel({ state, onJump }: Props) {
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
      <p role="status" class="summary">
        {summarize(report.findings)}
      </p>
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
                  {finding.jumps.map((jump) => (
                    <button key={jump.to} type="button" onClick={() => onJump(jump)}>
                      {nameJump(jump)}
                    </button>
                  ))}
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

const sources = { html: 'HTML', text: 'text', mime: 'message', markdown: 'digest.md' } as const;

function nameJump(jump: Jump): string {
  switch (jump.to) {
    case 'point':
      return 'Show the point';
    case 'section':
      return 'Show the place in the e-mail';
    case 'header':
      return 'Show the headers';
    case 'template':
      return `Show the template, line ${jump.line}`;
    default:
      return `Show the ${sources[jump.to]}, line ${jump.line}`;
  }
}

function summarize(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to complain about.';
  const count = (severity: string): string => {
    const { length } = findings.filter((finding) => finding.severity === severity);
    return `${length} ${severity}${length === 1 ? '' : 's'}`;
  };
  return [count('error'), count('warning'), count('notice')].join(', ');
}
