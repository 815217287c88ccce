/**
 * What was generated, what the editor made of it, what is generated now → the issue (pure). Three-way and by identity: a point is known
 * by its passages (`keep-ids.ts`), never by its words. What the editor touched stays, what they did not is refreshed, and where both
 * changed the same words the conflict is told: the editor's stand until somebody decides.
 */
import type { AlsoRead, Digest, DigestStory, DigestTheme, Point } from '../model.ts';
import { citationsOf, listPoints } from './file/labels.ts';
import { createMergeContext, type MergeContext, type MergeInput } from './merge-context.ts';
import { keyEntries, mergeAlsoRead, mergeHighlight } from './merge-entries.ts';
import { mergePointList } from './merge-lists.ts';
import type { Locate, MergeConflict } from './merge-points.ts';
import { mergeStories } from './merge-stories.ts';
import { chooseWords, conflictIds } from './merge-values.ts';

export type { MergeInput } from './merge-context.ts';
export type { Decision, Locate, MergeConflict } from './merge-points.ts';

export interface MergedDigest {
  readonly digest: Digest;
  readonly conflicts: readonly MergeConflict[];
  /** The base of the next merge: what is generated now, but for what has an open conflict, which keeps its old base. */
  readonly base: Digest;
}

/** Merges. Merging with nothing edited gives `next`, with nothing new `edited`. */
export function mergeDigest(input: MergeInput): MergedDigest {
  const { base, edited, next } = input;
  const context = createMergeContext(input);
  const field = (name: 'subject' | 'preheader'): string =>
    chooseWords({ base: base.issue[name], edited: edited.issue[name], next: next.issue[name] }, name, name, context);
  const issue = { ...next.issue, subject: field('subject'), preheader: field('preheader') };
  const stories = mergeStories(context);
  const summary = { base: base.summary, edited: edited.summary, next: next.summary };
  const digest: Digest = {
    ...next,
    issue,
    summary: mergePointList(summary, 'summary', context),
    stories,
    alsoRead: mergeAlsoRead(context),
    highlight: mergeHighlight(context),
    ...(edited.note === undefined ? {} : { note: edited.note }),
    ...(edited.sponsor === undefined ? {} : { sponsor: edited.sponsor }),
  };
  return { digest, conflicts: [...context.conflicts.values()], base: keepOpen(next, context) };
}

/** What has an open conflict keeps the words it is about as its base, so that it is found again until it is decided. */
function keepOpen(next: Digest, context: MergeContext): Digest {
  if (context.conflicts.size === 0) return next;
  const isOpen = (id: string): boolean => context.conflicts.get(id)?.kind === 'words';
  const before = (id: string, now: string): string => (isOpen(id) ? (context.conflicts.get(id)?.before ?? now) : now);
  const keep = (point: Point): Point => (isOpen(point.id) ? (context.basePoints.get(point.id) ?? point) : point);
  const keepTheme = (theme: DigestTheme): DigestTheme => ({
    ...theme,
    label: before(conflictIds.theme(theme.id), theme.label),
    points: theme.points.map(keep),
  });
  const keepStory = (story: DigestStory): DigestStory => ({
    ...story,
    title: before(conflictIds.story(story.id), story.title),
    lead: story.lead.map(keep),
    themes: story.themes.map(keepTheme),
  });
  const { issue, highlight } = next;
  return {
    ...next,
    issue: {
      ...issue,
      subject: before('subject', issue.subject),
      preheader: before('preheader', issue.preheader),
    },
    summary: next.summary.map(keep),
    stories: next.stories.map(keepStory),
    alsoRead: keyEntries(next.alsoRead).map(({ id, ...entry }): AlsoRead => ({
      ...entry,
      text: before(conflictIds.alsoRead(id), entry.text),
    })),
    highlight: highlight === null ? null : { ...highlight, text: before('highlight', highlight.text) },
  };
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
