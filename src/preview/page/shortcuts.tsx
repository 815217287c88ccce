/** The list of keys, under `?`. */
import { useEffect, useRef } from 'preact/hooks';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['1 … 8'], 'Panels: Edit, Sources, Matrix, Checks, Inbox, Size, Headers, Send'],
  [['d'], 'E-mail light or dark'],
  [['w'], 'Next width: 375, 600, 700, free'],
  [['t'], 'E-mail or plain text'],
  [['x'], 'Panel wide or narrow'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'Undo, redo'],
  [['↑', '↓'], 'On a point: the one before, the next'],
  [['Alt ↑', 'Alt ↓'], 'On a point: move it, also over headings'],
  [['Enter'], 'On a point: edit its words. In a field: save'],
  [['Escape'], 'In a field: leave it as it was'],
  [['p', 'h'], 'On a point: pin, hide'],
  [['m'], 'On a point: merge it with another of its theme'],
  [['s'], 'On a point: its sources'],
  [['Tab'], 'In the e-mail: each sentence is a link to its passages, each source number to its article'],
  [['?'], 'This list'],
];

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">Keyboard</h2>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
