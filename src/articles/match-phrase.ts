/**
 * Lines that are never the article, by what they say: a row of the tables is tried on whole short blocks and on single sentences;
 * structure (position, links, sections) is judged elsewhere.
 */
import { CONTACTS, CREDITS } from './phrases/credits.ts';
import { SELF, TEASERS, TRADES } from './phrases/habits.ts';
import { PAGE, SHARING } from './phrases/page.ts';
import type { PhraseRule } from './phrases/phrase-rule.ts';
import { ADVERTISEMENT, RELATED, SUBSCRIPTION } from './phrases/subscription.ts';

/** Notes on the article's own truth are part of it: no rule touches them. */
export const CORRECTION: RegExp =
  /^[([*]*(?:corrections?|clarifications?|editor[’']?s[’']? note|erratum|amendment|retraction)\b|\b(?:this|an earlier version of this|a previous version of this) (?:article|story|post|piece|report|column)\b.{0,80}\b(?:amended|corrected|correct|misstated|incorrectly|wrongly|clarif)/i;

/** All rows, in the order they are tried. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  ...SUBSCRIPTION,
  ...ADVERTISEMENT,
  ...RELATED,
  ...SHARING,
  ...PAGE,
  ...CREDITS,
  ...CONTACTS,
  ...TEASERS,
  ...TRADES,
  ...SELF,
];

/** Reported speech and attribution: the sentence is news even where it speaks of subscribers or cookies. */
const REPORTED =
  /\b(?:said|says|told|according to|announced|reported that|argued|claimed|warned|added that|spokes(?:man|woman|person))\b/i;

/** No row has a greater `maxWords`. */
const LONGEST_ROW = 90;

function wordCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/**
 * A long sentence without one of these fits no row: a test of one expression instead of seventy, which is what keeps
 * reading fast. A new row for long sentences needs its cue here; the tests of the rows run through this gate.
 */
const CUE =
  /\b(?:you|your|us|our|we|me|here|inbox|subscri|sign(?:ed)? up|newsletter|e-?mail|join|register|free|trial|cookies?|privacy|copyright|rights|permission|licen[cs]e|published|appeared|posted|syndicated|republished|reprinted|photo|picture|image|illustration|credit|courtesy|source|reporting|editing|written|contributed|contact|reached|advert|sponsor|affiliate|donat|contribution|patreon|advice|views|opinions|purposes|performance|disclaimer|disclosure|about the|authors?|writer|tickets?|code|off|podcast|read|follow|share|comments?|click|tap|video|screenshot|file|ap|afp|reuters|getty|additional|forward|notes?|company|registered|generated|capital|fig|figure|chart|table|by|story|information|letter|newsletter|blog|patrons|paying|list|partners|columnists|fanzine|it|journal|series|project|quotes|prices|helpline|assistance|files|provided|citation|references?|friend|reader|members|reply|donors|affected|mistake|typo|pictured|flyer|voucher|coupon|page|above|below|conversation|interview|transcript)\b|[©@#]|[|·•∙].*[|·•∙]|^[([*]|^[~=+_•·-]{2}|^(?:about ?:|about [^:.]{2,40}: |win |rated |reading |sign up|enrol)|\brated \d|\bkept (?:afloat|going|alive|running|free) by|\bsubscri|\badvert|\bsponsor|\bphotograph|\bunsubscri|\bcontribut|\bdonat/i;
/** Shorter texts are tried on every row. */
const GATED_WORDS = 12;

/** The first row that fits a text in one of the scopes; null when none does. */
export function matchPhrase(text: string, scopes: ReadonlySet<PhraseRule['scope']>): PhraseRule | null {
  const words = wordCount(text);
  if (words > LONGEST_ROW || (words > GATED_WORDS && !CUE.test(text))) return null;
  const isReported = words > 8 && REPORTED.test(text);
  for (const row of PHRASE_RULES) {
    const { reason, scope, maxWords, pattern } = row;
    if (words > maxWords || !scopes.has(scope)) continue;
    if (isReported && reason !== 'byline' && reason !== 'copyright') continue;
    // Few texts fit a row: only they are asked whether they correct the article.
    if (pattern.test(text)) return CORRECTION.test(text) ? null : row;
  }
  return null;
}
