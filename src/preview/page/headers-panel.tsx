/** The header fields of the message, one a row. */
import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../model.ts';
import type { PreviewState } from '../protocol.ts';
import { readSource } from './server.ts';

export function HeadersPanel({ state }: { readonly state: PreviewState; readonly digest: Digest }) {
  const [mime, setMime] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readSource('mime').then((read) => isCurrent && setMime(read));
    return () => {
      isCurrent = false;
    };
  }, [state.version]);
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
  return (
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
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
