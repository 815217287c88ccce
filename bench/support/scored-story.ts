/** A story of a digest as the scorer sees it: points with their places in the files, and which gold quotes those places hold. */
import { visibleText } from '../../src/articles/visible-text.ts';
import type { Article, Citation, DigestStory, Point } from '../../src/model.ts';
import type { GoldQuote } from './gold.ts';

export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The quote is what a reader sees there. */
  readonly isExact: boolean;
}

export interface ScoredPoint {
  readonly kind: Point['kind'];
  readonly relation: string | null;
  /** Text with the positions of the sides. */
  readonly text: string;
  readonly theme: number;
  readonly places: readonly Place[];
}

export interface ScoredStory {
  readonly story: DigestStory;
  readonly points: readonly ScoredPoint[];
  /** Everything assigned to a theme, printed or not, by theme. */
  readonly assigned: readonly (readonly Place[])[];
  /** True when one of the places and the gold quote share half of the shorter of them. */
  holds(places: readonly Place[], quote: GoldQuote): boolean;
}

/** A longer citation proves nothing: it would hold every quote. */
const MAX_CITATION = 600;

/** Reads the points and passages of one story; gold quotes are located in the files once. */
export function readScoredStory(story: DigestStory, articles: readonly Article[]): ScoredStory {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const place = (citation: Citation): Place => placeCitation(citation, byId);
  const points = story.themes.flatMap((theme, index) => theme.points.map((point) => readPoint(point, index, place)));
  const known = new Map<string, readonly (readonly [number, number])[]>();
  const locate = (quote: GoldQuote): readonly (readonly [number, number])[] => {
    const key = `${quote.file}\n${quote.quote}`;
    const found = known.get(key) ?? locateQuote(byId.get(quote.file)?.text ?? '', quote.quote);
    known.set(key, found);
    return found;
  };
  return {
    story,
    points,
    assigned: story.themes.map((theme, index) => [
      ...theme.passages.map(place),
      ...points.filter((point) => point.theme === index).flatMap((point) => point.places),
    ]),
    holds: (places, quote) =>
      places.some(
        ({ file, start, end }) =>
          file === quote.file &&
          end - start <= MAX_CITATION &&
          locate(quote).some(([from, to]) => sharesHalf([start, end], [from, to])),
      ),
  };
}

function readPoint(point: Point, theme: number, place: (citation: Citation) => Place): ScoredPoint {
  const sides = 'sides' in point ? point.sides : [];
  const citations = 'sides' in point ? point.sides.flatMap((side) => side.citations) : point.citations;
  return {
    kind: point.kind,
    relation: 'relation' in point ? point.relation : null,
    text: [point.text, ...sides.map((side) => side.position)].join('; '),
    theme,
    places: citations.map(place),
  };
}

function placeCitation(citation: Citation, articles: ReadonlyMap<string, Article>): Place {
  const { article: file, start, end, quote } = citation;
  const article = articles.get(file);
  const isExact = quote !== '' && article !== undefined && visibleText(article, { start, end }) === quote;
  return { file, start, end, quote, isExact };
}

/** All places of a quote in a file, white space being any white space. */
export function locateQuote(text: string, quote: string): readonly (readonly [number, number])[] {
  const words = quote.trim().split(/\s+/);
  const pattern = words.map((word) => RegExp.escape(word)).join(String.raw`\s+`);
  return [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => [match.index, match.index + match[0].length]);
}

function sharesHalf([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  const shared = Math.min(b, d) - Math.max(a, c);
  return shared > 0 && shared >= 0.5 * Math.min(b - a, d - c);
}
