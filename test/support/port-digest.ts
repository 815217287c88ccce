/** A small digest of a port strike, with every kind of point: short enough to see what an edit does to it. */
import type { Citation, Digest, DigestArticle } from '../../src/model.ts';

/** A citation in line `line` of an article; the offsets follow from the line, which is all a test needs. */
export function cite(article: string, line: number, quote: string): Citation {
  return { article, start: line * 100, end: line * 100 + quote.length, line, quote };
}

function article(id: string, title: string, source: string): DigestArticle {
  return {
    id,
    title,
    source,
    publisher: source,
    author: null,
    url: `https://${id}.example/a`,
    date: '2026-11-18',
    language: 'en',
    words: 300,
  };
}

export const portDigest: Digest = {
  version: 1,
  issue: {
    id: '2026-W47',
    date: '2026-11-20',
    from: '2026-11-18',
    to: '2026-11-20',
    subject: 'Port closes: what now?',
    preheader: 'Three sources, two figures',
  },
  articles: [
    article('a.md', 'Port closes', 'Courier'),
    article('b.md', 'Strike [day 3]', 'Sluice'),
    article('c.md', 'Cranes idle', 'Wire'),
  ],
  summary: [],
  stories: [
    {
      id: 's1',
      title: 'Port strike',
      articles: ['a.md', 'b.md', 'c.md'],
      independentSources: 3,
      reason: '',
      lead: [
        {
          id: '1a2b',
          kind: 'agreement',
          text: 'The port is closed.',
          generated: 'The port is closed.',
          citations: [cite('a.md', 3, 'The port closed.'), cite('b.md', 4, 'No ship came in.')],
        },
      ],
      themes: [
        {
          id: 't1',
          label: 'Pay',
          keywords: ['pay'],
          declared: false,
          passages: [],
          silent: [],
          points: [
            {
              id: '3f2a',
              kind: 'difference',
              relation: 'different-figure',
              text: 'How much the union asks for',
              generated: 'How much the union asks for',
              sides: [
                {
                  position: '8 percent',
                  citations: [cite('a.md', 7, 'It asks for 8 percent.'), cite('c.md', 2, '8 per cent more')],
                },
                { position: 'about 9 percent', citations: [cite('b.md', 9, 'some 9 percent')] },
              ],
            },
            {
              id: '77ab',
              kind: 'single',
              text: 'Talks resume on Monday.',
              generated: 'Talks resume on Monday.',
              citations: [cite('b.md', 12, 'Talks go on on Monday.')],
            },
          ],
        },
        {
          id: 't2',
          label: 'Ships',
          keywords: ['ship'],
          declared: false,
          passages: [],
          silent: ['a.md'],
          points: [
            {
              id: '9c1d',
              kind: 'agreement',
              text: 'Forty ships wait.',
              generated: 'Forty ships wait.',
              citations: [cite('b.md', 14, 'Forty wait.'), cite('c.md', 5, '40 ships at anchor')],
            },
          ],
        },
      ],
      figures: [],
      timeline: [],
    },
  ],
  alsoRead: [{ article: 'c.md', text: 'A museum opens.', citations: [cite('c.md', 20, 'A museum opens.')] }],
  highlight: null,
};
