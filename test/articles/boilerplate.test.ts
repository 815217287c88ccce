import { expect, test } from 'vitest';
import { parseArticle } from '../../src/articles/parse-article.ts';
import type { Article } from '../../src/model.ts';

const BEFORE =
  'The city council voted on Monday to close the old swimming baths at Harbour Street and to build a new leisure centre beside the station.';
const MIDDLE =
  'Officers estimated that repairing the baths would cost 4.2 million pounds, while the new centre is expected to cost 11 million pounds over three years.';
const AFTER =
  'Campaigners said they would ask a judge to review the decision, because the public had been given only nine days to comment on the plans.';

function read(name: string, text: string): Article {
  const { article } = parseArticle(name, new TextEncoder().encode(text), name);
  if (article === null) throw new Error('refused');
  return article;
}

const kept = (article: Article): string => article.blocks.map((block) => block.text).join('\n');

const page = (where: string, line: string): string =>
  where === 'head'
    ? `Council closes baths\n\n${line}\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n`
    : where === 'mid'
      ? `Council closes baths\n\n${BEFORE}\n\n${MIDDLE}\n\n${line}\n\n${AFTER}\n`
      : `Council closes baths\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\n${line}\n`;

const FURNITURE: readonly (readonly [where: 'head' | 'mid' | 'tail', line: string])[] = [
  // sign-up, support, paywall
  ['mid', 'Sign up for our free weekly newsletter and never miss a story.'],
  ['mid', 'Get the day’s top headlines delivered to your inbox every morning.'],
  ['mid', 'Enjoying this article? Subscribe for full access from £1 a week.'],
  ['mid', 'Subscribe now for $3 a month. Cancel anytime.'],
  ['mid', 'Join 40,000 readers who get Health Notes every Sunday.'],
  ['mid', 'This article is for paying subscribers only. Already a subscriber? Log in.'],
  ['mid', 'You have 2 free articles left this month.'],
  ['mid', 'Support independent local journalism. Become a member today.'],
  ['tail', 'If you value our reporting, please consider making a donation.'],
  ['tail', 'Thanks for reading The Pitch! Subscribe for free to receive new posts and support my work.'],
  ['tail', 'If you liked this post, share it with a friend.'],
  ['tail', 'You received this email because you signed up at our website. Unsubscribe | Manage preferences'],
  ['head', 'View this email in your browser'],
  ['head', 'Was this email forwarded to you? Sign up here.'],
  ['tail', 'Buy me a coffee'],
  ['tail', 'Like what you see? Tip jar is here.'],
  ['mid', 'Want more like this? Our Tuesday briefing has you covered. Sign up here.'],
  ['mid', 'Upgrade to paid to read the rest of this issue.'],
  ['mid', 'Unlock this story with a free trial.'],
  ['tail', 'The Weekly Round-up: all the science that matters, every Friday, in your inbox. Free, no spam.'],
  ['mid', 'Keep up with the league: follow us on Instagram and X @thepitch.'],
  // advertising, events
  ['mid', '~~~ Harbour Bikes: new brakes at half price until Sunday ~~~'],
  ['mid', '*** The fish market is looking for a clerk, two mornings a week, apply at the counter ***'],
  ['mid', 'Ten pence off every loaf at the mill if you bring this page.'],
  ['mid', 'Advertisement'],
  ['mid', 'ADVERTISEMENT'],
  ['mid', 'Story continues below advertisement'],
  ['mid', 'Article continues after ad'],
  ['mid', 'Sponsored content'],
  ['mid', 'Sponsored: Compare home insurance quotes in two minutes'],
  ['mid', 'Ad: 20% off your first order with code BATHS20'],
  ['mid', 'This newsletter is sponsored by Acme Cloud, the database for busy teams.'],
  ['mid', 'We may earn a commission if you buy something through links on this page.'],
  ['tail', 'Join us on 12 June for our annual summit. Tickets are on sale now.'],
  ['tail', 'Early bird tickets for the conference end on Friday. Book your place today.'],
  ['mid', 'Promoted by LeisureCorp'],
  // related
  ['mid', 'Read more: Ten pools to visit this summer'],
  ['mid', 'READ ALSO: Mayor denies rift with deputy'],
  ['mid', 'See also: Why your council tax is rising'],
  ['mid', 'Related: Library hours to be cut'],
  ['mid', 'More on this story'],
  ['tail', 'You might also like'],
  ['tail', 'Recommended for you'],
  [
    'tail',
    'Most popular\n\n• Bin collections change\n• Seven walks with a pub at the end\n• Man finds Roman coin in garden',
  ],
  ['tail', 'Related articles\n\nBin collections change\n\nSeven walks with a pub at the end'],
  ['tail', 'Most viewed\n1. Bin collections change\n2. Seven walks with a pub at the end\n3. Man finds Roman coin'],
  ['tail', 'Harbour Street Post Ltd 2026. Registered as a newspaper.'],
  ['mid', 'Watch: Drone footage of the harbour'],
  ['mid', 'Listen to this article'],
  ['mid', 'Click here to read the full report.'],
  ['tail', 'Up next: the bus station that never was'],
  ['tail', 'More from Local Politics'],
  ['tail', 'Editor’s picks'],
  ['tail', 'Read the full story on our website.'],
  // sharing
  ['head', 'Share'],
  ['tail', 'Share this article: Facebook | Twitter | LinkedIn | WhatsApp'],
  ['head', 'Facebook Twitter Email Print'],
  ['tail', 'Tweet Share Pin'],
  ['tail', 'Like this: Loading…'],
  ['tail', 'Follow Jane Doe on Twitter @janedoe'],
  ['tail', '124 shares'],
  ['tail', '#swimming #council #leisure'],
  ['mid', 'pic.twitter.com/aBcDeF123'],
  ['mid', '— Harbour Street Swimmers (@hsswim) May 12, 2026'],
  ['mid', 'View this post on Instagram'],
  ['mid', 'A post shared by Harbour Swimmers (@hsswim)'],
  // bylines, dates
  ['head', 'By Jane Doe'],
  ['head', 'By Jane Doe and John Roe, Health Correspondents'],
  ['head', 'Jane Doe, Political Editor'],
  ['head', 'Written by Jane Doe | 14 May 2026'],
  ['head', 'Published 14 May 2026, 09:30 BST'],
  ['head', 'Updated: May 14, 2026 at 3:05 p.m. ET'],
  ['head', 'Last updated 2 hours ago'],
  ['head', '5 min read'],
  ['head', 'Reading time: 4 minutes'],
  ['head', 'May 14, 2026 · 6 min read · 12 comments'],
  ['head', 'Thursday 14 May 2026'],
  ['head', 'Posted by swimfan on 14/05/2026 | 3 comments'],
  ['head', 'Home > News > Local'],
  ['head', 'Home / Sport / Football'],
  ['head', 'LOCAL NEWS'],
  ['head', 'Skip to main content'],
  ['tail', '(Reporting by Jane Doe; Editing by John Roe)'],
  ['tail', 'Additional reporting by Sam Poe in Leeds.'],
  ['tail', 'Jane Doe contributed to this report.'],
  ['tail', 'Edited by Sam Poe'],
  // captions
  ['mid', 'The old baths on Harbour Street. Photograph: Jane Doe/Getty Images'],
  ['mid', 'Photo: Harbour Street Archive'],
  ['mid', 'Image credit: City Council'],
  ['mid', 'Swimmers queue outside the baths on Sunday. (Photo by Jane Doe)'],
  ['mid', 'Illustration: Sam Poe'],
  ['mid', 'A lifeguard at the pool. Picture: PA'],
  ['mid', 'Credit: Jane Doe / AP Photo'],
  ['mid', 'Source: City Council budget papers'],
  ['mid', 'Figure 2: Visitors a year'],
  // biographies and contacts
  ['tail', 'Jane Doe is a health reporter at the Harbour Post. She previously worked in radio.'],
  [
    'tail',
    'Jane Doe is an associate professor of public health at the University of Eastmoor and the author of Cold Water.',
  ],
  ['tail', 'Jane Doe covers local government for the Harbour Post.'],
  ['tail', 'About the author: Jane Doe swims every morning and writes about it.'],
  ['tail', 'About the author\n\nJane Doe swims every morning and writes about it for the Harbour Post.'],
  ['tail', 'The author is a former lifeguard.'],
  ['tail', 'The writer is chief economist at Eastmoor Capital.'],
  ['tail', 'Got a tip? Email newsdesk@harbourpost.example.'],
  ['tail', 'Contact the reporter at jane@harbourpost.example or +44 20 5555 0199.'],
  ['tail', 'Do you have a story for us? Get in touch at tips@harbourpost.example.'],
  ['tail', 'Media contact: Jane Doe, jane@council.example'],
  ['tail', 'For more information, visit www.council.example.'],
  ['tail', 'Harbour Post, 12 Quay Street, Eastmoor EM1 2AB'],
  // footers
  ['tail', '© 2026 Harbour Post Ltd. All rights reserved.'],
  ['tail', 'Copyright 2026 The Harbour Post. This material may not be published, broadcast or redistributed.'],
  ['tail', 'Terms of Service | Privacy Policy | Contact us'],
  ['tail', 'This article was originally published on Harbour Notes.'],
  ['tail', 'The views expressed are those of the author.'],
  ['tail', 'This article is for informational purposes only and is not medical advice.'],
  ['tail', 'Disclaimer: Past performance is no guarantee of future results.'],
  ['tail', 'Disclosure: The author holds shares in LeisureCorp.'],
  ['tail', 'Tags: swimming, council, leisure'],
  ['tail', 'Keywords: SWIMMING COUNCIL/LEISURE'],
  ['tail', 'Filed under: Local, Sport'],
  ['tail', 'Comments are closed.'],
  ['tail', '14 Comments'],
  ['tail', 'Leave a comment'],
  ['tail', 'What do you think? Let us know in the comments below.'],
  ['tail', 'Join the conversation'],
  ['tail', '14 Comments\n\nswimfan says: They always do this.\n\nReply\n\nbathlover: I learned to swim there in 1971.'],
  ['tail', 'Filed under: Local, Sport\n\nProudly powered by PressBox.'],
  ['tail', 'The views expressed are those of the author.\n\nSo is the net.'],
  ['tail', 'Page 1 of 3'],
  ['tail', '« Previous Next »'],
  ['tail', 'Back to top'],
  ['tail', 'Download our app for breaking news alerts.'],
  ['tail', 'Subscribe to our podcast on Spotify and Apple Podcasts.'],
  ['tail', 'Take our quiz: how well do you know your city?'],
  ['mid', 'We use cookies to improve your experience. Accept all'],
  ['mid', 'Please enable JavaScript to view this content.'],
  ['tail', '" }'],
  ['tail', '"}]}'],
  ['tail', '{"@context":"https://schema.org","@type":"NewsArticle"}'],
  ['tail', 'window.dataLayer = window.dataLayer || [];'],
  ['tail', '***'],
  ['tail', 'ENDS'],
  ['tail', 'This is a developing story. Check back for updates.'],
  ['tail', 'We’ll be back on Monday.'],
  ['tail', 'See you next week.'],
  ['head', 'Here’s what we know so far, and what it means for swimmers.'],
  // habits of single trades
  ['mid', 'You’re reading the free edition of Pool Weekly. Members get the map as well.'],
  ['tail', 'Reply to this email and tell me what I got wrong.'],
  ['tail', 'Pool Weekly is a reader-supported publication.'],
  ['tail', 'Know someone who swims? Forward this to them.'],
  ['tail', 'Spotted a mistake? Tell us.'],
  ['tail', 'Was this article helpful? Yes No'],
  ['tail', 'To book a place, call 555 0101 or visit the council website.'],
  ['tail', 'If you have been affected by this story, call the helpline on 555 0100.'],
  ['tail', '--With assistance from Sam Poe.'],
  ['tail', 'With files from The Canadian Press'],
  ['tail', '(END) Dow Jones Newswires'],
  ['tail', 'More information: Jane Doe et al, Cold water and the heart, Journal of Swimming (2026). DOI: 10.1000/xyz'],
  ['tail', 'Provided by University of Eastmoor'],
  [
    'tail',
    'Citation: Cold water and the heart (2026, May 14) retrieved 15 May 2026 from https://example.org/news.html',
  ],
  ['tail', 'This story is part of the Local Democracy Reporting Service.'],
  ['tail', 'This reporting was supported by a grant from the Harbour Fund.'],
  ['tail', 'This interview has been edited for length and clarity.'],
  ['tail', 'Slug: BATHS-CLOSE'],
  ['mid', 'Pictured: the pool in 1962'],
  ['head', 'Opinion'],
  ['head', 'EXCLUSIVE'],
  ['head', 'Sam Poe, Harbour Post staff'],
  ['tail', 'This is not financial advice. Do your own research.'],
  ['tail', 'Also in this issue: the ferry, the market and a very large crab'],
  ['tail', 'Harbour Notes is free and always will be. Tell a friend.'],
  ['mid', 'Our journalism is free thanks to readers like you.'],
  ['tail', 'Sam Poe is our transport correspondent. He keeps bees.'],
  ['tail', 'Sam Poe writes Harbour Notes, a weekly letter about the coast. He was a pilot for nine years.'],
  ['mid', 'Every Thursday: who is hiring, who is not, and one good joke.'],
  ['tail', 'More from Harbour Notes\n\nThe ferry that never sailed\n\nWhy crabs are getting bigger'],
  ['mid', 'Trending: Ten pools to visit this summer'],
  ['tail', 'Save for later'],
  ['head', 'Listen (4 min)'],
];

