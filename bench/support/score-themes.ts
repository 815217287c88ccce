/** How well the themes of a digest match those of the answer sheet: matching, labels, and extended B-cubed over the labelled quotes. */
import type { Gold, GoldQuote, GoldTheme } from './gold.ts';
import type { ScoredStory } from './scored-story.ts';

export interface ThemeScore {
  readonly recall: number;
  readonly precision: number | null;
  /** Matched themes whose label alone holds an accepted word. */
  readonly labels: number | null;
  readonly bcubed: number | null;
  /** Share of the labelled quotes that some theme holds. */
  readonly assigned: number;
  readonly remarks: readonly string[];
}

/** A theme must hold this many quotes of its gold theme, and this share of its passages must be such quotes. */
const LEAST_QUOTES = 2;
const LEAST_SHARE = 0.4;

export function scoreThemes(scored: ScoredStory, gold: Gold): ThemeScore {
  const { themes } = scored.story;
  const matches = matchThemes(scored, gold);
  const remarks: string[] = [];
  let labelled = 0;
  for (const [wanted, found] of matches) {
    const label = themes[found]?.label ?? '';
    if (isAccepted(label, gold.themes[wanted] as GoldTheme)) labelled++;
    else remarks.push(`label "${label}" holds no word accepted for "${gold.themes[wanted]?.label}"`);
  }
  gold.themes.forEach((theme, index) => {
    if (!matches.has(index)) remarks.push(`theme missed: ${theme.label}`);
  });
  const matched = new Set(matches.values());
  themes.forEach((theme, index) => {
    if (!matched.has(index)) remarks.push(`theme matches none, or one that another matches better: ${theme.label}`);
  });
  return {
    recall: matches.size / gold.themes.length,
    precision: themes.length === 0 ? null : matches.size / themes.length,
    labels: matches.size === 0 ? null : labelled / matches.size,
    ...scorePlacement(scored, gold),
    remarks,
  };
}

/** Gold theme → the digest theme that stands for it: each digest theme its best gold theme, each gold theme its largest. */
function matchThemes(scored: ScoredStory, gold: Gold): ReadonlyMap<number, number> {
  const rows = scored.assigned.map((places, found) => {
    const held = gold.themes.map((theme) => theme.quotes.filter((quote) => scored.holds(places, quote)).length);
    const most = Math.max(0, ...held);
    const wanted = held.indexOf(most);
    const quotes = gold.themes[wanted]?.quotes ?? [];
    const onTheme = places.filter((place) => quotes.some((quote) => scored.holds([place], quote))).length;
    const isMatch =
      most >= Math.max(1, Math.min(LEAST_QUOTES, places.length)) && onTheme / places.length >= LEAST_SHARE;
    return { found, wanted: isMatch ? wanted : -1, most };
  });
  const matches = new Map<number, number>();
  for (const { found, wanted } of rows.toSorted((a, b) => b.most - a.most || a.found - b.found))
    if (wanted >= 0 && !matches.has(wanted)) matches.set(wanted, found);
  return matches;
}

/** A keyword, or a longer word of the gold label, stands in the label as a word of its own, give or take a short ending. */
function isAccepted(label: string, theme: GoldTheme): boolean {
  const words = [...theme.keywords, ...theme.label.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word.length >= 5)];
  const said = foldText(label);
  return words.some((word) => {
    const escaped = RegExp.escape(foldText(word));
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}\p{L}{0,3}(?![\p{L}\p{N}])`, 'u').test(said);
  });
}

/** One shape for quotation marks and dashes, no letter case, single spaces. */
export function foldText(text: string): string {
  return text
    .replaceAll(/[‘’‛′]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[‐‑‒–—―]/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/[\s\u200B]+/g, ' ')
    .trim()
    .toLowerCase();
}

interface Item {
  readonly wanted: Set<number>;
  readonly found: Set<number>;
}

function scorePlacement(scored: ScoredStory, gold: Gold): Pick<ThemeScore, 'bcubed' | 'assigned'> {
  const items = new Map<string, Item & { readonly quote: GoldQuote }>();
  gold.themes.forEach((theme, index) => {
    for (const quote of theme.quotes) {
      const key = `${quote.file}\n${quote.quote}`;
      const item = items.get(key) ?? { quote, wanted: new Set<number>(), found: new Set<number>() };
      items.set(key, item);
      item.wanted.add(index);
    }
  });
  for (const item of items.values())
    scored.assigned.forEach((places, index) => {
      if (scored.holds(places, item.quote)) item.found.add(index);
    });
  const held = [...items.values()].filter((item) => item.found.size > 0);
  return { bcubed: scoreExtendedBcubed(held), assigned: items.size === 0 ? 1 : held.length / items.size };
}

/** F1 of extended B-cubed (Amigó et al. 2009): items may stand in several groups on either side. Null for no items. */
export function scoreExtendedBcubed(items: readonly Item[]): number | null {
  if (items.length === 0) return null;
  const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((one) => b.has(one)).length;
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const pairs = items.map((other) => [common(item.found, other.found), common(item.wanted, other.wanted)] as const);
    const together = pairs.filter(([found]) => found > 0).map(([found, wanted]) => Math.min(found, wanted) / found);
    const belong = pairs.filter(([, wanted]) => wanted > 0).map(([found, wanted]) => Math.min(found, wanted) / wanted);
    precision += meanOf(together);
    recall += meanOf(belong);
  }
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / items.length;
}

function meanOf(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((total, one) => total + one, 0) / list.length;
}
