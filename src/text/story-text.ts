/**
 * The sentences of one story as vectors, read once and shared by the theme and claim stages. A short sentence says little by itself, so
 * each also carries what stands around it: its paragraph, its heading, its section and its neighbours.
 */
import type { Article, BlockKind, Sentence, Voice } from '../model.ts';
import { aspectsOf } from './aspects.ts';
import { backgroundShareOf } from './frequencies.ts';
import type { Language } from './language.ts';
import { languageOf } from './language.ts';
import { findNames, type Name } from './names.ts';
import { terms } from './terms.ts';
import { createVector, dot, normalize, type SparseVector, Vocabulary } from './vectors.ts';

/** One sentence of a story and its context. All vectors have length 1 or are empty. */
export interface TextUnit {
  readonly sentence: Sentence;
  /** Position of its article in `StoryText.articles`. */
  readonly article: number;
  /** Number of its independent voice. */
  readonly voice: number;
  readonly kind: BlockKind;
  /** Text of the heading above it, or empty. */
  readonly heading: string;
  /** Different terms, in order of first use. */
  readonly terms: readonly string[];
  /** Keys of the names in it. */
  readonly names: readonly string[];
  /** tf-idf of its own terms. */
  readonly own: SparseVector;
  /** Own words and context together. */
  readonly wide: SparseVector;
  /** `wide` with the aspects of news it touches: what themes are found from. */
  readonly themed: SparseVector;
  /** The aspects alone. */
  readonly aspects: SparseVector;
}

export interface StoryText {
  readonly articles: readonly Article[];
  readonly voices: readonly Voice[];
  readonly language: Language;
  /** All kept sentences but headings, article by article. */
  readonly units: readonly TextUnit[];
  readonly vocabulary: Vocabulary;
  /** In how many units a term stands. */
  readonly df: ReadonlyMap<string, number>;
  /** In how many articles a term stands. */
  readonly articleDf: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, Name>;
}

/**
 * How much of what surrounds a sentence counts beside its own words (1). With the right themes known, own words alone place about 60 % of
 * sentences, with context about 75–85 %; much more context and every paragraph becomes a theme of its own.
 */
const PARAGRAPH = 0.8;
const HEADING = 0.4;
const SECTION = 0.1;
const NEIGHBOUR = 0.3;
/** Weight of the aspects beside the words. Below 0.5 paraphrases stay apart, above 1 all stories get the same themes. */
const ASPECT = 0.6;
/** A term that only one article uses cannot make a theme of several; it still tells its paragraphs apart. */
const ONE_ARTICLE_TERM = 0.7;

/** Reads the articles of one story. The order of `articles` is kept; callers sort. */
export function createStoryText(articles: readonly Article[], voices: readonly Voice[]): StoryText {
  const language = languageOf(commonLanguage(articles));
  const drafts = collectDrafts(articles, voices, language);
  const { df, articleDf } = countUnits(drafts);
  const found = findNames(
    drafts.map((draft) => draft.sentence),
    language,
  );
  const vocabulary = new Vocabulary();
  const weigh = (term: string): number => weighTerm(term, drafts.length, df, articleDf, articles.length);
  const own = drafts.map((draft) => weighTerms(draft.terms, weigh, vocabulary));
  const wide = addContext(drafts, own, weigh, vocabulary, language);
  const aspects = weighAspects(drafts, vocabulary);
  const units = drafts.map((draft, index): TextUnit => {
    const mentions = found.mentions[index] ?? [];
    return {
      sentence: draft.sentence,
      article: draft.article,
      voice: draft.voice,
      kind: draft.kind,
      heading: draft.heading,
      terms: [...new Set(draft.terms)],
      names: [...new Set(mentions.filter((mention) => !mention.weak).map((mention) => mention.key))],
      own: own[index] as SparseVector,
      wide: wide[index] as SparseVector,
      aspects: aspects[index] as SparseVector,
      themed: sum([
        [wide[index] as SparseVector, 1],
        [aspects[index] as SparseVector, ASPECT],
      ]),
    };
  });
  return { articles, voices, language, units, vocabulary, df, articleDf, names: found.names };
}

