/** The lead of a story: one or two sentences of its openings that say what happened, above the themes, with every source that says the same. */
import type { Point } from '../model.ts';
import { type StoryText, termInformation, type TextUnit } from '../text/story-text.ts';
import { locateTerms, terms } from '../text/terms.ts';
import { type Wording, wordUnit } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import type { PlacedPoint } from './placed-point.ts';
import type { IdGiver } from './point-ids.ts';

/** The first sentence of a story must stand by itself. */
const LEAST_LEAD = 1;
/** Sentences of an article that can open a story, and that can say the same as its opening. */
const OPENING = 4;
const BEGINNING = 10;
/**
 * How much of the titles' words a lead must hold, as a mean over the titles of the shares their words make up: what no title speaks of is a detail,
 * however many sources tell it.
 */
const LEAST_NEWS = 0.2;
/** Who says the same shares so many terms with it, and so much of its information: a lead that is cited for less would say what a source does not. */
const LEAST_SHARED = 3;
const LEAST_SUPPORT = 0.3;
/** Of passages of a point below, more than this share makes it a repetition. */
const REPEATED = 0.5;
const MOST_POINTS = 2;
const MOST_CANDIDATES = 40;

interface Opening {
  readonly wording: Wording;
  /** Sentences that say it, the lead's own first; at most one an article. */
  readonly units: readonly number[];
  readonly value: number;
}

/** Sentences that the titles speak of, from the beginnings of articles, with everyone who says so: at most two, none that a point below repeats. */
export function composeLead(text: StoryText, printed: readonly PlacedPoint[], giveId: IdGiver): readonly Point[] {
  // A side of a difference must not open the story as if all agreed.
  const disputed = new Set(printed.flatMap((point) => (point.point.kind === 'difference' ? point.units : [])));
  const told = new Set(printed.map((point) => point.point.text));
  const rateNews = createNewsRating(text);
  // Of a story of hundreds of articles only the openings that say most are looked at.
  const candidates = [...text.units.keys()]
    .filter((index) => isOpening(text.units[index] as TextUnit) && !disputed.has(index))
    .map((index) => ({ index, news: rateNews((text.units[index] as TextUnit).sentence.text) }))
    .toSorted((a, b) => b.news - a.news || a.index - b.index)
    .slice(0, MOST_CANDIDATES);
  const openings = candidates.flatMap(({ index }): readonly Opening[] => {
    const wording = wordUnit(text, index, [], '');
    const news = rateNews(wording.text);
    if (wording.fitness < LEAST_LEAD || news < LEAST_NEWS || told.has(wording.text)) return [];
    const others = findSupport(text, index, wording.text);
    const units = [index, ...others];
    if (others.length === 0 || isRepeated(units, printed)) return [];
    return [{ wording, units, value: news * Math.sqrt(1 + others.length) }];
  });
  const points: Point[] = [];
  const used = new Set<number>();
  for (const { wording, units } of openings.toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit)) {
    if (points.length === MOST_POINTS || units.some((unit) => used.has(unit))) continue;
    for (const unit of units) used.add(unit);
    const passages = units.map((unit) => (text.units[unit] as TextUnit).sentence);
    points.push({
      id: giveId(wording.text),
      kind: 'agreement',
      text: wording.text,
      generated: wording.text,
      citations: citePassages([...passages, ...wording.sentences]),
    });
  }
  return points;
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
function findSupport(text: StoryText, index: number, wording: string): readonly number[] {
  const own = new Set(locateTerms(wording, text.language).map(({ term }) => term));
  const whole = weigh(text, own);
  const best = new Map<number, { readonly unit: number; readonly share: number }>();
  text.units.forEach((unit, other) => {
    if (unit.voice === text.units[index]?.voice || unit.sentence.index >= BEGINNING) return;
    const shared = new Set(unit.terms.filter((term) => own.has(term)));
    const share = whole === 0 ? 0 : weigh(text, shared) / whole;
    if (shared.size < LEAST_SHARED || share < LEAST_SUPPORT) return;
    if (share > (best.get(unit.voice)?.share ?? 0)) best.set(unit.voice, { unit: other, share });
  });
  return [...best.values()].map(({ unit }) => unit).toSorted((a, b) => a - b);
}

function weigh(text: StoryText, list: ReadonlySet<string>): number {
  return [...list].reduce((total, term) => total + termInformation(text, term), 0);
}

/** How much of what the titles say a sentence says: the mean share of a title's words that it holds. */
function createNewsRating(text: StoryText): (sentence: string) => number {
  const titles = text.articles
    .map((article) => new Set(terms(article.title, text.language)))
    .filter((title) => title.size > 0);
  return (sentence) => {
    const held = new Set(terms(sentence, text.language));
    const shares = titles.map((title) => [...title].filter((term) => held.has(term)).length / title.size);
    return shares.length === 0 ? 0 : shares.reduce((total, share) => total + share, 0) / shares.length;
  };
}
