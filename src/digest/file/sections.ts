/**
 * Blocks of digest.md → the sections an editor sees. One rule divides them: a block that cites is a point, a block that does
 * not is the editor's own words.
 */
import type { Citation } from '../../model.ts';
import { nearestLabel } from './nearest-label.ts';
import type { Block, Item } from './blocks.ts';
import { headCited, headingLost, labelUnknown, markupDropped, pointUncited, sideUncited } from './errors.ts';
import { parseInline } from './inline.ts';
import type { Labels } from './labels.ts';
import type { Notices } from './notices.ts';
import { findSection, normalizeWords, parseLeadIn, type LeadIn, type Section } from './words.ts';

/** A citation as a label in the file names it: of which point (or entry) it is. */
export interface Ref {
  readonly owner: string;
  readonly citation: Citation;
}

export interface WrittenSide {
  readonly text: string;
  readonly refs: readonly Ref[];
}

/** A point as the file has it, before it is joined with what is known of it. */
export interface WrittenPoint {
  readonly line: number;
  readonly text: string;
  readonly kind: LeadIn['kind'];
  readonly pinned: boolean;
  readonly refs: readonly Ref[];
  readonly sides: readonly WrittenSide[];
}

/** What stands under one heading. `words` is Markdown, empty where there is none. */
export interface WrittenSection {
  readonly line: number;
  readonly title: string;
  words: string;
  readonly points: WrittenPoint[];
}

export interface WrittenStory extends WrittenSection {
  readonly section: Section | null;
  readonly themes: WrittenSection[];
}

export interface WrittenIssue {
  /** What stands before the first heading. */
  readonly opening: WrittenSection;
  readonly stories: readonly WrittenStory[];
}

interface SectionContext {
  readonly labels: Labels;
  readonly notices: Notices;
}

/** The sections of a file, with notices for what belongs nowhere. */
export function collectSections(blocks: readonly Block[], labels: Labels, notices: Notices): WrittenIssue {
  const context = { labels, notices };
  const opening = createSection(1, '');
  const stories: WrittenStory[] = [];
  let current: WrittenSection = opening;
  let isBehindWords = false;
  for (const block of blocks) {
    if (block.kind === 'footnote') continue;
    if (block.kind !== 'heading') {
      isBehindWords = addBlock(current, block, isBehindWords, context);
      continue;
    }
    const section = createSection(block.line, parseInline(block.markdown).text);
    const story = stories.at(-1);
    if (block.level === 2) {
      const opened: WrittenStory = { ...section, section: findSection(block.markdown), themes: [] };
      stories.push(opened);
      current = opened;
    } else {
      current = section;
      isBehindWords = false;
      if (story !== undefined && story.section === null) story.themes.push(section);
      else notices.add((place) => headingLost(place, section.title), block.line);
    }
  }
  // What is read is what would be written: building again changes nothing.
  for (const section of [opening, ...stories.flatMap((story) => [story, ...story.themes])]) {
    section.words = normalizeWords(section.words);
  }
  return { opening, stories };
}

function createSection(line: number, title: string): WrittenSection {
  return { line, title, words: '', points: [] };
}

/** Adds the block, and says whether it was words. */
function addBlock(section: WrittenSection, block: Block, isBehindWords: boolean, context: SectionContext): boolean {
  const point = parsePoint(block, context);
  if (point === null) {
    addWords(section, block.lines, block.isApart || !isBehindWords);
    return true;
  }
  section.points.push(point);
  // A remark below a plain point is the editor's: sides are only those of a difference.
  const remarks = point.sides.length === 0 ? block.sides.map((side) => `- ${side.markdown}`) : [];
  if (remarks.length > 0) addWords(section, remarks, true);
  return false;
}

function addWords(section: WrittenSection, lines: readonly string[], isApart: boolean): void {
  const between = section.words === '' ? '' : isApart ? '\n\n' : '\n';
  section.words += between + lines.join('\n');
}

/** The block as a point, or null where it cites nothing of this issue. */
function parsePoint(block: Block, context: SectionContext): WrittenPoint | null {
  const leadIn = parseLeadIn(block.markdown);
  const head = parseWords({ line: block.line, markdown: leadIn.rest }, context);
  const sides = block.sides.map((side) => ({ ...parseWords(side, context), line: side.line }));
  const cited = sides.filter((side) => side.refs.length > 0);
  if (head.refs.length === 0 && cited.length === 0) {
    if (leadIn.kind !== null) context.notices.add((place) => pointUncited(place, head.text), block.line);
    return null;
  }
  if (head.hadMarkup || cited.some((side) => side.hadMarkup)) context.notices.add(markupDropped, block.line);
  for (const side of sides) {
    if (side.refs.length > 0) continue;
    context.notices.add(
      (place) => (cited.length > 0 ? sideUncited(place, side.text) : pointUncited(place, side.text)),
      side.line,
    );
  }
  if (head.refs.length > 0 && cited.length > 0) context.notices.add(headCited, block.line);
  return {
    line: block.line,
    text: head.text,
    kind: leadIn.kind,
    pinned: leadIn.pinned,
    refs: head.refs,
    sides: cited.map(({ text, refs }) => ({ text, refs })),
  };
}

function parseWords(item: Item, { labels, notices }: SectionContext): WrittenSide & { readonly hadMarkup: boolean } {
  const inline = parseInline(item.markdown);
  const refs = inline.labels.flatMap((label) => {
    const ref = labels.citationOf(label);
    if (ref === null) notices.add((place) => labelUnknown(place, label, nearestLabel(label, labels)), item.line);
    return ref === null ? [] : [ref];
  });
  return { text: inline.text, refs, hadMarkup: inline.hadMarkup };
}
