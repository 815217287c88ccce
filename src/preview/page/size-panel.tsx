/** Where the bytes go, and how far it is to Gmail's clip. */
import type { Digest } from '../../model.ts';
import type { PreviewState } from '../protocol.ts';
import { nameSection } from './section-names.ts';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly onPlace: (id: string) => void;
}

export function SizePanel({ state, digest, onPlace }: Props) {
  const { sizes, sections, clipBytes } = state;
  const most = Math.max(1, ...sections.map(({ bytes }) => bytes));
  return (
    <div class="size">
      <p>
        <strong>{format(sizes.html)}</strong> of HTML, {Math.round((sizes.html / clipBytes) * 100)} % of what Gmail
        shows ({format(clipBytes)}).
      </p>
      <meter min={0} max={clipBytes} high={clipBytes * 0.9} value={sizes.html} aria-label="Share of Gmail's clip">
        {Math.round((sizes.html / clipBytes) * 100)} %
      </meter>
      <p class="quiet">
        Text part {format(sizes.text)}, whole message {format(sizes.message)}.
      </p>
      {state.dropped.length > 0 && <p>Left out to fit: {state.dropped.join('; ')}.</p>}
      <table>
        <caption class="sr">Bytes by section</caption>
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Bytes</th>
            <th scope="col">
              <span class="sr">Share</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ name, bytes, start }) => (
            <tr key={name} class={start + bytes > clipBytes ? 'is-cut' : ''}>
              <th scope="row">
                {name === 'head' ? (
                  nameSection(name, digest)
                ) : (
                  <button type="button" class="link" onClick={() => onPlace(`section-${name}`)}>
                    {nameSection(name, digest)}
                  </button>
                )}
              </th>
              <td>{bytes.toLocaleString('en')}</td>
              <td>
                <span class="bar-track">
                  <span class="bar-fill" style={{ width: `${Math.round((bytes / most) * 100)}%` }} />
                </span>
                {start + bytes > clipBytes && ' cut by Gmail'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function format(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
