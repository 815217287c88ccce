import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenSentence } from '../../src/digest/shorten-sentence.ts';

const needing =
  (...words: readonly string[]) =>
  (stretch: string): boolean =>
    words.some((word) => stretch.includes(word));

describe('what is cut', () => {
  test.each([
    ['But the gates will open in 2030.', [], 'The gates will open in 2030.', 'a connective'],
    [
      'Compute: it needs less power than before.',
      [],
      'Compute: it needs less power than before.',
      'no sentence in capitals behind the label',
    ],
    ['Compute: It needs less power than before.', [], 'It needs less power than before.', 'a label before a sentence'],
    [
      'The same gates of the harbour stood open in the storm for forty minutes, and the report of that night, since marked as closed, speaks of rust.',
      ['gates'],
      'The same gates of the harbour stood open in the storm for forty minutes.',
      'behind a length of time',
    ],
    [
      'For forty minutes the gates of the harbour stood open in the storm, and the report of that night, since marked as closed, speaks of rust.',
      ['minutes'],
      'For forty minutes the gates of the harbour stood open in the storm.',
      'a second subject with its aside and its verb',
    ],
    [
      'Two days after the agency waved one half of the harbour through and struck out the other, the people who would have to pour the concrete are still counting what is left.',
      ['half', 'other'],
      'Two days after the agency waved one half of the harbour through and struck out the other, the people who would have to pour the concrete are still counting what is left.',
      'no sentence behind its opening clause',
    ],
    ['3. The gates will open in 2030.', [], 'The gates will open in 2030.', 'a number of a list'],
    [
      'The gates (all nine of them) will open in 2030.',
      ['2030'],
      'The gates will open in 2030.',
      'an aside in brackets',
    ],
    [
      'The gates (all nine of them) will open in 2030.',
      ['nine'],
      'The gates (all nine of them) will open in 2030.',
      'not an aside that is needed',
    ],
    [
      'The gates (“a scandal”) will open in 2030.',
      [],
      'The gates (“a scandal”) will open in 2030.',
      'not an aside that quotes',
    ],
    [
      'The court in Orrery on Tuesday ordered the firm to hand a part of its data to competitors and to sell its exchange, the toughest measures in the history of the town.',
      [],
      'The court in Orrery on Tuesday ordered the firm to hand a part of its data to competitors and to sell its exchange.',
      'what a long sentence adds at its end',
    ],
    [
      'The port of Orrery on Wednesday ordered the firm to keep its taxis off the streets for thirty days, a day after one of them struck a cyclist and ran on into a shelter.',
      [],
      'The port of Orrery on Wednesday ordered the firm to keep its taxis off the streets for thirty days.',
      'when it was, counted from something else',
    ],
    [
      'Orrery Industries has agreed to sell its steelworks on the northern river to a firm from abroad for four hundred million crowns, the two companies said on Tuesday, a deal that will put out the last furnace.',
      [],
      'Orrery Industries has agreed to sell its steelworks on the northern river to a firm from abroad for four hundred million crowns, the two companies said on Tuesday.',
      'behind who says it',
    ],
    [
      'On Tuesday evening the delegation from the northern islands met the minister of the interior for talks on the harbour, the mayor of Orrery and the bishop of the islands.',
      [],
      'On Tuesday evening the delegation from the northern islands met the minister of the interior for talks on the harbour, the mayor of Orrery and the bishop of the islands.',
      'no end of a list',
    ],
    [
      'The council approved the barrier on Tuesday night, as the regulator opened an inquiry into whether the firm had acted too slowly in spring.',
      ['council', 'barrier'],
      'The council approved the barrier on Tuesday night.',
      'what happened meanwhile',
    ],
    [
      'The council approved the barrier on Tuesday night, which surprised nobody who had followed the debate in the town.',
      ['council', 'barrier'],
      'The council approved the barrier on Tuesday night.',
      'a tail that holds nothing needed',
    ],
    [
      'The council approved the barrier on Tuesday night, which surprised nobody who had followed the debate in the town.',
      ['debate'],
      'The council approved the barrier on Tuesday night, which surprised nobody who had followed the debate in the town.',
      'not a tail that is needed',
    ],
    [
      'The council will approve the barrier at its last meeting of the year, according to the mayor of the old town.',
      ['council'],
      'The council will approve the barrier at its last meeting of the year, according to the mayor of the old town.',
      'not who says it',
    ],
    [
      'The owner maintains that the helm was in hand steering and that the gear stopped responding four minutes before impact.',
      ['helm', 'gear'],
      'The owner maintains that the helm was in hand steering and that the gear stopped responding four minutes before impact.',
      'not what a time is measured from',
    ],
    [
      'The line has grown dearer by a third and nobody will ride it to its far end before the autumn of next year, councillors were told.',
      ['dearer', 'ride'],
      'The line has grown dearer by a third and nobody will ride it to its far end before the autumn of next year, councillors were told.',
      'not what bounds a denial',
    ],
    [
      'The review of the barrier was late again because its authors had lost two months, the committee heard on Tuesday afternoon.',
      ['review'],
      'The review of the barrier was late again because its authors had lost two months, the committee heard on Tuesday afternoon.',
      'not who heard it',
    ],
    [
      'Millers: Offered 250 million crowns over three years, take it or leave it.',
      ['offered'],
      'Millers: Offered 250 million crowns over three years, take it or leave it.',
      'not a label that is the subject',
    ],
    [
      'After four hours of speeches that nobody in the room will remember, the council approved the barrier by nine votes to six.',
      ['council'],
      'The council approved the barrier by nine votes to six.',
      'an opening clause that holds nothing needed',
    ],
    [
      'With 12 carts, 40 mules and 300 barrels in the yard, it was the largest mill of the valley and of the two beside it.',
      [],
      'With 12 carts, 40 mules and 300 barrels in the yard, it was the largest mill of the valley and of the two beside it.',
      'an opening is not cut inside its list',
    ],
    [
      'Under the terms of the loan, a summary of which was read to the clerks, half of it is paid only if the barrier stands before March.',
      ['half'],
      'Under the terms of the loan, a summary of which was read to the clerks, half of it is paid only if the barrier stands before March.',
      'an opening is not cut from an aside on it',
    ],
    ['The gates will open in 2030;', [], 'The gates will open in 2030.', 'a final mark that promises more'],
  ])('%s', (text, needed, expected, _why) => {
    expect(shortenSentence(text, needing(...needed))).toBe(expected);
  });
});

describe('whatever the sentence', () => {
  const word = fc.constantFrom(
    ...'the council approved a barrier of 40 million (in May) which costs, because – nobody said; "paid" and it will open: after 2030 U.S. été 船'.split(
      ' ',
    ),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

  test('only words of the source remain, in their order, and every number that is needed', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const isNumber = (stretch: string): boolean => /\d/.test(stretch);
        const left = shortenSentence(text, isNumber);
        const words = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        const source = words(text)[Symbol.iterator]();
        for (const each of words(left)) expect([...takeUntil(source, each)].at(-1)).toBe(each);
        expect(left.match(/\d+/g) ?? []).toEqual(text.match(/\d+/g) ?? []);
      }),
    );
  });
});

/** Consumes up to the first `wanted`. */
function* takeUntil(words: Iterator<string>, wanted: string): Generator<string> {
  for (let next = words.next(); next.done !== true; next = words.next()) {
    yield next.value;
    if (next.value === wanted) return;
  }
}
