/**
 * What was generated, what the editor made of it, what is generated now → the issue (pure). Three-way and by identity: a point is known
 * by its passages (`keep-ids.ts`), never by its words. What the editor touched stays, what they did not is refreshed, and where both
 * changed the same words the conflict is told: the editor's stand until somebody decides.
 */
import type { AlsoRead, Digest, DigestStory, DigestTheme, Highlight, Point } from '../model.ts';
import { citationsOf, isShown, listPoints } from './file/labels.ts';
import { mergeOrder } from './merge-order.ts';
import { hasEdits, mergePoint, type Decision, type Locate, type MergeConflict } from './merge-points.ts';

export type { Decision, Locate, MergeConflict } from './merge-points.ts';

export interface MergeInput {
  /** What was generated when the file was written. */
  readonly base: Digest;
  /** What the editor made of it. */
  readonly edited: Digest;
  /** What is generated now, under the ids of `base` (`keepIds`). */
  readonly next: Digest;
  /** Where a passage stands in the articles of today. */
  readonly locate: Locate;
  /** Decisions on open conflicts, by id of the point. */
  readonly decisions?: ReadonlyMap<string, Decision>;
}

export interface MergedDigest {
  readonly digest: Digest;
  readonly conflicts: readonly MergeConflict[];
  /** The base of the next merge: what is generated now, but for points with an open conflict, which keep their old base. */
  readonly base: Digest;
}

/** Merges. Merging with nothing edited gives `next`, with nothing new `edited`. */
export function mergeDigest(input: MergeInput): MergedDigest {
  const { base, edited, next } = input;
  const context = createContext(input);
  const stories = mergeStories(context);
  const summary = mergePoints({ base: base.summary, edited: edited.summary, next: next.summary }, 'summary', context);
  const digest: Digest = {
    ...next,
    issue: {
      ...next.issue,
      subject: choose(base.issue.subject, edited.issue.subject, next.issue.subject),
      preheader: choose(base.issue.preheader, edited.issue.preheader, next.issue.preheader),
    },
    summary,
    stories,
    alsoRead: mergeAlsoRead(base.alsoRead, edited.alsoRead, next.alsoRead),
    highlight: mergeHighlight(base.highlight, edited.highlight, next.highlight),
    ...(edited.note === undefined ? {} : { note: edited.note }),
    ...(edited.sponsor === undefined ? {} : { sponsor: edited.sponsor }),
  };
  const conflicts = [...context.conflicts.values()];
  return { digest, conflicts, base: keepOpen(next, context) };
}

interface Context extends MergeInput {
  readonly basePoints: ReadonlyMap<string, Point>;
  readonly nextPoints: ReadonlyMap<string, Point>;
  /** Points of the stories alone: the summary repeats some of them. */
  readonly nextBody: ReadonlySet<string>;
  /** Ids of points that the editor moved to another heading. */
  readonly moved: ReadonlySet<string>;
  readonly conflicts: Map<string, MergeConflict>;
}

function createContext(input: MergeInput): Context {
  const nextBody = new Set(listPlaces(input.next).keys());
  const places = listPlaces(input.base);
  const moved = [...listPlaces(input.edited)].filter(([id, now]) => {
    const before = places.get(id);
    return before !== undefined && [...now].some((place) => !before.has(place));
  });
  return {
    ...input,
    basePoints: indexPoints(input.base),
    nextPoints: indexPoints(input.next),
    nextBody,
    moved: new Set(moved.map(([id]) => id)),
    conflicts: new Map(),
  };
}

/** Under which headings of the stories each point stands. */
function listPlaces(digest: Digest): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  const add = (points: readonly Point[], place: string): void => {
    for (const { id } of points) places.set(id, (places.get(id) ?? new Set()).add(place));
  };
  for (const story of digest.stories) {
    add(story.lead, story.id);
    for (const theme of story.themes) add(theme.points, `${story.id}/${theme.id}`);
  }
  return places;
}

function indexPoints(digest: Digest): ReadonlyMap<string, Point> {
  const points = new Map<string, Point>();
  for (const { point } of listPoints(digest)) if (!points.has(point.id)) points.set(point.id, point);
  return points;
}

/** The editor's where they changed it. */
function choose<T>(base: T, edited: T, next: T): T {
  return edited === base ? next : edited;
}

interface Lists<T> {
  readonly base: readonly T[];
  readonly edited: readonly T[];
  readonly next: readonly T[];
}

