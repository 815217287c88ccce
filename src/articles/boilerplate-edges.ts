/** The lines around the article: bylines, kickers and dates before its first paragraph; biographies, sign-offs and addresses after its last. */
import { matchPhrase, CORRECTION } from './match-phrase.ts';
import type { Metadata } from './metadata.ts';
import { LABEL } from './section-labels.ts';
import { FOOT_BODY_WORDS, SENTENCE_END, type Verdict, foldLine, isBody } from './verdict.ts';

/** How many blocks at the end may be about the author. */
const LAST_BLOCKS = 5;
/** A signature may have a title between it and what follows. */
const SIGNATURE_LINES = 3;
const LONGEST_BIOGRAPHY_WORDS = 95;
/** A line at the end that is no sentence, or speaks of the publication, and is no longer than this is a slogan or an address. */
const LONGEST_SIGN_OFF = 14;
const EDGE_SCOPE = new Set(['edge', 'block', 'sentence'] as const);
const NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Dame|Rev)\.? )?((?!(?:The|A|An|This|That|In|On|At|By|For)\b)\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|da|di|van|von|der|la|le|al|bin|el) )*\p{Lu}[\p{L}.'’-]*){1,3})(?![\p{L}])/u;
/** Names and nothing else, as a byline without "by" has them: counts only above a date line. */
const PEOPLE =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:(?:, | and | & )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})*$/u;
/** Who a line of furniture says has written this. */
const SIGNED = /\b[Bb]y ((?:[Tt]he )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*)/u;
/** What people at the foot of an article are. */
const ROLE =
  /\b(?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|contributors?|founders?|co-founders?|authors?|professors?|lecturers?|fellows?|researchers?|analysts?|strategists?|consultants?|advis[eo]rs?|hosts?|critics?|bloggers?|photographers?|engineers?|lawyers?|economists?|historians?|physicians?|students?|director|partner|chair|head of|chief executive|freelancer?)\b/i;
const VERB =
  /^(?:,[^,]{3,90},)?(?: \([^)]*\))?,? (?:is|was|are|were|has|have|writes|covers|teaches|works|serves|reports|joined|lives|hosts|edits|leads|runs|founded|studies|researches|specialis[ei]s|specializ(?:es)|contributes)\b/i;
/** Verbs that on their own say "this is who writes here". */
const WRITING =
  /^,? (?:writes|covers|reports on|blogs|contributes|teaches|specialis[ei]s|specializes|hosts)\b|\b(?:has covered|has written|has been writing|has reported|covers .{3,40} for)\b/i;

