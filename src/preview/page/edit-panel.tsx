/** The issue as a list one can change: words, order, what is shown. Everything is saved as it is done. */
import { useRef, useState } from 'preact/hooks';
import { inboxClients } from '../../check/inbox-row.ts';
import { formatWords } from '../../digest/merge-points.ts';
import type { Digest, DigestStory, Point } from '../../model.ts';
import type { Place } from '../edit-digest.ts';
import type { PreviewState } from '../protocol.ts';
import { DraftField } from './draft-field.tsx';
import { PointRow, type RowActions } from './point-row.tsx';
import { findTarget } from './find-target.ts';
import { LostDrafts } from './lost-drafts.tsx';
import { listPartners } from './merge-form.tsx';
import { OwnWords, SectionHead } from './section-head.tsx';
import type { Store } from './store.ts';
import { SubjectFields } from './subject-fields.tsx';

interface Props {
  readonly state: PreviewState;
  readonly digest: Digest;
  readonly store: Store;
  readonly onPoint: (point: string) => void;
  readonly onSources: (point: string) => void;
}

interface Dragged {
  readonly point: string;
  readonly from: Place;
}

export function EditPanel({ state, digest, store, onPoint, onSources }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [said, setSaid] = useState('');
  const { edit } = store;

  const focusPoint = (id: string): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-point="${id}"]`)?.focus());
  };
  const move = async (point: Point, from: Place, by: -1 | 1): Promise<void> => {
    const target = findTarget(digest, point.id, from, by);
    if (target === null) {
      setSaid('It cannot be moved further.');
      return;
    }
    await edit({ kind: 'move', point: point.id, from, to: target.to, before: target.before });
    setSaid(`Moved ${by === -1 ? 'up' : 'down'}.`);
    focusPoint(point.id);
  };
  const actions = (place: Place): RowActions => ({
    onSelect: onPoint,
    onSources,
    onRestore: (point) => void edit({ kind: 'restore', point: point.id, base: formatWords(point) }),
    onMerge: async (point, choice) => {
      const saved = await edit({ kind: 'merge', point, ...choice });
      if (saved.kind === 'saved') setSaid('Merged.');
      return saved;
    },
    onMark: (point, mark, on) => {
      setSaid(on ? (mark === 'hidden' ? 'Hidden.' : 'Pinned.') : mark === 'hidden' ? 'Shown.' : 'Not pinned any more.');
      void edit({ kind: 'mark', point, mark, on }).then(() => focusPoint(point));
    },
    onMove: (point, by) => void move(point, place, by),
    onStep: (id, by) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-point]') ?? [])];
      rows[rows.findIndex((row) => row.dataset['point'] === id) + by]?.focus();
    },
    onDragStart: (point) => setDragged({ point, from: place }),
    onDrop: (before) => {
      if (dragged !== null && dragged.point !== before) {
        void edit({ kind: 'move', point: dragged.point, from: dragged.from, to: place, before });
      }
      setDragged(null);
    },
  });
  const rows = (points: readonly Point[], place: Place) => (
    <ul
      class={dragged === null ? 'rows' : 'rows is-target'}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => actions(place).onDrop(null)}
    >
      {points.map((point) => (
        <PointRow
          key={point.id}
          store={store}
          point={point}
          partners={listPartners(point, points)}
          flags={state.flags[point.id] ?? []}
          digest={digest}
          isSelected={store.selected === point.id}
          actions={actions(place)}
        />
      ))}
    </ul>
  );
  return (
    <div class="edit" ref={list}>
      <p class="sr" role="status">
        {said}
      </p>
      <LostDrafts issue={state.issue} digest={digest} />
      <section>
        <SubjectFields state={state} store={store} clients={inboxClients.slice(0, 1)} />
        <h2>Your note {digest.note !== undefined && <OwnWords />}</h2>
        <DraftField
          store={store}
          target={{ kind: 'note' }}
          label="Your note"
          value={digest.note ?? ''}
          rows={2}
          placeholder="An opening in your own words (Markdown). It is printed as yours."
        />
      </section>
      {digest.summary.length > 0 && (
        <section>
          <h2>In brief</h2>
          {rows(digest.summary, { story: null })}
        </section>
      )}
      {digest.stories.map((story) => (
        <StorySection key={story.id} story={story} store={store} rows={rows} />
      ))}
      {digest.alsoRead.length > 0 && (
        <section>
          <h2>Also read</h2>
          <ul class="rows">
            {digest.alsoRead.map((entry) => (
              <li key={entry.article} class={entry.hidden === true ? 'row is-hidden' : 'row'}>
                <p>{entry.text}</p>
                <button
                  type="button"
                  onClick={() => void edit({ kind: 'entry', article: entry.article, hidden: entry.hidden !== true })}
                >
                  {entry.hidden === true ? 'Show' : 'Hide'}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {digest.highlight !== null && (
        <section>
          <h2>{digest.highlight.kind === 'quote' ? 'Quote of the week' : 'Number of the week'}</h2>
          <ul class="rows">
            <li class={digest.highlight.hidden === true ? 'row is-hidden' : 'row'}>
              <p>{digest.highlight.text}</p>
              <button
                type="button"
                onClick={() => void edit({ kind: 'highlight', hidden: digest.highlight?.hidden !== true })}
              >
                {digest.highlight.hidden === true ? 'Show' : 'Hide'}
              </button>
            </li>
          </ul>
        </section>
      )}
    </div>
  );
}

interface StoryProps {
  readonly story: DigestStory;
  readonly store: Store;
  readonly rows: (points: readonly Point[], place: Place) => preact.JSX.Element;
}

function StorySection({ story, store, rows }: StoryProps) {
  return (
    <section class={story.hidden === true ? 'story is-hidden' : 'story'}>
      <SectionHead section={story} title={story.title} story={story.id} theme={null} store={store} />
      {story.reason !== '' && <p class="quiet">{story.reason}</p>}
      {story.lead.length > 0 && rows(story.lead, { story: story.id, theme: null })}
      {story.themes.map((theme) => (
        <section key={theme.id} class={theme.hidden === true ? 'theme is-hidden' : 'theme'}>
          <SectionHead section={theme} title={theme.label} story={story.id} theme={theme.id} store={store} />
          {rows(theme.points, { story: story.id, theme: theme.id })}
        </section>
      ))}
    </section>
  );
}
