/** A short issue in Arabic: the frame runs from right to left, one source from left to right. */
import type { Digest } from '../../src/model.ts';
import { agreement, article, citeAll, difference, digest, side, story, theme, value } from './digest-builder.ts';

export const rtlDigest: Digest = digest({
  issue: {
    id: '2026-W47',
    date: '2026-11-20',
    from: '2026-11-14',
    to: '2026-11-20',
    subject: 'إضراب في الميناء',
    preheader: 'مصدران عن إضراب الميناء',
  },
  articles: [
    article('a.md', 'صحيفة الميناء', {
      title: 'إضراب عمال الميناء',
      language: 'ar',
      url: 'https://almina.example/1',
      date: '2026-11-16',
    }),
    article('b.md', 'Freight Weekly', {
      title: 'Strike at the port',
      language: 'en',
      url: 'https://freight.example/1',
      date: '2026-11-17',
    }),
  ],
  summary: [
    agreement('توقف العمل في الميناء', citeAll(['a.md', 'توقف العمل في الميناء'], ['b.md', 'Work has stopped'])),
  ],
  stories: [
    story('إضراب في الميناء', ['a.md', 'b.md'], {
      lead: [agreement('بدأ الإضراب يوم الاثنين.', citeAll(['a.md', 'بدأ الإضراب يوم الاثنين'], ['b.md', 'since Monday']))],
      themes: [
        theme('الكلفة', [
          difference(
            'different-figure',
            'كلفة الأسبوع',
            [
              side('40 مليون دولار', citeAll(['a.md', '40 مليون دولار'])),
              side('$55 million', citeAll(['b.md', '$55 million'])),
            ],
            { id: 'aaaa' },
          ),
        ]),
      ],
      figures: [
        {
          measure: 'الكلفة',
          entity: null,
          period: null,
          point: 'aaaa',
          values: [
            value('40 مليون دولار', 40e6, 40e6, 'USD', citeAll(['a.md', '40 مليون دولار'])),
            value('$55 million', 55e6, 55e6, 'USD', citeAll(['b.md', '$55 million'])),
          ],
        },
      ],
    }),
  ],
});