/** The points of one place. A point that stands elsewhere now, by the editor's hand or the new build's, is merged there. */
function mergePoints(lists: Lists<Point>, part: 'summary' | 'body', context: Context): readonly Point[] {
  const base = byId(lists.base);
  const edited = byId(lists.edited);
  const next = byId(lists.next);
  const merged = new Map<string, Point>();
  for (const id of new Set([...edited.keys(), ...next.keys()])) {
    const [b, e, n] = [base.get(id), edited.get(id), next.get(id)];
    // The editor took it to another place, where it is merged.
    if (e === undefined && b !== undefined) continue;
    // The new build has it in another place, and the editor did not choose this one.
    if (n === undefined && b !== undefined && context.nextBody.has(id)) continue;
    if (e === undefined && part === 'body' && context.moved.has(id)) continue;
    const versions = { base: b ?? context.basePoints.get(id), edited: e, next: n ?? context.nextPoints.get(id) };
    // New here, but known to the editor elsewhere: their version of it comes along.
    const own = e ?? (b === undefined ? findEdited(id, context) : undefined);
    const { point, conflict } = mergePoint({ ...versions, edited: own }, context.locate, context.decisions?.get(id));
    if (point !== null) merged.set(id, point);
    if (conflict !== null) context.conflicts.set(id, conflict);
  }
  const order = mergeOrder([...base.keys()], [...edited.keys()], [...next.keys()], (id) => merged.has(id));
  return order.flatMap((id) => merged.get(id) ?? []);
}

