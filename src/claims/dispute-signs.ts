/**
 * What may be seen of two neighbouring sentences of one article that tells whether the second says the contrary of the first, as numbers: who
 * speaks in either, what is denied, how like they are. Of labelled disputes over statements two in three are told so, most of them without a word of
 * dispute ("The firm says it asked no one. The clerks say a letter came in May."). `judge-rivals.ts` weighs the signs.
 */
import { speaksInPerson, wordsOf } from '../text/clauses.ts';
import { isGiverNoun, measureTableOf, type MeasureTable } from '../text/figures/measure-words.ts';
import { ADDS, CONTRADICTS, OPENS_WITH_BUT, OPENS_WITH_SPEECH, SPEAKS, WARNED } from '../text/languages/en/contests.ts';
import { leaningOf } from '../text/leaning.ts';
import { similarity, type StoryText, type TextUnit } from '../text/story-text.ts';
import { denies } from './dispute-sides.ts';
import { contests } from './read-told-dispute.ts';
import { collectSigns, type RivalSigns, type Sign } from './rival-signs.ts';

/** One of the two sentences, and who or what is named in it. */
interface Speech {
  readonly unit: TextUnit;
  /** Its text with plain apostrophes. */
  readonly text: string;
  readonly words: number;
  /** Names, and nouns for bodies and roles. */
  readonly parties: ReadonlySet<string>;
  readonly speaks: boolean;
  readonly contradicts: boolean;
  readonly denies: boolean;
}

/** Signs of the sentence at `at` and the one before it, those that are not there left out. */
export function readDisputeSigns(text: StoryText, at: number): RivalSigns {
  const table = measureTableOf(text.language);
  const [first, second] = [at - 1, at].map((unit) => readSpeech(text.units[unit] as TextUnit, table)) as [
    Speech,
    Speech,
  ];
  const isNew = [...second.parties].some((party) => !first.parties.has(party));
  const shared = second.unit.terms.filter((term) => first.unit.terms.includes(term)).length;
  return collectSigns([
    ...speechSigns('first', first),
    ...speechSigns('second', second),
    ['new party', Number(isNew)],
    ['two parties', Number(isNew && first.parties.size > 0)],
    ['new party speaks', Number(isNew && first.speaks)],
    ['new party contradicts', Number(isNew && second.contradicts)],
    ['speech is contradicted', Number(first.speaks && second.contradicts)],
    ['one denies', Number(first.denies !== second.denies)],
    ['contested', Number(contests(second.unit))],
    ['opens with but', Number(OPENS_WITH_BUT.test(second.text))],
    ['leans', leaningOf(second.unit.sentence.text)],
    ['warned', Number(WARNED.test(first.text))],
    ['one paragraph', Number(first.unit.sentence.block === second.unit.sentence.block)],
    ['list', Number(second.unit.kind === 'list-item')],
    ['shared words', Math.log1p(shared)],
    ['likeness', similarity(first.unit.themed, second.unit.themed)],
    ['own likeness', similarity(first.unit.own, second.unit.own)],
  ]);
}

function readSpeech(unit: TextUnit, table: MeasureTable | null): Speech {
  const text = unit.sentence.text.replaceAll('’', "'");
  const words = wordsOf(text);
  const bodies = words
    .map((word) => word.replace(/'s?$/u, ''))
    .filter((word) => table !== null && isGiverNoun(word, table));
  return {
    unit,
    text,
    words: words.length,
    parties: new Set([...unit.names, ...bodies]),
    speaks: SPEAKS.test(text),
    contradicts: CONTRADICTS.test(text),
    denies: denies(unit),
  };
}

function speechSigns(which: string, { text, words, parties, ...speech }: Speech): readonly Sign[] {
  return [
    [`${which} speaks`, Number(speech.speaks)],
    [`${which} opens with speech`, Number(OPENS_WITH_SPEECH.test(text))],
    [`${which} contradicts`, Number(speech.contradicts)],
    [`${which} denies`, Number(speech.denies)],
    [`${which} of somebody`, Number(parties.size > 0)],
    [`${which} quotes`, Number(/["“”]/u.test(text))],
    [`${which} opens a quotation`, Number(/^["“]/u.test(text))],
    [`${which} has figures`, Number(/\d/u.test(text))],
    [`${which} in person`, Number(speaksInPerson(text))],
    [`${which} adds`, Number(ADDS.test(text))],
    [`words of the ${which}`, Math.log(Math.max(1, words))],
  ];
}
