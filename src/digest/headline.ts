/** Subject and preheader: the news in a source's own headline, then the difference from the claim table, within what mail clients show. */
import type { DifferencePoint, FigureRow, Point } from '../model.ts';
import { labelOpeners } from '../text/languages/en/measures.ts';
import { hasNews, splitTitle } from './choose-title.ts';

/** Gmail and Outlook show about 70 characters of a subject on a desk, Apple Mail on a phone about 40 of them first. */
const SUBJECT_CHARACTERS = 70;
/** Long enough that no client fills the row with the body, short enough that none cuts it. */
const PREHEADER_CHARACTERS = 130;
const LEAST_CHARACTERS = 85;

/** Subject: the story's title, or the half of it that is a headline too, and what its sources differ on, or by how much, where both fit. */
export function composeSubject(
  title: string,
  differences: readonly DifferencePoint[],
  figures: readonly FigureRow[] = [],
): string {
  const heads = [
    title,
    ...splitTitle(title).filter((head) => title.startsWith(head) && head !== title && hasNews(head)),
  ];
  const endings = differences.flatMap((point) => {
    const measure = lowerFirst(point.text, quotesOf(point));
    const spread = formatSpread(figures.find((row) => row.point === point.id));
    return spread === null ? [`on ${measure}`] : [`by ${spread} on ${measure}`, `on ${measure}`, `by ${spread}`];
  });
  const tails = [
    ...endings.map((ending) => `; sources differ ${ending}`),
    ...(differences.length > 0 ? ['; sources differ'] : []),
  ];
  for (const tail of tails)
    for (const head of heads) if (head.length + tail.length <= SUBJECT_CHARACTERS) return head + tail;
  return cutBetweenWords(heads.find((head) => head.length <= SUBJECT_CHARACTERS) ?? title, SUBJECT_CHARACTERS);
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/** How far the values of a measure lie apart: "$30bn", "7 points"; null where that is not a plain sum or share. */
function formatSpread(row: FigureRow | undefined): string | null {
  if (row === undefined) return null;
  const bounds = row.values.flatMap(({ min, max }) => [min, max]).filter((value) => value !== null);
  const units = new Set(row.values.map(({ unit }) => unit));
  const [unit = ''] = units;
  if (units.size !== 1 || bounds.length !== 2 * row.values.length) return null;
  const spread = Math.max(...bounds) - Math.min(...bounds);
  if (unit === 'percent') {
    const points = Number(spread.toFixed(1));
    return `${points} ${points === 1 ? 'point' : 'points'}`;
  }
  const sign = SIGNS.get(unit);
  if (sign === undefined) return null;
  for (const [size, name] of SIZES)
    if (spread >= size) return `${sign}${Number((spread / size).toPrecision(3))}${name}`;
  return `${sign}${Number(spread.toFixed(2))}`;
}

const SIZES: readonly (readonly [number, string])[] = [
  [1e9, 'bn'],
  [1e6, 'm'],
];

/** Preheader: the difference with its sides, then what else the issue holds. */
export function composePreheader(lead: readonly Point[], otherTitles: readonly string[], fallback: string): string {
  const difference = lead.find((point) => point.kind === 'difference');
  const parts: string[] = [];
  if (difference !== undefined && difference.kind === 'difference') {
    const matter = `Sources differ on ${lowerFirst(difference.text, quotesOf(difference))}`;
    const sides = joinOr(difference.sides.map((side) => lowerFirst(side.position, quotesOf(difference))));
    // Half a side tells less than none.
    const whole = `${matter}: ${sides}.`;
    parts.push(whole.length <= PREHEADER_CHARACTERS ? whole : `${matter}.`);
  }
  // As many titles as fit whole: half a title tells nothing, and "Also…" less.
  const fitting = otherTitles.filter((_, index) => {
    const line = [...parts, `Also: ${otherTitles.slice(0, index + 1).join('; ')}.`].join(' ');
    return line.length <= PREHEADER_CHARACTERS;
  });
  if (fitting.length > 0) parts.push(`Also: ${fitting.join('; ')}.`);
  const said = [...parts, fallback].join(' ');
  // A short row is filled by the client with the first words of the mail.
  if (
    fallback !== '' &&
    parts.length === 1 &&
    parts.join(' ').length < LEAST_CHARACTERS &&
    said.length <= PREHEADER_CHARACTERS
  )
    parts.push(fallback);
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

/** "a or b", "a, b or c". */
function joinOr(list: readonly string[]): string {
  return [list.slice(0, -1).join(', '), list.at(-1) ?? ''].filter((part) => part !== '').join(' or ');
}

function quotesOf(point: DifferencePoint): string {
  return point.sides.flatMap((side) => side.citations.map((citation) => citation.quote)).join('\n');
}

const PLAIN_OPENERS: RegExp =
  /^(?:The|A|An|Number|Share|Change|Rise|Fall|Amount|Area|Date|Time|Duration|Size|Cost|Price|Figures|When|Whether|How|What|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\p{Lu}\p{Ll}+teen|\p{Lu}\p{Ll}+ty)\b/u;

/** Lower first letter, unless the first word is a name: it is none when the `sources` write it small as well. */
export function lowerFirst(text: string, sources = ''): string {
  const first = /^\p{Lu}[\p{Ll}'’-]*(?![\p{L}\p{N}])/u.exec(text)?.[0];
  if (first === undefined) return text;
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  const isSmall = sources.split(/[^\p{L}\p{N}'’-]+/u).includes(small);
  const isMeasure = labelOpeners.has(small);
  return isSmall || isMeasure || PLAIN_OPENERS.test(text) ? small + text.slice(first.length) : text;
}
