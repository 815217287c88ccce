/**
 * Statements of different sources that exclude each other → differences, with every passage of each side. Only pairs that share much and that
 * `relateStatements` is sure of: a false "sources differ" costs more than three missed ones.
 */
import type { StoryText, TextUnit } from '../text/story-text.ts';
import type { StatementDifference } from './claim.ts';
import type { StatementPairs } from './pair-statements.ts';
import { type FoundRelation, type ReadStatement, readStatement, relateStatements } from './relate-statements.ts';

/** Pairs of less strength are not about one matter, whatever their words deny; from 0.5 to 2 labelled stories score alike. */
const MIN_STRENGTH = 2;
/** Words of a position: longer ones are cut to their clause by the reader of statements, or left out. */
const MOST_WORDS = 40;

interface Contradiction {
  readonly affirms: number;
  readonly denies: number;
  readonly found: FoundRelation;
  readonly strength: number;
}

/** Finds the statement differences of a story, strongest first. */
export function compareStatements(text: StoryText, pairs: StatementPairs): readonly StatementDifference[] {
  const found = findContradictions(text, pairs);
  const used = new Set<number>();
  return found
    .filter(({ affirms, denies }) => {
      if (used.has(affirms) || used.has(denies)) return false;
      for (const unit of [affirms, denies]) used.add(unit);
      return true;
    })
    .map((contradiction) => describe(text, contradiction, found, used));
}

function findContradictions(text: StoryText, pairs: StatementPairs): readonly Contradiction[] {
  const read = new Map<number, ReadStatement>();
  // Read when first needed: most sentences are in no strong pair.
  const statementOf = (unit: number): ReadStatement => {
    const known = read.get(unit) ?? readStatement((text.units[unit] as TextUnit).sentence.text, text.language);
    read.set(unit, known);
    return known;
  };
  const found: Contradiction[] = [];
  const fit = text.units.map((unit) => !isUnfit(unit));
  text.units.forEach((unit, a) => {
    if (fit[a] !== true) return;
    for (const { unit: b, strength } of pairs.of(a)) {
      if (b < a || strength < MIN_STRENGTH || fit[b] !== true) continue;
      if (unit.voice === (text.units[b] as TextUnit).voice) continue;
      const relation = relateStatements(statementOf(a), statementOf(b), text.language);
      if (relation === null) continue;
      const [affirms, denies] = relation.affirms === 0 ? [a, b] : [b, a];
      found.push({ affirms, denies, found: relation, strength });
    }
  });
  return found.toSorted((a, b) => b.strength - a.strength || a.affirms - b.affirms || a.denies - b.denies);
}

/** Table cells and questions state nothing that could be denied. */
function isUnfit(unit: TextUnit): boolean {
  return (
    unit.kind === 'table-row' ||
    /\?["”’)]*$/.test(unit.sentence.text) ||
    unit.sentence.text.split(' ').length > MOST_WORDS
  );
}

function describe(
  text: StoryText,
  first: Contradiction,
  all: readonly Contradiction[],
  used: Set<number>,
): StatementDifference {
  const same = all.filter((other) => other.found.relation === first.found.relation);
  const affirming = same.filter((other) => other.denies === first.denies).map((other) => other.affirms);
  const denying = same.filter((other) => other.affirms === first.affirms).map((other) => other.denies);
  for (const unit of [...affirming, ...denying]) used.add(unit);
  const [one, other] = first.found.clauses;
  const [yes, no] = first.found.affirms === 0 ? [one, other] : [other, one];
  return {
    relation: first.found.relation,
    matter: nameMatter(text, first, yes),
    sides: [
      { position: yes, units: [...new Set(affirming)].toSorted((a, b) => a - b) },
      { position: no, units: [...new Set(denying)].toSorted((a, b) => a - b) },
    ],
    weight: first.strength / 10,
    shared: (text.units[first.affirms] as TextUnit).terms.filter((term) =>
      (text.units[first.denies] as TextUnit).terms.includes(term),
    ),
  };
}

/** A frame around the affirming side's own words: a clause that starts with its subject can follow "whether" as it is. */
function nameMatter(text: StoryText, contradiction: Contradiction, clause: string): string {
  const { items, disputed } = contradiction.found;
  if (disputed !== null) return `Whether ${lowerFirst(text, disputed.replace(/[.!"”]+$/, ''))}`;
  if (items !== null) return `${format(items.shared)}, with or without ${format(items.more)}`;
  return `Whether ${lowerFirst(text, clause.replace(/[.!"”]+$/, ''))}`;
}

function format(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Lowers the first word unless it belongs to a name of the story, is an acronym or is "I". */
export function lowerFirst(text: StoryText, clause: string): string {
  const first = /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.exec(clause)?.[0];
  if (first === undefined || first === 'I') return clause;
  const isName = [...text.names.values()].some((name) => name.text.split(/[\s-]/).includes(first));
  return isName ? clause : clause.charAt(0).toLowerCase() + clause.slice(1);
}
