/** The header fields of the message, one a row. */
import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { PreviewState } from '../protocol.ts';
import { readSource } from './server.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  /** The field that a check is about; empty for none. */
  readonly header: string;
}

export function HeadersPanel({ state, header }: Props) {
  const [mime, setMime] = useState<string | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    let isCurrent = true;
    readSource('mime').then(
      (read) => isCurrent && setMime(read),
      (error: unknown) => isCurrent && setFailure(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [state.version]);
  if (failure !== '') return <p class="empty">The message could not be read. {failure}</p>;
  if (mime === null) return <p class="empty">Loading …</p>;
  const head = mime.slice(0, mime.search(/\r?\n\r?\n/));
  const fields = head.split(/\r?\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':');
    return {
      name: line.slice(0, colon),
      value: line
        .slice(colon + 1)
        .replaceAll(/\r?\n[ \t]+/g, ' ')
        .trim(),
    };
  });
  const isMissing = header !== '' && fields.every(({ name }) => name.toLowerCase() !== header.toLowerCase());
  return (
    <>
      {isMissing && <p class="finding is-error">The message has no field “{header}”.</p>}
      <table class="headers">
        <caption>As a sample reader gets it: unsigned, dated by the issue.</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, value }, index) => (
            <tr key={index} class={name.toLowerCase() === header.toLowerCase() ? 'is-target' : ''}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