test.each(FURNITURE)('sets aside at the %s: %s', (where, line) => {
  const article = read('a.txt', page(where, line));
  for (const part of line.split('\n').filter((text) => text !== '')) {
    const bare = part.replace(/^(?:•|—|\d\.)\s/, '');
    expect(kept(article)).not.toContain(bare);
    expect(article.setAside.map(({ text }) => text).join('\n')).toContain(bare.slice(0, 12).trim());
  }
  for (const text of [BEFORE, MIDDLE, AFTER]) expect(kept(article)).toContain(text);
});

const NEWS: readonly string[] = [
  'Orla Foods Ltd 2026 results fell short of what its owners had promised.',
  'The company said it had signed up two million subscribers to its daily newsletter since January.',
  'Regulators told websites that visitors must be able to reject cookies as easily as they accept them.',
  'The court ruled that the photograph was protected by copyright and awarded 40,000 pounds in damages.',
  '"You can follow us if you like," the manager told reporters after the match.',
  'The club will share the stadium with its rivals until the summer of 2028, the chairman added.',
  'Correction: An earlier version of this article misstated the cost of the centre.',
  'This article was amended on 15 May 2026 to correct the name of the officer.',
  'Editor’s note: the council has since withdrawn the second of the three proposals.',
  'By Tuesday evening more than 3,000 people had signed the petition.',
  'By then, all of the flood gates had been closed and the road was under water.',
  'Marathon runner Ada Obi is the first woman to win the race three times in a row.',
  'Judge Helen Park is expected to rule on the case before the end of the month.',
  'The bank cut its forecast for growth to 1.2 percent from 1.6 percent.',
  'Her contract runs until 2029, and the club has an option of one more year.',
  'The vaccine reduced hospital admissions by 62% in adults over 70.',
  'The trial continues.',
  'No one was hurt.',
  'Police are appealing for witnesses.',
  'Advertising revenue fell 8 percent in the first quarter, the third fall in a row.',
  'The app was downloaded nine million times in its first week.',
  'Donations to the appeal passed one million pounds on Sunday.',
  'Email traffic on the network doubled between March and May.',
  'Comments from residents filled 240 pages of the report.',
  'Readers of the study should note its small sample.',
  'Photos of the wreck were taken by a drone at a depth of 3,000 metres.',
  'Patients can register for the trial at three hospitals from July.',
  'More than 400 people joined the march on Saturday.',
  'The podcast host was fined 5,000 dollars for breaking the ban on recording.',
  'Listen to the data and the picture is different: rents fell in four of six districts.',
  'The licence allows the firm to reproduce the design until 2031.',
];

