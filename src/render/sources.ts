/**
 * Who said it: numbers sources in reading order (a source gets its number where it is first cited) and names them. One table serves
 * a whole view, so that `[3]` means the same source in the HTML part, the text part and the list at the end.
 */
import type { Citation, Digest, DigestArticle, DigestStory } from '../model.ts';
import type { CiteView, ForeignText } from './view.ts';
import { isRightToLeft, primaryLanguage } from './direction.ts';
import { hostOf, passageUrl, webAddress } from './text-fragment.ts';
import { createTextSetter, type TextSetter } from './text-setter.ts';
import { nameByTitles } from './title-name.ts';
import { cleanText, isolate, noBreak } from './typography.ts';
import { listNames } from './words.ts';
import type { Words } from './words/words.ts';

export interface Cites {
  readonly cites: readonly CiteView[];
  /** `[1] [3]` for plain text, joined by the gaps of `cites`. */
  readonly marks: string;
}

export interface SourceTable {
  /** How the letter prints what its sources say. */
  readonly set: TextSetter;
  /** Numbers the citations' sources, in order, one mark a source, and links each to the first passage cited. */
  cite(citations: readonly Citation[]): Cites;
  /** As `cite`, to the article as a whole. */
  citeArticle(id: string): Cites;
  article(id: string): DigestArticle | null;
  /** Its address as it may be linked. */
  addressOf(id: string): string | null;
  /** The publisher or the best name known. */
  nameOf(id: string): string;
  /** Nobody is known to have published it: its name is the beginning of its title. */
  isNamedByTitle(id: string): boolean;
  /** Names of the citations' sources, each once, joined: `The Courier and Daily Post`. */
  namesOf(ids: readonly string[]): string;
  /** Language and direction of the first of these articles, where none of them is in the letter's. */
  foreign(ids: readonly string[]): ForeignText;
  /** Articles in order of their numbers. */
  cited(): readonly DigestArticle[];
}

export const native: ForeignText = { lang: '', dir: '' };

/** A fresh table: the order of calls to `cite` is the order of numbers, so callers go in reading order. */
export function createSourceTable(digest: Digest, language: string, words: Words): SourceTable {
  const set = createTextSetter(language);
  const articles = new Map(digest.articles.map((article) => [article.id, article]));
  const addresses = new Map(digest.articles.map((article) => [article.id, webAddress(article.url)]));
  const rightToLeft = isRightToLeft(language);
  const primary = primaryLanguage(language);
  const isOwn = (other: string): boolean => other === language || primaryLanguage(other) === primary;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, known);
    return known;
  };
  const mark = (id: string, quote: string): CiteView => {
    const number = numberOf(id);
    const address = addresses.get(id) ?? null;
    return { number, mark: `[${number}]`, url: address === null ? null : passageUrl(address, quote), gap: '' };
  };
  const withMarks = (marked: readonly CiteView[], sure: number = marked.length): Cites => {
    const cites = marked.map((cite, index) => ({
      ...cite,
      gap:
        index === sure - 1 && sure < marked.length
          ? `${words.list.comma}${words.labels.also}${noBreak}`
          : gapAfter(index, marked.length),
    }));
    return { cites, marks: cites.map((cite) => cite.mark + cite.gap).join('') };
  };
  const called = nameArticles(digest.articles, words);
  const names = new Map([...called].map(([id, name]) => [id, isolate(set.text(name), rightToLeft)]));
  const nameOf = (id: string): string => names.get(id) ?? words.labels.unknownSource;
  return {
    set,
    cite(citations) {
      const firsts = new Map<string, Citation>();
      // Of an article that also agrees the passage that agrees.
      for (const citation of citations) {
        const known = firsts.get(citation.article);
        if (known === undefined || (known.loose === true && citation.loose !== true))
          firsts.set(citation.article, citation);
      }
      const [sure, loose] = [false, true].map((isLoose) =>
        [...firsts.values()]
          .filter((citation) => (citation.loose === true) === isLoose)
          .map((citation) => mark(citation.article, citation.quote))
          .toSorted((a, b) => a.number - b.number),
      ) as [CiteView[], CiteView[]];
      return withMarks([...sure, ...loose], sure.length);
    },
    citeArticle: (id) => withMarks([mark(id, '')]),
    article: (id) => articles.get(id) ?? null,
    addressOf: (id) => addresses.get(id) ?? null,
    nameOf,
    isNamedByTitle: (id) => knownName(articles.get(id)) === '',
    namesOf: (ids) => listNames(words, [...new Set(ids.map(nameOf))]),
    foreign(ids) {
      const first = articles.get(ids[0] ?? '')?.language ?? language;
      if (first === language || ids.some((id) => isOwn(articles.get(id)?.language ?? language))) return native;
      return { lang: first, dir: isRightToLeft(first) ? 'rtl' : 'ltr' };
    },
    cited: () => [...numbers.keys()].flatMap((id) => articles.get(id) ?? []),
  };
}

/** Between two marks: a line may break after every second, but so that no mark comes to stand alone. */
function gapAfter(index: number, count: number): string {
  const left = count - index - 1;
  if (left === 0) return '';
  return index % 2 === 1 && left > 1 ? ' ' : noBreak;
}

/** By id: publisher, else source, else the host of its address, else the beginning of its title: never an empty name. */
function nameArticles(articles: readonly DigestArticle[], words: Words): ReadonlyMap<string, string> {
  const unknown = articles.filter((article) => knownName(article) === '');
  const titles = nameByTitles(unknown.map(({ title }) => cleanText(title)));
  return new Map(
    articles.map((article) => {
      const names = [knownName(article), titles[unknown.indexOf(article)] ?? '', words.labels.unknownSource];
      return [article.id, names.find((each) => each !== '') ?? ''] as const;
    }),
  );
}

/** Publisher, else source, else the host of its address; empty where nothing says whose it is. */
function knownName(article: DigestArticle | undefined): string {
  const names = [cleanText(article?.publisher ?? ''), cleanText(article?.source ?? ''), hostOf(article?.url ?? null)];
  return names.find((each) => each !== '') ?? '';
}

/**
 * How many independent sources of a story stand behind an agreement with these citations: its voices where the digest names them, else
 * publishers. Without voices, where some article of the story is not cited, the count stays below the total, because copies under other
 * names may be one voice.
 */
export function countSources(story: DigestStory, ids: readonly string[], table: SourceTable): number {
  const cited = new Set(ids);
  const total = story.independentSources;
  if (story.voices !== undefined) return story.voices.filter((voice) => voice.some((id) => cited.has(id))).length;
  if (story.articles.every((id) => cited.has(id))) return total;
  const voices = new Set([...cited].map((id) => table.article(id)?.publisher ?? `\u0000${id}`));
  // An agreement has two voices by definition, so of two it has both.
  return Math.max(2, Math.min(voices.size, story.articles.length > total ? total - 1 : total));
}
