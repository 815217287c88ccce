/** The lead of a story: one or two sentences of its openings that say what happened, above the themes, with every source that says the same. */
import type { Point, StatementPair, StatementPairs } from '../model.ts';
import { wordsOf } from '../text/clauses.ts';
import type { StoryText, TextUnit } from '../text/story-text.ts';
import { type Wording, wordUnit } from './choose-sentence.ts';
import { NO_SUBJECT } from './choose-title.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';
import { createNewsRating } from './rate-news.ts';

/** The first sentence of a story must stand by itself. */
const LEAST_LEAD = 1;
/** …and tell more than what the story is about: "The ruling is about one bridge." */
const MIN_LEAD_WORDS = 8;
/** Longer than this no sentence is read to its end; from `LONG_WORDS` on a point would pay for each word. */
const MOST_LEAD_WORDS = 44;
const LONG_WORDS = 26;
/** Sentences of an article that can open a story, and that can say the same as its opening. */
const OPENING = 4;
const BEGINNING = 10;
/**
 * How much of the titles' words a lead must hold, as a mean over the titles of the shares their words make up: what no title speaks of is a detail,
 * however many sources tell it.
 */
const LEAST_NEWS = 0.2;
/** How likely another opening has to say the same: surer than a point asks for, since everybody reads the lead. */
const LEAST_LIKELY = 2 / 3;
/** The week's paragraph has no other sentence to turn to: it asks for less of both. */
const LEAST_TELLING = 0.5;
const LEAST_SPOKEN = 0.12;
/** What the titles speak of counts more than how many open with it. */
const NEWS_POWER = 1.5;
/**
 * What first sentences count more, and those that say on which day it happened; what a value that is disputed further down leaves. Chosen on reading
 * the week's paragraph of 43 labelled stories: without them seven had none, and some began with a scene.
 */
const FIRST = 2;
const FIRST_SENTENCE = 1.8;
const WITH_DAY = 1.4;
const WEEKDAY: RegExp = /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const DISPUTED = 0.5;
/** Of passages of a point below, more than this share makes it a repetition. */
const REPEATED = 0.5;
const MOST_POINTS = 2;
const MOST_CANDIDATES = 40;

interface Opening {
  readonly wording: Wording;
  /** Sentences that say it, the lead's own first; at most one an article. */
  readonly units: readonly number[];
  /** Mean share of the titles' words that it holds. */
  readonly news: number;
  /** It holds a value that a difference disputes. */
  readonly disputed: boolean;
  readonly value: number;
}

/** Sentences that the titles speak of, from the beginnings of articles, with everyone who says so: at most two, none that a point below repeats. */
export function composeLead(
  text: StoryText,
  pairs: StatementPairs,
  printed: readonly PlacedPoint[],
  giveId: IdGiver,
): readonly Point[] {
  const told = new Set(printed.map((point) => point.point.text));
  const points: Point[] = [];
  const used = new Set<number>();
  for (const { wording, units, news, disputed } of rankOpenings(text, pairs, printed)) {
    const isFit = wording.fitness >= LEAST_LEAD && news >= LEAST_NEWS && units.length > 1 && !disputed;
    const isNew = !told.has(wording.text) && !isRepeated(units, printed);
    if (!isFit || !isNew || points.length === MOST_POINTS || units.some((unit) => used.has(unit))) continue;
    for (const unit of units) used.add(unit);
    points.push(createPoint(text, wording, units, giveId));
  }
  return points;
}

/**
 * The one opening that says most of the news: for the week in a paragraph, which may tell what stands below, and by one source where no other
 * opens with it. Null where no opening stands alone.
 */
export function composeNews(
  text: StoryText,
  pairs: StatementPairs,
  printed: readonly PlacedPoint[],
  giveId: IdGiver,
): Point | null {
  const [first] = rankOpenings(text, pairs, printed);
  return first === undefined ? null : createPoint(text, first.wording, first.units, giveId);
}

/**
 * Openings that could stand first, what says most of the news and has most support before others. What a difference disputes must not open the story as
 * if all agreed: it comes last, and as the word of its own source alone.
 */
