/**
 * Scores one story of a digest against its answer sheet: the measures of docs/quality.md. Everything is judged by places in the files: a
 * citation counts for a labelled quote when both lie in the same place and share half of the shorter one.
 */
import type { Article, DigestStory } from '../src/model.ts';
import type { Gold } from './support/gold.ts';
import { isSameNumber, numbersToSupport, readPrintedNumbers } from './support/printed-numbers.ts';
import {
  scoreAgreements,
  type AgreementScore,
  type DifferenceScore,
  scoreDifferences,
} from './support/score-claims.ts';
import { foldText, scoreThemes, type ThemeScore } from './support/score-themes.ts';
import { locateQuote, readScoredStory, type ScoredStory } from './support/scored-story.ts';

/** Shares are 0–1; null where there is nothing to measure. */
export interface StoryScore {
  readonly story: string;
  readonly themes: ThemeScore;
  readonly points: number;
  /** Words of the points and the positions of their sides. */
  readonly words: number;
  readonly agreements: AgreementScore;
  readonly differences: DifferenceScore;
  readonly leaks: number;
  readonly exactQuotes: number | null;
  readonly supportedNumbers: number | null;
  readonly citedPoints: number | null;
  readonly remarks: readonly string[];
}

/** Scores `story`, composed of `articles`, against `gold`. */
export function scoreStory(story: DigestStory, articles: readonly Article[], gold: Gold): StoryScore {
  const scored = readScoredStory(story, articles);
  const themes = scoreThemes(scored, gold);
  const agreements = scoreAgreements(scored, gold);
  const differences = scoreDifferences(scored, gold);
  const leaks = findLeaks(scored, articles, gold);
  const places = scored.points.flatMap((point) => point.places);
  const numbers = checkNumbers(scored);
  return {
    story: gold.story,
    themes,
    points: scored.points.length,
    words: scored.points.reduce((total, point) => total + point.text.split(/\s+/).filter(Boolean).length, 0),
    agreements,
    differences,
    leaks: leaks.length,
    exactQuotes: places.length === 0 ? null : places.filter((place) => place.isExact).length / places.length,
    supportedNumbers: numbers.share,
    citedPoints:
      scored.points.length === 0
        ? null
        : scored.points.filter((point) => point.places.length > 0).length / scored.points.length,
    remarks: [
      ...themes.remarks,
      ...agreements.remarks,
      ...differences.remarks,
      ...leaks.map((text) => `boilerplate: ${text}`),
      ...places.filter((place) => !place.isExact).map((place) => `not what stands in ${place.file}: ${place.quote}`),
      ...numbers.remarks,
    ],
  };
}

const RUN_WORDS = 6;
const LEAST_OVERLAP = 15;

/** Boilerplate of which six words in a row are printed, or that a cited passage runs into. */
function findLeaks(scored: ScoredStory, articles: readonly Article[], gold: Gold): readonly string[] {
  const { story, points } = scored;
  const printed = [
    story.title,
    ...story.themes.flatMap((theme) => [theme.label, ...theme.keywords]),
    ...points.map((point) => point.text),
  ].map(foldText);
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  return gold.boilerplate
    .filter(({ file, text }) => {
      const words = foldText(text).split(' ');
      const runs =
        words.length <= RUN_WORDS
          ? [words.join(' ')]
          : words.slice(RUN_WORDS - 1).map((_, from) => words.slice(from, from + RUN_WORDS).join(' '));
      if (printed.some((line) => runs.some((run) => line.includes(run)))) return true;
      const spans = locateQuote(texts.get(file) ?? '', text);
      return points.some((point) =>
        point.places.some(
          (place) =>
            place.file === file &&
            spans.some(
              ([start, end]) =>
                Math.min(place.end, end) - Math.max(place.start, start) >= Math.min(LEAST_OVERLAP, end - start),
            ),
        ),
      );
    })
    .map(({ text }) => text);
}

/** Of the points with numbers, the share whose every number stands in an exactly cited quote. */
function checkNumbers(scored: ScoredStory): { readonly share: number | null; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  let withNumbers = 0;
  for (const point of scored.points) {
    const needed = numbersToSupport(point.text);
    if (needed.length === 0) continue;
    withNumbers++;
    const cited = point.places.filter((place) => place.isExact).flatMap((place) => readPrintedNumbers(place.quote));
    const lost = needed.filter((number) => !cited.some((other) => isSameNumber(number, other)));
    if (lost.length > 0)
      remarks.push(
        `in no cited quote (${lost.map(({ start, end }) => point.text.slice(start, end)).join(', ')}): ${point.text}`,
      );
  }
  return { share: withNumbers === 0 ? null : 1 - remarks.length / withNumbers, remarks };
}
