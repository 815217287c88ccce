/** Pairs, claims and differences of statements over small stories: what is joined, what is kept apart, and that order does not matter. */
import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../src/claims/compare-statements.ts';
import { findClaims } from '../../src/claims/find-claims.ts';
import { matchStatements } from '../../src/claims/match-statements.ts';
import { pairStatements } from '../../src/claims/pair-statements.ts';
import type { Article } from '../../src/model.ts';
import { createStoryText, type StoryText } from '../../src/text/story-text.ts';
import { week } from '../support/article-builder.ts';

function read(
  texts: Readonly<Record<string, string>>,
  order: (list: readonly Article[]) => readonly Article[] = (list) => list,
): StoryText {
  const articles = order(week(texts));
  return createStoryText(
    articles,
    articles.map(({ id }) => ({ articles: [id], reason: 'alone' as const })),
  );
}

function strengthOf(text: StoryText, a: string, b: string): number {
  const find = (start: string): number => text.units.findIndex((unit) => unit.sentence.text.startsWith(start));
  return pairStatements(text).strength(find(a), find(b));
}

const FILLER = [
  'The harvest festival drew a large crowd to the old square.',
  'Choirs sang in the chapel until late in the evening.',
  'A bakery handed out warm bread beside the fountain.',
  'Lanterns hung from every balcony along the canal.',
];

describe('pairStatements', () => {
  test('counts other words for one thing, less than the same word', () => {
    const text = read({
      alpha: `The vessel was evacuated at dawn near Pellport. ${FILLER[0]} ${FILLER[1]}`,
      beta: `A ferry left Pellport empty. The vessel carried grain. ${FILLER[2]} ${FILLER[3]}`,
      gamma: 'Lighthouse keepers painted the tower white.',
    });
    const concept = strengthOf(text, 'The vessel was', 'A ferry left');
    expect(concept).toBeGreaterThan(0);
    expect(strengthOf(text, 'The vessel was', 'Lighthouse')).toBe(0);
  });

  test('counts an equal figure, and takes equal digits of unlike figures for a coincidence', () => {
    const filler = FILLER.join(' ');
    const equal = read({
      alpha: `Repairs cost $31 million. ${filler}`,
      beta: `The bill came to 31 million dollars. ${filler}`,
    });
    const unlike = read({
      alpha: `Repairs cost $31 million. ${filler}`,
      beta: `Only 31 percent of voters came. ${filler}`,
    });
    expect(strengthOf(equal, 'Repairs', 'The bill')).toBeGreaterThan(3 * strengthOf(unlike, 'Repairs', 'Only 31'));
  });

  test('counts names less where nothing else is shared', () => {
    const filler = FILLER.join(' ');
    const names = read({
      alpha: `Orrery forced Velmont and Castine to lower their fares. ${filler}`,
      beta: `Unlike Orrery, neither Velmont nor Castine paints ships. ${filler}`,
    });
    const claim = read({
      alpha: `Orrery forced Velmont to lower its fares. ${filler}`,
      beta: `Because of Orrery, Velmont charges lower fares. ${filler}`,
    });
    expect(strengthOf(claim, 'Orrery', 'Because')).toBeGreaterThan(1.3 * strengthOf(names, 'Orrery', 'Unlike'));
  });

  test('a third that makes the claim of both makes them surer', () => {
    const filler = FILLER.join(' ');
    const two = {
      alpha: `Inspectors closed the warehouse near Selby. ${filler}`,
      beta: `The Selby warehouse is shut. ${filler}`,
    };
    const told = read({ ...two, gamma: `Inspectors shut the Selby warehouse, which stays closed. ${FILLER[0]}` });
    const untold = read({ ...two, gamma: `Gulls nest on the roofs of the harbour again. ${FILLER[0]}` });
    const [surer, other] = [told, untold].map((text) => strengthOf(text, 'Inspectors closed', 'The Selby'));
    expect(surer).toBeGreaterThan(other ?? 0);
  });

  test('neighbours that go together make two sentences surer', () => {
    const filler = FILLER.join(' ');
    const alpha = `The mayor apologised for the delay. Divers sealed the leaking tank at noon. ${filler}`;
    const told = read({ alpha, beta: `An apology for the delay came from the mayor. The tank was sealed. ${filler}` });
    const untold = read({ alpha, beta: `Gulls nest on the roofs of the harbour. The tank was sealed. ${filler}` });
    const [surer, other] = [told, untold].map((text) => strengthOf(text, 'Divers sealed', 'The tank'));
    expect(surer).toBeGreaterThan(other ?? 0);
  });

  test('numbers that differ part two claims, and leave them one subject', () => {
    const filler = FILLER.join(' ');
    const alpha = `The chemical warehouse near Selby employs 400 people. ${filler}`;
    const told = (
      number: number,
    ): { readonly strength: number; readonly likelihood: number; readonly kinship: number } => {
      const text = read({ alpha, beta: `At the Selby chemical warehouse ${number} people are employed. ${filler}` });
      const pair = pairStatements(text)
        .of(0)
        .find(({ unit }) => text.units[unit]?.sentence.text.startsWith('At the Selby'));
      return pair ?? { strength: 0, likelihood: 0, kinship: 0 };
    };
    const [equal, unlike] = [told(400), told(460)];
    expect(unlike.strength).toBeLessThan(0.8 * equal.strength);
    expect(unlike.kinship).toBeGreaterThan(unlike.likelihood);
    expect(equal.likelihood).toBeGreaterThan(unlike.likelihood);
  });

  test('strength grows with likelihood, and no pair is certain', () => {
    const filler = FILLER.join(' ');
    const text = read({
      alpha: `Inspectors closed the chemical warehouse after a chlorine leak. ${filler}`,
      beta: `Inspectors closed the chemical warehouse after a chlorine leak. The warehouse is old. ${filler}`,
    });
    const pairs = text.units.flatMap((_, unit) => pairStatements(text).of(unit));
    const sorted = pairs.toSorted((a, b) => a.strength - b.strength).map(({ likelihood }) => likelihood);
    expect(sorted.length).toBeGreaterThan(2);
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    for (const likelihood of sorted) {
      expect(likelihood).toBeGreaterThan(0);
      expect(likelihood).toBeLessThan(0.96);
    }
  });

  test('pairs nothing inside one article', () => {
    const text = read({ alpha: 'The tunnel flooded twice. The tunnel flooded again.', beta: 'Nothing else happened.' });
    expect(text.units.every((_, unit) => pairStatements(text).of(unit).length === 0)).toBe(true);
  });

  test.each([
    ['no articles', {}],
    ['one article', { alpha: 'The tunnel flooded.' }],
  ])('finds no pair in %s', (_, texts) => {
    const text = read(texts);
    expect(text.units.flatMap((__, unit) => pairStatements(text).of(unit))).toEqual([]);
  });
});

