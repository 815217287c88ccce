import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/articles/read-articles.ts';
import { parseArticle } from '../../src/articles/parse-article.ts';
import type { FigureMatter } from '../../src/claims/figure.ts';
import { matchFigures } from '../../src/claims/match-figures.ts';
import type { Article, Voice } from '../../src/model.ts';

/** Sources of one story: name → text. */
type Sources = Readonly<Record<string, string>>;

interface Story {
  readonly name: string;
  readonly date: string;
  readonly sources: Sources;
  /** Figures as printed that must stand as sides of one difference. */
  readonly differ: readonly (readonly string[])[];
  /** Look-alikes that must not: the reason, and the two figures. */
  readonly traps: readonly (readonly [reason: string, a: string, b: string])[];
  /** A figure that sources agree on, and how many. */
  readonly agree: readonly (readonly [figure: string, sources: number])[];
}

const STORIES: readonly Story[] = [
  {
    name: 'a mine collapse',
    date: '2026-03-10',
    sources: {
      wire: `The collapse of the Orlo copper mine has killed 14 miners, the rescue service said on Tuesday.
Another 23 miners were injured and taken to the clinic in Tavan.
The shaft that gave way is 640 metres deep. Owner Brell Metals put the cost of the rescue at $3.2 million.`,
      paper: `The union says 19 miners died in the collapse of the copper mine at Orlo.
Brell Metals employs 1,150 people at the mine. Twenty-three miners were injured.
In 2019 a fire in the same mine killed six miners.`,
      blog: `Nobody in Tavan believes the owner. The rescue will cost at least $5.5 million, says the mayor.
The shaft is 640 metres deep, and the lift stops at 400 metres.`,
    },
    differ: [
      ['14 miners', '19 miners'],
      ['$3.2 million', 'at least $5.5 million'],
    ],
    traps: [
      ['different measure', '14 miners', '23 miners'],
      ['different year', 'six miners', '14 miners'],
      ['different measure', '640 metres', '400 metres'],
    ],
    agree: [['640 metres', 2]],
  },
  {
    name: 'a regional election',
    date: '2026-09-21',
    sources: {
      daily: `Turnout in the Halmar election was 61.4 percent, the electoral commission announced.
The Reform List won 48 percent of the vote and 57 of the 110 seats.
In 2022 turnout had been 55 percent.`,
      radio: `According to observers, turnout in Halmar reached only 54 percent.
The Reform List took 48 percent of the vote. Counting in the capital took nine hours.`,
      weekly: `The opposition Green Bloc won 31 percent of the vote.
The recount will be finished on 2 October 2026, the commission says.`,
    },
    differ: [['54 percent', '61.4 percent']],
    traps: [
      ['different entity', '48 percent', '31 percent'],
      ['different year', '61.4 percent', '55 percent'],
    ],
    agree: [['48 percent', 2]],
  },
  {
    name: 'job cuts at a carmaker',
    date: '2026-06-04',
    sources: {
      business: `Carmaker Velda will cut 4,200 jobs by the end of 2027, it said on Thursday.
Velda employs 31,000 people. Its loss in the first quarter was €310m.
The programme is to save €600m a year.`,
      union: `Velda wants to cut 6,000 jobs, according to a paper seen by the metalworkers' union.
Savings of €600 million a year are the aim.`,
      local: `At the plant in Osterby alone, 900 jobs are to go. Velda's loss came to €310 million in the first quarter.
Velda sold 212,000 cars last year.`,
    },
    differ: [['4,200 jobs', '6,000 jobs']],
    traps: [
      ['part and whole', '900 jobs', '4,200 jobs'],
      ['different measure', '€310m', '€600m a year'],
    ],
    agree: [
      ['€310m', 2],
      ['€600m a year', 2],
    ],
  },
  {
    name: 'a heatwave',
    date: '2026-07-30',
    sources: {
      met: `The thermometer in Corvane reached 44.1 degrees on Wednesday, a record.
The heatwave is expected to last until 6 August 2026.`,
      health: `At least 70 people have died in the heat, hospitals in Corvane report.
About 1,200 patients were treated for heatstroke.`,
      city: `The city counts 104 deaths from the heat. A temperature of 44.1 degrees was measured in Corvane.
Drinking water is being given out at 85 places.`,
    },
    differ: [['at least 70 people', '104 deaths']],
    traps: [['different measure', 'At least 70 people', '85 places']],
    agree: [['44.1 degrees', 2]],
  },
];

function parse(story: Story): readonly Article[] {
  return Object.entries(story.sources).map(([source, body]) => {
    const text = `---\ntitle: ${story.name} in ${source}\nsource: ${source}\ndate: ${story.date}\n---\n\n${body}\n`;
    const { article } = parseArticle(`${source}.md`, new TextEncoder().encode(text), `${source}.md`);
    if (article === null) throw new Error(`${source} was not read`);
    return article;
  });
}

const alone = (articles: readonly Article[]): readonly Voice[] =>
  articles.map(({ id }) => ({ articles: [id], reason: 'alone' }));

const match = (story: Story): readonly FigureMatter[] => {
  const articles = parse(story);
  return matchFigures(articles, alone(articles), story.date).matters;
};