/** "The opinions are hers." */
const OPINIONS =
  /\b(?:the|all) (?:opinions?|views?) (?:here |above |in this \w+ )?(?:is|are|remain|stay) (?:hers|his own|her own|theirs|their own|mine|my own|ours|our own|the (?:author|writer)[’']s)\b/i;

/** Judges the edges of an article; does nothing where no paragraph of the article can be told. */
export function judgeEdges(verdicts: readonly Verdict[], metadata: Metadata): void {
  if (!verdicts.some((verdict) => isBody(verdict))) return;
  judgeHead(verdicts, metadata);
  judgeBiographies(verdicts, metadata);
  judgeTail(verdicts, metadata);
}

function judgeHead(verdicts: readonly Verdict[], metadata: Metadata): void {
  const first = verdicts.findIndex((verdict) => isBody(verdict));
  const names = new Set(
    [metadata.author, metadata.source, metadata.publisher].filter((name) => name !== null).map(foldLine),
  );
  for (const [index, verdict] of verdicts.slice(0, first).entries()) {
    if (verdict.reason !== null || verdict.isTitle) continue;
    const next = verdicts.slice(index + 1, first + 1).find((other) => other.reason === null);
    const isLabel =
      LABEL.test(verdict.text) ||
      (PEOPLE.test(verdict.text) && verdicts[index + 1]?.reason === 'byline') ||
      (verdict.words <= 4 && !/\p{Ll}/u.test(verdict.text));
    const opensSection = !isLabel && verdict.block.kind === 'heading' && next !== undefined && isBody(next);
    if (names.has(foldLine(verdict.text))) verdict.reason = 'byline';
    else if (!SENTENCE_END.test(verdict.text) && verdict.words <= 12 && !opensSection) {
      verdict.reason =
        matchPhrase(verdict.text, EDGE_SCOPE)?.reason ?? (verdict.block.kind === 'list-item' ? null : 'page-furniture');
    }
  }
}

/** Set-off or last paragraphs about a person who is the author, or whom the article does not otherwise mention. */
function judgeBiographies(verdicts: readonly Verdict[], metadata: Metadata): void {
  const kept = verdicts.filter(({ reason, block }) => reason === null && block.kind !== 'heading');
  const last = kept.slice(-LAST_BLOCKS);
  for (const verdict of kept) {
    if (verdict.words > LONGEST_BIOGRAPHY_WORDS || CORRECTION.test(verdict.text)) continue;
    const isLast = last.includes(verdict);
    if (!isLast && !verdict.block.emphasised) continue;
    const isSetOffAtEnd =
      verdict.block.emphasised &&
      kept.slice(-3).includes(verdict) &&
      verdict.block.kind === 'paragraph' &&
      verdict.words <= 60 &&
      !/["“”]/.test(verdict.text);
    if (isSetOffAtEnd || isBiography(verdict, verdicts, kept, metadata)) {
      verdict.reason = 'biography';
      for (const next of kept.slice(kept.indexOf(verdict) + 1, kept.indexOf(verdict) + 3)) {
        if (next.words <= 60 && /^(?:he|she|they|his|her|their)\b/i.test(next.text)) next.reason = 'biography';
        else break;
      }
    }
  }
}

/** Lines just above a paragraph that are the name it opens with, as letters are signed. */
function findSignature(name: string, paragraph: Verdict, all: readonly Verdict[]): Verdict | undefined {
  const at = all.indexOf(paragraph);
  // A line of one name looks like a heading.
  const near = all.slice(Math.max(0, at - SIGNATURE_LINES), at).filter(({ reason }) => reason === null);
  // "Greta" below the letter, and "Greta Holm has been a keeper since 1998" below that.
  const isGivenName = (line: Verdict): boolean =>
    line.words === 1 && foldLine(name).startsWith(`${foldLine(line.text)} `);
  return near.find(
    (line) =>
      line.words <= 6 &&
      !SENTENCE_END.test(line.text) &&
      (foldLine(line.text).includes(foldLine(name)) || isGivenName(line)),
  );
}

/** "Posted by The Old Miller at 07:15", set aside just above a paragraph that opens with the same name. */
function isSignedAbove(paragraph: Verdict, all: readonly Verdict[]): boolean {
  const at = all.indexOf(paragraph);
  return all.slice(Math.max(0, at - SIGNATURE_LINES), at).some(({ reason, text }) => {
    const name = reason === null ? undefined : SIGNED.exec(text)?.[1];
    return name !== undefined && paragraph.text.startsWith(`${name} `);
  });
}

function isBiography(verdict: Verdict, all: readonly Verdict[], kept: readonly Verdict[], metadata: Metadata): boolean {
  const { text } = verdict;
  if (kept.slice(-LAST_BLOCKS).includes(verdict) && OPINIONS.test(text)) return true;
  if (isSignedAbove(verdict, all)) return true;
  const name = NAME.exec(text.replace(/^[—–*•\s-]+/u, ''))?.[1];
  if (name === undefined) return false;
  const signature = findSignature(name, verdict, all);
  if (signature !== undefined) {
    signature.reason = 'byline';
    return true;
  }
  const rest = text.slice(text.indexOf(name) + name.length);
  const isAuthor = (metadata.author ?? '').toLowerCase().includes(name.toLowerCase());
  // "Ann Lee keeps three cats": whoever writes does not tell of herself by her name
  if (isAuthor && /^,? (?!(?:said|says|told)\b)\p{Ll}/u.test(rest)) return true;
  if (!VERB.test(rest) && !/^,? (?:an?|the)\b/i.test(rest)) return false;
  if (isAuthor) return true;
  // "8 May / by Greta / 19 comments" over the article, and "Greta Holm was a keeper for 26 years" under it.
  const isSigned = all.some(
    (line) => line.reason !== null && name.startsWith(`${SIGNED.exec(line.text)?.[1] ?? name} `),
  );
  if (isSigned && /^,? (?:is|was|has|writes|lives|works)\b/.test(rest)) return true;
  const family = name.split(' ').at(-1) ?? name;
  const isMentioned = kept.some((other) => other.text !== text && other.text.includes(family));
  if (isMentioned || /\b(?:said|says|told)\b/.test(rest)) return false;
  return WRITING.test(rest) || (/^,? (?:is|was)\b/.test(rest) && ROLE.test(rest.split(' ').slice(0, 14).join(' ')));
}

function judgeTail(verdicts: readonly Verdict[], metadata: Metadata): void {
  const last = verdicts.findLastIndex(
    (verdict, index) => isBody(verdict, FOOT_BODY_WORDS) || isHeadedItem(verdicts, index),
  );
  const site = foldLine(metadata.source ?? '');
  for (const [at, verdict] of verdicts.entries()) {
    if (at <= last || verdict.reason !== null || verdict.isTitle || CORRECTION.test(verdict.text)) continue;
    const phrase = matchPhrase(verdict.text, EDGE_SCOPE);
    if (phrase !== null) verdict.reason = phrase.reason;
    else if (!SENTENCE_END.test(verdict.text) && verdict.words <= LONGEST_SIGN_OFF) verdict.reason = 'page-furniture';
    else if (isSignOff(verdict, site) || isParting(verdicts, at)) verdict.reason = 'page-furniture';
  }
}

/** Words of a last line behind the page's own lines that say goodbye: on 79 labelled stories four lines less leak for it, and none of the text is lost. */
const LONGEST_PARTING = 8;

/** "The Loom is free and paid for by its readers. – Close the shed behind you.": the very last line, behind one that is none of the article. */
function isParting(verdicts: readonly Verdict[], at: number): boolean {
  const { words, text, block } = verdicts[at] as Verdict;
  const isLast = verdicts.slice(at + 1).every(({ reason }) => reason !== null);
  const isBehind = (verdicts[at - 1]?.reason ?? null) !== null;
  return isLast && isBehind && words <= LONGEST_PARTING && block.kind === 'paragraph' && !/["“”\d]/.test(text);
}

/** A list item, however short, whose list stands under a heading of the text or after a colon. */
function isHeadedItem(verdicts: readonly Verdict[], index: number): boolean {
  const verdict = verdicts[index];
  if (verdict?.block.kind !== 'list-item' || verdict.reason !== null) return false;
  const before = verdicts.slice(0, index).findLast((other) => other.block.group !== verdict.block.group);
  return (
    before !== undefined &&
    before.reason === null &&
    !before.isTitle &&
    (before.block.kind === 'heading' || before.text.endsWith(':'))
  );
}

/** "We are not first. We are right.": a slogan speaks of the publication. Whether other last lines are news only other articles can tell. */
function isSignOff({ text, words }: Verdict, site: string): boolean {
  if (words > LONGEST_SIGN_OFF || /["“”\d]/.test(text)) return false;
  return /^(?:we|our)\b/i.test(text) || (site !== '' && foldLine(text).startsWith(site));
}