/** Information in the terms two units share, in nats, weighed down where general English is full of the term. */
export function termInformation(text: StoryText, term: string): number {
  const local = Math.log(text.units.length / (text.df.get(term) ?? 1));
  return Math.max(0, local) * backgroundWeight(term, text.language);
}

/** 0–1: how rare a term is in general English (1 = unknown to the background table). */
export function backgroundWeight(term: string, language: Language): number {
  return Math.log(1 / (backgroundShareOf(term, language) + 0.0005)) / Math.log(1 / 0.0005);
}

/** Weighted sum of unit vectors, at length 1. */
export function sum(parts: readonly (readonly [SparseVector, number])[]): SparseVector {
  const total = new Map<number, number>();
  for (const [vector, weight] of parts) {
    for (let i = 0; i < vector.keys.length; i++) {
      const key = vector.keys[i] as number;
      total.set(key, (total.get(key) ?? 0) + weight * (vector.weights[i] as number));
    }
  }
  return normalize(createVector(total));
}

/** Centre of some units (positions in `StoryText.units`), at length 1. */
export function centreOf(text: StoryText, units: readonly number[]): SparseVector {
  return sum(units.map((index) => [(text.units[index] as TextUnit).themed, 1] as const));
}

/** Cosine of two vectors of length 1. */
export const similarity = (a: SparseVector, b: SparseVector): number => dot(a, b);

interface Draft {
  readonly sentence: Sentence;
  readonly article: number;
  readonly voice: number;
  readonly kind: BlockKind;
  readonly heading: string;
  readonly terms: readonly string[];
}

