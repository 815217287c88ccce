/**
 * A rich hand-written issue: three stories, every kind of point, figures with ranges, a timeline, sources without address, in other
 * languages and of one publisher, hidden and pinned points, the editor's words. Towns, people and outlets are invented.
 */
import type { Digest, DigestArticle } from '../../src/model.ts';
import {
  agreement,
  alsoRead,
  apart,
  article,
  citeAll,
  difference,
  digest,
  side,
  single,
  story,
  theme,
  value,
} from './digest-builder.ts';

const articles: readonly DigestArticle[] = [
  article('port/courier.md', 'The Harbour Courier', {
    title: 'Dockers walk out as Lindhaven talks collapse',
    author: 'Ines Okafor',
    url: 'https://www.harbourcourier.example/2026/11/dockers-walk-out',
    date: '2026-11-16',
    words: 940,
  }),
  article('port/gazette.md', 'Lindhaven Gazette', {
    title: 'Port strike: what each side wants',
    author: 'Tomas Reid',
    url: 'https://lindhavengazette.example/port-strike-explained?ref=home&edition=am',
    date: '2026-11-17',
    words: 1310,
  }),
  article('port/trade.html', 'Freight Weekly', {
    title: 'Strike at Lindhaven diverts forty ships',
    author: 'P. Varga',
    url: 'https://freightweekly.example/news/48213',
    date: '2026-11-18',
    words: 620,
  }),
  article('port/wire.txt', 'North Wire', { title: 'Lindhaven dockers vote to strike', date: '2026-11-14', words: 410 }),
  article('port/hafen.md', 'Küstenblatt', {
    title: 'Streik legt den Hafen von Lindhaven lahm',
    author: 'Anke Brodersen',
    url: 'https://kuestenblatt.example/wirtschaft/streik-lindhaven',
    date: '2026-11-18',
    language: 'de',
    words: 780,
  }),
  article('bank/ledger.md', 'The Ledger', {
    title: 'Central bank holds at 3.75 per cent, and the vote was close',
    author: 'Maya Lindqvist',
    url: 'https://theledger.example/rates/november',
    date: '2026-11-19',
    words: 870,
  }),
  article('bank/post.md', 'Morning Post', {
    title: 'No rate cut before spring',
    author: 'D. Achterberg',
    url: 'https://morningpost.example/business/no-rate-cut',
    date: '2026-11-19',
    words: 560,
  }),
  article('bank/ledger-2.md', 'The Ledger', {
    title: 'What the hold means for mortgages',
    url: 'https://theledger.example/rates/mortgages',
    date: '2026-11-20',
    words: 1020,
  }),
  article('river/copy-a.md', 'Valley Echo', {
    title: 'Weir to be rebuilt by 2028',
    url: 'https://valleyecho.example/weir',
    date: '2026-11-15',
    words: 300,
  }),
  article('river/copy-b.md', 'Uplands News', {
    title: 'Weir to be rebuilt by 2028',
    url: 'https://uplands.example/weir-2028',
    date: '2026-11-15',
    words: 300,
  }),
  article('single/observatory.md', 'Sky Notes', {
    title: 'Observatory reopens after two years',
    author: 'L. Haddad',
    url: 'https://skynotes.example/observatory',
    date: '2026-11-17',
    words: 450,
  }),
  article('single/arabic.md', 'صحيفة الميناء', {
    title: 'الميناء يعيد فتح أبوابه',
    url: 'https://almina.example/news/12',
    date: '2026-11-18',
    language: 'ar',
    words: 380,
  }),
];

const courier = 'port/courier.md';
const gazette = 'port/gazette.md';
const trade = 'port/trade.html';
const wire = 'port/wire.txt';
const hafen = 'port/hafen.md';
const ledger = 'bank/ledger.md';
const post = 'bank/post.md';
const mortgages = 'bank/ledger-2.md';

const costDifference = difference(
  'different-figure',
  'What a week of strike costs the port',
  [
    side('$40 million', citeAll([courier, 'a week of standstill costs the port about $40 million'])),
    side('$55–70 million', citeAll([trade, 'analysts put the weekly loss between $55 million and $70 million'])),
    side('$62 million', citeAll([hafen, 'rund 62 Millionen Dollar je Woche'])),
  ],
  { id: 'c057' },
);

