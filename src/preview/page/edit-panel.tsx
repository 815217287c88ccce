/** The issue as a list one can change: words, order, what is shown. Everything is saved as it is done. */
import { useRef, useState } from 'preact/hooks';
import type { Digest, DigestStory, DigestTheme, Point } from '../../model.ts';
import type { Place } from '../edit-digest.ts';
import type { PreviewState } from '../protocol.ts';
import { DraftField } from './draft-field.tsx';
import { PointRow, type RowActions } from './point-row.tsx';
import { isSamePlace, listPlaced } from './points.ts';
import type { Store } from './store.ts';

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

export function EditPanel({ digest, store, onPoint, onSources }: Props) {
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
    onReword: (point, side, text) => edit({ kind: 'words', point, side, text }),
    onRestore: (point) => void edit({ kind: 'restore', point }),
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
          point={point}
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
      <section>
        <h2>Subject</h2>
        <DraftField
          label="Subject"
          value={digest.issue.subject}
          rows={2}
          onSave={(text) => edit({ kind: 'field', field: 'subject', text })}
        />
        <h2>Preheader</h2>
        <DraftField
          label="Preheader"
          value={digest.issue.preheader}
          rows={2}
          onSave={(text) => edit({ kind: 'field', field: 'preheader', text })}
        />
        <h2>Your note</h2>
        <DraftField
          label="Your note"
          value={digest.note ?? ''}
          rows={2}
          isLong
          placeholder="An opening in your own words (Markdown). It is printed as yours."
          onSave={(text) => edit({ kind: 'note', text })}
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

interface HeadProps {
  readonly section: DigestStory | DigestTheme;
  readonly title: string;
  readonly story: string;
  readonly theme: string | null;
  readonly store: Store;
}

function SectionHead({ section, title, story, theme, store }: HeadProps) {
  const { edit } = store;
  const [hasIntro, setIntro] = useState(false);
  const what = theme === null ? 'story' : 'theme';
  const isHidden = section.hidden === true;
  return (
    <>
      <div class="head">
        {theme === null ? <h2 class="sr">{title}</h2> : <h3 class="sr">{title}</h3>}
        <DraftField
          class="is-title"
          label={`Title of the ${what}`}
          value={title}
          onSave={(text) => edit({ kind: 'title', story, theme, text })}
        />
        <button
          type="button"
          aria-label={`Move the ${what} “${title}” up`}
          onClick={() => void edit({ kind: 'shift', story, theme, by: -1 })}
        >
          ↑
        </button>
        <button
          type="button"
          aria-label={`Move the ${what} “${title}” down`}
          onClick={() => void edit({ kind: 'shift', story, theme, by: 1 })}
        >
          ↓
        </button>
        <button
          type="button"
          aria-label={`${isHidden ? 'Show' : 'Hide'} the ${what} “${title}”`}
          onClick={() => void edit({ kind: 'section', story, theme, hidden: !isHidden })}
        >
          {isHidden ? 'Show' : 'Hide'}
        </button>
        {section.intro === undefined && !hasIntro && !isHidden && (
          <button type="button" aria-label={`Intro to “${title}”`} onClick={() => setIntro(true)}>
            Intro
          </button>
        )}
      </div>
      {(section.intro !== undefined || hasIntro) && !isHidden && (
        <DraftField
          label={`Introduction to “${title}”`}
          value={section.intro ?? ''}
          rows={2}
          isLong
          placeholder="In your own words (Markdown)"
          onSave={(text) => edit({ kind: 'intro', story, theme, text })}
        />
      )}
    </>
  );
}

/** One step up or down; over the edge of a list it goes to the end of the one before, or the beginning of the next. */
function findTarget(
  digest: Digest,
  id: string,
  from: Place,
  by: -1 | 1,
): { readonly to: Place; readonly before: string | null } | null {
  const placed = listPlaced(digest);
  const here = placed.filter(({ place }) => isSamePlace(place, from)).map(({ point }) => point.id);
  const at = here.indexOf(id);
  if (by === -1 && at > 0) return { to: from, before: here[at - 1] ?? null };
  if (by === 1 && at < here.length - 1) return { to: from, before: here[at + 2] ?? null };
  // The summary repeats points of stories: nothing moves into it or out of it by a step.
  if (from.story === null) return null;
  const places: Place[] = digest.stories.flatMap((story) => [
    ...(story.lead.length > 0 ? [{ story: story.id, theme: null }] : []),
    ...story.themes.map((theme) => ({ story: story.id, theme: theme.id })),
  ]);
  const to = places[places.findIndex((place) => isSamePlace(place, from)) + by];
  if (to === undefined) return null;
  const first = placed.find(({ place }) => isSamePlace(place, to))?.point.id ?? null;
  return { to, before: by === 1 ? first : null };
}
