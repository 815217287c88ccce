import { describe, expect, test } from 'vitest';
import { chooseSentence, formatPosition, wordUnit } from '../../src/digest/choose-sentence.ts';
import type { StoryText } from '../../src/text/story-text.ts';
import { week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

const read = (text: string): StoryText => readStory(week({ courier: text }));
const fitness = (text: string): number => {
  const story = read(text);
  return wordUnit(story, story.units.length - 1, [], '').fitness;
};
const choose = (text: string, mustHold = ''): string | null => {
  const story = read(text);
  return chooseSentence(story, [...story.units.keys()], [], mustHold)?.text ?? null;
};

describe('fitness', () => {
  const plain = 'The council approved the levy for the new barrier on Tuesday night.';
  test.each([
    ['This approved the levy for the new barrier on Tuesday night.', 'opens with a pronoun'],
    ['If it can grow, the council will approve the levy for the barrier.', 'a pronoun before any name'],
    ['The levy for the new barrier on Tuesday night.', 'no verb'],
    ['Who approved the levy for the new barrier on Tuesday night?', 'a question'],
    ['I approved the levy for the new barrier on Tuesday night.', 'the narrator speaks'],
    ['The council approved “the levy for the new barrier on Tuesday night.', 'an open quotation'],
    ['CouncilApproved 4Levy27B (new)Barrier on Tuesday night.', 'squashed cells'],
    ['Approved by the council on Tuesday night – the levy for the barrier is here.', 'a participle without a subject'],
    ['It rained.', 'says too little'],
    ['The members liked what they saw there.', 'hardly a word that tells'],
    ['Read the levy for the new barrier with care on Tuesday night.', 'an order to the reader'],
    ['The council that approved the levy for the new barrier on Tuesday night.', 'a verb of a clause only'],
    ['“Approving the levy for the new barrier was right on Tuesday night.”', 'a quotation of nobody'],
    ['You said the council approved the levy for the barrier.', 'somebody is spoken to'],
  ])('%s is less fit: %s', (text) => {
    expect(fitness(text)).toBeLessThan(fitness(plain) - 0.4);
  });
});

describe('choice', () => {
  test('takes the sentence that stands alone', () => {
    expect(choose('It was approved. The council approved the levy for the barrier on Tuesday.')).toBe(
      'The council approved the levy for the barrier on Tuesday.',
    );
  });

  test('must hold the figure', () => {
    const text =
      'The council approved the levy for the barrier on Tuesday. The levy will cost each home 85 dollars a year.';
    expect(choose(text, '85 dollars')).toBe('The levy will cost each home 85 dollars a year.');
    expect(choose(text, '86 dollars')).toBeNull();
  });

  test("what most tell as somebody's word is not told as fact", () => {
    const fact = 'Forty tonnes of oil have leaked from the ferry since the night of Sunday.';
    const word = 'Forty tonnes of oil have leaked from the ferry since Sunday night, the company that owns it said.';
    expect(choose(`${fact} ${word}`)).toBe(word);
    expect(choose(`${fact} Nobody has counted the tonnes. Divers went down to the wreck on Monday. ${word}`)).toBe(
      fact,
    );
  });

  test('an amount that is left open gives way to a figure', () => {
    const vague = 'Repairs of the northern pier have cost the council tens of thousands of crowns.';
    const exact =
      'Repairs of the pier in the north have by now cost the council and its taxpayers 84,000 crowns in all.';
    expect(choose(`${vague} ${exact}`)).toBe(exact);
    expect(choose(vague)).toBe(vague);
  });

  test('none is fit: none is taken', () => {
    expect(choose('Who knows?')).toBeNull();
  });
});

describe('referents', () => {
  const restore = (text: string): string => {
    const story = read(text);
    return wordUnit(story, story.units.length - 1, [], '').text;
  };

  test('the one name that opens the sentence before is put in brackets, and that sentence is cited too', () => {
    const story = read('The State Audit Office read the papers. It questioned the benefits of the barrier.');
    const wording = wordUnit(story, 1, [], '');
    expect(wording.text).toBe('[The State Audit Office] questioned the benefits of the barrier.');
    expect(wording.sentences.map((sentence) => sentence.index)).toEqual([1, 0]);
  });

  test.each([
    ['The State Audit Office met the Venn Authority. It questioned the benefits.', 'two names'],
    ['Papers were read by the State Audit Office. It questioned the benefits.', 'the name stands late'],
    ['The State Audit Office read the papers.\n\nIt questioned the benefits.', 'another paragraph'],
    ['The Orrery money came late. It questioned the benefits.', 'the name only tells which money'],
    ['The State Audit Office read the papers. She questioned the benefits.', 'an office is no she'],
  ])('%s stays as it is: %s', (text) => {
    expect(restore(text)).not.toContain('[');
  });
});

describe('who speaks', () => {
  const restore = (text: string): string => {
    const story = read(text);
    return wordUnit(story, story.units.length - 1, [], '').text;
  };

  test.each([
    [
      'Mayor Ann Lee opened the gates on Monday. In a letter to the staff she said the barrier had been sound.',
      'In a letter to the staff [Ann Lee] said the barrier had been sound.',
    ],
    [
      'Ann Lee, the mayor, read the audit.\n\n"The barrier of Orrery has been sound from the first day," she said.',
      '"The barrier of Orrery has been sound from the first day," [Ann Lee] said.',
    ],
  ])('%s', (text, expected) => {
    expect(restore(text)).toBe(expected);
  });

  test.each([
    ['Ann Lee met Tom Hartley. In a letter to the staff she said the barrier had been sound.', 'two persons'],
    ['Ann Lee was there. Tom Hartley heard it, and she said the barrier had been sound.', 'a person of its own'],
    ['The board met on Monday. In a letter to the staff she said the barrier had been sound.', 'nobody'],
    [
      'Ann Lee opened the gates. One clerk whispered. Two clerks slept. In a letter she said it had been sound.',
      'far back',
    ],
  ])('%s stays as it is: %s', (text) => {
    expect(restore(text)).not.toContain('[');
  });
});

describe('numbers that nobody else gives', () => {
  const choice = (texts: Readonly<Record<string, string>>): string => {
    const story = readStory(week(texts));
    return chooseSentence(story, [...story.units.keys()], [], '')?.text ?? '';
  };
  const herald = 'The council counted 410 lorries on the bridge of Orrery on Monday.';

  test('cost a wording its place', () => {
    const courier = 'The council counted 410 lorries on the bridge of Orrery, and the drivers 286.';
    expect(choice({ courier, herald })).toBe(herald);
  });

  test('cost nothing where others give them too', () => {
    const courier = 'The council counted 410 lorries on the bridge of Orrery, and the drivers counted 286.';
    // Longer than one breath, and therefore less fit, but without a number.
    const long =
      'The council counted lorries on the bridge of Orrery on Monday from the early morning until the late evening, when the last clerk went home and the gates of the old bridge were shut.';
    const plain = `${long} Lorries: 410 for the council, 286 for the drivers.`;
    expect(choice({ courier, plain })).toBe(courier);
  });
});

test('a position has a capital and no final stop', () => {
  expect(formatPosition('not before 2032.')).toBe('Not before 2032');
});