describe('matchStatements', () => {
  const texts = {
    alpha: `Inspectors closed the chemical warehouse after a chlorine leak. ${FILLER[0]}`,
    beta: `After chlorine leaked, inspectors shut the warehouse. ${FILLER[1]}`,
    gamma: `Does a chlorine leak close a warehouse that inspectors passed? ${FILLER[2]}`,
  };

  test('joins what two sources say, and takes no question for evidence', () => {
    const text = read(texts);
    const [first] = matchStatements(text, pairStatements(text), () => false);
    expect(first?.units.map((unit) => text.articles[text.units[unit]?.article ?? -1]?.id)).toEqual([
      'alpha.md',
      'beta.md',
    ]);
    expect(first?.voices).toBe(2);
  });

  test('obeys the veto', () => {
    const text = read(texts);
    expect(matchStatements(text, pairStatements(text), () => true)).toEqual([]);
  });

  test('finds the same claims whatever the order of the articles', () => {
    const claimsOf = (text: StoryText): ReadonlySet<string> =>
      new Set(
        matchStatements(text, pairStatements(text), () => false).map((claim) =>
          // In the order of the texts, whichever of them stands for the claim.
          FILLER.concat(Object.values(texts))
            .filter((line) => claim.units.some((unit) => line.startsWith(text.units[unit]?.sentence.text ?? '?')))
            .join('|'),
        ),
      );
    expect(claimsOf(read(texts, (list) => list.toReversed()))).toEqual(claimsOf(read(texts)));
  });
});

describe('compareStatements', () => {
  const texts = {
    alpha: `The transport ministry has published the tunnel audit. ${FILLER[0]} ${FILLER[1]}`,
    beta: `The transport ministry has not published the tunnel audit. ${FILLER[2]}`,
    gamma: `Weeks on, the transport ministry has not published the tunnel audit. ${FILLER[3]}`,
  };

  test('puts every passage of a side into it', () => {
    const text = read(texts);
    const differences = compareStatements(text, pairStatements(text));
    expect(differences.map(({ relation, matter }) => [relation, matter])).toEqual([
      ['opposite', 'Whether the transport ministry has published the tunnel audit'],
    ]);
    expect(differences[0]?.sides.map((side) => side.units.map((unit) => text.units[unit]?.sentence.article))).toEqual([
      ['alpha.md'],
      ['beta.md', 'gamma.md'],
    ]);
  });

  test.each([
    ['Four inspectors from Lisbon have', 'Whether four inspectors from Lisbon have published the tunnel audit'],
    ['Verrin Tunnels has', 'Whether Verrin Tunnels has published the tunnel audit'],
  ])('asks whether "%s …" with a capital only for a name', (subject, matter) => {
    const has = `${subject} published the tunnel audit.`;
    const text = read({
      alpha: `${has} ${FILLER[0]} ${FILLER[1]}`,
      beta: `${has.replace(/(has|have) published/, '$1 not published')} ${FILLER[2]}`,
    });
    expect(compareStatements(text, pairStatements(text)).map((difference) => difference.matter)).toEqual([matter]);
  });

  test('never lets opposite sides agree', () => {
    const text = read(texts);
    const [affirmed, ...denied] = text.units.flatMap((unit, index) =>
      /audit/.test(unit.sentence.text) ? [index] : [],
    );
    const { statements } = findClaims(text, pairStatements(text), null);
    expect(
      statements.some(
        (claim) => claim.units.includes(affirmed as number) && denied.some((unit) => claim.units.includes(unit)),
      ),
    ).toBe(false);
  });

  test('sees no difference between articles of one voice', () => {
    const articles = week(texts);
    const text = createStoryText(articles, [{ articles: articles.map(({ id }) => id), reason: 'publisher' }]);
    expect(compareStatements(text, pairStatements(text))).toEqual([]);
  });
});
