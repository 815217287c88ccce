/** The lines around the article: bylines, kickers and dates before its first paragraph; biographies, sign-offs and addresses after its last. */
import { matchPhrase, CORRECTION } from './boilerplate-rules.ts';
import { type Verdict, foldLine, isBody } from './boilerplate.ts';
import type { Metadata } from './metadata.ts';

/** How many blocks at the end may be about the author. */
const LAST_BLOCKS = 5;
const LONGEST_BIOGRAPHY_WORDS = 95;
/** A line at the end that shares no word with the article and is no longer than this is a slogan or an address. */
const LONGEST_SIGN_OFF = 14;
const EDGE_SCOPE = new Set(['edge', 'block', 'sentence'] as const);
/** A line that ends in a colon leads over to what follows: part of the text as well. */
const SENTENCE_END = /[.!?…:]["'”’»)\]]*(?:\s*\[\d+\])*$/u;
const NAME =
  /^(?:(?:Dr|Prof|Professor|Sir|Dame|Rev)\.? )?(\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|da|di|van|von|der|la|le|al|bin|el) )*\p{Lu}[\p{L}.'’-]*){1,3})\b/u;
const ROLE =
  /\b(?:editors?|reporters?|correspondents?|writers?|writes|journalists?|columnists?|contributors?|contributes|founders?|co-founders?|authors?|professors?|lecturers?|fellows?|research(?:er|es)|analysts?|strategists?|consultants?|advis[eo]rs?|hosts?|critics?|bloggers?|blogs|covers|covering|reports on|teaches|specialis[ei]s|specializ(?:es|ing)|photographers?|engineers?|lawyers?|economists?|historians?|physicians?|doctors?|graduates?|students?|lives (?:in|near|with)|based in|years? (?:of experience|in)|director|partner|chair|head of|chief executive|manages|works (?:at|as|for|in)|worked|joined|trained|studied|book|novel|podcast)\b/i;

/** Judges the edges of an article; does nothing where no paragraph of the article can be told. */
export function judgeEdges(verdicts: readonly Verdict[], metadata: Metadata): void {
  if (!verdicts.some(isBody)) return;
  judgeHead(verdicts, metadata);
  judgeBiographies(verdicts, metadata);
  judgeTail(verdicts, metadata);
}

function judgeHead(verdicts: readonly Verdict[], metadata: Metadata): void {
  const first = verdicts.findIndex(isBody);
  const names = new Set(
    [metadata.author, metadata.source, metadata.publisher].filter((name) => name !== null).map(foldLine),
  );
  for (const [index, verdict] of verdicts.slice(0, first).entries()) {
    if (verdict.reason !== null || verdict.isTitle) continue;
    const next = verdicts.slice(index + 1, first + 1).find((other) => other.reason === null);
    const opensSection = verdict.block.kind === 'heading' && next !== undefined && isBody(next);
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
    if (isBiography(verdict, kept, metadata)) {
      verdict.reason = 'biography';
      for (const next of kept.slice(kept.indexOf(verdict) + 1, kept.indexOf(verdict) + 3)) {
        if (next.words <= 60 && /^(?:he|she|they|his|her|their)\b/i.test(next.text)) next.reason = 'biography';
        else break;
      }
    }
  }
}

function isBiography({ text }: Verdict, kept: readonly Verdict[], metadata: Metadata): boolean {
  const name = NAME.exec(text.replace(/^[—–*•\s-]+/u, ''))?.[1];
  if (name === undefined) return false;
  const rest = text.slice(text.indexOf(name) + name.length);
  const speaksOf =
    /^(?:,[^,]{3,90},)?(?: \([^)]*\))?,? (?:is|was|are|were|has|have|writes|covers|teaches|works|serves|reports|joined|lives|hosts|edits|leads|runs|founded|studies|researches|specialis[ei]s|specializ(?:es)|contributes)\b/i.test(
      rest,
    ) || /^,? (?:an?|the)\b/i.test(rest);
  if (!speaksOf) return false;
  if ((metadata.author ?? '').toLowerCase().includes(name.toLowerCase())) return true;
  const family = name.split(' ').at(-1) ?? name;
  const isMentioned = kept.some((other) => other.text !== text && other.text.includes(family));
  return !isMentioned && ROLE.test(rest) && !/\b(?:said|says|told)\b/.test(rest);
}

function judgeTail(verdicts: readonly Verdict[], metadata: Metadata): void {
  const last = verdicts.findLastIndex(isBody);
  const body = verdicts.slice(0, last + 1).filter(({ reason }) => reason === null);
  const known = new Set(body.flatMap(({ text }) => [...informativeWords(text)]));
  const site = foldLine(metadata.source ?? '');
  for (const verdict of verdicts.slice(last + 1)) {
    if (verdict.reason !== null || verdict.isTitle || CORRECTION.test(verdict.text)) continue;
    const phrase = matchPhrase(verdict.text, EDGE_SCOPE);
    if (phrase !== null) verdict.reason = phrase.reason;
    else if (!SENTENCE_END.test(verdict.text) && !/[”"’]$/.test(verdict.text)) verdict.reason = 'page-furniture';
    else if (isSignOff(verdict, known, site)) verdict.reason = 'page-furniture';
  }
}

/** "We are not first. We are right.": a slogan speaks of the publication, or of nothing the article speaks of. */
function isSignOff({ text, words }: Verdict, known: ReadonlySet<string>, site: string): boolean {
  if (words > LONGEST_SIGN_OFF || /["“”\d]/.test(text)) return false;
  if (/^(?:we|our|us|i|i[’']m|my)\b/i.test(text) || (site !== '' && foldLine(text).startsWith(site))) return true;
  return ![...informativeWords(text)].some((word) => known.has(word));
}

/** The words that carry a line's subject, cut to their first letters so that endings do not tell them apart. */
export function informativeWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 6)));
}

/** Long words that tell nothing of the subject. */
const COMMON: ReadonlySet<string> = new Set(
  'about above after again against along among another around because been before being below between could doing during every everyone first going group great having here itself later least little makes making might never other others people please really right second should since some something still than thank thanks that their them themselves then there these they thing things think this those though three through today under until using very want well were what when where which while whose will with within without would years your yours'.split(
    ' ',
  ),
);
