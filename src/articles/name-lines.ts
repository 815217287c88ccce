/**
 * The name of a paper, site or letter in the lines around the title of a pasted page: in the title element ("… – Harbour Voices"), above or between
 * the two titles that a pasted page has, in front of its tagline ("Slack Line - fishing and grumbling"), of its sections ("Plain Cover > Guides") or of the
 * day ("Harbour Wire, Tuesday 9 June 2026"). Taken only where the line can hardly be anything else.
 */
import { parseDate } from './dates.ts';
import { LABEL } from './section-labels.ts';
import { foldLine } from './verdict.ts';

/** The lines of a page among which its name is looked for. */
const HEAD_LINES = 8;
const LONGEST_NAME = 5;
/** Lines above and between the titles. */
const NEAR_TITLE = 3;

/** Words of a name that may be small. */
const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'from',
  'for',
  'in',
  'on',
  'at',
  'a',
  'an',
  'to',
  'by',
]);
/** Marks between a name and what else its line says. */
const MARK = String.raw`\s[-–—|/>·•]\s|\s?[|›»]\s`;
const SPLIT = new RegExp(MARK, 'u');
const SUFFIX = new RegExp(String.raw`^(.+)(?:\s[-–—|·•]\s|\s?\|\s)(.+)$`, 'u');
const PREFIX = /^([^:]+):\s+(.+)$/u;
/** What letters call themselves: "The Slow Lane: notes from the back of the pack", "Marsh End Notes - a diary from the wrong side of the river". */
const TAGLINE =
  /^([^:]+?)(?::|\s[-–—])\s+(?:(?:an?|the|some|one|my|our)\s)?(?:\p{Ll}+\s)?(?:notes|thoughts|letters?|news|stories|views|diary|dispatches|writing|blog|newsletter|journal)\b/u;
/** Where a menu begins, and what stands in front of a day without being a name. */
const NO_NAME =
  /^(?:home|menu|news|search|sections?|start|front page|share|follow|updated?|published|posted|written|by|filed under|last updated|date|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** The name, or null; `texts` are the lines of the page in order, `author` whom a byline names. */
export function readNameLines(texts: readonly string[], author: string | null): string | null {
  const head = texts.slice(0, HEAD_LINES);
  const folded = head.map(foldLine);
  const again = folded.findIndex((line, at) => line !== '' && folded.indexOf(line) < at);
  const title = again < 0 ? -1 : folded.indexOf(folded[again] as string);
  const near =
    again < 0 || again - title > NEAR_TITLE + 1 || title > NEAR_TITLE
      ? []
      : [...head.slice(title + 1, again), ...head.slice(0, title)];
  const isName = (name: string | null): boolean =>
    name !== null && !isPerson(name, author) && couldBeName(name) && foldLine(name) !== folded[title];
  const found =
    readTitleElement(head) ??
    near.map((line) => readAlone(line) ?? readTagged(line)).find(isName) ??
    head
      .slice(0, NEAR_TITLE + 1)
      .map(readWithTagline)
      .find(isName) ??
    (again < 0 ? null : readUnderTitle(head.slice(again + 1), isName)) ??
    head.map((line) => readBeforeDay(line, author)).find(isName) ??
    null;
  return found === null ? null : writeName(found);
}

/** "I was forty people from the gate – Harbour Voices" above "I was forty people from the gate", or the name in front of it. */
function readTitleElement([first = '', ...rest]: readonly string[]): string | null {
  const titles = new Set(rest.map(foldLine));
  const [, before = '', after = ''] = SUFFIX.exec(first) ?? [];
  if (after !== '' && titles.has(foldLine(before)) && couldBeName(after)) return after;
  const [, name = '', title = ''] = PREFIX.exec(first) ?? [];
  return title !== '' && titles.has(foldLine(title)) && couldBeName(name) ? name : null;
}

/** A line that is a name and nothing else. One word alone is as likely that of a section: "LICENSING". */
function readAlone(line: string): string | null {
  return /\s/u.test(line.trim()) && couldBeName(line) ? line : null;
}

/** "Slack Line - fishing and grumbling", "Plain Cover > Guides > Privacy", "Opinion | Orle Valley Gazette" */
function readTagged(line: string): string | null {
  const parts = line.split(SPLIT).filter((part) => !LABEL.test(part.trim()) && !/^\p{Lu}+$/u.test(part.trim()));
  const [name = ''] = parts;
  return line.split(SPLIT).length > 1 ? name.trim() : readWithTagline(line);
}

/** "The Slow Lane: notes from the back of the pack" */
function readWithTagline(line: string): string | null {
  return TAGLINE.exec(line)?.[1] ?? null;
}

/** "Opinion | Orle Valley Gazette" under the second title; or a name alone, with the day below it. */
function readUnderTitle([line = '', next = '']: readonly string[], isName: (name: string) => boolean): string | null {
  const [label = '', name = ''] = line.split(SPLIT).map((part) => part.trim());
  if (LABEL.test(label) && name !== '' && isName(name)) return name;
  const isDay = next.split(' ').length <= LONGEST_DAY && parseDate(next).kind !== 'none';
  return isDay && isName(line) ? line : null;
}

/** Words of a line that gives the day and no more. */
const LONGEST_DAY = 6;

/** "Harbour Wire, Tuesday 9 June 2026, 17:52", where the byline names somebody else; "Salt & Ladle | Posted 12 June 2026 by Ros Quaye" */
function readBeforeDay(line: string, author: string | null): string | null {
  const [, name = '', mark = '', rest = ''] = /^([^,|]+?)(,|\s?[|·])\s+(.+)$/u.exec(line) ?? [];
  if (name === '' || parseDate(rest).kind === 'none') return null;
  const isPosted = mark !== ',' && /^(?:posted|published|updated)\b/iu.test(rest);
  const hasByline = author !== null && foldLine(author) !== foldLine(name);
  const isDay =
    /^(?:\p{Lu}\p{Ll}+day,?\s+)?(?:\d{1,2}\s+\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s+\d{1,2}),?\s+\d{4}\b.{0,30}$/u.test(rest);
  return isPosted || (hasByline && isDay) || /\.\s+By\s\p{Lu}/u.test(rest) ? name : null;
}

function isPerson(name: string, author: string | null): boolean {
  return author !== null && ` ${foldLine(author)} `.includes(` ${foldLine(name)} `);
}

/** "The Mill Is Sold": a headline with its capitals. */
const VERB = /\s(?:is|are|was|were|be|has|have|had|will|says?|can|may|must|should|do|does|did)\b/iu;

/** One to five words, all of them capitals or written with one but for the small ones between. */
function couldBeName(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  if (words.length > LONGEST_NAME || NO_NAME.test(line) || LABEL.test(line) || /\d(?!\d*\p{Lu}\b)|[.!?:;,]/u.test(line))
    return false;
  if (parseDate(line).kind !== 'none' || VERB.test(line)) return false;
  return words.every(
    (word, at) => /^(?:\p{Lu}|&$)/u.test(word) || (at > 0 && (SMALL.has(word.toLowerCase()) || /^\d/.test(word))),
  );
}

/** "PLATFORM TWO" as it would stand in a sentence. */
function writeName(name: string): string {
  const plain = name.trim();
  if (/\p{Ll}/u.test(plain) || !plain.includes(' ')) return plain;
  return plain
    .toLowerCase()
    .split(' ')
    .map((word, at) => (at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
