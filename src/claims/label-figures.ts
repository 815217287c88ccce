/**
 * The name of a measure: "Meta's AI spending in 2026", "Homes protected", "Salt marsh". Made of words that the sources print beside the
 * figures: the class of measure, the nouns the sides share, the name they share and the period; null where none of it is certain.
 */
import { adjectives, pastForms } from '../text/languages/en/verbs.ts';
import { isFiniteVerb } from '../text/clauses.ts';
import type { FigureSpace } from './comparable-figure.ts';
import { choosePhrase, namesKind } from './choose-measure-phrase.ts';
import { nameCore } from './name-measure.ts';
import { readNamedGiver } from './read-giver.ts';
import type { Figure } from './read-figures.ts';

export interface FigureLabel {
  readonly measure: string | null;
  /** See `FigureMatter`. */
  readonly isFaint: boolean;
  readonly entity: string | null;
  readonly period: string | null;
}

/** Nearness that a word, class or name needs on a side to count as shared by it. */
const SHARED_NEARNESS = 0.25;
/** Nearness of the class that names the measure, on its best side. */
const CLASS_NEARNESS = 0.45;
/** A class that only one side names must stand right beside its figure. */
const LONE_NEARNESS = 0.6;
/** Nearness of a name that the figures are plainly of. */
const OWNER_NEARNESS = 0.4;
const MAX_WORDS = 3;

