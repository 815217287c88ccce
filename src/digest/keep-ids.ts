/**
 * Newly generated digest + the one before it → the new one under the ids of the old (pure). A point is the same when it stands on the
 * same passages, whatever its words; a theme when it gathers the same passages, a story when it has the same articles.
 */
import type { Citation, Digest, DigestStory, Point } from '../model.ts';
import { createId } from './file/join-points.ts';
import { citationsOf, listPoints } from './file/labels.ts';
import { wordsOf } from '../text/clauses.ts';

/** Share of two sets of passages in common, from which on they are one point: below it a shared sentence is only a neighbour. */
const leastOverlap = 0.3;
/** Share of words in common from which on a sentence is taken for an edited version of another of the same article. */
const leastAlike = 0.6;
/** Pairs of passages compared word by word: a point has a handful on each side. */
const mostCompared = 400;

/** `next` with the ids that its stories, themes and points had in `previous`; a new one whose id is taken gets another. */
export function keepIds(previous: Digest, next: Digest): Digest {
  const stories = matchIds(previous.stories.map(storyItem), next.stories.map(storyItem));
  const themes = matchIds(previous.stories.flatMap(themeItems), next.stories.flatMap(themeItems));
  const points = matchIds(pointItems(previous), pointItems(next));
  return renameDigest(next, { stories, themes, points });
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly passages: readonly Passage[];
}

interface Passage {
  readonly key: string;
  readonly article: string;
  readonly words: ReadonlySet<string>;
}

function toPassage({ article, quote }: Pick<Citation, 'article' | 'quote'>): Passage {
  return { key: `${article}\n${quote}`, article, words: new Set(wordsOf(quote)) };
}

function storyItem(story: DigestStory): Item {
  return {
    id: story.id,
    text: story.title,
    passages: story.articles.map((article) => toPassage({ article, quote: '' })),
  };
}

function themeItems(story: DigestStory): readonly Item[] {
  return story.themes.map((theme) => ({
    id: theme.id,
    text: theme.label,
    passages: [...theme.passages, ...theme.points.flatMap(citationsOf)].map(toPassage),
  }));
}

function pointItems(digest: Digest): readonly Item[] {
  const seen = new Map<string, Item>();
  for (const { point } of listPoints(digest))
    if (!seen.has(point.id))
      seen.set(point.id, { id: point.id, text: point.generated, passages: citationsOf(point).map(toPassage) });
  return [...seen.values()];
}

/** New id → old id, the closest pairs first; new ones that nothing matches and whose id is taken get a fresh one. */
function matchIds(before: readonly Item[], after: readonly Item[]): ReadonlyMap<string, string> {
  const pairs = before.flatMap((old, from) =>
    after.flatMap((fresh, to) => {
      const overlap = overlapOf(old, fresh);
      // The same words on the same passages win among equals: a difference and a statement may share all they cite.
      return overlap < leastOverlap
        ? []
        : [{ old, fresh, score: overlap + Number(old.text === fresh.text) + Number(old.id === fresh.id), from, to }];
    }),
  );
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, fresh } of pairs.toSorted((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)) {
    if (ids.has(fresh.id) || taken.has(old.id)) continue;
    ids.set(fresh.id, old.id);
    taken.add(old.id);
  }
  // An id of before is nobody else's, even where its point is gone: the editor's file may still hold it.
  const reserved = new Set([...before, ...after].map(({ id }) => id));
  for (const { id } of after) {
    if (ids.has(id)) continue;
    ids.set(id, before.some((old) => old.id === id) ? createId(id, reserved) : id);
  }
  return ids;
}

function overlapOf(a: Item, b: Item): number {
  const keys = new Set(b.passages.map(({ key }) => key));
  const used = new Set(a.passages.filter(({ key }) => keys.has(key)).map(({ key }) => key));
  let shared = used.size;
  const free = b.passages.filter(({ key }) => !used.has(key));
  const open = a.passages.filter(({ key }) => !used.has(key));
  // Themes gather hundreds of passages: there the unchanged ones tell enough.
  if (open.length * free.length <= mostCompared) shared += matchEdited(open, free);
  const all = a.passages.length + b.passages.length - shared;
  return all === 0 ? Number(a.id === b.id) : shared / all;
}

function matchEdited(open: readonly Passage[], passages: readonly Passage[]): number {
  const free = new Set(passages);
  let shared = 0;
  for (const passage of open) {
    let best: { readonly passage: Passage; readonly value: number } | null = null;
    for (const other of free) {
      const value = alikeness(passage, other);
      if (value > (best?.value ?? 0)) best = { passage: other, value };
    }
    if (best === null) continue;
    shared += best.value;
    free.delete(best.passage);
  }
  return shared;
}

/** The share of common words for a sentence of one article that was edited; 0 for what is another sentence. */
function alikeness(a: Passage, b: Passage): number {
  if (a.article !== b.article) return 0;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common += 1;
  const share = (2 * common) / Math.max(1, a.words.size + b.words.size);
  return share >= leastAlike ? share * 0.99 : 0;
}

interface Renames {
  readonly stories: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<string, string>;
  readonly points: ReadonlyMap<string, string>;
}

function renameDigest(digest: Digest, ids: Renames): Digest {
  const rename = (point: Point): Point => ({ ...point, id: ids.points.get(point.id) ?? point.id });
  return {
    ...digest,
    summary: digest.summary.map(rename),
    stories: digest.stories.map((story) => ({
      ...story,
      id: ids.stories.get(story.id) ?? story.id,
      lead: story.lead.map(rename),
      themes: story.themes.map((theme) => ({
        ...theme,
        id: ids.themes.get(theme.id) ?? theme.id,
        points: theme.points.map(rename),
      })),
      figures: story.figures.map((row) => ({ ...row, point: ids.points.get(row.point) ?? row.point })),
    })),
  };
}