const portStory = story(
  'Lindhaven’s dockers strike, and nobody agrees on what it costs',
  [courier, gazette, trade, wire, hafen],
  {
    lead: [
      agreement(
        'Dockers at Lindhaven stopped work on 16 November after talks on automated cranes collapsed.',
        citeAll(
          [courier, 'Dockers at Lindhaven walked out on Monday after talks over automated cranes collapsed'],
          [gazette, 'the walkout began on 16 November'],
          [trade, 'Work stopped on 16 November'],
          [wire, 'to strike from 16 November'],
          [hafen, 'Seit dem 16. November ruht die Arbeit'],
        ),
      ),
      difference('status', 'Whether talks go on is disputed', [
        side('they resume on Monday', citeAll([gazette, 'Talks resume on Monday, the mediator said'])),
        side('no date is set', citeAll([courier, 'no date has been set for new talks'])),
      ]),
    ],
    themes: [
      theme(
        'Cranes and jobs',
        [
          agreement(
            'The port wants 14 remote-controlled cranes by 2029.',
            citeAll(
              [courier, 'fourteen remote-controlled cranes by 2029'],
              [gazette, 'The operator plans 14 remote-controlled cranes, the last in 2029'],
              [trade, '14 automated ship-to-shore cranes by 2029'],
              [hafen, '14 ferngesteuerte Kräne bis 2029'],
            ),
          ),
          difference('opposite', 'Would the cranes cost jobs?', [
            side(
              '“no compulsory redundancies”, the operator promises',
              citeAll([gazette, 'There will be “no compulsory redundancies”, the operator promises']),
            ),
            side(
              'a third of the posts would go',
              citeAll(
                [courier, 'the union says a third of the posts would go'],
                [wire, 'one post in three would disappear'],
              ),
            ),
          ]),
          single(
            'Rotterdam retrained 300 crane drivers when it automated, and kept all of them.',
            citeAll([trade, 'Rotterdam retrained 300 crane drivers']),
          ),
          single('Hidden: this one the editor left out.', citeAll([wire, 'left out']), { hidden: true }),
        ],
        {
          silent: [hafen],
          intro: 'I visited the port in *September*; see [my notes](https://letter.example/notes?a=1&b=2).',
        },
      ),
      theme(
        'What it costs',
        [
          agreement(
            'Forty ships have been diverted.',
            citeAll([trade, 'Forty ships have been diverted since Monday'], [hafen, '40 Schiffe wurden umgeleitet']),
            { reworded: true },
          ),
          costDifference,
          apart('different-scope', 'The region’s loss is not the port’s', [
            side(
              '$210 million a month for the whole region',
              citeAll([gazette, 'the region loses $210 million a month']),
            ),
            side(
              '$40 million a week for the port alone',
              citeAll([courier, 'a week of standstill costs the port about $40 million']),
            ),
          ]),
          agreement(
            'Insurers do not pay for strikes.',
            citeAll([courier, 'Strikes are excluded'], [trade, 'Cargo policies exclude strikes']),
            { pinned: true },
          ),
        ],
        { silent: [wire] },
      ),
    ],
    figures: [
      {
        measure: 'weekly loss',
        entity: 'Port of Lindhaven',
        period: 'November 2026',
        point: 'c057',
        values: [
          value('about $40 million', 40e6, 40e6, 'USD', citeAll([courier, 'about $40 million']), true),
          value(
            '$55 million to $70 million',
            55e6,
            70e6,
            'USD',
            citeAll([trade, 'between $55 million and $70 million']),
            true,
          ),
          value('62 Millionen Dollar', 62e6, 62e6, 'USD', citeAll([hafen, 'rund 62 Millionen Dollar']), true),
        ],
      },
      {
        measure: 'ships diverted',
        entity: null,
        period: null,
        point: 'unknown',
        values: [
          value('forty', 40, 40, 'ship', citeAll([trade, 'Forty ships'])),
          value('40', 40, 40, 'ship', citeAll([hafen, '40 Schiffe'])),
        ],
      },
    ],
    timeline: [
      {
        date: '2025',
        text: 'The operator orders the first cranes',
        citations: citeAll([gazette, 'ordered the first cranes in 2025']),
      },
      { date: '2026-09', text: 'Talks begin', citations: citeAll([courier, 'talks that began in September']) },
      {
        date: '2026-11-14',
        text: 'Dockers vote to strike, 812 to 67',
        citations: citeAll([wire, 'by 812 votes to 67'], [gazette, 'voted 812 to 67']),
      },
      { date: '2026-11-16', text: 'The walkout begins', citations: citeAll([courier, 'walked out on Monday']) },
    ],
  },
);

