/**
 * Which blocks of an article are not the article, and why. Structure speaks first (hints of the mark-up, doubled lines, link
 * lists, position), then phrases, then what stands around lines already found. Pure: blocks in, verdicts out, in order.
 */
import type { SetAsideReason } from '../model.ts';
import { splitSentences } from '../text/sentences.ts';
import { type JudgedBlock, sliceBlock } from './assemble-article.ts';
import { judgeEdges } from './boilerplate-edges.ts';
import { CORRECTION, matchPhrase } from './match-phrase.ts';
import { judgeSections } from './boilerplate-sections.ts';
import type { Metadata } from './metadata.ts';
import { type RawBlock, blockText } from './raw-block.ts';
import { type Verdict, foldLine, isBody } from './verdict.ts';

/** A block this short goes as a whole when one of its sentences is furniture: "Daily news. Free. No spam." */
const SHORT_BLOCK_WORDS = 25;
/** The same for a block that is set off from the text. */
const SHORT_SET_OFF_WORDS = 50;
/** Rows of the phrase table with at least this `maxWords` describe blocks of several sentences. */
const MULTI_SENTENCE_ROW = 40;
/** A repeated line counts from this length: "Yes." may well stand twice. */
const REPEATED_WORDS = 4;
/** Titles of sections that are also labels of a page's furniture: with a paragraph under them they are sections. */
const SECTION_TITLE =
  /^(?:what to (?:watch|read|expect|know)(?: \w+)?|faqs?|discussion|the discussion|conversation|the conversation|responses?|help|privacy|licensing|accessibility|contents?|video|next|first|last|more|latest .{0,20}|trending|background|about|related work|comments?)[:?]?$/i;
/** Share of a block's characters in links from which it is a way to somewhere else. */
const LINK_SHARE = 0.8;
const BLOCK_SCOPES = new Set(['block', 'sentence'] as const);
const BLOCK_SCOPE = new Set(['block'] as const);
const SENTENCE_SCOPE = new Set(['sentence'] as const);

/** Judges the blocks of one article, in order. A block may come back in parts when one of its sentences is furniture. */
export function judgeBlocks(blocks: readonly RawBlock[], metadata: Metadata): readonly JudgedBlock[] {
  const titleAt = findTitle(blocks, metadata.title);
  const verdicts = blocks.flatMap((block, index) => judgeAlone(block, index === titleAt));
  spareSectionTitles(verdicts);
  judgeRepeated(verdicts, metadata.title);
  judgeLinkLists(verdicts);
  judgeContents(verdicts);
  judgeSections(verdicts);
  judgeEdges(verdicts, metadata);
  judgeEmptyHeadings(verdicts);
  return verdicts.map(({ block, reason }) => ({ block, reason }));
}

function findTitle(blocks: readonly RawBlock[], title: string): number {
  const wanted = foldLine(title);
  const isOpen = (block: RawBlock): boolean => block.hint === null;
  const exact = blocks.findIndex((block) => isOpen(block) && foldLine(blockText(block)) === wanted);
  return exact >= 0
    ? exact
    : blocks.findIndex((block) => isOpen(block) && block.kind === 'heading' && block.level === 1);
}

function createVerdict(block: RawBlock, isTitle: boolean, reason: SetAsideReason | null): Verdict {
  const text = blockText(block);
  return { block, text, words: text.split(' ').length, isTitle, reason };
}

function judgeAlone(block: RawBlock, isTitle: boolean): readonly Verdict[] {
  const whole = createVerdict(block, isTitle, block.hint);
  if (block.hint !== null || isTitle) return [whole];
  if (isJunk(whole.text)) return [{ ...whole, reason: 'junk' }];
  if (block.kind === 'table-row') return [whole];
  const sentences = block.kind === 'heading' ? [] : splitSentences(whole.text, { code: 'en' });
  const row = matchPhrase(whole.text, sentences.length <= 1 ? BLOCK_SCOPES : BLOCK_SCOPE);
  // Rows for a long block are meant for all of it; rows for a short line say nothing of a paragraph.
  const isMeantWhole = row !== null && (row.maxWords >= MULTI_SENTENCE_ROW || whole.words <= SHORT_BLOCK_WORDS);
  if (sentences.length <= 1 || isMeantWhole) return [{ ...whole, reason: row?.reason ?? null }];
  const reasons = sentences.map(
    ({ start, end }) => matchPhrase(whole.text.slice(start, end), SENTENCE_SCOPE)?.reason ?? null,
  );
  const hits = reasons.filter((found) => found !== null);
  if (hits[0] === undefined || CORRECTION.test(whole.text)) return [whole];
  const isShort =
    whole.words <= (block.emphasised || block.kind === 'quotation' ? SHORT_SET_OFF_WORDS : SHORT_BLOCK_WORDS);
  const isMostly = hits.length >= 2 && hits.length * 2 > reasons.length;
  if (hits.length === reasons.length || isShort || isMostly) return [{ ...whole, reason: hits[0] }];
  return splitVerdict(block, sentences, reasons);
}

