/** Titles, subject and preheader: the news in a source's own headline, then the difference from the claim table, within what mail clients show. */
import type { Article, DifferencePoint, Point } from '../model.ts';
import { wordsOf } from '../text/clauses.ts';
import type { Language } from '../text/language.ts';
import { languageOf } from '../text/language.ts';
import { terms } from '../text/terms.ts';

/** Gmail and Outlook show about 70 characters of a subject on a desk, Apple Mail on a phone about 40 of them first. */
const SUBJECT_CHARACTERS = 70;
const TITLE_CHARACTERS = 90;
/** Long enough that no client fills the row with the body, short enough that none cuts it. */
const PREHEADER_CHARACTERS = 130;

/** The headline of a story: of its articles' titles (and their halves) the one that says most of what all of them talk about. */
export function chooseTitle(articles: readonly Article[]): string {
  const language = languageOf(articles[0]?.language ?? null);
  const shares = countTitleTerms(articles, language);
  const candidates = articles.flatMap((article) => splitTitle(article.title));
  const ranked = candidates
    .map((title) => ({ title, value: rateTitle(title, shares, articles.length, language) }))
    .toSorted((a, b) => b.value - a.value || (a.title < b.title ? -1 : 1));
  return ranked[0]?.title ?? articles[0]?.title ?? 'Untitled';
}

/** How many articles use a term anywhere. */
function countTitleTerms(articles: readonly Article[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const body = [article.title, ...article.sentences.map((sentence) => sentence.text)].join('\n');
    for (const term of new Set(terms(body, language))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** A title and, where it has two halves, each of them: "A: b" and "A — b" often say the news once and comment on it once. */
function splitTitle(title: string): readonly string[] {
  const whole = title.replace(/^.{2,40}? #\d+:\s+/u, '').trim();
  const halves = whole.split(/\s+[—–|-]\s+|:\s+/u).filter((half) => wordsOf(half).length >= 4);
  return [...new Set([whole, ...halves])].filter((part) => part.length > 0);
}

function rateTitle(title: string, shares: ReadonlyMap<string, number>, articles: number, language: Language): number {
  const held = [...new Set(terms(title, language))];
  const known = held.reduce((total, term) => total + ((shares.get(term) ?? 0) / articles) ** 1.5, 0);
  let value = known / Math.max(3, held.length) ** 0.5;
  if (title.endsWith('?')) value -= 0.8;
  if (/^["“‘]/.test(title) || /^(?:they|it|how|why|what|we|i)\b/i.test(title)) value -= 0.7;
  if (title.length > TITLE_CHARACTERS) value -= (title.length - TITLE_CHARACTERS) / 25;
  if (wordsOf(title).length < 4) value -= 0.5;
  return value;
}

/** Subject: the story's title and what its sources differ on, where both fit; cut between words otherwise. */
export function composeSubject(title: string, differences: readonly DifferencePoint[]): string {
  const measure = differences
    .map((point) => lowerFirst(point.text, quotesOf(point)))
    .find((text) => `${title}; sources differ on ${text}`.length <= SUBJECT_CHARACTERS);
  if (measure !== undefined) return `${title}; sources differ on ${measure}`;
  const short = `${title}; sources differ`;
  if (differences.length > 0 && short.length <= SUBJECT_CHARACTERS) return short;
  return cutBetweenWords(title, SUBJECT_CHARACTERS);
}

/** Preheader: the difference with its sides, then what else the issue holds. */
export function composePreheader(lead: readonly Point[], otherTitles: readonly string[], fallback: string): string {
  const difference = lead.find((point) => point.kind === 'difference');
  const parts: string[] = [];
  if (difference !== undefined && difference.kind === 'difference')
    parts.push(
      `Sources differ on ${lowerFirst(difference.text, quotesOf(difference))}: ${difference.sides.map((side) => lowerFirst(side.position, quotesOf(difference))).join(' or ')}.`,
    );
  // As many titles as fit whole: half a title tells nothing, and "Also…" less.
  const fitting = otherTitles.filter((_, index) => {
    const line = [...parts, `Also: ${otherTitles.slice(0, index + 1).join('; ')}.`].join(' ');
    return line.length <= PREHEADER_CHARACTERS;
  });
  if (fitting.length > 0) parts.push(`Also: ${fitting.join('; ')}.`);
  if (parts.length === 0) parts.push(otherTitles.length > 0 ? `Also: ${otherTitles.join('; ')}.` : fallback);
  return cutBetweenWords(parts.join(' '), PREHEADER_CHARACTERS);
}

/** Cuts before the word that would not fit, with an ellipsis in place of what is gone. */
export function cutBetweenWords(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const cut = text
    .slice(0, characters - 1)
    .replace(/\s+\S*$/u, '')
    .replace(/[\s,;:—–-]+$/u, '');
  return `${cut}…`;
}

function quotesOf(point: DifferencePoint): string {
  return point.sides.flatMap((side) => side.citations.map((citation) => citation.quote)).join('\n');
}

const PLAIN_OPENERS: RegExp =
  /^(?:The|A|An|Number|Share|Cost|Price|Figures|When|Whether|How|What|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\p{Lu}\p{Ll}+teen|\p{Lu}\p{Ll}+ty)\b/u;

/** Lower first letter, unless the first word is a name: it is none when the `sources` write it small as well. */
export function lowerFirst(text: string, sources = ''): string {
  const first = /^\p{Lu}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u.exec(text)?.[0];
  if (first === undefined) return text;
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  const isSmall = sources.split(/[^\p{L}\p{N}'’-]+/u).includes(small);
  return isSmall || PLAIN_OPENERS.test(text) ? small + text.slice(first.length) : text;
}
