/** Stories and single articles → the digest: order, length, subject, the week in a paragraph, the quote of the week. */
import type {
  AlsoRead,
  Article,
  Citations,
  Digest,
  DigestArticle,
  DigestStory,
  DifferencePoint,
  Highlight,
  Point,
} from '../model.ts';
import { hasVerb, opensWithPointer, speaksInPerson, wordsOf } from '../text/clauses.ts';
import { leaningOf } from '../text/leaning.ts';
import { UNNAMED_DISPUTE } from '../text/languages/en/contests.ts';
import { createStoryText } from '../text/story-text.ts';
import { wordUnit } from './choose-sentence.ts';
import { citePassages } from './cite.ts';
import { type ComposedStory, composeStory, type StoryInput } from './compose-story.ts';
import { composePreheader, composeSubject } from './headline.ts';
import { isOfFigures } from './rank-differences.ts';

export interface DigestFrame {
  readonly issue: string;
  readonly date: string | null;
  /** Words the issue aims at. */
  readonly length: number;
}

export interface ComposedDigest {
  readonly digest: Digest;
  readonly stories: readonly ComposedStory[];
}

/** No story is told in more words than a reader gives one, or in fewer than a difference needs. */
const MOST_STORY_WORDS = 1100;
const LEAST_STORY_WORDS = 240;
const MOST_SUMMARY_POINTS = 3;

/** Composes the digest of an issue. `articles` are all of the issue, sorted by id. */
export function composeDigest(
  articles: readonly Article[],
  inputs: readonly StoryInput[],
  frame: DigestFrame,
): ComposedDigest {
  const shares = inputs.map((input) => input.story.voices.length);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const composed = inputs
    .map((input, index) => {
      const words = Math.round((frame.length * (shares[index] as number)) / Math.max(1, total));
      return composeStory(input, Math.max(LEAST_STORY_WORDS, Math.min(MOST_STORY_WORDS, words)));
    })
    .toSorted((a, b) => weighStory(b.story) - weighStory(a.story) || (a.story.id < b.story.id ? -1 : 1));
  const stories = composed.map((each) => each.story);
  const inStory = new Set(stories.flatMap((story) => story.articles));
  const single = articles.filter((article) => !inStory.has(article.id));
  const dates = articles.flatMap((article) => (article.date === null ? [] : [article.date])).toSorted();
  const digest: Digest = {
    version: 1,
    issue: {
      id: frame.issue,
      date: frame.date,
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      ...composeRow(composed, single),
    },
    articles: articles.map(describeArticle),
    summary: composeSummary(composed),
    stories: stories.map((story, index) => ({
      ...story,
      lead: story.lead.slice(index < MOST_SUMMARY_POINTS ? 1 : 0, 2),
    })),
    alsoRead: single.flatMap(composeAlsoRead),
    highlight: chooseQuote(composed, inputs),
  };
  return { digest, stories: composed };
}

function weighStory(story: DigestStory): number {
  const points = story.themes.flatMap((theme) => theme.points);
  const differences = points.filter((point) => point.kind === 'difference').length;
  return story.independentSources * (1 + points.length + 2 * differences);
}

/** Subject and preheader. */
function composeRow(
  composed: readonly ComposedStory[],
  single: readonly Article[],
): { subject: string; preheader: string } {
  const [leading, ...others] = composed;
  if (leading === undefined) {
    const title = single[0]?.title ?? 'Nothing to report';
    return {
      subject: composeSubject(title, []),
      preheader: composePreheader(
        [],
        single.slice(1).map((article) => article.title),
        title,
      ),
    };
  }
  const { story: first } = leading;
  const points = first.themes.flatMap((theme) => theme.points);
  const differences = leading.differences.filter((point) => isNamed(first, point));
  const stated = [...first.lead, ...points].filter((point) => point.kind === 'agreement');
  // Nothing stands before it in the row: "In 2021 it fined …" tells nobody who.
  const alone = stated.find((point) => leaningOf(point.text) === 0) ?? stated[0];
  const fallback = alone?.text ?? first.title;
  return {
    subject: composeSubject(first.title, differences, first.figures),
    preheader: composePreheader(
      differences,
      others.map(({ story }) => story.title),
      fallback,
    ),
  };
}

