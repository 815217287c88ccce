/** "In brief": the table of contents of an issue, and the themes of a story that are printed. */
import type { DigestStory, DigestTheme } from '../model.ts';
import type { ContentsView } from './view.ts';
import { printedPoints } from './point-view.ts';
import { isRightToLeft } from './direction.ts';
import type { TextSetter } from './text-setter.ts';
import { isolate, preventWidow } from './typography.ts';
import { countOf } from './words.ts';
import type { Words } from './words/words.ts';

// One line of the column beside "5 articles": the first themes tell what a story is about, all of them would be a page of their own.
const themeCharacters = 66;

/** A title and a line a story; none where there is but one story to find. */
export function viewContents(stories: readonly DigestStory[], words: Words, set: TextSetter): readonly ContentsView[] {
  if (stories.length < 2) return [];
  const rightToLeft = isRightToLeft(words.code);
  return stories.map((story) => ({
    title: preventWidow(set.text(story.title)),
    themes: joinWithin(
      printedThemes(story).map((theme) => isolate(set.text(theme.label), rightToLeft)),
      themeCharacters,
    ),
    facts: countOf(words, story.articles.length, 'article'),
  }));
}

/** Themes with something to print, in their order. */
export function printedThemes(story: DigestStory): readonly DigestTheme[] {
  // A theme left without points still speaks where the editor wrote an introduction.
  return story.themes.filter(
    (theme) => theme.hidden !== true && (printedPoints(theme.points).length > 0 || theme.intro !== undefined),
  );
}

/** As many of the first labels as fit. */
function joinWithin(labels: readonly string[], characters: number): string {
  let joined = '';
  for (const label of labels) {
    const longer = joined === '' ? label : `${joined} · ${label}`;
    if (longer.length > characters) break;
    joined = longer;
  }
  return joined;
}
