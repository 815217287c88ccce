/** "In brief": the table of contents of an issue, one line a story, and the themes of a story that are printed. */
import type { DigestStory, DigestTheme } from '../model.ts';
import type { ContentsView } from './view.ts';
import { printedPoints, rivalOf } from './point-view.ts';
import { cutHeadline, measureLine, shortenHeadline } from './short-headline.ts';
import type { TextSetter } from './text-setter.ts';
import { countOf } from './words.ts';
import type { Words } from './words/words.ts';

// What fits the 532 px of the list in bold letters of 16 px, and the 540 px of the plain template in its typewriter's.
const lineLetters = 58;
// The signs between title and count, in either part.
const betweenLetters = 3;

/** A line a story: its headline or what of it fits, and how many articles where every line has room. None where there is but one story to find. */
export function viewContents(stories: readonly DigestStory[], words: Words, set: TextSetter): readonly ContentsView[] {
  if (stories.length < 2) return [];
  const lines = stories.map((story) => ({
    title: titleOf(story, words, set),
    facts: countOf(words, story.articles.length, 'article'),
  }));
  const hasRoom = lines.every(
    ({ title, facts }) => measureLine(title) + betweenLetters + measureLine(facts) <= lineLetters,
  );
  return hasRoom ? lines : lines.map(({ title }) => ({ title, facts: '' }));
}

function titleOf(story: DigestStory, words: Words, set: TextSetter): string {
  const headline = set.text(story.title);
  return (
    shortenHeadline(headline, lineLetters, words.secondThoughts) ??
    findDispute(story, words, set) ??
    cutHeadline(headline, lineLetters)
  );
}

/** What a story's sources differ on, where a theme says that in a line: "What it costs: Estimates differ". */
function findDispute(story: DigestStory, words: Words, set: TextSetter): string | null {
  for (const theme of printedThemes(story)) {
    const point = printedPoints(theme.points).find(({ kind }) => kind === 'difference');
    const label = set.text(theme.label);
    if (point?.kind !== 'difference' || label.includes(':')) continue;
    const line = `${label}: ${rivalOf(point, story, words)}`;
    if (measureLine(line) <= lineLetters) return line;
  }
  return null;
}

/** Themes with something to print, in their order. */
export function printedThemes(story: DigestStory): readonly DigestTheme[] {
  // A theme left without points still speaks where the editor wrote an introduction.
  return story.themes.filter(
    (theme) => theme.hidden !== true && (printedPoints(theme.points).length > 0 || theme.intro !== undefined),
  );
}
