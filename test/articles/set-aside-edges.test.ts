import { expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import { setAsideEdges, setAsideRepeated } from '../../src/articles/set-aside-edges.ts';
import type { Article } from '../../src/model.ts';

function read(id: string, text: string): Article {
  const { article } = parseArticle(id, new TextEncoder().encode(text), id);
  if (article === null) throw new Error('refused');
  return article;
}

const STORY = [
  'The council voted on Monday to close the old swimming baths at Harbour Street and to build a new leisure centre beside the station.',
  'Repairing the baths would cost 4.2 million pounds, while the new leisure centre is expected to cost 11 million pounds over three years.',
  'Campaigners said they would ask a judge to review the decision because the public had only nine days to comment on the plans.',
  'The baths opened in 1931 and were last repaired in 1988, according to the council, which says that the roof is no longer safe.',
];
const other = read(
  'b.txt',
  `Baths to close\n\n${STORY.join('\n\n')}\n\n${STORY.map((text, at) => `Seen from the station, part ${at}: ${text}`).join('\n\n')}\n`,
);

test('a lone line at the end that shares no word with the others goes, one that shares some stays', () => {
  const article = read(
    'a.txt',
    `Baths close\n\n${STORY.join('\n\n')}\n\nHamsters hope to see goldfish someday soon.\n`,
  );
  const sharing = read('c.txt', `Baths close\n\n${STORY.join('\n\n')}\n\nThe judge will hear them soon.\n`);
  const [cleared] = setAsideEdges([article, other]);
  expect(cleared?.blocks.map(({ text }) => text).join(' ')).not.toContain('goldfish');
  expect(setAsideEdges([sharing, other])[0]).toBe(sharing);
});

test('a call to action in mid-text goes where it shares no word, wherever it stands', () => {
  const article = read(
    'a.txt',
    `Baths close\n\n${STORY.slice(0, 2).join('\n\n')}\n\nMeet fellow hamster lovers beneath the tall oak.\n\n${STORY.slice(2).join('\n\n')}\n`,
  );
  const [cleared] = setAsideEdges([article, other]);
  expect(cleared?.blocks.map(({ text }) => text).join(' ')).not.toContain('hamster');
  expect(cleared?.setAside.at(-1)).toMatchObject({ reason: 'subscription', line: 7 });
  expect(cleared?.sentences.map(({ index }) => index)).toEqual(cleared?.sentences.map((_, index) => index));
});

test('speech and figures at the end are news even where no one else has them', () => {
  const article = read(
    'a.txt',
    `Baths close\n\n${STORY.join('\n\n')}\n\n"Goldfish deserve better," hamster keeper Ada Obi said.\n\nTickets sold: 4,180.\n`,
  );
  expect(setAsideEdges([article, other])[0]).toBe(article);
});

test('a line that stands in two articles of one publisher goes from both, unless they are copies', () => {
  const line = 'Harbour Notes comes out whenever the tide allows it.';
  const head = (date: string): string => `---\nsource: Harbour Notes\ndate: ${date}\n---\n`;
  const one = read('a.md', `${head('2026-05-14')}# Baths\n\n${STORY[0]}\n\n${STORY[1]}\n\n${line}\n\n${STORY[2]}\n`);
  const two = read(
    'b.md',
    `${head('2026-05-15')}# Ferry\n\nThe ferry to the island will stop in June, its owner said, because nobody repaired the pier.\n\n${line}\n\nThe island has forty residents and one school.\n`,
  );
  for (const article of setAsideRepeated([one, two])) {
    expect(article.setAside).toMatchObject([{ text: line, reason: 'repeated' }]);
  }
  const copy = { ...one, id: 'c.md' };
  expect(setAsideRepeated([one, copy])).toEqual([one, copy]);
});

test('one article alone is left as it is', () => {
  expect(setAsideEdges([other])).toEqual([other]);
});
