/** All claims of a story: figures and statements, agreed and disputed, with what keeps them from contradicting each other. */
import type { FigureMatter, StatementDifference, StatementPairs, StoryClaims } from '../model.ts';
import type { StoryText } from '../text/story-text.ts';
import { compareStatements } from './compare-statements.ts';
import { matchFigures } from './match-figures.ts';
import type { Namesakes } from './namesakes.ts';
import { matchStatements, type StatementVeto } from './match-statements.ts';
import { findToldDisputes } from './told-disputes.ts';

/** Compares the sources of one story, whose `pairs` are those of `pairStatements`. `issueDate` (ISO) dates articles without a date. */
export function findClaims(text: StoryText, pairs: StatementPairs, issueDate: string | null): StoryClaims {
  const { matters: figures, namesakes } = matchFigures(text.articles, text.voices, issueDate);
  const compared = compareStatements(text, pairs);
  const rivalFigures = createFigureVeto(text, figures);
  // What two figures say by themselves needs no dispute beside it.
  const told = findToldDisputes(text, pairs, compared).filter(
    ({ sides: [first, second] }) => !first?.units.some((a) => second?.units.some((b) => rivalFigures(a, b))),
  );
  const differences = [...compared, ...told];
  const rivalStatements = createStatementVeto(text, differences);
  const differ: StatementVeto = (a, b) => rivalFigures(a, b) || rivalStatements(a, b);
  const statements = matchStatements(text, pairs, differ);
  const areNamesakes = createNamesakeVeto(text, namesakes);
  return { figures, statements, differences, pairs, mayAgree: (a, b) => !differ(a, b) && !areNamesakes(a, b) };
}

/** Two sentences on different sides of one difference can never agree. */
function createFigureVeto(text: StoryText, figures: readonly FigureMatter[]): StatementVeto {
  const sidesOf = new Map<string, Map<number, number>>();
  figures.forEach((matter, at) => {
    if (matter.kind === 'agreement') return;
    matter.sides.forEach((side, position) => {
      for (const mention of side.mentions) {
        const key = keyOf(mention.sentence);
        const known = sidesOf.get(key) ?? new Map<number, number>();
        sidesOf.set(key, known.set(at, position));
      }
    });
  });
  const sides = text.units.map((unit) => sidesOf.get(keyOf(unit.sentence)));
  return (a, b) => {
    const [left, right] = [sides[a], sides[b]];
    if (left === undefined || right === undefined) return false;
    return [...left].some(([matter, side]) => (right.get(matter) ?? side) !== side);
  };
}

/** Sentences of opposite sides are never one claim. */
function createStatementVeto(text: StoryText, differences: readonly StatementDifference[]): StatementVeto {
  const sidesOf: Map<number, number>[] = text.units.map(() => new Map());
  differences.forEach((difference, at) => {
    difference.sides.forEach((side, position) => {
      for (const unit of side.units) sidesOf[unit]?.set(at, position);
    });
  });
  return (a, b) => [...(sidesOf[a] ?? [])].some(([difference, side]) => (sidesOf[b]?.get(difference) ?? side) !== side);
}

/** Whether equal values in two sentences are of unlike things. */
function createNamesakeVeto(text: StoryText, namesakes: Namesakes): StatementVeto {
  return (a, b) => {
    const [left, right] = [text.units[a]?.sentence, text.units[b]?.sentence];
    return left !== undefined && right !== undefined && namesakes.has(left, right);
  };
}

function keyOf(sentence: { readonly article: string; readonly index: number }): string {
  return `${sentence.article} ${sentence.index}`;
}