test.each(NEWS)('keeps: %s', (sentence) => {
  expect(kept(read('a.txt', page('mid', sentence)))).toContain(sentence);
  expect(kept(read('b.txt', page('tail', sentence)))).toContain(sentence);
});

test('a last line that opens with the name that has signed above it is about the writer', () => {
  const article = read(
    'diary.txt',
    `Council closes baths\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\nPosted by The Old Lifeguard at 07:15 || 21 comments\nThe Old Lifeguard watched over the baths for 31 years and now grows leeks.\nGet new posts by email: type your address in the box\n`,
  );
  expect(kept(article)).toContain(AFTER);
  expect(kept(article)).not.toMatch(/leeks|Posted/);
});

test('a last line about somebody who has signed nothing is the article', () => {
  const line = 'The Old Lifeguard watched over the baths for 31 years and now grows leeks.';
  const article = read(
    'diary.txt',
    `Council closes baths\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER} The Old Lifeguard is his pub.\n\nPosted by Marten at 07:15 || 21 comments\n${line}\n`,
  );
  expect(kept(article)).toContain(line);
});

test('a last paragraph that names the author tells of the writer, whatever it tells', () => {
  const line = 'Greta Holm keeps three libraries and one very old bicycle.';
  const withByline = (byline: string): Article =>
    read('watch.txt', `Council closes baths\n\n${byline}\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\n${line}\n`);
  expect(kept(withByline('Posted by Greta Holm on 10 April 2026 | 212 comments'))).not.toContain('Holm');
  expect(kept(withByline('Posted by Marten Lund on 10 April 2026 | 212 comments'))).toContain(line);
});