function findEdited(id: string, context: Context): Point | undefined {
  const base = context.basePoints.get(id);
  const versions = listPoints(context.edited).flatMap(({ point }) => (point.id === id ? [point] : []));
  return versions.find((point) => base !== undefined && hasEdits(base, point)) ?? versions[0];
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function mergeStories(context: Context): readonly DigestStory[] {
  const lists = { base: context.base.stories, edited: context.edited.stories, next: context.next.stories };
  return mergeSections(lists, (base, edited, next) => mergeStory(base, edited, next, context));
}

/** Stories of an issue or themes of a story; `merge` returns null for one that is gone. */
function mergeSections<T extends { readonly id: string }>(
  lists: Lists<T>,
  merge: (base: T | undefined, edited: T | undefined, next: T | undefined) => T | null,
): readonly T[] {
  const [base, edited, next] = [byId(lists.base), byId(lists.edited), byId(lists.next)];
  const merged = new Map<string, T>();
  for (const id of new Set([...edited.keys(), ...next.keys()])) {
    const section = merge(base.get(id), edited.get(id), next.get(id));
    if (section !== null) merged.set(id, section);
  }
  const order = mergeOrder([...base.keys()], [...edited.keys()], [...next.keys()], (id) => merged.has(id));
  return order.flatMap((id) => merged.get(id) ?? []);
}

function mergeStory(
  base: DigestStory | undefined,
  edited: DigestStory | undefined,
  next: DigestStory | undefined,
  context: Context,
): DigestStory | null {
  const frame = next ?? edited;
  if (frame === undefined) return null;
  const lead = mergePoints(
    { base: base?.lead ?? [], edited: edited?.lead ?? [], next: next?.lead ?? [] },
    'body',
    context,
  );
  const lists: Lists<DigestTheme> = {
    base: base?.themes ?? [],
    edited: edited?.themes ?? [],
    next: next?.themes ?? [],
  };
  const themes = mergeSections(lists, (b, e, n) => mergeTheme(b, e, n, context));
  // A story that the new build no longer finds stays while it holds points or words of the editor's.
  const isOwn = lead.length > 0 || themes.length > 0 || edited?.intro !== undefined;
  if (next === undefined && !isOwn) return null;
  const known = new Set(context.next.articles.map(({ id }) => id));
  const title =
    edited === undefined ? frame.title : choose(base?.title ?? edited.title, edited.title, next?.title ?? edited.title);
  return {
    ...withoutOwn(frame),
    title,
    ...(next === undefined
      ? { articles: frame.articles.filter((id) => known.has(id)), figures: [], timeline: [] }
      : {}),
    lead,
    themes,
    ...ownMarks(base, edited, next),
  };
}

function mergeTheme(
  base: DigestTheme | undefined,
  edited: DigestTheme | undefined,
  next: DigestTheme | undefined,
  context: Context,
): DigestTheme | null {
  const frame = next ?? edited;
  if (frame === undefined) return null;
  const points = mergePoints(
    { base: base?.points ?? [], edited: edited?.points ?? [], next: next?.points ?? [] },
    'body',
    context,
  );
  if (next === undefined && !points.some(isShown) && edited?.intro === undefined) return null;
  const label =
    edited === undefined ? frame.label : choose(base?.label ?? edited.label, edited.label, next?.label ?? edited.label);
  const passages = next === undefined ? frame.passages.flatMap((each) => context.locate(each) ?? []) : frame.passages;
  return { ...withoutOwn(frame), label, passages, points, ...ownMarks(base, edited, next) };
}

function withoutOwn<T extends { readonly intro?: string; readonly hidden?: true }>(
  section: T,
): Omit<T, 'intro' | 'hidden'> {
  const { intro: _, hidden: __, ...rest } = section;
  return rest;
}

type Own = { readonly intro?: string; readonly hidden?: true };

/** The editor's introduction, and their taking a section out. */
function ownMarks(base: Own | undefined, edited: Own | undefined, next: Own | undefined): Own {
  const isHidden = edited === undefined ? next?.hidden : choose(base?.hidden, edited.hidden, next?.hidden);
  return {
    ...(edited?.intro === undefined ? {} : { intro: edited.intro }),
    ...(isHidden === true ? { hidden: true } : {}),
  };
}

/** Entries are known by their article. */
function mergeAlsoRead(
  base: readonly AlsoRead[],
  edited: readonly AlsoRead[],
  next: readonly AlsoRead[],
): readonly AlsoRead[] {
  type Entry = AlsoRead & { readonly id: string };
  const keyed = (entries: readonly AlsoRead[]): Entry[] =>
    entries.map((entry, index) => {
      const before = entries.slice(0, index).filter(({ article }) => article === entry.article).length;
      return { ...entry, id: `${entry.article}\n${before}` };
    });
  const lists = { base: keyed(base), edited: keyed(edited), next: keyed(next) };
  const merged = mergeSections<Entry>(lists, (b, e, n) => {
    if (n === undefined) return null;
    if (e === undefined) return b === undefined ? n : null;
    const text = choose(b?.text ?? e.text, e.text, n.text);
    const isHidden = choose(b?.hidden, e.hidden, n.hidden) === true;
    return {
      id: n.id,
      article: n.article,
      text,
      citations: n.citations,
      ...(isHidden ? { hidden: true as const } : {}),
    };
  });
  return merged.map(({ id: _id, ...entry }) => entry);
}

/** The same passages: the same quote. Another one is new, whatever became of the one before. */
function mergeHighlight(base: Highlight | null, edited: Highlight | null, next: Highlight | null): Highlight | null {
  if (next === null || edited === null || base === null) return next;
  const key = ({ citations }: Highlight): string =>
    JSON.stringify(citations.map(({ article, quote }) => [article, quote]));
  if (key(base) !== key(next)) return next;
  const isHidden = choose(base.hidden, edited.hidden, next.hidden) === true;
  const { hidden: _, ...rest } = next;
  return { ...rest, text: choose(base.text, edited.text, next.text), ...(isHidden ? { hidden: true } : {}) };
}

/** Points with an open conflict keep the words it is about as their base, so that it is found again until it is decided. */
function keepOpen(next: Digest, context: Context): Digest {
  if (context.conflicts.size === 0) return next;
  const keep = (point: Point): Point => {
    const open = context.conflicts.get(point.id)?.kind === 'words';
    const old = open ? context.basePoints.get(point.id) : undefined;
    return old ?? point;
  };
  const stories = next.stories.map((story) => ({
    ...story,
    lead: story.lead.map(keep),
    themes: story.themes.map((theme) => ({ ...theme, points: theme.points.map(keep) })),
  }));
  return { ...next, summary: next.summary.map(keep), stories };
}

/** Finds passages by article and exact words in what a digest cites; for callers without the articles at hand. */
export function locateIn(digest: Digest): Locate {
  const known = new Map(
    [
      ...listPoints(digest).flatMap(({ point }) => citationsOf(point)),
      ...digest.stories.flatMap((story) => story.themes.flatMap((theme) => theme.passages)),
    ].map((citation) => [`${citation.article}\n${citation.quote}`, citation]),
  );
  return (citation) => known.get(`${citation.article}\n${citation.quote}`) ?? null;
}