const figuresOf = (matter: FigureMatter): readonly string[] =>
  matter.sides.flatMap((side) => [side.text, ...side.mentions.map((mention) => mention.quantity.text)]);

const rows = <T>(pick: (story: Story) => readonly T[]): readonly (readonly [string, T, Story])[] =>
  STORIES.flatMap((story) => pick(story).map((row) => [story.name, row, story] as const));

describe('matchFigures', () => {
  it.each(rows((story) => story.differ))('finds that sources differ on %s: %j', (_name, figures, story) => {
    const differences = match(story).filter((matter) => matter.kind === 'difference');
    const found = differences.find((matter) => figures.every((figure) => figuresOf(matter).includes(figure)));
    expect(found?.sides.map((side) => side.text)).toEqual(figures);
  });

  it.each(rows((story) => story.traps))('does not set against each other in %s: %j', (_name, [, a, b], story) => {
    const differences = match(story).filter((matter) => matter.kind === 'difference');
    expect(differences.filter((matter) => [a, b].every((figure) => figuresOf(matter).includes(figure)))).toEqual([]);
  });

  it.each(rows((story) => story.agree))('finds that sources agree on %s: %j', (_name, [figure, sources], story) => {
    const agreements = match(story).filter((matter) => matter.kind === 'agreement');
    const found = agreements.find((matter) => figuresOf(matter).includes(figure));
    expect(found?.voices).toBe(sources);
  });

  it('finds no difference but the listed ones', () => {
    for (const story of STORIES) {
      const differences = match(story).filter((matter) => matter.kind === 'difference');
      const printed = differences.map((matter) => matter.sides.map((side) => side.text).join(' | '));
      expect(new Set(printed)).toEqual(new Set(story.differ.map((figures) => figures.join(' | '))));
    }
  });

  it('gives the same matters whatever the order of the articles', () => {
    for (const story of STORIES) {
      const articles = parse(story);
      const turned = [...articles.slice(1), ...articles.slice(0, 1)].toReversed();
      expect(matchFigures(turned, alone(turned), story.date).matters).toEqual(match(story));
    }
  });

  it('counts copies of one text as one voice: nothing differs and nothing is agreed', () => {
    const articles = parse(STORIES[0] as Story);
    const voices: readonly Voice[] = [{ articles: articles.map(({ id }) => id), reason: 'copy' }];
    const matters = matchFigures(articles, voices, null).matters;
    expect(matters).toEqual([]);
  });

  it('cites every article that states a value, in order', () => {
    const matters = match(STORIES[2] as Story);
    const saved = matters.find((matter) => figuresOf(matter).includes('€600m a year'));
    expect(saved?.sides[0].mentions.map((mention) => mention.article)).toEqual(['business.md', 'union.md']);
  });

  it('names the measure, its owner and its period where the sources do', () => {
    const measures = STORIES.flatMap((story) => match(story))
      .filter((matter) => matter.kind === 'difference')
      .map((matter) => matter.measure);
    expect(measures).toEqual(
      expect.arrayContaining(['Deaths', 'Cost of the rescue', 'Turnout in the Halmar election']),
    );
  });

  it('takes what follows a pronoun for no whole: "in 3.1% of them the panel…" is of the same visits', () => {
    const matters = match({
      name: 'a review',
      date: '2026-04-10',
      sources: {
        a: 'The review found that the assistant gave 3.1 percent of patients too low a category.',
        b: 'It found that the assistant placed 3.1% of patients in a category that was too low, the trust said.',
        c: 'The reviewers looked at a sample of visits of patients. In 3.1% of them the assistant chose too low a category.',
      },
      differ: [],
      traps: [],
      agree: [],
    });
    const found = matters.find((matter) => matter.kind === 'agreement');
    expect(new Set(found?.sides[0].mentions.map(({ article }) => article)).size).toBe(3);
  });

  it('tells no two differences of the same values, whatever either calls them', async () => {
    const { articles } = await readArticles(new URL('../eval/insurer-breach', import.meta.url).pathname);
    const values = matchFigures(articles, alone(articles), null)
      .matters.filter(({ kind }) => kind === 'difference')
      .map(({ sides }) => sides.map(({ min, max }) => `${String(min)}–${String(max)}`).join(' | '));
    expect(values.length).toBeGreaterThan(4);
    expect(values).toEqual([...new Set(values)]);
  });

  it('has nothing to say of no article, of one, or of a language it does not know', () => {
    const [first] = parse(STORIES[0] as Story);
    expect(matchFigures([], [], null).matters).toEqual([]);
    expect(matchFigures([first as Article], alone([first as Article]), null).matters).toEqual([]);
    const foreign = parse(STORIES[0] as Story).map((article) => ({ ...article, language: 'de' }));
    expect(matchFigures(foreign, alone(foreign), null).matters).toEqual([]);
  });

  it('keeps why two figures were joined and what spoke against their neighbours', () => {
    for (const matter of STORIES.flatMap((story) => match(story))) {
      expect(matter.explain.similarity).toBeGreaterThan(0);
      if (matter.kind === 'apart') expect(matter.explain.vetoes.length).toBeGreaterThan(0);
      if (matter.kind === 'difference') expect(matter.explain.shared.length).toBeGreaterThan(0);
    }
  });
});