/** Names what the figures of the sides measure; an agreement has one side, and its mentions are then taken as sides. */
export function labelFigures(sides: readonly (readonly Figure[])[], space: FigureSpace): FigureLabel {
  const groups = sides.length === 1 ? (sides[0] as readonly Figure[]).map((figure) => [figure]) : sides;
  const entity = sharedName(groups, space);
  const period = sharedPeriod(groups);
  const className = sharedClass(groups, space);
  const noun = sharedNoun(groups, space, className);
  const known =
    ageCore(groups, entity) ??
    (sides.length > 1 ? rowCore(groups) : null) ??
    shareCore(groups, space) ??
    nameCore(groups, className, noun, space, sides.length === 1) ??
    faintCore(groups, space);
  const core = sides.length > 1 ? choosePhrase(groups, known, className, space) : known;
  if (core === null) return { measure: null, isFaint: false, entity, period };
  // "Meta's spending", but never "Orlo's deaths": only money is someone's.
  const kind = groups[0]?.[0]?.quantity.kind;
  const isOwned = (kind === 'money' || kind === 'date') && !core.includes(' of ') && !core.includes(' for ');
  const owned =
    isOwned && entity !== null && !core.toLowerCase().includes(entity.toLowerCase())
      ? `${possessive(entity)} ${core}`
      : core;
  const dated =
    period !== null && /\d{4}/.test(period) && !/^(?:in|by) /.test(period) ? `${owned} in ${period}` : owned;
  const isFaint = dated === core && !core.includes(' ') && !namesKind(core, groups, space);
  return { measure: dated.charAt(0).toUpperCase() + dated.slice(1), isFaint, entity, period };
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** In how many groups a key is near. */
function support(groups: readonly (readonly Figure[])[], near: (figure: Figure) => number): number {
  return groups.filter((group) => group.some((figure) => near(figure) >= SHARED_NEARNESS)).length;
}

function sharedName(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const keys = new Set(groups.flatMap((group) => group.flatMap((figure) => [...figure.names.keys()])));
  const rows = [...keys]
    .map((key) => ({
      key,
      count: support(groups, (figure) => figure.names.get(key) ?? 0),
      all: groups.filter((group) => group.some((figure) => figure.names.has(key))).length,
      weight: Math.max(...groups.flat().map((figure) => figure.names.get(key) ?? 0)),
    }))
    .filter((row) => row.weight >= OWNER_NEARNESS && isOwner(row.key, space))
    // near two of them; or the one name that stands in the sentences of all
    .filter((row) => row.count >= 2 || row.all === groups.length)
    .sort((a, b) => b.count - a.count || b.all - a.all || b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return rows[0] === undefined ? null : space.nameOf(rows[0].key);
}

/** Places and two-letter names are seldom whose figure it is ("Quay Street's opening date"), and what is measured never: "Capex 2026" in a table. */
function isOwner(key: string, space: FigureSpace): boolean {
  if (key.length <= 2 || space.kindOf(key) === 'place') return false;
  return space.locate(key).some(({ term }) => !space.table.classTerms.has(term));
}

/** The period, when two sides have it and none has another. */
function sharedPeriod(groups: readonly (readonly Figure[])[]): string | null {
  const texts = new Set(groups.flat().flatMap((figure) => (figure.period === null ? [] : [figure.period.text])));
  const [only] = [...texts];
  if (only === undefined || texts.size > 1) return null;
  return groups.filter((group) => group.some((figure) => figure.period !== null)).length >= 2 ? only : null;
}

/** Classes of people of which posts may be counted: they do not die ("the true toll is 410 jobs"). */
const POSTS: ReadonlySet<string> = new Set(['layoffs', 'workforce', 'affected', 'remaining']);

function sharedClass(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const names = new Set(groups.flatMap((group) => group.flatMap((figure) => [...figure.classes.keys()])));
  const kind = groups[0]?.[0]?.quantity.kind ?? 'count';
  // Bare numbers have nothing else to be called by.
  const isBare = kind === 'count' && groups.flat().every(({ quantity }) => quantity.unit === '');
  const lone = isBare ? CLASS_NEARNESS : LONE_NEARNESS;
  const { posts } = space.table.words;
  const isOfPosts = groups.flat().some(({ quantity }) => posts.has(quantity.unit));
  const rows = [...names]
    .map((name) => ({
      name,
      entry: space.table.byName.get(name),
      count: support(groups, (figure) => figure.classes.get(name) ?? 0),
      weight: Math.max(...groups.flat().map((figure) => figure.classes.get(name) ?? 0)),
    }))
    .filter((row) => row.weight >= (row.count >= 2 ? CLASS_NEARNESS : lone) && row.entry?.label !== undefined)
    .filter((row) => fitsKind(row.entry?.group ?? null, kind) && fitsUnit(row.entry?.group ?? null, groups, space))
    .filter((row) => !isOfPosts || row.entry?.group !== 'people' || POSTS.has(row.name))
    .sort(
      (a, b) =>
        Number(b.count >= 2) - Number(a.count >= 2) ||
        Number(a.entry?.general === true) - Number(b.entry?.general === true) ||
        b.count - a.count ||
        b.weight - a.weight ||
        (a.name < b.name ? -1 : 1),
    );
  return rows[0]?.name ?? null;
}

/** Words of the head of a row that may be the name of a measure. */
const MOST_ROW_WORDS = 6;

/** Cells of one row that all sides have are of what the row is headed: "Hours last winter". */
function rowCore(groups: readonly (readonly Figure[])[]): string | null {
  const rows = groups.map((group) => new Set(group.flatMap(({ sentence: { heads } }) => heads[1] ?? [])));
  const shared = [...(rows[0] ?? [])].find((row) => rows.every((each) => each.has(row)));
  const isName = shared !== undefined && /^\p{L}/u.test(shared) && shared.split(' ').length <= MOST_ROW_WORDS;
  return isName ? shared : null;
}

/** "age of Ann Lee", or plain "age". */
function ageCore(groups: readonly (readonly Figure[])[], entity: string | null): string | null {
  if (groups[0]?.[0]?.quantity.unit !== 'years-old') return null;
  return entity === null ? 'age' : `age of ${entity}`;
}

/** "share of the cost", "change in revenue": what a percentage beside a word for money is of. */
function shareCore(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const figures = groups.flat();
  if (figures[0]?.quantity.kind !== 'percent') return null;
  const name = moneyClass(groups, space);
  if (name === null || sharedClass(groups, space) !== null) return null;
  return figures.every((figure) => figure.role.change)
    ? `${nameChange(figures, space)} in ${name}`
    : `share of the ${name}`;
}

/** Words on either side of a figure that say which way it went. */
const CHANGE_REACH = 4;

/** "rise" or "fall" where every figure stands by such a word and none by its opposite; "change" otherwise. */
function nameChange(figures: readonly Figure[], { table }: FigureSpace): string {
  const { rises, falls } = table.words;
  const directions = figures.map(({ quantity, sentence: { text } }) => {
    const before = wordsOf(text.slice(0, quantity.start)).slice(-CHANGE_REACH);
    const near = [...before, ...wordsOf(text.slice(quantity.end)).slice(0, CHANGE_REACH)];
    const [up, down] = [near.some((word) => rises.has(word)), near.some((word) => falls.has(word))];
    return up === down ? 'change' : up ? 'rise' : 'fall';
  });
  const [first = 'change', ...others] = new Set(directions);
  return others.length === 0 ? first : 'change';
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** The label of a class of money that two sides stand by, or null. */
function moneyClass(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  const rows = space.table.words.classes.filter(
    (entry) =>
      entry.group === 'money' &&
      entry.label !== undefined &&
      support(groups, (figure) => figure.classes.get(entry.name) ?? 0) >= 2,
  );
  return rows[0]?.label ?? null;
}

/** When nothing stands close: the class of money that two sides have around them. */
function faintCore(groups: readonly (readonly Figure[])[], space: FigureSpace): string | null {
  return groups[0]?.[0]?.quantity.kind === 'money' ? moneyClass(groups, space) : null;
}

/** Bullets are no deaths, though they stand beside the word: people are counted by nouns for people, miles are no magnitude. */
function fitsUnit(group: string | null, groups: readonly (readonly Figure[])[], { table }: FigureSpace): boolean {
  return groups.flat().every(({ quantity }) => {
    if (quantity.kind === 'measure') return group !== null || quantity.unit !== 'm';
    if (quantity.kind !== 'count' || quantity.unit === '' || group !== 'people') return true;
    return table.people.has(quantity.unit) || table.vagueNouns.has(quantity.unit);
  });
}

/** Deaths name a count, never a sum of money. */
function fitsKind(group: string | null, kind: string): boolean {
  if (kind === 'money') return group === 'money';
  if (kind === 'date') return group === 'dates';
  if (kind === 'count') return group === 'people' || group === 'homes' || group === null;
  if (kind === 'percent') return group === 'votes' || group === 'rates';
  if (kind === 'measure') return group === 'size' || group === 'mass' || group === 'pace' || group === null;
  return group === 'terms';
}

/** The best run of shared words that stand side by side in a sentence and look like nouns: "salt marsh", "AI infrastructure". */
function sharedNoun(
  groups: readonly (readonly Figure[])[],
  space: FigureSpace,
  className: string | null,
): string | null {
  const isShared = (term: string): boolean => support(groups, (figure) => figure.terms.get(term) ?? 0) >= 2;
  // "The council says 40 percent, the union 60": of neither of them
  const givers = new Set(groups.flat().flatMap((figure) => wordsOf(readNamedGiver(figure, space.table) ?? '')));
  let best: { text: string; weight: number } | null = null;
  for (const figure of groups.flat()) {
    for (const run of runsOf(
      figure,
      space,
      (word, term) => isShared(term) && !givers.has(word) && !space.table.words.speakers.has(word),
      className,
    )) {
      if (best === null || run.weight > best.weight || (run.weight === best.weight && run.text < best.text)) best = run;
    }
  }
  return best?.text ?? null;
}

function runsOf(
  figure: Figure,
  space: FigureSpace,
  isShared: (word: string, term: string) => boolean,
  className: string | null,
): readonly { readonly text: string; readonly weight: number }[] {
  const { text } = figure.sentence;
  const runs: { text: string; weight: number }[] = [];
  // "the time the ferry departed"
  const isHour = figure.quantity.kind === 'time';
  let open: { start: number; end: number; weight: number; words: number; endsInNoun: boolean } | null = null;
  const close = (): void => {
    const words = open === null ? '' : text.slice(open.start, open.end);
    // "The municipal | loan": cut before its noun.
    const isWhole = !adjectives.has(/\p{L}+$/u.exec(words)?.[0].toLowerCase() ?? '');
    if (open !== null && open.words <= MAX_WORDS && (open.endsInNoun || (isHour && open.words > 1)) && isWhole)
      runs.push({ text: words, weight: open.weight });
    open = null;
  };
  for (const term of space.locate(text)) {
    const word = text.slice(term.start, term.end);
    const classes = space.table.classesOf.get(word.toLowerCase()) ?? [];
    const isNoun =
      !/['’]s$/u.test(word) &&
      isShared(word.toLowerCase(), term.term) &&
      isNounLike(word, term.term, space) &&
      !classes.some((entry) => entry.name === className);
    const isInside = term.start < figure.quantity.end && figure.quantity.start < term.end;
    if (!isNoun || isInside || space.isNamePart(term.term)) {
      close();
      continue;
    }
    const weight = (figure.terms.get(term.term) ?? 0) * space.idf(term.term);
    if (open !== null && /^[ -]$/.test(text.slice(open.end, term.start))) {
      open = {
        start: open.start,
        end: term.end,
        weight: open.weight + weight,
        words: open.words + 1,
        endsInNoun: isSureNoun(word, term.term, space),
      };
    } else {
      close();
      open = { start: term.start, end: term.end, weight, words: 1, endsInNoun: space.isNoun(term.term) };
    }
  }
  close();
  return runs;
}

/** A phrase ends in a noun: not "the assistant gave". */
function isSureNoun(word: string, term: string, space: FigureSpace): boolean {
  return space.isNoun(term) || !isFiniteVerb(word.toLowerCase());
}

/** A noun by its use in the story, or a word that may be part of a phrase: no verb by its use or its ending. */
function isNounLike(word: string, term: string, space: FigureSpace): boolean {
  // "fell" is of the stem of a noun, and none
  if (pastForms.has(word) && term !== word) return false;
  return space.isNoun(term) || (!space.isVerb(term) && !/(?:ed|ing|ly)$/u.test(word) && word.length > 2);
}
