/**
 * Figures of a story → matters. Equal values are united into nodes across sources and their contexts summed; one node told by two voices is
 * an agreement, two nodes of one measure a difference, two that only look alike are set apart with the reason.
 * Precision first: a false "sources differ" costs more than three missed.
 */
import type { Article, Voice } from '../model.ts';
import { findNames } from '../text/names.ts';
import { composeMatters } from './compose-matters.ts';
import { createSpace, languageOfStory } from './figure-space.ts';
import type { FigureMatter } from './figure.ts';
import { groupValues, type ValueNode } from './group-values.ts';
import { findNamesakes, NO_NAMESAKES, type Namesakes } from './namesakes.ts';
import { lendAccounts } from './lend-accounts.ts';
import type { FigureSpace } from './comparable-figure.ts';
import { readAccount } from './read-account.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { uniteDisputed } from './unite-disputed.ts';

/** What the figures of one story say: matters, most certain first, and sentences whose equal values are of unlike things. */
export interface FigureMatches {
  readonly matters: readonly FigureMatter[];
  readonly namesakes: Namesakes;
}

/** Matches the figures of one story. `issueDate` (ISO) dates articles without a date. */
export function matchFigures(
  articles: readonly Article[],
  voices: readonly Voice[],
  issueDate: string | null,
): FigureMatches {
  const found = readValues(articles, voices, issueDate);
  if (found === null) return { matters: [], namesakes: NO_NAMESAKES };
  const { nodes, space } = found;
  return { matters: composeMatters(uniteDisputed(nodes, space), space), namesakes: findNamesakes(nodes, space) };
}

/** The values of one story with all that is said of them, or null where there are not two. */
export function readValues(
  articles: readonly Article[],
  voices: readonly Voice[],
  issueDate: string | null,
): { readonly nodes: readonly ValueNode[]; readonly space: FigureSpace } | null {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = findNames(
    sorted.flatMap((article) => article.sentences),
    languageOfStory(sorted),
  );
  const read = readFigures(sorted, issueDate ?? latestDate(sorted), names);
  const first = createSpace(sorted, read, names);
  if (first === null || read.length < 2) return null;
  const lent = lendAccounts(read, first);
  const space = lent === read ? first : (createSpace(sorted, lent, names) ?? first);
  const figures = nameSpeakers(lent, space);
  const voiceOf = new Map(voices.flatMap((voice, index) => voice.articles.map((id) => [id, index] as const)));
  return { nodes: groupValues(figures, space, (article) => voiceOf.get(article) ?? article), space };
}

/** Forms of an account in which whoever gives the figure may be printed beside it. */
const PRINTED: ReadonlySet<string> = new Set(['clause', 'label']);

/** The figures with whoever gives them where no verb of saying tells it: "Halvik arrives at 620". */
function nameSpeakers(figures: readonly Figure[], { table }: FigureSpace): readonly Figure[] {
  return figures.map((figure) => {
    const account = figure.speaker !== null || figure.role.former ? null : readAccount(figure, table);
    const isPrinted = account !== null && account.shown !== '' && PRINTED.has(account.form);
    return isPrinted ? { ...figure, speaker: account.shown } : figure;
  });
}

/** An article without a date is taken to be as young as the youngest: sources of one story are days apart. */
function latestDate(articles: readonly Article[]): string | null {
  return articles.reduce<string | null>(
    (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  );
}