/** The week in one paragraph: what each of the first stories comes down to. */
function composeSummary(composed: readonly ComposedStory[]): readonly Point[] {
  const [leading] = composed;
  const difference = leading?.differences.find((point) => isNamed(leading.story, point) && !isSaidInPerson(point));
  const [first, ...others] = composed.slice(0, MOST_SUMMARY_POINTS).map(({ news }) => news);
  return [first, difference, ...others].filter((point) => point !== null && point !== undefined);
}

/** Whether a difference says what it is about: figures without a name for their measure have no row. */
function isNamed(story: DigestStory, point: DifferencePoint): boolean {
  if (point.text === UNNAMED_DISPUTE) return false;
  return !isOfFigures(point) || story.figures.some((row) => row.point === point.id);
}

/** "I hear that …": whose "I" it is the week's paragraph does not say. */
function isSaidInPerson({ sides }: DifferencePoint): boolean {
  return sides.some(({ position }) => speaksInPerson(position));
}

function describeArticle(article: Article): DigestArticle {
  const { id, title, source, publisher, author, url, date, language, words } = article;
  return { id, title, source, publisher, author, url, date, language, words };
}

/** One sentence of an article outside every story: the first of its opening that stands alone and speaks of its title. */
function composeAlsoRead(article: Article): readonly AlsoRead[] {
  const text = createStoryText([article], [{ articles: [article.id], reason: 'alone' }]);
  const rated = text.units.slice(0, 12).map((_, index) => {
    const wording = wordUnit(text, index, [], '');
    return { wording, value: wording.fitness - index * 0.12 - (hasVerb(wording.text) ? 0 : 1) };
  });
  const best = rated.toSorted((a, b) => b.value - a.value || a.wording.unit - b.wording.unit)[0];
  if (best === undefined) return [];
  return [{ article: article.id, text: best.wording.text, citations: citePassages(best.wording.sentences) }];
}

const QUOTE_WORDS = { least: 7, most: 28 };

/** The quote of the week: said by somebody, complete in itself, about what the sources share, and not printed elsewhere. */
function chooseQuote(composed: readonly ComposedStory[], inputs: readonly StoryInput[]): Highlight | null {
  const printed = new Set(
    composed.flatMap((each) => each.story.themes.flatMap((theme) => theme.points.map((point) => point.text))),
  );
  const candidates = inputs.flatMap(({ text, claims }) =>
    text.units.flatMap((unit, index) => {
      const match = /[“"]([^“”"]{30,220}[.!,?])[”"]/u.exec(unit.sentence.text);
      const quote = match?.[1]?.replace(/,$/, '.') ?? '';
      const words = wordsOf(quote).length;
      const isWhole = /^\p{Lu}/u.test(quote) && hasVerb(quote) && !opensWithPointer(quote) && !quote.endsWith('?');
      const hasSpeaker =
        /\b(?:said|says|told|added|wrote|warned|argued)\b/.test(unit.sentence.text) && unit.names.length > 0;
      if (
        !isWhole ||
        !hasSpeaker ||
        words < QUOTE_WORDS.least ||
        words > QUOTE_WORDS.most ||
        printed.has(unit.sentence.text)
      )
        return [];
      const near = claims.pairs.of(index).reduce((total, pair) => total + pair.strength, 0);
      const citations: Citations = citePassages([unit.sentence]);
      return [
        {
          value: near - words / 10,
          highlight: { kind: 'quote' as const, text: unit.sentence.text, citations },
          key: `${unit.sentence.article} ${unit.sentence.start}`,
        },
      ];
    }),
  );
  return candidates.toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))[0]?.highlight ?? null;
}
