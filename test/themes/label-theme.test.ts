import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { labelThemes } from '../../src/themes/label-theme.ts';
import { article, week } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

/** Labels of the themes that a list of patterns picks: each sentence is of the first pattern it matches. */
function label(articles: readonly Article[], patterns: readonly RegExp[]): readonly string[] {
  const text = readStory(articles);
  const themes = patterns.map((pattern, theme) =>
    [...text.units.keys()].filter((unit) => {
      const sentence = text.units[unit]?.sentence.text ?? '';
      return pattern.test(sentence) && !patterns.slice(0, theme).some((before) => before.test(sentence));
    }),
  );
  return labelThemes(text, themes).map((each) => each.label);
}

/** A brewery that moves, told by three: its smell, its beer, its chimney. */
const brewery = week({
  gazette: `The smell of the brewery drifts over the school. Neighbours complain of the smell each Monday. The council measured the smell in June.

The beer will cost more next year. A price of four crowns is expected for the beer. Innkeepers fear the price.

The chimney is listed. Masons found cracks in the chimney. The cracks run from the rim to the base.`,
  hopvine: `Parents say the smell makes children sick. No law limits the smell. A smell like that is no danger, the doctor says.

The brewer raises the price of its beer. Its beer sells well abroad. Inns pay a higher price than shops.

The chimney leans. Falling bricks from the chimney closed the lane. The cracks are older than the war.`,
  wire: `The smell reached the station on Friday. The owner calls the smell harmless.

The price rises in May. Two inns dropped the beer over the price.

Engineers will mend the chimney in spring. The cracks in the chimney widen, they said.`,
});
const [smell, price, chimney] = label(brewery, [/smell/i, /beer|price|inns?\b/i, /chimney|cracks/i]) as [
  string,
  string,
  string,
];

describe('labels name the subject', () => {
  test('with a noun that several sources use', () => {
    expect(smell).toMatch(/smell/i);
    expect(price).toMatch(/price/i);
    expect(chimney).toMatch(/chimney|cracks/i);
  });

  test('apart from the other themes of the story', () => {
    expect(smell).not.toMatch(/price|chimney/i);
    expect(chimney).not.toMatch(/price|smell/i);
  });

  test('in a few words, with a capital, no digits and no stem', () => {
    for (const each of [smell, price, chimney]) {
      expect(each).toMatch(/^\p{Lu}\P{N}+$/u);
      expect(each.split(' ').length).toBeLessThanOrEqual(8);
      expect(each).not.toMatch(/\b(?:chimnei|neighbour|brew)\b/);
    }
  });
});

describe('what a label is not made of', () => {
  test('a second word for what its heading says', () => {
    const mill = week({
      gazette: `The smell of the mill drifts over the school. Neighbours complain of the smell each Monday.

The mill will invest in a new wheel. The budget for the investment is large. Spending on the wheel starts in May, and the budget is approved.`,
      hopvine: `Parents say the smell makes children sick. No law limits the smell of the mill.

Investment at the mill doubles this year. Its budget for spending on wheels was small before.`,
      wire: `The smell reached the station on Friday.

The owners spend more: investment in wheels has its own budget. Spending on roofs comes later.`,
    });
    const [, spending] = label(mill, [/smell/i, /invest|spend|budget/i]);
    expect(spending).toMatch(/spending/i);
    expect(spending).not.toMatch(/budget|cost/i);
  });

  const rows: readonly (readonly [reason: string, texts: Readonly<Record<string, string>>, never: RegExp])[] = [
    [
      'a verb behind a noun',
      {
        a: 'The ferrymen wait at the lock. The lock is shut. Ferrymen wait for days.',
        b: 'Ferrymen wait at the lock again. The lock was built in stone.',
      },
      /wait/i,
    ],
    [
      'a verb in the third person',
      {
        a: 'The museum remains shut. Its roof leaks. The roof is of slate.',
        b: 'The museum remains closed. Rain came through the roof.',
      },
      /remain/i,
    ],
    [
      'a participle in front of a noun',
      {
        a: 'Including repairs the organ costs much. Repairs of the organ take time.',
        b: 'The organ needs repairs. Including repairs nobody knows the sum.',
      },
      /including/i,
    ],
    [
      'an adjective without its noun',
      {
        a: 'The orchard is dependent on bees. Bees came late. The orchard lost its bees.',
        b: 'Dependent on bees, the orchard waits. Bees are few.',
      },
      /dependent$|dependent and/i,
    ],
    [
      'a figure',
      {
        a: 'The 540-acre estate has a wall. The wall fell in March. The 540-acre estate is for sale.',
        b: 'A 540-acre estate lost its wall. The wall was old.',
      },
      /540|acre/i,
    ],
    [
      'a unit',
      {
        a: 'The kilometres of pipe cost crowns. Divers walked for kilometres. Crowns were paid for the pipe.',
        b: 'Pipe runs for kilometres. The crowns are gone, and the kilometres of pipe are rust.',
      },
      /kilomet|crown/i,
    ],
  ];
  test.each(rows)('%s', (_reason, texts, never) => {
    const [only] = label(week(texts), [/./]);
    expect(only).not.toBe('');
    expect(only).not.toMatch(never);
  });
});

