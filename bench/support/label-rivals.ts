/** Pairs of values of a labelled story, with what may be seen of them and whether its answer sheet has them as sides of one difference. */
import type { Article } from '../../src/model.ts';
import { readArticles } from '../../src/articles/read-articles.ts';
import { setAsideEdges, setAsideRepeated } from '../../src/articles/set-aside-edges.ts';
import { createRules } from '../../src/claims/compare-nodes.ts';
import { findPairs } from '../../src/claims/group-rivals.ts';
import type { ValueNode } from '../../src/claims/group-values.ts';
import { readValues } from '../../src/claims/match-figures.ts';
import type { Figure } from '../../src/claims/read-figures.ts';
import { createSigns, type RivalSigns } from '../../src/claims/rival-signs.ts';
import { createToldSigns, findNear } from '../../src/claims/told-signs.ts';
import { uniteDisputed } from '../../src/claims/unite-disputed.ts';
import type { Gold, GoldFigure, GoldQuote, GoldSide, LabelledFolder } from './gold.ts';
import { locateQuote } from './scored-story.ts';

export interface LabelledPair {
  readonly story: string;
  /** Ids of the values in their story. */
  readonly a: number;
  readonly b: number;
  readonly signs: RivalSigns;
  /** The conflict whose sides they are, or null. */
  readonly conflict: string | null;
  /** Neither right nor wrong: fair to report, or in quotes of a conflict with other values. */
  readonly open: boolean;
}

/** A pair of mentions, with the signs of their values too. */
export interface LabelledMentions extends LabelledPair {
  readonly values: RivalSigns;
}

/** Pairs of one story: of values that might be called rivals, and of mentions that one article tells near each other. */
export interface LabelledPairs {
  readonly rivals: readonly LabelledPair[];
  readonly told: readonly LabelledMentions[];
}

/** Reads and labels all pairs of one story. */
export async function labelRivals({ name, folder, gold }: LabelledFolder): Promise<LabelledPairs> {
  const articles = await readStoryArticles(folder);
  const found = readValues(articles, [], null);
  if (found === null) return { rivals: [], told: [] };
  const { space } = found;
  const nodes = uniteDisputed(found.nodes, space);
  const label = createLabels(nodes, articles, gold);
  const place = (a: ValueNode, b: ValueNode): Omit<LabelledPair, 'signs'> => ({
    story: name,
    a: a.id,
    b: b.id,
    ...label(a, b),
  });
  const compare = createRules(nodes, space);
  const readOf = createSigns(nodes, space);
  const readSigns = (a: ValueNode, b: ValueNode): RivalSigns => {
    const { base, result } = compare(a, b);
    return readOf(a, b, base, result);
  };
  const isApart = (a: ValueNode, b: ValueNode): boolean => !ALIKE.has(compare(a, b).result.values);
  const rivals = findPairs(nodes, space)
    .filter(([a, b]) => isApart(a, b))
    .map(([a, b]) => ({ signs: readSigns(a, b), ...place(a, b) }));
  const readTold = createToldSigns(nodes, space);
  const pairs = nodes.flatMap((a) => nodes.filter((b) => a.id < b.id).map((b) => [a, b] as const));
  const told = pairs.flatMap(([a, b]) => {
    const near = findNear(a, b, space);
    const values: RivalSigns = near.length === 0 ? new Map() : readSigns(a, b);
    return near.map((pair) => ({ signs: readTold(pair), values, ...place(a, b) }));
  });
  return { rivals, told };
}

/** Values that may be one. */
const ALIKE: ReadonlySet<string> = new Set(['equal', 'compatible']);

/** The articles of a labelled folder as the pipeline compares them. */
export async function readStoryArticles(folder: string): Promise<readonly Article[]> {
  const { articles } = await readArticles(folder);
  return setAsideEdges(setAsideRepeated(articles.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
}

type Label = Pick<LabelledPair, 'conflict' | 'open'>;

function createLabels(
  nodes: readonly ValueNode[],
  articles: readonly Article[],
  gold: Gold,
): (a: ValueNode, b: ValueNode) => Label {
  const byId = new Map(articles.map((article) => [article.id, article.text]));
  const figuresOf = new Map(gold.figures.map((figure) => [figure.id, figure]));
  const holds = ({ figures }: ValueNode, { file, quote }: GoldQuote): readonly Figure[] => {
    const places = locateQuote(byId.get(file) ?? '', quote);
    return figures.filter(
      ({ article, sentence }) =>
        article === file && places.some(([start, end]) => sentence.start < end && sentence.end > start),
    );
  };
  const told = (side: GoldSide): ReadonlySet<ValueNode> => {
    const values = (side.figures ?? []).flatMap((id) => figuresOf.get(id) ?? []);
    const quotes = [...side.quotes, ...values];
    return new Set(
      nodes.filter((node) =>
        quotes.some((quote) => holds(node, quote).some((figure) => values.some((value) => isOfValue(figure, value)))),
      ),
    );
  };
  const quoted = (side: GoldSide): ReadonlySet<ValueNode> =>
    new Set(nodes.filter((node) => side.quotes.some((quote) => holds(node, quote).length > 0)));
  const conflicts = gold.conflicts.map(({ id, sides }) => ({ id, sides: sides.map(told) }));
  const fair = [...gold.also_fair, ...gold.conflicts].map(({ sides }) => sides.map(quoted));
  return (a, b) => {
    const conflict = conflicts.find(({ sides }) => areSides(a, b, sides))?.id ?? null;
    return { conflict, open: conflict === null && fair.some((sides) => areSides(a, b, sides)) };
  };
}

/** Whether two stand on different sides. */
export function areSides<Item>(a: Item, b: Item, sides: readonly ReadonlySet<Item>[]): boolean {
  return sides.some((one, i) => sides.some((other, j) => i !== j && one.has(a) && other.has(b)));
}

/** Whether the figure is read from the labelled mention, or has its value. */
function isOfValue({ quantity }: Figure, { mention, value }: GoldFigure): boolean {
  const [mine, theirs] = [quantity.text, mention].map((text) => text.toLowerCase().replace(/[^\p{L}\d.]/gu, ''));
  if (mine === undefined || theirs === undefined) return false;
  if (mine.includes(theirs) || theirs.includes(mine)) return true;
  const digits = /[\d.]+/.exec(mine)?.[0];
  if (digits !== undefined && /\d/.test(digits) && digits === /[\d.]+/.exec(theirs)?.[0]) return true;
  return isNear(quantity.max, value.max) || isNear(quantity.min, value.min);
}

function isNear(x: number | null, y: number | string | null): boolean {
  return x !== null && typeof y === 'number' && Math.abs(x - y) <= TOLERANCE * Math.abs(y);
}

const TOLERANCE = 0.011;
