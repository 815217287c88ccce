/**
 * The words of the frame: what an issue says beside what its sources say. English; a letter in another language has its dates, direction
 * and `lang` in that language and these words in English until somebody adds a table.
 */
import type { ApartRelation, RivalRelation } from '../model.ts';
import type { FrameWords } from './view.ts';
import { noBreak } from './typography.ts';

const numerals = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** `four`, and `13` from thirteen on (a newspaper's rule, with twelve as the last word). */
export function spellCount(count: number): string {
  return numerals[count] ?? String(count);
}

/** `5 articles`, `1 article`, kept on one line. */
export function countOf(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count}${noBreak}${count === 1 ? noun : plural}`;
}

/** `Four of five sources`, `Both sources`, `All five sources`. */
export function agreementLabel(count: number, total: number): string {
  if (count >= total) return total === 2 ? 'Both sources' : `All ${spellCount(total)} sources`;
  return capitalize(`${spellCount(count)} of ${spellCount(total)} sources`);
}

/** `Only The Courier`. */
export function singleLabel(name: string): string {
  return `Only ${name}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How the sides of a difference stand to each other. Forecasts differ; they do not contradict. */
export function rivalWords(relation: RivalRelation, estimates: boolean): string {
  switch (relation) {
    case 'different-figure':
      return estimates ? 'Estimates differ' : 'Figures differ';
    case 'contains':
      return estimates ? 'Estimates differ; one lies within another’s range' : 'One figure lies within another’s range';
    case 'overlaps':
      return estimates ? 'Estimates differ; their ranges overlap' : 'The ranges overlap';
    case 'opposite':
      return 'They say opposite things';
    case 'list':
      return 'Their lists differ';
    case 'status':
      return 'They report it at different stages';
    case 'dispute':
      return 'One disputes what another says';
  }
}

/** Why figures or statements that look alike are not set against each other. */
export function apartWords(relation: ApartRelation): string {
  switch (relation) {
    case 'different-period':
      return 'Not the same period';
    case 'revised':
      return 'Revised since';
    case 'part-and-whole':
      return 'A part and the whole';
    case 'different-scope':
      return 'Not the same measure';
    case 'estimate-against-actual':
      return 'An estimate and an outcome';
  }
}

export const frameWords: FrameWords = {
  contents: 'In brief',
  top: 'The week in five points',
  summary: 'The week',
  differ: 'Where they differ',
  numbers: 'By the numbers',
  timeline: 'Timeline',
  alsoRead: 'Also this week',
  sources: 'Sources',
  method: 'How this was made',
  unsubscribe: 'Unsubscribe',
  web: 'Read on the web',
  figureHead: 'Figure',
  sourceHead: 'Source',
};

// Words a minute of silent reading of non-fiction English (Brysbaert 2019: 238), rounded down for figures and citations.
export const wordsPerMinute = 230;

export const estimateWord = 'estimate';
export const estimateWords = 'estimates';
export const rewordedWords = 'editor’s wording';
export const noteLabel = 'Editor’s note';
export const introLabel = 'Editor';
export const sponsorLabel = 'Sponsor';
export const leadKicker = 'Lead story';
export const quoteHeading = 'Quote of the week';
export const numberHeading = 'Number of the week';
export const undatedIssue = 'Undated issue';
export const unknownSource = 'Unnamed source';
