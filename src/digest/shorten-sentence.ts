/**
 * A sentence, cut to the part that is shared: connectives, asides and tails that hold nothing of the claim are left out. What remains is
 * always the source's own words in their order; nothing is added and no number changes.
 */
import { dropConnective, hasMainVerb, hasVerb, isFiniteVerb, raiseFirst, wordsOf } from '../text/clauses.ts';

/** Says whether a stretch of the sentence holds something the claim needs. */
export type Needed = (stretch: string) => boolean;

/** Sentences up to this many words are left whole but for connectives and empty asides: cutting costs more sense than it saves space. */
const SHORT = 16;
const MIN_LEFT = 6;

/** Shortens `text`; the outcome ends with a stop. */
export function shortenSentence(text: string, isNeeded: Needed): string {
  let current = dropLabel(dropConnective(text.replace(/\s+([.,;:!?])/g, '$1').trim()), isNeeded);
  current = dropAsides(current, isNeeded);
  if (wordsOf(current).length > SHORT) current = cutTail(current, isNeeded);
  if (wordsOf(current).length > SHORT) current = cutHead(current, isNeeded);
  if (wordsOf(current).length > LONG) current = cutAddition(current, isNeeded);
  return finish(current);
}

/** "Compute: it needs less" → "It needs less", when what follows is a sentence and the label says nothing needed. */
function dropLabel(text: string, isNeeded: Needed): string {
  const numbered = text.replace(/^(?:\(?\d{1,2}[.)]|[a-z]\))\s+(?=\p{Lu})/u, '');
  const match = /^([^:.!?]{2,40}):\s+(?=\p{Lu})/u.exec(numbered);
  if (match === null || wordsOf(match[1] as string).length > 5) return numbered;
  const rest = numbered.slice(match[0].length);
  // "Publishers: Offered 250 million over three years": the label is its subject
  if (isFiniteVerb(wordsOf(rest)[0]?.toLowerCase() ?? '')) return numbered;
  // A label that shares words with its sentence ("Wang's DNA: Wang's firm is…") loses nothing by going.
  return hasVerb(rest) && (!isNeeded(match[1] as string) || isNeeded(rest)) ? rest : numbered;
}