function splitVerdict(
  block: RawBlock,
  sentences: readonly { readonly start: number; readonly end: number }[],
  reasons: readonly (SetAsideReason | null)[],
): readonly Verdict[] {
  const parts: Verdict[] = [];
  let from = 0;
  for (let at = 1; at <= sentences.length; at++) {
    if (at < sentences.length && reasons[at] === reasons[from]) continue;
    const part = sliceBlock(block, sentences[from]?.start ?? 0, sentences[at - 1]?.end ?? 0);
    parts.push(createVerdict(part, false, reasons[from] ?? null));
    from = at;
  }
  return parts;
}

function spareSectionTitles(verdicts: readonly Verdict[]): void {
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.reason === null || verdict.block.hint !== null || verdict.block.kind !== 'heading') continue;
    const next = verdicts[index + 1];
    if (SECTION_TITLE.test(verdict.text) && next !== undefined && opensSection(next)) verdict.reason = null;
  }
}

/** A paragraph, or a question that heads one (`FAQ`, then `Is it safe?`). */
function opensSection(next: Verdict): boolean {
  return (
    (isBody(next) && next.block.kind === 'paragraph') ||
    (next.reason === null && next.block.kind === 'heading' && next.text.endsWith('?'))
  );
}

/** Remains of a page's code or of the program that saved it. */
function isJunk(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return /^(?:window\.|document\.|var\s|let\s\w+\s=|const\s\w+\s=|function\s?\(|\(function|@media|\.[\w-]+\s?\{|\{\s*"|\[\s*\{|"\w+"\s*:|<\/?[a-z]+[^>]*>$|\{\{.*\}\}$)/.test(
    text,
  );
}

function judgeRepeated(verdicts: readonly Verdict[], title: string): void {
  const wanted = foldLine(title);
  const seen = new Set<string>();
  const titleAt = verdicts.findIndex((verdict) => verdict.isTitle);
  for (const verdict of verdicts) {
    if (verdict.reason !== null || verdict.isTitle) continue;
    const folded = foldLine(verdict.text);
    if (folded === wanted && titleAt >= 0) verdict.reason = 'doubled-title';
    else if (verdict.words >= REPEATED_WORDS && seen.has(folded) && verdict.block.kind !== 'table-row')
      verdict.reason = 'repeated';
    seen.add(folded);
  }
}

/** A paragraph that is one link, and a list of nothing but links. */
function judgeLinkLists(verdicts: readonly Verdict[]): void {
  const isLink = ({ block, text }: Verdict): boolean =>
    block.linkLength > 0 && block.linkLength >= text.length * LINK_SHARE;
  for (const verdict of verdicts) {
    if (verdict.reason !== null || verdict.isTitle || !isLink(verdict)) continue;
    if (verdict.block.kind === 'heading' || verdict.block.kind === 'table-row') continue;
    const siblings = verdicts.filter((other) => other.block.group === verdict.block.group);
    if (siblings.every(isLink)) verdict.reason = 'related';
  }
}

/** A table of contents: list items that are the headings still to come. */
function judgeContents(verdicts: readonly Verdict[]): void {
  const headings = new Set(verdicts.filter(({ block }) => block.kind === 'heading').map(({ text }) => foldLine(text)));
  const items = verdicts.filter(
    ({ block, text, reason }) => block.kind === 'list-item' && reason === null && headings.has(foldLine(text)),
  );
  const groups = new Set(items.map(({ block }) => block.group));
  for (const group of groups) {
    const own = items.filter(({ block }) => block.group === group);
    if (own.length < 2) continue;
    for (const verdict of own) verdict.reason = 'navigation';
  }
}

/** A heading under which nothing is left heads nothing. */
function judgeEmptyHeadings(verdicts: readonly Verdict[]): void {
  let hasContent = false;
  let sawSetAside = true;
  for (const verdict of verdicts.toReversed()) {
    if (verdict.reason !== null) {
      sawSetAside = true;
      continue;
    }
    if (verdict.block.kind !== 'heading') {
      hasContent = true;
      sawSetAside = false;
    } else if (!verdict.isTitle && !hasContent && sawSetAside && !verdict.text.endsWith('?'))
      verdict.reason = 'page-furniture';
    else {
      hasContent = false;
      sawSetAside = false;
    }
  }
}
