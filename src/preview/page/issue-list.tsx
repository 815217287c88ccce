/** The issues under `out`, and what of the shown one a person should know. */
import type { PreviewState } from '../protocol.ts';

interface Props {
  readonly state: PreviewState | null;
  readonly onShow: (issue: string) => void;
}

export function IssueList({ state, onShow }: Props) {
  const notices = state?.notices ?? [];
  return (
    <nav class="issues" aria-label="Issues">
      <h2>Issues</h2>
      {state === null && <p class="quiet">Loading …</p>}
      {state !== null && state.issues.length === 0 && (
        <p class="quiet">None yet. Put articles into the folder: they appear here.</p>
      )}
      <ul>
        {(state?.issues ?? []).map((issue) => (
          <li key={issue.id}>
            <button
              type="button"
              aria-current={issue.id === state?.issue ? 'true' : undefined}
              onClick={() => onShow(issue.id)}
            >
              <strong>{issue.id}</strong>
              <span class="tags">
                {issue.isLive && <span class="tag is-live">live</span>}
                {issue.isEdited && <span class="tag">edited</span>}
                {issue.isStale && !issue.isLive && (
                  <span class="tag is-warn" title="digest.md was changed since it was rendered">
                    to render
                  </span>
                )}
                {issue.sent !== null && (
                  <span class="tag" title={`A server took ${issue.sent.taken} of ${issue.sent.all}`}>
                    sent {issue.sent.taken}/{issue.sent.all}
                  </span>
                )}
              </span>
              <span class="subject">{issue.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      {notices.length > 0 && (
        <details>
          <summary>{notices.length === 1 ? '1 notice' : `${notices.length} notices`} of the build</summary>
          <ul class="notices">
            {notices.map((notice, index) => (
              <li key={index}>
                {notice.file !== null && (
                  <code>{notice.line === null ? notice.file : `${notice.file}:${notice.line}`}</code>
                )}{' '}
                {notice.message}
                <span class="quiet"> {notice.remedy}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