/** Leaves out (brackets) and – asides – that hold nothing needed. */
function dropAsides(text: string, isNeeded: Needed): string {
  const without = (source: string, pattern: RegExp): string =>
    source.replace(pattern, (aside: string, inner: string) => (isNeeded(inner) || /["“”]/.test(inner) ? aside : ' '));
  const bracketless = without(text, /\s*\(([^()]*)\)\s*(?=\s|[.,;:!?]|$)/g);
  const dashless = without(bracketless, /\s+[—–]\s+([^—–]{3,120}?)\s+[—–]\s+/g);
  return dashless
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** "Two days after the agency waved it through": an opening clause waits for its sentence. */
const OPENING: RegExp =
  /^(?:(?:\S+\s){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?|moments?)\s+(?:after|before|since)|after|before|since|when|while|because|although|though|if|once|until)\b[^,;—–]*$/iu;

const TAIL: RegExp =
  /(?:;\s+|\s+[—–-]\s+|:\s+|,\s+(?:which|who|where|while|whereas|although|though|but|because|as|and|so|with|after|before|when|until|since|including|meaning|signall?ing|raising|leaving|making|according)\b|\s+(?:which|because|although|while|whereas|after|before|until)\s+)/g;

/** Cuts at the first joint after which nothing needed follows. */
function cutTail(text: string, isNeeded: Needed): string {
  for (const match of text.matchAll(TAIL)) {
    const tail = text.slice(match.index + match[0].length);
    const head = dropWaitingSubject(text.slice(0, match.index), tail, isNeeded);
    if (wordsOf(head).length < MIN_LEFT || !hasVerb(head) || isNeeded(tail) || isUnbalanced(head)) continue;
    if (OPENING.test(head)) continue;
    // "stopped four minutes | before impact": the time is measured from what would be cut.
    if (/^\s*(?:before|after)\b/.test(match[0]) && ENDS_IN_DURATION.test(head)) continue;
    if (BOUNDS.test(match[0]) && NEGATED.test(head)) continue;
    if (isAttribution(match[0], tail)) continue;
    const clean = dropStump(head, isNeeded);
    if (clean !== null) return clean;
  }
  return text;
}

/** "Nobody will ride it | before November": what bounds a denial is the whole of it. */
const BOUNDS: RegExp = /\b(?:before|after|until|when|while|because|since)\s/;
const NEGATED: RegExp =
  /(?:\b(?:no|not|nobody|nothing|none|neither|nor|never|cannot|nowhere|hardly|barely|scarcely|seldom|rarely|only|without|few|little)\b|n['’]t\b)[^,;:]*$/iu;

/** "The mill stood still, and the report of that day | , since closed, speaks of rust": a second subject waits for the verb behind the aside. */
function dropWaitingSubject(head: string, tail: string, isNeeded: Needed): string {
  const [, before, subject] = /^([^,;]+),\s+(?:and|but|so)\s+(\S.*)$/u.exec(head) ?? [];
  if (before === undefined || subject === undefined || !BARE_NOUN.test(subject) || isNeeded(subject)) return head;
  return /^[^,;]*,\s/u.test(tail) ? before : head;
}

const BARE_NOUN: RegExp = /^(?:the|an?|its|their|his|her|our)(?: \p{Ll}+){1,2}(?: of (?:\p{L}+ )?\p{L}+)?$/iu;

/** Who says it is part of what is said. */
function isAttribution(joint: string, tail: string): boolean {
  if (/^[,\s]*according\b/.test(joint)) return true;
  // "as the board put it", but not "as the regulator opened an inquiry"
  if (/^[,\s]*as\b/.test(joint) && (!hasVerb(tail) || AS_SAID.test(tail))) return true;
  return /\b(?:said|says|told|heard|added|argued|warned|announced|reported|showed|shows)\b[^,;]*$/.test(tail);
}

const AS_SAID: RegExp =
  /^(?:[\p{L}'’-]+ ){0,5}(?:said|says|say|put|puts|told|reported|noted|called|calls|known|expected|planned|promised)\b/u;

/** Sentences of more words than these lose what a comma adds at their end, too. */
const LONG = 26;
/** ", a deal that will …", ", closing the trial", ", a day after one of them …": what it was, what came of it, when. */
const LONG_TAIL: RegExp =
  /,\s+(?:(?:an?|one|two|three|four|five|\d+)\s+(?:days?|weeks?|months?|hours?|years?)\s+(?:after|before)\b|\p{Ll}{3,}ing\b|(?:an?|the)\s+(?=[^,;]{0,60}\b(?:that|which|in|of|to|since|for)\b)|in (?:what|a move|a case|a deal)\b)/gu;

/** Cuts a long sentence at the first comma behind which only such an addition follows. */
function cutAddition(text: string, isNeeded: Needed): string {
  for (const match of text.matchAll(LONG_TAIL)) {
    const head = text.slice(0, match.index);
    const tail = text.slice(match.index + 2);
    if (wordsOf(head).length < MIN_LEFT || !hasMainVerb(head) || isNeeded(tail) || isUnbalanced(head)) continue;
    if (OPENING.test(head)) continue;
    // "the mayor, the bishop and …" is a list, ", the board said" who says it
    const isList =
      !ADDED_TIME.test(tail) &&
      /^(?:an?|the)\s[^,;]*(?:,|\band\b|\bor\b)/u.test(tail) &&
      !/^(?:an?|the)\s[^,;]*\b(?:that|which|who)\b/u.test(tail);
    if (isList || SAYING.test(tail) || DANGLING.test(head)) continue;
    return head;
  }
  return text;
}

/** "a day after …" */
const ADDED_TIME: RegExp = /^\S+ \p{Ll}+ (?:after|before)\b/u;

const SAYING: RegExp = /\b(?:said|says|told|added|argued|warned|announced|according)\b/;

const ENDS_IN_DURATION: RegExp =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|quarters?|years?|decades?|long|soon|shortly|immediately|just|even|only|ever)$/i;

const DANGLING: RegExp =
  /\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|is|are|was|were|be|been|its|their|his|her|about|over|into|not|no|says?|said|tells?|told|adds?|added|asks?|asked)$/i;

/** "…on Tuesday, two days" → "…on Tuesday"; null when what is left ends in mid-phrase. */
function dropStump(head: string, isNeeded: Needed): string | null {
  const comma = head.lastIndexOf(', ');
  const last = head.slice(comma + 1);
  const isStump = comma > 0 && wordsOf(last).length <= 3 && !hasVerb(`x ${last}`) && !/\band\b|\bor\b/.test(last);
  const left = isStump && !isNeeded(last) ? head.slice(0, comma) : head;
  // "its mandate runs | until October": a verb at the end waits for what would be cut.
  if (isFiniteVerb(wordsOf(left).at(-1) ?? '') && !ENDS_IN_DURATION.test(left)) return null;
  return DANGLING.test(left.trim()) || wordsOf(left).length < MIN_LEFT || (isStump && left === head) ? null : left;
}

/** Cuts an opening clause that holds nothing needed: "For three years, …". */
function cutHead(text: string, isNeeded: Needed): string {
  const match = /^([^,;—–]{3,90})(?:,|;|\s[—–])\s+/u.exec(text);
  if (match === null) return text;
  const rest = text.slice(match[0].length);
  const isClause =
    /^(?:for|in|on|at|by|since|after|before|while|when|as|if|although|though|despite|under|during|until|like|unlike|given)\b/i.test(
      text,
    );
  // The rest must open with a subject of its own, not with a continuation ("and", "which", a bare verb) nor with one item more of what was cut.
  const [first = ''] = rest.split(/,\s/u);
  // "Under the terms, a summary of which was shown to us, …": the aside speaks of what would be cut.
  const isAside = /\b(?:which|whom|whose)\b/u.test(first);
  const standsAlone =
    /^(?:the|a|an|\p{Lu}|\d+ \p{L}|[$€£])/u.test(rest) &&
    hasVerb(first) &&
    !isAside &&
    wordsOf(rest).length >= MIN_LEFT;
  return isClause && standsAlone && !isNeeded(match[1] as string) && !isUnbalanced(rest) ? raiseFirst(rest) : text;
}

function isUnbalanced(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  return count(/[“]/g) !== count(/[”]/g) || count(/"/g) % 2 !== 0 || count(/\(/g) !== count(/\)/g);
}

function finish(text: string): string {
  const trimmed = raiseFirst(text.replace(/[\s,;:—–-]+$/u, ''));
  return /[.!?…]["”’')\]]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