test('a thing that a theme speaks of throughout gives it its name, with the aspect that marks it', () => {
  const articles = week({
    one: `Harlow Rail plans to grow. Harlow Rail expects calmer years. Soon, hopes Harlow Rail, it will be sold.

The weather was mild. Snow fell in the hills. Farmers took in hay. Roofs held. Wells were full.`,
    two: `Nobody predicts what becomes of Harlow Rail. Harlow Rail intends to continue. Harlow Rail will remain, it hopes.

Sheep grazed. Snow melted in the hills. Hay was dear. A mild wind blew. Wells overflowed.`,
  });
  expect(label(articles, [/Harlow/])).toEqual(['Harlow Rail’s future']);
});

describe('plain headings of news', () => {
  test('head a theme that speaks of the matter in many words, with what is particular to the story', () => {
    const articles = week({
      courier: `The canal tax will hit boaters. Each boater would pay a harbour fee. Taxpayers get nothing back, and a loan covers the lock.

Herons nest by the water. Reeds grow. Willows lean. Otters came. Mist hangs over the towpath.`,
      wire: `A harbour fee of ninety crowns is planned. The council borrowed for the lock; the debt falls to boaters. Who else would repay it?

Kingfishers dive. Ducks swim. Swans hiss. Moss covers the stones. Bats fly at dusk.`,
    });
    expect(label(articles, [/boater|fee|loan|borrow|repay/i])).toEqual([expect.stringMatching(/^Who pays: .*fee/)]);
  });

  test('stand alone, or two together, where no noun is shared', () => {
    const articles = week({
      a: `Nine people died in the tunnel. Others were injured. Ambulances queued.

Snow lay on the pass. Goats wandered. A chapel stands there.`,
      b: `Two more were killed on the ramp. Survivors were rescued on stretchers. A paramedic wept.

Larks sang. Fog came. The inn was full of hikers.`,
    });
    const [only] = label(articles, [/died|injured|ambul|killed|rescued|paramedic/i]);
    expect(only).toMatch(/^(?:Deaths and injuries|The rescue)(?: and the rescue| and deaths and injuries)?$/);
  });
});

describe('a single noun', () => {
  const sheep =
    'Sheep grazed. Snow melted. Hay was dear. A mild wind blew. Larks sang. Otters came. Moss grew. Bats flew. Reeds bent. Swans hissed. Wells froze. Plums fell.';

  test('has another beside it that two sources use in the theme, be it rarer', () => {
    const articles = week({
      a: `The bell cracked. The bell weighs a tonne. The bell is silent. The ringers of the bell were few.\n\n${sheep}`,
      b: `A new bell is cast. The bell was too low. The bell will toll for the ringers.\n\n${sheep}`,
    });
    expect(label(articles, [/bell/])).toEqual(['The bell and ringers']);
  });

  test('takes the place of a plain heading where the theme speaks of little else', () => {
    const articles = week({
      a: `The licence was signed. A licence costs ninety crowns. The licence runs out. No licence, no stall. A licence is dear for a lock keeper.\n\n${sheep}`,
      b: `Her licence was refused. The licence is void. Without a licence the ferry is idle. A licence was approved by the lock keeper.\n\n${sheep}`,
    });
    expect(label(articles, [/licence/])).toEqual(['Licence: the lock keeper']);
  });
});

