/** One value of a matter as it is printed: the fullest wording, who says so, and every mention with its passage. */
import type { FigureMention, FigureSide } from './figure.ts';
import type { ValueNode } from './group-values.ts';
import type { Figure } from './read-figures.ts';

/** Makes the side of one value node. */
export function createSide(node: ValueNode): FigureSide {
  const shown = chooseShown(node.figures);
  const { min, max, unit } = shown.quantity;
  return {
    text: formatValue(shown),
    min,
    max,
    unit,
    estimate: node.figures.every((figure) => figure.estimate),
    attribution: commonAttribution(node.figures),
    mentions: node.figures.map(createMention) as [FigureMention, ...FigureMention[]],
  };
}

function createMention(figure: Figure): FigureMention {
  return {
    article: figure.article,
    sentence: figure.sentence,
    quantity: figure.quantity,
    support: figure.support,
  };
}

/** The most exact mention that prints its own unit; the first by place among equals. */
function chooseShown(figures: readonly [Figure, ...Figure[]]): Figure {
  const rank = (figure: Figure): number => {
    const { quantity } = figure;
    const isRange = quantity.min !== null && quantity.max !== null && quantity.min !== quantity.max;
    const lacksUnit = quantity.kind === 'money' && !/[^\d\s.,a-z]|[A-Z]{3}|[a-z]{4,}s\b/u.test(quantity.text);
    return (
      (isRange ? -4 : 0) + (quantity.bound !== null ? 2 : 0) + (quantity.approximate ? 1 : 0) + (lacksUnit ? 3 : 0)
    );
  };
  return figures.reduce((best, figure) => (rank(figure) < rank(best) ? figure : best));
}

/** The figure as printed, without the capital of a sentence it opens; a negated "before" is a lower bound and has to say so. */
function formatValue({ quantity, sentence }: Figure): string {
  const text = quantity.text.trim();
  if (quantity.kind === 'date')
    return quantity.bound === 'lower' && quantity.max === null && /^before\b/i.test(text) ? `not ${text}` : text;
  return isOpening(sentence.text, quantity.start) ? lowerFirst(text) : text;
}

function isOpening(text: string, start: number): boolean {
  return !/[\p{L}\d]/u.test(text.slice(0, start));
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The speaker, when every mention that names one names the same. */
function commonAttribution(figures: readonly Figure[]): string | null {
  const named = figures.flatMap((figure) => (figure.speaker === null ? [] : [figure.speaker]));
  // Told by more sources in their own name than in the speaker's, it is not the speaker's figure alone.
  if (named.length === 0 || named.length * 2 < figures.length) return null;
  const heads = new Set(named.map((text) => text.toLowerCase().split(/\s+/).at(-1)));
  if (heads.size !== 1) return null;
  const fullest = named.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
  // "The authority" stands in brackets: no sentence begins there
  return fullest?.replace(/^(?:The|A|An)(?= )/u, (word) => word.toLowerCase()) ?? null;
}