const bankStory = story('The central bank holds at 3.75 per cent', [ledger, post, mortgages], {
  independentSources: 2,
  lead: [
    agreement(
      'The bank left its rate at 3.75 per cent.',
      citeAll(
        [ledger, 'left its rate at 3.75 per cent'],
        [post, 'kept the rate at 3.75 per cent'],
        [mortgages, 'With the rate held at 3.75 per cent'],
      ),
    ),
  ],
  themes: [
    theme('When rates fall', [
      difference('different-figure', 'The first cut is expected', [
        side('in March 2027', citeAll([post, 'markets expect a first cut in March'])),
        side(
          'not before June 2027',
          citeAll([ledger, 'economists see no cut before June'], [mortgages, 'not before June']),
        ),
      ]),
      single('The vote was five to four.', citeAll([ledger, 'by five votes to four'])),
    ]),
  ],
  intro: 'Short this week: two of these three are one paper.',
});

const copiesStory = story('Weir to be rebuilt by 2028', ['river/copy-a.md', 'river/copy-b.md'], {
  independentSources: 1,
  reason: 'These 2 articles are copies of one text: there is nothing to compare.',
});

/** The sample issue of the rendering tests, pictures and benches. */
export const sampleDigest: Digest = digest({
  issue: {
    id: '2026-W47',
    date: '2026-11-20',
    from: '2026-11-14',
    to: '2026-11-20',
    subject: 'Lindhaven stands still; sources differ by $30 million on the cost',
    preheader:
      'Five sources on the dock strike: all say talks collapsed over cranes. What a week costs, they put three ways.',
  },
  articles,
  summary: [
    agreement(
      'Dockers at Lindhaven stopped work after talks on automated cranes collapsed.',
      citeAll(
        [courier, 'walked out on Monday after talks over automated cranes collapsed'],
        [gazette, 'the walkout began on 16 November'],
        [trade, 'Work stopped on 16 November'],
      ),
    ),
    difference('different-figure', 'Estimates of what a week costs the port differ', [
      side('about $40 million', citeAll([courier, 'about $40 million'])),
      side('$55 million to $70 million', citeAll([trade, 'between $55 million and $70 million'])),
    ]),
    agreement(
      'The central bank left its rate at 3.75 per cent',
      citeAll([ledger, 'left its rate at 3.75 per cent'], [post, 'kept the rate at 3.75 per cent']),
    ),
  ],
  stories: [portStory, bankStory, copiesStory],
  alsoRead: [
    alsoRead(
      'single/observatory.md',
      'The observatory on Mount Hale reopens on 1 December after two years of repairs.',
    ),
    alsoRead('single/arabic.md', 'أعيد فتح الميناء بعد أسبوعين من الإغلاق.'),
  ],
  highlight: {
    kind: 'quote',
    text: 'We are not against cranes. We are against being told about them by letter.',
    citations: citeAll([gazette, 'We are not against cranes. We are against being told about them by letter.']),
  },
  note: 'Good morning. A **strike**, a rate that did not move, and a weir.\n\nWrite to me: <https://letter.example/contact>.',
  sponsor: 'This issue is supported by the [Lindhaven Library](https://library.example/): *open late on Thursdays*.',
});

export const sampleLetter = {
  name: 'The Week, Compared',
  postalAddress: 'Example Letters, 1 Quay Street, Lindhaven',
  url: 'https://letter.example/',
  language: 'en-GB',
  accent: '#1f4e79',
} as const;

export const sampleLinks = {
  unsubscribe: 'https://collate.invalid/splice/0123456789abcdef/unsubscribe',
  web: 'https://collate.invalid/splice/0123456789abcdef/web',
} as const;
