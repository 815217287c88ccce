/** Who gives a value, as it may stand in brackets beside it: a name of the story, a body, a role, a paper or a device; nothing else. */
import { isGiverNoun, measureTableOf } from '../text/figures/measure-words.ts';
import type { StoryText } from '../text/story-text.ts';

/** Longer phrases are clauses. */
const MOST_WORDS = 6;
/** A phrase that ends in a common noun names whoever gives the value up to this many words: "the state's alert log". */
const MOST_COMMON = 4;

/** Between the parts of a name or a role. */
const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'at', 'and', 'for', 'de']);

/** "the union", "the broker Halloway Strand", "Ms Thane": what stands in brackets, or null where the words are no giver ("whatever the police"). */
export function nameGiver(text: StoryText, who: string): string | null {
  if (!/^(?:the |\p{Lu})/u.test(who) || /['’]s?$/u.test(who)) return null;
  const words = who.replace(/^the\s+/i, '').split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > MOST_WORDS) return null;
  const isName = [...text.names.values()].some(
    (name) => name.kind !== 'place' && (name.text === words.join(' ') || endsInName(words, name.text)),
  );
  const { language } = text;
  const table = measureTableOf(language);
  const isRole = (word: string): boolean =>
    language.names.organizationHeads.has(word.toLowerCase()) ||
    (table !== null && isGiverNoun(word.toLowerCase(), table));
  // "the broker Trevanion", but never "the sum Skarnell": what stands before a name is a role or part of it
  if (isName) return words.every((word) => /^\p{Lu}/u.test(word) || LINKS.has(word) || isRole(word)) ? who : null;
  const isBody = words.includes('of') && isRole(words[0] as string) && /^\p{Lu}/u.test(words[0] as string);
  return words.length <= MOST_COMMON && (isRole(last) || isBody) ? who : null;
}

function endsInName(words: readonly string[], name: string): boolean {
  const joined = words.join(' ');
  return name === words.at(-1) || joined.endsWith(` ${name}`) || name.split(' ').at(-1) === words.at(-1);
}