describe('headings of sources', () => {
  const rows: readonly (readonly [heading: string, expected: string | RegExp, why: string])[] = [
    ['The Bell Tower', 'The bell tower', 'written small'],
    ['3. THE BELL TOWER', 'The bell tower', 'without number and shouting'],
    ['And the bell tower?', /^(?!And)/, 'leaning on what stands before it'],
    ['Why we love our bell tower so much now', /^(?!Why we)/, 'the writer speaks, at length'],
  ];
  test.each(rows)('%s → %s (%s)', (heading, expected) => {
    const articles = [
      article(
        'a',
        `## ${heading}\n\nThe bell tower leans. Its bell tower stair is shut. Pigeons roost there.\n\n## Cakes\n\nA cake was baked. Cream was whipped. Sugar ran out. Plums were ripe.`,
      ),
      article(
        'b',
        'A bell tower may fall. Pigeons left.\n\n## Cakes\n\nA cake burned. Eggs were dear. Butter melted. Flour was sifted. Jam boiled.',
      ),
    ];
    const [tower] = label(articles, [/bell tower|pigeons/i]);
    if (typeof expected === 'string') expect(tower).toBe(expected);
    else expect(tower).toMatch(expected);
  });
});

describe('half a name is no label', () => {
  test.each([
    ['the second half of a firm’s name', 'Quarrel Dynamics', /^Dynamics$|\bDynamics and|and Dynamics$/],
    ['the surname of a person', 'Martha Oakwell', /^Oakwell$|\bOakwell and|and Oakwell$/],
  ])('%s', (_reason, name, never) => {
    const last = name.split(' ')[1] as string;
    const articles = week({
      a: `${name} bought the pier. ${last} will paint it. ${name} promised lamps. Rain fell on gulls. A kiosk sold ices.`,
      b: `${name} owns the pier now. ${last} hired divers. Gulls cried. The tide was low. Nets dried.`,
    });
    expect(label(articles, [/pier|Oakwell|Dynamics/])[0]).not.toMatch(never);
  });
});

test('headings are read, but their capitals make no names', () => {
  const articles = [
    article(
      'a',
      '## Lost Luggage\n\nSuitcases piled up. Travellers wait for lost luggage.\n\n## Rain\n\nIt rained. It hailed. It snowed. Fog came.',
    ),
    article(
      'b',
      'Lost luggage fills a hall. The luggage came late.\n\n## Rain\n\nFields drown. Rain fell. Ducks swim. Roads flood.',
    ),
  ];
  const [first] = label(articles, [/suitcase|luggage/i]);
  expect(first).toMatch(/luggage/i);
  expect(first).not.toMatch(/.Luggage/);
});

test('a theme of nothing still gets keywords and no error', () => {
  expect(labelThemes(readStory(brewery), [[]])).toMatchObject([{ keywords: [] }]);
});

describe('a name in a label', () => {
  test('stands behind a noun that would head the theme alone, as whose it is', () => {
    const articles = week({
      a: `The recipe was found in a drawer. The recipe belonged to Martha Oakwell, as a chief baker says.

Rain fell on gulls. A kiosk sold ices. Waves broke. The tide was low. Nets dried. A heron stood there.`,
      b: `Chief Baker Martha Oakwell wrote the recipe. Nobody read the recipe.

Gulls cried. The beach was bare. Crabs hid. Fog lay on it. A sail passed. Kelp rotted.`,
    });
    expect(label(articles, [/recipe|Oakwell/])).toEqual(['Recipe: Martha Oakwell']);
  });

  test('stands before what is told of it', () => {
    const articles = week({
      a: `Quarrel Dynamics sent invoices. The invoices of Quarrel Dynamics were paid. Quarrel Dynamics is bankrupt. Quarrel Dynamics left.

Rain fell on gulls. A kiosk sold ices. Waves broke. The tide was low. Nets dried. A heron stood there.`,
      b: `Quarrel Dynamics forged its invoices. A clerk saw the invoices. Quarrel Dynamics has no phone.

Gulls cried. The beach was bare. Crabs hid. Fog lay on it. A sail passed. Kelp rotted.`,
    });
    expect(label(articles, [/Quarrel|invoices/])).toEqual([
      expect.stringMatching(/^(?:Quarrel Dynamics: )?[Ii]nvoices/),
    ]);
  });
});