test.each([
  ['Greta Holm (right) writes about baths.', false, 'a verb behind a bracket'],
  ['Greta Holm said the baths would reopen in May.', true, 'what somebody said is news, whoever wrote it'],
])('"%s" under an article by Greta Holm is kept: %s (%s)', (line, isKept) => {
  const byline = 'Posted by Greta Holm on 10 April 2026 | 212 comments';
  const article = read(
    'watch.txt',
    `Council closes baths\n\n${byline}\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\n${line}\n`,
  );
  expect(kept(article).includes(line)).toBe(isKept);
});

test('a letter signed with a given name ends with who that is', () => {
  const line = 'Greta Holm has been secretary of the bathers since 1998.';
  const signed = (by: string): Article =>
    read(
      'letter.txt',
      `Council closes baths\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\nIn solidarity,\n${by}\n\n${line}\n`,
    );
  expect(kept(signed('Greta'))).not.toContain('Holm');
  expect(kept(signed('Marten'))).toContain(line);
});

test('a last paragraph about who signs with a first name over the article is about the writer', () => {
  const line = 'Greta Holm was a swimming teacher for 26 years. She supports nobody.';
  const withByline = (byline: string): Article =>
    read('watch.txt', `Council closes baths\n\n${byline}\n\n${BEFORE}\n\n${MIDDLE}\n\n${AFTER}\n\n${line}\n`);
  expect(kept(withByline('8 Oct 2026 / by Greta / 19 comments'))).not.toContain('Holm');
  expect(kept(withByline('8 Oct 2026 / by Marten / 19 comments'))).toContain(line);
});
