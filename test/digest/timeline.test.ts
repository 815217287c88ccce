import { expect, test } from 'vitest';
import { composeTimeline } from '../../src/digest/timeline.ts';
import { article } from '../support/article-builder.ts';
import { readStory } from '../support/story-text.ts';

function timeline(text: string, date = '2026-06-13'): readonly (readonly [string, string])[] {
  return composeTimeline(readStory([article('courier', text, { date })])).map((entry) => [entry.date, entry.text]);
}

test('dated events stand in order, a day or a month each', () => {
  expect(
    timeline(
      'The council will vote on the levy on 26 May 2027. The storm flooded the port in January 2022. The gates were opened on 4 March 2025.',
    ),
  ).toEqual([
    ['2022-01', 'The storm flooded the port in January 2022.'],
    ['2025-03-04', 'The gates were opened on 4 March 2025.'],
    ['2027-05-26', 'The council will vote on the levy on 26 May 2027.'],
  ]);
});

test('one date is no timeline, a bare month is no date', () => {
  expect(timeline('The council votes on 26 May 2026. The port is calm in April.')).toEqual([]);
});

test('what is printed holds its date', () => {
  for (const [date, text] of timeline(
    'Auditors found no evidence that the board of the authority had ever discussed the ground risk, which its own engineers had noted on 6 November 2018. The gates were opened on 4 March 2025. The council voted on 26 May 2026.',
  ))
    expect(text).toContain(date.slice(0, 4));
});

test('a day without a year that would lie far back is left out rather than put into the wrong year', () => {
  const dates = timeline(
    'The second reading is down for 14 September. The bill passed on 9 June. The trial began on 2 March 2025.',
  ).map(([date]) => date);
  expect(dates).not.toContain('2025-09-14');
  expect(dates).toContain('2026-06-09');
});
