/** Makes two points of a theme one: with which, in which words, on whose passages. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatWords } from '../../digest/merge-points.ts';
import type { Digest, Point } from '../../model.ts';
import { citationsOf, sourceName } from './points.ts';
import type { Saved } from './store.ts';

export interface MergeChoice {
  readonly other: string;
  readonly text: string;
  readonly base: string;
  readonly otherBase: string;
}

interface Props {
  readonly point: Point;
  readonly partners: readonly Point[];
  readonly digest: Digest;
  readonly onMerge: (choice: MergeChoice) => Promise<Saved>;
  readonly onClose: () => void;
}

/** Points that can be merged with it: statements with statements, differences with differences. */
export function listPartners(point: Point, others: readonly Point[]): readonly Point[] {
  return others.filter(
    (other) => other.id !== point.id && other.hidden !== true && 'sides' in other === 'sides' in point,
  );
}

export function MergeForm({ point, partners, digest, onMerge, onClose }: Props) {
  const [other, setOther] = useState(partners[0]?.id ?? '');
  const [text, setText] = useState(point.text);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const partner = partners.find(({ id }) => id === other);
  const sources = [
    ...new Set([point, ...(partner === undefined ? [] : [partner])].flatMap(citationsOf).map(({ article }) => article)),
  ];
  const merge = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (partner === undefined) return;
    const saved = await onMerge({ other, text, base: formatWords(point), otherBase: formatWords(partner) });
    if (saved.kind === 'saved') onClose();
  };
  return (
    <form class="merge" aria-label="Merge with another point" onSubmit={(event) => void merge(event)}>
      <label>
        Merge with
        <select ref={first} value={other} onChange={(event) => setOther(event.currentTarget.value)}>
          {partners.map((each) => (
            <option key={each.id} value={each.id}>
              {each.text}
            </option>
          ))}
        </select>
      </label>
      {partner !== undefined && <p class="quiet">“{formatWords(partner)}”</p>}
      <label>
        Words for both
        <textarea
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        />
      </label>
      <p class="quiet">Cites {sources.map((id) => sourceName(digest, id)).join(', ')}. The other point is hidden.</p>
      <div class="merge-actions">
        <button type="submit" class="primary" disabled={partner === undefined || text.trim() === ''}>
          Merge
        </button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