/** The language most of the words are in; ties go to the first in code order. */
function commonLanguage(articles: readonly Article[]): string | null {
  const words = new Map<string, number>();
  for (const article of articles) {
    const code = article.language ?? 'en';
    words.set(code, (words.get(code) ?? 0) + article.words);
  }
  const ranked = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function collectDrafts(articles: readonly Article[], voices: readonly Voice[], language: Language): readonly Draft[] {
  const voiceOf = new Map(voices.flatMap((voice, index) => voice.articles.map((id) => [id, index] as const)));
  return articles.flatMap((article, position) =>
    article.sentences.flatMap((sentence): Draft[] => {
      const block = article.blocks[sentence.block];
      if (block === undefined || block.kind === 'heading') return [];
      return [
        {
          sentence,
          article: position,
          voice: voiceOf.get(article.id) ?? -1 - position,
          kind: block.kind,
          heading: block.heading === null ? '' : (article.blocks[block.heading]?.text ?? ''),
          terms: terms([...sentence.heads, sentence.text].join(' '), language),
        },
      ];
    }),
  );
}

function countUnits(drafts: readonly Draft[]): { df: Map<string, number>; articleDf: Map<string, number> } {
  const df = new Map<string, number>();
  const inArticles = new Map<string, Set<number>>();
  for (const draft of drafts) {
    for (const term of new Set(draft.terms)) {
      df.set(term, (df.get(term) ?? 0) + 1);
      const seen = inArticles.get(term);
      if (seen === undefined) inArticles.set(term, new Set([draft.article]));
      else seen.add(draft.article);
    }
  }
  return { df, articleDf: new Map([...inArticles].map(([term, seen]) => [term, seen.size])) };
}

function weighTerm(
  term: string,
  units: number,
  df: ReadonlyMap<string, number>,
  articleDf: ReadonlyMap<string, number>,
  articles: number,
): number {
  const count = df.get(term) ?? 0;
  if (count < 2 || /^\d/.test(term)) return 0; // a hapax joins nothing, and equal numbers are the figures' affair
  const idf = Math.log(1 + units / count);
  return articles > 1 && articleDf.get(term) === 1 ? idf * ONE_ARTICLE_TERM : idf;
}

function weighTerms(list: readonly string[], weigh: (term: string) => number, vocabulary: Vocabulary): SparseVector {
  const weights = new Map<number, number>();
  for (const term of list) {
    const weight = weigh(term);
    if (weight === 0) continue;
    const key = vocabulary.numberOf(term);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return normalize(createVector(weights));
}

function addContext(
  drafts: readonly Draft[],
  own: readonly SparseVector[],
  weigh: (term: string) => number,
  vocabulary: Vocabulary,
  language: Language,
): readonly SparseVector[] {
  const paragraphs = sumBy(drafts, own, (draft) => `${draft.article}/${draft.sentence.block}`);
  const sections = sumBy(drafts, own, (draft) => (draft.heading === '' ? '' : `${draft.article}/${draft.heading}`));
  const headings = new Map<string, SparseVector>();
  return drafts.map((draft, index) => {
    const mine = own[index] as SparseVector;
    let heading = headings.get(draft.heading);
    if (heading === undefined) {
      heading = weighTerms(terms(draft.heading, language), weigh, vocabulary);
      headings.set(draft.heading, heading);
    }
    const parts: [SparseVector, number][] = [
      [mine, 1],
      [withoutOne(paragraphs.get(`${draft.article}/${draft.sentence.block}`), mine), PARAGRAPH],
      [heading, HEADING],
    ];
    if (draft.heading !== '')
      parts.push([withoutOne(sections.get(`${draft.article}/${draft.heading}`), mine), SECTION]);
    for (const step of [-1, 1]) {
      const other = drafts[index + step];
      if (other?.article === draft.article && other.sentence.block !== draft.sentence.block)
        parts.push([own[index + step] as SparseVector, NEIGHBOUR]);
    }
    return sum(parts);
  });
}

function sumBy(
  drafts: readonly Draft[],
  vectors: readonly SparseVector[],
  keyOf: (draft: Draft) => string,
): Map<string, Map<number, number>> {
  const sums = new Map<string, Map<number, number>>();
  drafts.forEach((draft, index) => {
    const key = keyOf(draft);
    if (key === '') return;
    const total = sums.get(key) ?? new Map<number, number>();
    sums.set(key, total);
    const vector = vectors[index] as SparseVector;
    vector.keys.forEach((term, at) => total.set(term, (total.get(term) ?? 0) + (vector.weights[at] as number)));
  });
  return sums;
}

/** The sum without one of its parts, at length 1: what the others of the paragraph say. */
function withoutOne(total: ReadonlyMap<number, number> | undefined, part: SparseVector): SparseVector {
  const rest = new Map(total ?? []);
  part.keys.forEach((term, at) => {
    const left = (rest.get(term) ?? 0) - (part.weights[at] as number);
    // What remains of a subtraction that should be zero would make the vector's length noise.
    if (left < 1e-9) rest.delete(term);
    else rest.set(term, left);
  });
  return normalize(createVector(rest));
}

function weighAspects(drafts: readonly Draft[], vocabulary: Vocabulary): readonly SparseVector[] {
  const counts = drafts.map((draft) => aspectsOf(draft.terms));
  const df = new Map<string, number>();
  for (const found of counts) for (const aspect of found.keys()) df.set(aspect, (df.get(aspect) ?? 0) + 1);
  const own = counts.map((found) => {
    const weights = new Map<number, number>();
    for (const [aspect, count] of found) {
      weights.set(vocabulary.numberOf(`@${aspect}`), count * Math.log(1 + drafts.length / (df.get(aspect) ?? 1)));
    }
    return normalize(createVector(weights));
  });
  const paragraphs = sumBy(drafts, own, (draft) => `${draft.article}/${draft.sentence.block}`);
  return drafts.map((draft, index) =>
    sum([
      [own[index] as SparseVector, 1],
      [withoutOne(paragraphs.get(`${draft.article}/${draft.sentence.block}`), own[index] as SparseVector), PARAGRAPH],
    ]),
  );
}
