/** Builds digests for rendering tests, so that a test reads as text: `say('a.md', 'The port stays shut.')`. */
import type {
  AlsoRead,
  Citation,
  Citations,
  Digest,
  DigestArticle,
  DigestStory,
  DigestTheme,
  FigureValue,
  Point,
  RivalRelation,
  ApartRelation,
  Side,
  StatementPoint,
} from '../../src/model.ts';

/** A citation of `quote` in `article`; offsets are made up, rendering does not read them. */
export function cite(article: string, quote: string): Citation {
  return { article, quote, start: 0, end: quote.length, line: 1 };
}

export function citeAll(...pairs: readonly (readonly [article: string, quote: string])[]): Citations {
  const citations = pairs.map(([article, quote]) => cite(article, quote));
  return citations as unknown as Citations;
}

let last = 0;
/** A fresh point id. */
function nextId(): string {
  last += 1;
  return last.toString(16).padStart(4, '0');
}

type Extra = Partial<Pick<Point, 'id' | 'hidden' | 'pinned' | 'reworded'>>;

export function agreement(text: string, citations: Citations, extra: Extra = {}): StatementPoint {
  return { id: nextId(), kind: 'agreement', text, generated: text, citations, ...extra };
}

export function single(text: string, citations: Citations, extra: Extra = {}): StatementPoint {
  return { id: nextId(), kind: 'single', text, generated: text, citations, ...extra };
}

export function side(position: string, citations: Citations): Side {
  return { position, citations };
}

export function difference(relation: RivalRelation, text: string, sides: readonly Side[], extra: Extra = {}): Point {
  return {
    id: nextId(),
    kind: 'difference',
    relation,
    text,
    generated: text,
    sides: sides as unknown as readonly [Side, Side],
    ...extra,
  };
}

export function apart(relation: ApartRelation, text: string, sides: readonly Side[], extra: Extra = {}): Point {
  return {
    id: nextId(),
    kind: 'apart',
    relation,
    text,
    generated: text,
    sides: sides as unknown as readonly [Side, Side],
    ...extra,
  };
}

export function value(
  text: string,
  min: number | null,
  max: number | null,
  unit: string,
  citations: Citations,
  estimate = false,
): FigureValue {
  return { text, min, max, unit, estimate, citations };
}

export function theme(label: string, points: readonly Point[], extra: Partial<DigestTheme> = {}): DigestTheme {
  return { id: nextId(), label, keywords: [], declared: false, passages: [], points, silent: [], ...extra };
}

export function story(title: string, articles: readonly string[], extra: Partial<DigestStory> = {}): DigestStory {
  return {
    id: nextId(),
    title,
    articles,
    independentSources: articles.length,
    reason: '',
    lead: [],
    themes: [],
    figures: [],
    timeline: [],
    ...extra,
  };
}

export function article(id: string, publisher: string | null, extra: Partial<DigestArticle> = {}): DigestArticle {
  return {
    id,
    title: `Article ${id}`,
    source: publisher,
    publisher,
    author: null,
    url: null,
    date: null,
    language: 'en',
    words: 700,
    ...extra,
  };
}

export function digest(extra: Partial<Digest> = {}): Digest {
  return {
    version: 1,
    issue: {
      id: '2026-W47',
      date: '2026-11-20',
      from: '2026-11-14',
      to: '2026-11-20',
      subject: 'A subject',
      preheader: 'A preheader',
    },
    articles: [],
    summary: [],
    stories: [],
    alsoRead: [],
    highlight: null,
    ...extra,
  };
}

export function alsoRead(id: string, text: string, quote: string = text): AlsoRead {
  return { article: id, text, citations: citeAll([id, quote]) };
}
