/** Whose a figure is: the names around it, the one right beside it, the one its clause opens with, and who surely says it. */
import type { Quantity } from '../model.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';
import type { NameMention } from '../text/names.ts';
import type { Attribution } from './read-attribution.ts';

/** Names of the sentence, by nearness, without those that only speak. */
export function readNames(
  text: string,
  mentions: readonly NameMention[],
  quantity: Quantity,
  attribution: Attribution | null,
  nearness: (start: number, end: number) => number,
): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.weak) continue;
    if (mention.start < quantity.end && quantity.start < mention.end) continue;
    if (attribution !== null && isOfSource(text, attribution, mention, quantity)) continue;
    const near = nearness(mention.start, mention.end);
    if (near > (names.get(mention.key) ?? 0)) names.set(mention.key, near);
  }
  return names;
}

/** Characters of "at the", "of the city of" between a source and the name that goes on it. */
const SOURCE_REACH = 16;

/** A name in what says who speaks, or going on it after the figure: "4,200 birds, according to the station at Lund". */
function isOfSource(text: string, { start, end }: Attribution, mention: NameMention, quantity: Quantity): boolean {
  if (mention.start < end && start < mention.end) return true;
  if (start < quantity.end || mention.start < end) return false;
  return /^[\p{Ll} ]*$/u.test(text.slice(end, mention.start)) && mention.start - end <= SOURCE_REACH;
}

/** A name beside the figure, but for what a noun follows: "a 61-year-old Vancouver man" names nobody. */
export function readBearer(
  text: string,
  quantity: Quantity,
  mentions: readonly NameMention[],
  table: MeasureTable,
): string | null {
  for (const mention of mentions) {
    if (mention.weak) continue;
    if (mention.end <= quantity.start && /^,?\s*$/u.test(text.slice(mention.end, quantity.start))) return mention.key;
    if (mention.start < quantity.end || !/^\s*(?:\p{Ll}+\s)?$/u.test(text.slice(quantity.end, mention.start))) continue;
    const next = /^\s(\p{Ll}+)/u.exec(text.slice(mention.end))?.[1] ?? '';
    if (!table.words.people.includes(next)) return mention.key;
  }
  return null;
}

/** Characters of "In the village of" before the place. */
const PLACE_REACH = 24;

/** "In Birk", "At the plant in Osterby": the name before the figure that an adverbial at the head of the sentence ends in, or null. */
export function readPlace(
  text: string,
  quantity: Quantity,
  mentions: readonly NameMention[],
  { words }: MeasureTable,
): string | null {
  const first = mentions.find((mention) => !mention.weak);
  if (first === undefined || first.end > quantity.start || first.start > PLACE_REACH) return null;
  const lead = text.slice(0, first.start).toLowerCase();
  const opening = /^(\p{L}+) (?:the (?:\p{L}+ (?:of|in) )?)?$/u.exec(lead)?.[1] ?? '';
  return words.placing.has(opening) ? first.key : null;
}

/** The nearest name before the figure that opens a clause; a speaker's is not meant. */
export function readSubject(
  text: string,
  quantity: Pick<Quantity, 'start'>,
  attribution: Attribution | null,
  mentions: readonly NameMention[],
  table: MeasureTable,
): string | null {
  let subject: string | null = null;
  for (const mention of mentions) {
    if (mention.end > quantity.start) break;
    if (mention.weak || (attribution !== null && mention.start < attribution.end && attribution.start < mention.end))
      continue;
    const lead = text
      .slice(0, mention.start)
      .toLowerCase()
      .replace(/(?:^|(?<=[^\p{L}]))(?:the|a|an)\s+$/u, '')
      .trimEnd();
    const last = /\p{L}+$/u.exec(lead)?.[0];
    const isOpening =
      last === undefined
        ? /(?:^[^\p{L}\d]*|[;:—–(“"])$/u.test(lead) || isIntroduction(lead, table)
        : table.words.conjunctions.has(last) || table.words.speech.has(last);
    // "Ann Lee, who ran …" and "Ann Lee ran …", but not "Ann Lee's firm" nor "Ann Lee of Corvane and Tom Ray"
    if (isOpening && /^[,\s]/u.test(text.slice(mention.end))) subject = mention.key;
  }
  return subject;
}

/** "Last week at the meeting, the Harriers …": an adverbial before the subject. */
function isIntroduction(lead: string, { words }: MeasureTable): boolean {
  const parts = /^[^\p{L}]*(\p{L}+)([^,;:]*),$/u.exec(lead);
  return parts !== null && words.introductions.has(parts[1] ?? '');
}

/** Characters between a speaker and the figure beyond which the one need not govern the other. */
const SPEAKER_REACH = 90;

/** The speaker, when it ends in a name or in a word for a body or a role, and stands in the same clause as the figure. */
export function sureSpeaker(
  text: string,
  quantity: Quantity,
  attribution: Attribution | null,
  mentions: readonly NameMention[],
  table: MeasureTable,
): string | null {
  if (attribution === null || attribution.isCounting) return null;
  const { start, end } = attribution;
  const between = end <= quantity.start ? text.slice(end, quantity.start) : text.slice(quantity.end, start);
  if (between.length > SPEAKER_REACH || /[;:(]|[.!?]\s/u.test(between)) return null;
  const words = attribution.text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  if (words.some((word) => table.words.speech.has(word))) return null;
  // "her union says": whose it is stands elsewhere
  if (table.words.pronouns.has(words[0] ?? '')) return null;
  const isName = mentions.some((mention) => !mention.weak && mention.end === end && mention.start >= start);
  const isBody =
    table.words.speakers.has(words.at(-1) ?? '') && !words.some((word) => table.words.conjunctions.has(word));
  return isName || isBody ? attribution.text.replace(/[.,;:]+$/u, '') : null;
}