describe('words that say little alone', () => {
  test('a noun that only stood before "numbers" does not head a theme without them', () => {
    const articles = week({
      a: 'Locker numbers were swapped. Two locker numbers are missing. Rain fell on gulls. A kiosk sold ices. Waves broke. Nets dried.',
      b: 'Swimmers mixed up their locker numbers. Their locker numbers faded. Gulls cried. The beach was bare. Crabs hid. Fog came.',
    });
    expect(label(articles, [/locker/i])).toEqual(['Locker numbers']);
  });

  test('an office is no subject, whatever adjective it has', () => {
    const articles = week({
      a: 'The chief executive praised the sail. The chief executive tore it. Rain fell on gulls. A kiosk sold ices. Waves broke. Nets dried.',
      b: 'Its chief executive blamed the sail. A chief executive needs no sail. Gulls cried. The beach was bare. Crabs hid. Fog came.',
    });
    const [only] = label(articles, [/sail\b|executive/]);
    expect(only).toMatch(/sail/i);
    expect(only).not.toMatch(/^(?:The )?chief executive/i);
  });
});

test('of two headings of sources the one on what most of the theme speaks of is taken', () => {
  const articles = [
    article(
      'a',
      '## Two doors\n\nThe organ has two doors. One of the doors of the organ sticks. The organ wheezes.\n\n## What is left of the organ\n\nThe organ lost its pipes. Mice ate the organ bellows. A pedal of the organ broke.\n\n## Cakes\n\nA cake was baked. Cream was whipped. Sugar ran out. Plums were ripe. Tea was poured.',
    ),
    article(
      'b',
      'The doors of the organ are oak. An organ builder came. The organ hums.\n\n## Cakes\n\nA cake burned. Eggs were dear. Butter melted. Flour was sifted. Jam boiled. Milk soured.',
    ),
  ];
  expect(label(articles, [/organ/i])).toEqual(['What is left of the organ']);
});

test('a heading of one word heads a theme only if much of it speaks of that', () => {
  const told = (second: string): readonly string[] =>
    label(
      [
        article(
          'a',
          '## Dusk\n\nThe organ lost its pipes at dusk. Mice ate the organ bellows. A pedal of the organ broke. The organ wheezes.\n\n## Cakes\n\nA cake was baked. Cream was whipped. Sugar ran out. Plums were ripe. Tea was poured.',
        ),
        article(
          'b',
          `${second} The bellows of the organ leak. An organ builder came to see the bellows. The organ hums.\n\n## Cakes\n\nA cake burned. Eggs were dear. Butter melted. Flour was sifted. Jam boiled. Milk soured.`,
        ),
      ],
      [/organ/i],
    );
  expect(told('At dusk the organ fell silent. By dusk the organ pipes lay about.')).toEqual(['Dusk']);
  expect(
    told(
      'The organ builder is old. The pipes of the organ lay about since dusk. The organ is of oak. Rats like the organ. The organ has a crank. A choir fears the organ. The organ was dear. Nobody tunes the organ.',
    ),
  ).not.toEqual(['Dusk']);
});

test('what belongs to several is no part of the noun behind it', () => {
  const articles = week({
    a: 'Millers’ wheels turn at dawn. The millers’ wheels creak. Snow fell in the valley. A hen was sold.',
    b: 'Frost broke the millers’ wheels. The millers’ wheels stand still. Geese flew south. Tea was poured.',
    c: 'New oak for the millers’ wheels is dear. Children skated. Bells rang at dusk.',
  });
  const [only] = label(articles, [/wheels/]);
  expect(only).toMatch(/wheels/i);
  expect(only).not.toMatch(/millers wheels/i);
});
