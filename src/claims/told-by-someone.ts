/** Whether a value is told as what somebody says, reckons or has on paper, and not as the writer's own fact: rival figures are accounts of one thing. */
import { holdsPhrase } from '../text/find-phrase.ts';
import type { FigureSpace } from './comparable-figure.ts';
import type { ValueNode } from './group-values.ts';
import { readGiver, wordsOf } from './read-giver.ts';
import type { Figure } from './read-figures.ts';
import type { MeasureTable } from '../text/figures/measure-words.ts';

/** Whether a sentence that gives the value names somebody, or a paper, that it may come from; or the writer speaks for themselves. */
export function isToldBySomeone(node: ValueNode, { table }: FigureSpace): boolean {
  return node.figures.some((figure) => readGiver(figure, table) !== null || holdsCue(figure, table));
}

function holdsCue({ sentence, speaker }: Figure, { words }: MeasureTable): boolean {
  if (speaker !== null) return true;
  const own = wordsOf([...sentence.heads, sentence.text].join(' '));
  return (
    own.some((word) => CUES.some((cue) => words[cue].has(word))) ||
    [words.counting, words.accordingTo, words.asking].some((phrases) => holdsPhrase(own, phrases))
  );
}

const CUES = [
  'speech',
  'showing',
  'estimating',
  'documents',
  'accounts',
  'official',
  'speakers',
  'reckoning',
  'writersOwn',
  'disputes',
  'intentions',
] as const;
