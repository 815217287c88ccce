/** A text behind the mail, line by line, with the line that somebody jumped to; or the order in which the mail is read. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewState } from '../protocol.ts';
import type { Look } from './mail-pane.tsx';
import { readSource } from './server.ts';

interface Props {
  readonly state: PreviewState;
  readonly look: Look;
  readonly label: string;
}

export function SourceView({ state, look, label }: Props) {
  const { view, file } = look;
  const [read, setRead] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const [failure, setFailure] = useState('');
  const name = `${view} ${file ?? ''}`;
  useEffect(() => {
    let isCurrent = true;
    setFailure('');
    readSource(view, file ?? undefined).then(
      (text) => isCurrent && setRead({ of: name, text }),
      (error: unknown) => isCurrent && setFailure(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [name, state.version]);
  if (failure !== '') return <p class="empty">This could not be read. {failure}</p>;
  // The text of the view before is no text of this one.
  if (read === null || read.of !== name) return <p class="empty">Loading …</p>;
  if (view === 'reading') return <ReadingOrder text={read.text} />;
  return <Lines text={read.text} look={look} label={label} />;
}

function Lines({ text, look, label }: { readonly text: string; readonly look: Look; readonly label: string }) {
  const { view, line, file, jumps } = look;
  const target = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    target.current?.scrollIntoView({ block: 'center' });
    target.current?.focus();
  }, [line, file, jumps]);
  return (
    <pre class={view === 'text' ? 'source is-text' : 'source is-code'} tabIndex={0} aria-label={file ?? label}>
      {text.split('\n').map((words, index) =>
        index + 1 === line ? (
          <span key={index} ref={target} class="line-of is-target" tabIndex={-1} aria-label={`Line ${line}: ${words}`}>
            {`${words}\n`}
          </span>
        ) : (
          <span key={index} class="line-of">{`${words}\n`}</span>
        ),
      )}
    </pre>
  );
}

function ReadingOrder({ text }: { readonly text: string }) {
  const spoken = JSON.parse(text) as readonly { readonly role: string; readonly text: string }[];
  return (
    <ol class="source reading" tabIndex={0} aria-label="Reading order">
      {spoken.map((each, index) => (
        <li key={index}>
          <span class="role">{each.role}</span> {each.text}
        </li>
      ))}
    </ol>
  );
}
