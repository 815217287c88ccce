/** Stories and themes in three versions → one (pure): headings, introductions and hiding are the editor's where they touched them. */
import type { DigestStory, DigestTheme } from '../model.ts';
import { isShown } from './file/labels.ts';
import type { MergeContext } from './merge-context.ts';
import { mergePointList, mergeSections, type ListVersions } from './merge-lists.ts';
import { chooseValue, chooseWords, conflictIds, type WordVersions } from './merge-values.ts';

/** The stories of the issue, with all under them. */
export function mergeStories(context: MergeContext): readonly DigestStory[] {
  const lists = { base: context.base.stories, edited: context.edited.stories, next: context.next.stories };
  return mergeSections(lists, (base, edited, next) => mergeStory(base, edited, next, context));
}

function mergeStory(
  base: DigestStory | undefined,
  edited: DigestStory | undefined,
  next: DigestStory | undefined,
  context: MergeContext,
): DigestStory | null {
  const frame = next ?? edited;
  if (frame === undefined) return null;
  const lead = mergePointList(
    { base: base?.lead ?? [], edited: edited?.lead ?? [], next: next?.lead ?? [] },
    'body',
    context,
  );
  const lists: ListVersions<DigestTheme> = {
    base: base?.themes ?? [],
    edited: edited?.themes ?? [],
    next: next?.themes ?? [],
  };
  const themes = mergeSections(lists, (b, e, n) => mergeTheme(b, e, n, context));
  // A story that the new build no longer finds stays while it holds points or words of the editor's.
  const isOwn = lead.length > 0 || themes.length > 0 || edited?.intro !== undefined;
  if (next === undefined && !isOwn) return null;
  const known = new Set(context.next.articles.map(({ id }) => id));
  const title = mergeTitle(base?.title, edited?.title, next?.title, (versions) =>
    chooseWords(versions, 'story', conflictIds.story(frame.id), context),
  );
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
  context: MergeContext,
): DigestTheme | null {
  const frame = next ?? edited;
  if (frame === undefined) return null;
  const points = mergePointList(
    { base: base?.points ?? [], edited: edited?.points ?? [], next: next?.points ?? [] },
    'body',
    context,
  );
  if (next === undefined && !points.some(isShown) && edited?.intro === undefined) return null;
  const label = mergeTitle(base?.label, edited?.label, next?.label, (versions) =>
    chooseWords(versions, 'theme', conflictIds.theme(frame.id), context),
  );
  const passages = next === undefined ? frame.passages.flatMap((each) => context.locate(each) ?? []) : frame.passages;
  return { ...withoutOwn(frame), label, passages, points, ...ownMarks(base, edited, next) };
}

/** A heading that one side does not know is the other's. */
function mergeTitle(
  base: string | undefined,
  edited: string | undefined,
  next: string | undefined,
  choose: (versions: WordVersions) => string,
): string {
  if (edited === undefined) return next ?? '';
  return choose({ base: base ?? edited, edited, next: next ?? edited });
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
  const isHidden = edited === undefined ? next?.hidden : chooseValue(base?.hidden, edited.hidden, next?.hidden);
  return {
    ...(edited?.intro === undefined ? {} : { intro: edited.intro }),
    ...(isHidden === true ? { hidden: true } : {}),
  };
}
