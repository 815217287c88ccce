/**
 * Articles → stories: which of them are about the same event. TF-IDF over terms with a background of general English, average link,
 * and vetoes for look-alikes; the same thresholds for a folder of five and for one of thousands. Articles in different languages
 * share no words and are never one story.
 */
import type { Article, Story } from '../model.ts';
import { createIdf, weighFrequency } from '../text/frequencies.ts';
import { Vocabulary, type SparseVector } from '../text/vectors.ts';
import { attachLeftovers } from './attach-leftovers.ts';
import { describeArticle, type ArticleTerms } from './describe-article.ts';
import { findCandidates } from './find-candidates.ts';
import { findVoices } from './independence.ts';
import { createGroup, mergeGroups } from './merge-groups.ts';

/**
 * Weight from which two groups are one story. Flat between 0.07 and 0.10 on folders of 5 to 460 articles; below, stories of one kind
 * melt together; above, a feature and a wire note on one event part.
 */
const MERGE_THRESHOLD = 0.085;
/** How many shared terms a story shows as the reason for its making. */
const SHARED_TERMS = 8;

/** Groups articles into stories of two or more, sorted by their first article; the rest stand alone. */
export function groupArticles(articles: readonly Article[]): readonly Story[] {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const described = sorted.map(describeArticle);
  const byLanguage = new Map<string, number[]>();
  described.forEach(({ language }, position) => {
    const list = byLanguage.get(language.code);
    if (list === undefined) byLanguage.set(language.code, [position]);
    else list.push(position);
  });
  const stories: Story[] = [];
  for (const positions of byLanguage.values()) {
    const part = positions.map((position) => described[position] as ArticleTerms);
    for (const { members, sharedTerms } of groupDescribed(part)) {
      const group = members.map((member) => sorted[positions[member] as number] as Article);
      stories.push({ articles: group.map(({ id }) => id), voices: findVoices(group), sharedTerms });
    }
  }
  return stories.sort((a, b) => ((a.articles[0] as string) < (b.articles[0] as string) ? -1 : 1));
}

interface FoundGroup {
  readonly members: readonly number[];
  readonly sharedTerms: readonly string[];
}

/** Groups articles of one language. */
function groupDescribed(articles: readonly ArticleTerms[]): readonly FoundGroup[] {
  const first = articles[0];
  if (first === undefined || articles.length < 2) return [];
  const vocabulary = new Vocabulary();
  const df = new Map<string, number>();
  for (const { counts } of articles) for (const term of counts.keys()) df.set(term, (df.get(term) ?? 0) + 1);
  const idf = createIdf({ documents: articles.length, df }, first.language);
  const isName = findNameTerms(articles, df);
  const vectors: SparseVector[] = [];
  const singles = articles.map(({ counts, day }, position) => {
    const { vector, names, ownNames } = weighTerms(counts, idf, df, isName, vocabulary);
    vectors.push(vector);
    return createGroup(position, vector, names, ownNames, day);
  });
  const weightOf = (name: number): number => idf(vocabulary.termOf(name));
  const candidates = findCandidates(vectors, vocabulary.size, MERGE_THRESHOLD);
  const merged = mergeGroups(singles, candidates, weightOf, MERGE_THRESHOLD);
  const leftovers = articles.map(({ counts, day }) => ({ terms: counts, day }));
  return attachLeftovers(merged, { articles: leftovers, df, idf, isName: (term) => isName.has(term) })
    .filter((members) => members.length > 1)
    .map((members) => ({ members, sharedTerms: rankShared(members, vectors, vocabulary) }));
}

interface WeighedTerms {
  /** Unit length, terms of this article alone left out. */
  readonly vector: SparseVector;
  readonly names: ReadonlySet<number>;
  readonly ownNames: number;
}

function weighTerms(
  counts: ReadonlyMap<string, number>,
  idf: (term: string) => number,
  df: ReadonlyMap<string, number>,
  isName: ReadonlySet<string>,
  vocabulary: Vocabulary,
): WeighedTerms {
  const byKey = new Map<number, number>();
  const names = new Set<number>();
  let [squares, ownNames] = [0, 0];
  for (const [term, count] of counts) {
    const weight = weighFrequency(count) * idf(term);
    squares += weight * weight;
    // A term of one article alone meets no other: only its share of the length matters, and memory is saved.
    if ((df.get(term) as number) < 2) {
      if (isName.has(term)) ownNames += weight * weight;
    } else if (weight > 0) {
      const key = vocabulary.numberOf(term);
      byKey.set(key, weight);
      if (isName.has(term)) names.add(key);
    }
  }
  const length = Math.sqrt(squares || 1);
  const keys = Int32Array.from(byKey.keys()).sort();
  const weights = Float64Array.from(keys, (key) => (byKey.get(key) as number) / length);
  return { vector: { keys, weights }, names, ownNames: ownNames / (squares || 1) };
}

/** Terms that most articles which hold them write as names: one article's capital may be chance. */
function findNameTerms(articles: readonly ArticleTerms[], df: ReadonlyMap<string, number>): ReadonlySet<string> {
  const raised = new Map<string, number>();
  for (const { names } of articles) for (const name of names) raised.set(name, (raised.get(name) ?? 0) + 1);
  return new Set([...raised].filter(([name, count]) => 2 * count > (df.get(name) ?? 0)).map(([name]) => name));
}

/** Terms that most articles of the group hold, heaviest first. */
function rankShared(
  members: readonly number[],
  vectors: readonly SparseVector[],
  vocabulary: Vocabulary,
): readonly string[] {
  const held = new Map<number, { count: number; weight: number }>();
  for (const member of members) {
    const { keys, weights } = vectors[member] as SparseVector;
    keys.forEach((key, at) => {
      const entry = held.get(key) ?? { count: 0, weight: 0 };
      held.set(key, { count: entry.count + 1, weight: entry.weight + (weights[at] as number) });
    });
  }
  return [...held]
    .filter(([, { count }]) => count > 1 && count * 2 >= members.length)
    .map(([key, { weight }]) => ({ term: vocabulary.termOf(key), weight }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, SHARED_TERMS)
    .map(({ term }) => term);
}
