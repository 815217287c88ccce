/** What a line found to be furniture says of the lines after it: "Most read" heads a list, "About the author" a paragraph. */
import { SENTENCE_END, type Verdict, isBody } from './verdict.ts';

/** A related headline or a teaser is not longer. */
const TEASER_WORDS = 25;
/** More lines than this under one heading are the article going on. */
const LONGEST_SECTION = 12;
const LONGEST_BIOGRAPHY = 3;
const HEADED = new Set(['related', 'navigation', 'share-bar', 'subscription', 'advertisement', 'page-furniture']);

/** Sets aside what stands under headings that were set aside. */
export function judgeSections(verdicts: readonly Verdict[]): void {
  for (const [index, verdict] of verdicts.entries()) {
    // Parts that the mark-up named bring their own children with them.
    if (verdict.reason === null || verdict.block.hint !== null) continue;
    const following = verdicts.slice(index + 1);
    const isHead = verdict.words <= 8 && !SENTENCE_END.test(verdict.text);
    if (verdict.reason === 'comments' && isHead) judgeComments(verdicts, index);
    else if (verdict.reason === 'biography') judgeBiography(following, isHead);
    else if (isHead && HEADED.has(verdict.reason)) judgeTeasers(following, verdict);
  }
}

/** After the heading of the comments in the second half of a page, nothing is the article any more. */
function judgeComments(verdicts: readonly Verdict[], index: number): void {
  const words = (list: readonly Verdict[]): number => list.reduce((sum, verdict) => sum + verdict.words, 0);
  const isNotice = verdicts[index]?.block.kind !== 'heading';
  if (isNotice || words(verdicts.slice(0, index)) < words(verdicts.slice(index))) return;
  for (const verdict of verdicts.slice(index + 1)) verdict.reason ??= 'comments';
}

function judgeBiography(following: readonly Verdict[], isHead: boolean): void {
  for (const verdict of following.slice(0, LONGEST_BIOGRAPHY)) {
    if (verdict.reason !== null) continue;
    if (verdict.block.kind === 'heading' || verdict.words > 90) return;
    if (!isHead && !/^(?:he|she|they|his|her|their)\b/i.test(verdict.text)) return;
    verdict.reason = 'biography';
  }
}

function judgeTeasers(following: readonly Verdict[], head: Verdict): void {
  const group = following[0]?.block.group;
  const isList = following[0]?.block.kind === 'list-item';
  for (const verdict of following.slice(0, LONGEST_SECTION)) {
    if (verdict.reason !== null) continue;
    if (isList && verdict.block.group !== group) return;
    const isLine =
      verdict.words <= TEASER_WORDS &&
      (isList || !SENTENCE_END.test(verdict.text) || verdict.block.linkLength * 2 > verdict.text.length);
    if (!isLine || verdict.block.kind === 'table-row' || verdict.isTitle) return;
    // A real heading of mark-up with a paragraph under it opens the next section of the article.
    if (verdict.block.kind === 'heading' && isRealHeading(verdict, head, following)) return;
    verdict.reason = head.reason;
  }
}

function isRealHeading(verdict: Verdict, head: Verdict, following: readonly Verdict[]): boolean {
  const next = following[following.indexOf(verdict) + 1];
  if (next === undefined || !isBody(next)) return false;
  return head.reason !== 'related' || following[0] !== verdict;
}
