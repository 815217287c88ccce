import { describe, expect, test } from 'vitest';
import { findVoices } from '../../src/stories/independence.ts';
import { reducePublisher } from '../../src/stories/publisher.ts';
import { makeArticle, type Draft } from './make-article.ts';

function voices(...drafts: readonly Omit<Draft, 'title'>[]): string[] {
  return findVoices(drafts.map((draft) => makeArticle({ title: `Title ${draft.id}`, ...draft }))).map(
    ({ articles, reason }) => `${articles.join(' ')}: ${reason}`,
  );
}

const WIRE = [
  'Dockers at the port of Sandhaven walked out on Sunday in a dispute over pay that has simmered since the spring.',
  'Harbour master Ruth Keel counted twenty-two ships at anchor and said that four of them carried fruit which would not last the week.',
  'The union wants nine percent more while the operator of the terminal has offered less than half of that and no bonus.',
  'Both sides are due to meet a mediator named by the ministry of labour on Thursday morning in the town hall.',
  'Exporters asked the government to open the naval quay for perishable goods until the dispute has been settled.',
  'A spokesman for the ministry said that such a step had not been taken since the great strike forty years ago.',
].join(' ');
const OWN =
  'They stand around oil drums, the men and women who load the ships of Sandhaven. Nobody here expects a quick end. Children bring soup at noon, and an old crane driver tells how it was when the port still belonged to the town. Managers have not been seen at the gate since the first evening, and nobody misses them.';

describe('copies', () => {
  test('one text in three files is one voice', () => {
    expect(voices({ id: 'a', text: WIRE }, { id: 'b', text: WIRE }, { id: 'c', text: WIRE })).toEqual(['a b c: copy']);
  });
  test('a line added at the end does not hide a copy', () => {
    expect(
      voices({ id: 'a', text: WIRE }, { id: 'b', text: `${WIRE} More follows on this site later today.` }),
    ).toEqual(['a b: copy']);
  });
  test('a wire text cut from the end is a copy', () => {
    const cut = WIRE.split('. ').slice(0, 2).join('. ');
    expect(voices({ id: 'a', text: WIRE }, { id: 'b', text: `${cut}.` })).toEqual(['a b: copy']);
  });
  test('an article of its own that ends with a long quotation of the wire text is none', () => {
    const cut = WIRE.split('. ').slice(0, 2).join('. ');
    expect(
      voices({ id: 'a', text: `${cut}.` }, { id: 'b', text: `${OWN} ${OWN.replaceAll('o', 'oo')} ${cut}.` }),
    ).toEqual(['a: alone', 'b: alone']);
  });
  test('two reports of one event in their own words are two voices', () => {
    expect(voices({ id: 'a', text: WIRE }, { id: 'b', text: OWN })).toEqual(['a: alone', 'b: alone']);
  });
  test('copies of copies are one voice', () => {
    const [first, second, third] = [WIRE, `${WIRE} ${OWN.slice(0, 150)}`, `${WIRE.slice(60)} ${OWN.slice(0, 150)}`];
    expect(voices({ id: 'a', text: first }, { id: 'b', text: second }, { id: 'c', text: third })).toEqual([
      'a b c: copy',
    ]);
  });
});

describe('publishers', () => {
  test('two articles of one publisher are one voice', () => {
    expect(
      voices({ id: 'a', text: WIRE, publisher: 'The Courier' }, { id: 'b', text: OWN, publisher: 'Courier' }),
    ).toEqual(['a b: publisher']);
  });
  test('articles of unknown publishers are voices of their own', () => {
    expect(voices({ id: 'a', text: WIRE }, { id: 'b', text: OWN })).toHaveLength(2);
  });
  test('two outlets that credit one agency are one voice', () => {
    expect(
      voices(
        { id: 'a', text: `SANDHAVEN (AP) — ${WIRE}`, publisher: 'The Courier' },
        { id: 'b', text: `SANDHAVEN (AP) — ${OWN}`, publisher: 'Evening Post' },
      ),
    ).toEqual(['a b: publisher']);
  });
  test('an outlet that quotes an agency speaks for itself', () => {
    expect(
      voices(
        { id: 'a', text: `The Associated Press reported a strike. ${WIRE}`, publisher: 'The Courier' },
        { id: 'b', text: OWN, publisher: 'Associated Press' },
      ),
    ).toHaveLength(2);
  });
  test('the byline of an agency is its voice', () => {
    expect(
      voices(
        { id: 'a', text: WIRE, publisher: 'Courier', author: 'Reuters' },
        { id: 'b', text: OWN, publisher: 'reuters.com' },
      ),
    ).toEqual(['a b: publisher']);
  });
});

test.each<[why: string, publisher: string, expected: string | null]>([
  ['an article before a name says nothing', 'The Guardian', 'guardian'],
  ['a host is its brand', 'www.theguardian.com', 'theguardian'],
  ['a country host too', 'bbc.co.uk', 'bbc'],
  ['news after a brand says nothing', 'BBC News', 'bbc'],
  ['subdomains are of the family', 'edition.cnn.com', 'cnn'],
  ['platforms are shared by strangers', 'someone.substack.com', 'someone.substack.com'],
  ['agencies have one name', 'Agence France-Presse', 'afp'],
  ['nothing left but filler', 'News', 'news'],
  ['an empty name is none', ' ', null],
])('%s: %s', (_why, publisher, expected) => {
  expect(reducePublisher(publisher)).toBe(expected);
});