function rankOpenings(text: StoryText, pairs: StatementPairs, printed: readonly PlacedPoint[]): readonly Opening[] {
  const { statements, holdsValue } = readDisputes(text, printed);
  const rateNews = createNewsRating(text);
  // Of a story of hundreds of articles only the openings that say most are looked at.
  return [...text.units.keys()]
    .filter((index) => isOpening(text.units[index] as TextUnit) && !statements.has(index))
    .map((index) => ({ index, news: rateNews((text.units[index] as TextUnit).sentence.text) }))
    .toSorted((a, b) => b.news - a.news || a.index - b.index)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ index, news: spoken }): readonly Opening[] => {
      const wording = wordUnit(text, index, [], '');
      const news = rateNews(wording.text);
      const length = wordsOf(wording.text).length;
      if (
        wording.fitness + excuseLength(wording.text, length) < LEAST_TELLING ||
        news < LEAST_SPOKEN ||
        length < MIN_LEAD_WORDS
      )
        return [];
      const disputed = holdsValue(index, wording.text);
      const units = disputed ? [index] : [index, ...findSupport(text, pairs, index)];
      const value =
        ((spoken + news) / 2) ** NEWS_POWER *
        Math.sqrt(units.length) *
        rateReport(text.units[index] as TextUnit, wording.text);
      return [{ wording, units, news, disputed, value: disputed ? value * DISPUTED : value }];
    })
    .toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit);
}

/** A report puts all of its news into one sentence: in the week's paragraph that may be longer than a point. */
function excuseLength(text: string, words: number): number {
  return words > MOST_LEAD_WORDS || NO_SUBJECT.test(text) ? 0 : Math.max(0, words - LONG_WORDS) / 10;
}

/** A report says the news in its first sentence, and on which day it happened. */
function rateReport({ sentence }: TextUnit, wording: string): number {
  return (sentence.index < FIRST ? FIRST_SENTENCE : 1) * (WEEKDAY.test(wording) ? WITH_DAY : 1);
}

interface Disputes {
  /** Units with a side of a statement that others deny: none of them opens anything. */
  readonly statements: ReadonlySet<number>;
  /** Whether a wording of a unit holds a value of a printed difference. */
  readonly holdsValue: (index: number, wording: string) => boolean;
}

function readDisputes(text: StoryText, printed: readonly PlacedPoint[]): Disputes {
  const values = new Map<string, string[]>();
  const statements = new Set<number>();
  for (const { point, units, matter } of printed) {
    if (point.kind !== 'difference') continue;
    if (matter === null) for (const unit of units) statements.add(unit);
    for (const { article, sentence, quantity } of matter?.sides.flatMap((side) => side.mentions) ?? []) {
      const key = `${article} ${sentence.index}`;
      values.set(key, [...(values.get(key) ?? []), quantity.text]);
    }
  }
  const valuesOf = ({ article, sentence }: TextUnit): readonly string[] =>
    values.get(`${text.articles[article]?.id ?? ''} ${sentence.index}`) ?? [];
  return {
    statements,
    holdsValue: (index, wording) => valuesOf(text.units[index] as TextUnit).some((value) => wording.includes(value)),
  };
}

function createPoint(text: StoryText, wording: Wording, units: readonly number[], giveId: IdGiver): Point {
  const passages = units.map((unit) => (text.units[unit] as TextUnit).sentence);
  return {
    id: giveId(wording.text),
    kind: units.length < 2 ? 'single' : 'agreement',
    text: wording.text,
    generated: wording.text,
    citations: citePassages([...passages, ...wording.sentences]),
  };
}

function isOpening(unit: TextUnit): boolean {
  return unit.sentence.index < OPENING && unit.kind === 'paragraph';
}

/** What a point below says in other words, of mostly the same passages. */
function isRepeated(units: readonly number[], printed: readonly PlacedPoint[]): boolean {
  return printed.some((point) => {
    const both = units.filter((unit) => point.units.includes(unit)).length;
    return both > REPEATED * Math.min(units.length, point.units.length);
  });
}

/** Of each other voice the sentence of its beginning that says most of the same, where it says enough. */
function findSupport(text: StoryText, pairs: StatementPairs, index: number): readonly number[] {
  const best = new Map<number, StatementPair>();
  for (const pair of pairs.of(index)) {
    const other = text.units[pair.unit] as TextUnit;
    if (other.voice === text.units[index]?.voice || other.sentence.index >= BEGINNING) continue;
    if (pair.likelihood < LEAST_LIKELY || pair.strength <= (best.get(other.voice)?.strength ?? 0)) continue;
    best.set(other.voice, pair);
  }
  return [...best.values()].map(({ unit }) => unit).toSorted((a, b) => a - b);
}
