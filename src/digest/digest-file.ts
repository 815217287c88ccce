/**
 * Digest ⇄ `digest.md`, the editable issue (pure). What an editor can change (subject, order, words, headings, what is shown,
 * pins, words of their own) comes back from the file; the rest joins from the digest by the identity in footnote labels.
 * `parseDigestFile(formatDigestFile(digest), digest)` is `digest`.
 */
import type { Digest, DigestIssue, Notice } from '../model.ts';
import { parseBlocks, type Block, type Blocks } from './file/blocks.ts';
import { fieldUnknown, footnoteEdited, frontMatterMissing, frontMatterOpen } from './file/errors.ts';
import { formatFields, formatFootnotes, formatSections, formatSource } from './file/format.ts';
import { joinEntries } from './file/join-entries.ts';
import { createPointsContext, joinPoints, listWrittenIds } from './file/join-points.ts';
import { joinStories } from './file/join-stories.ts';
import { createLabels, type Labels } from './file/labels.ts';
import { createNotices, type Notices } from './file/notices.ts';
import { collectSections, type WrittenIssue, type WrittenPoint } from './file/sections.ts';

/** What the editor made of the issue, and what was not understood. */
export interface ParsedDigestFile {
  readonly digest: Digest;
  /** In order of lines; `refused` where words of the editor are not printed as they stand. */
  readonly notices: readonly Notice[];
}

/** The digest as Markdown that reads well anywhere: front matter, headings, points with footnotes. Hidden things are not in it. */
export function formatDigestFile(digest: Digest): string {
  const labels = createLabels(digest);
  const body = [formatFields(digest).join('\n'), ...formatSections(digest, labels)].join('\n\n');
  const used = new Set(Array.from(body.matchAll(/\[\^([^\]\s]+)\]/g), (match) => match[1] ?? ''));
  const footnotes = formatFootnotes(digest, labels, used);
  return `${[body, ...(footnotes.length > 0 ? [footnotes.join('\n')] : [])].join('\n\n')}\n`;
}

/** The digest that the file says, joined with `base`, the digest it was written from. `shownPath` names the file in notices. Never throws. */
export function parseDigestFile(text: string, base: Digest, shownPath: string): ParsedDigestFile {
  const notices = createNotices(shownPath);
  const labels = createLabels(base);
  const parsed = parseBlocks(text);
  checkFootnotes(parsed.blocks, base, labels, notices);
  const written = collectSections(parsed.blocks, labels, notices);
  const digest = joinDigest(written, { ...base, issue: joinFields(parsed, base.issue, notices) }, notices);
  return { digest, notices: notices.list() };
}

function joinDigest(written: WrittenIssue, base: Digest, notices: Notices): Digest {
  const { note: _, sponsor: __, ...rest } = base;
  const { opening, stories } = written;
  const own = stories.filter((story) => story.section === null);
  const fixed = stories.filter((story) => story.section !== null && story.section !== 'sponsor');
  const sponsor = stories.find((story) => story.section === 'sponsor');
  const entries = joinEntries(fixed, base);
  const briefs = [opening, ...stories.filter((story) => story.section === 'summary' || story.section === 'sponsor')];
  const summary = briefs.flatMap((section) => section.points);
  const context = createPointsContext(
    { base, notices },
    listWrittenIds([...summary, ...own.flatMap(listStoryPoints)], base),
  );
  const note = [opening, ...fixed]
    .map((section) => section.words)
    .filter((words) => words !== '')
    .join('\n\n');
  return {
    ...rest,
    summary: joinPoints(summary, base.summary, context),
    stories: joinStories(own, context),
    ...entries,
    ...(note === '' ? {} : { note }),
    ...(sponsor === undefined ? {} : { sponsor: sponsor.words }),
  };
}

function listStoryPoints(story: WrittenIssue['stories'][number]): readonly WrittenPoint[] {
  return [...story.points, ...story.themes.flatMap((theme) => theme.points)];
}

const readOnlyFields: ReadonlySet<string> = new Set(['issue', 'date']);

function joinFields(parsed: Blocks, issue: DigestIssue, notices: Notices): DigestIssue {
  if (parsed.fields === null) notices.add(frontMatterMissing, 1);
  if (parsed.isOpen) notices.add(frontMatterOpen, 1);
  const changed: { subject?: string; preheader?: string } = {};
  for (const { key, value, line } of parsed.fields ?? []) {
    if (key === 'subject' || key === 'preheader') changed[key] = value;
    else if (!readOnlyFields.has(key)) notices.add((place) => fieldUnknown(place, key, nearestField(key)), line);
  }
  return { ...issue, ...changed };
}

function nearestField(key: string): string | null {
  return ['subject', 'preheader'].find((each) => each[0] === key[0]?.toLowerCase()) ?? null;
}

/** Quotes are the sources' words: a changed one is not used, which an editor should know. */
function checkFootnotes(blocks: readonly Block[], base: Digest, labels: Labels, notices: Notices): void {
  for (const block of blocks) {
    const ref = block.kind === 'footnote' ? labels.citationOf(block.label) : null;
    if (ref === null || block.markdown === formatSource(base, ref.citation)) continue;
    notices.add((place) => footnoteEdited(place, block.label), block.line);
  }
}
