/** What can be wrong with an edited digest.md: told with its line and what to do, never thrown. */
import type { Notice } from '../../model.ts';

export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

function note(place: FilePlace, severity: Notice['severity'], code: string, message: string, remedy: string): Notice {
  return { severity, code, file: place.file, line: place.line, column: null, message, remedy };
}

export function labelUnknown(place: FilePlace, label: string, nearest: string | null): Notice {
  const expected = nearest === null ? 'a footnote of this issue' : `a footnote of this issue such as [^${nearest}]`;
  const remedy = 'Footnotes cannot be invented: copy one from a point of this issue, or take the mark out.';
  return note(place, 'refused', 'digest-footnote-unknown', `expected ${expected}, found [^${label}]`, remedy);
}

export function pointUncited(place: FilePlace, text: string): Notice {
  return note(
    place,
    'notice',
    'digest-point-uncited',
    `expected a footnote in a point, found none in "${shorten(text)}"`,
    "It is printed as the editor's own words. Give it the footnote of a passage that says so to make it a point.",
  );
}

export function sideUncited(place: FilePlace, text: string): Notice {
  return note(
    place,
    'refused',
    'digest-side-uncited',
    `expected a footnote on each side of a difference, found none in "${shorten(text)}"`,
    'The side was left out. Put back its footnote, or delete the line.',
  );
}

export function headCited(place: FilePlace): Notice {
  const remedy = 'Move the footnotes of the first line to the side that they support; until then they are left out.';
  return note(
    place,
    'refused',
    'digest-head-cited',
    'expected footnotes on the sides of a difference, found one on its first line',
    remedy,
  );
}

export function sideMissing(place: FilePlace): Notice {
  return note(
    place,
    'notice',
    'digest-side-missing',
    'expected two sides at least in a difference, found one',
    'It is printed as a plain statement. Put the other side back to print it as a difference.',
  );
}

export function textMissing(place: FilePlace): Notice {
  const remedy = 'The words from before are printed. Write new ones, or delete the whole line to hide the point.';
  return note(place, 'refused', 'digest-text-missing', 'expected words in a point, found only footnotes', remedy);
}

export function markupDropped(place: FilePlace): Notice {
  const remedy =
    'The words are kept without the mark-up. Formatting and links belong into paragraphs without footnotes.';
  return note(
    place,
    'notice',
    'digest-markup-dropped',
    'expected plain words in a point, found emphasis or a link',
    remedy,
  );
}

export function headingUnknown(place: FilePlace, heading: string, known: readonly string[]): Notice {
  return note(
    place,
    'refused',
    'digest-heading-unknown',
    `expected a heading of this issue (${known.map((each) => `"${shorten(each)}"`).join(', ')}), found "${shorten(heading)}"`,
    'What stands below was left out. Put your own words before the first heading or under a story, or move a point below this heading.',
  );
}

export function headingLost(place: FilePlace, heading: string): Notice {
  const remedy = 'What stands below was left out. Move it below the heading (##) of a story.';
  return note(
    place,
    'refused',
    'digest-heading-lost',
    `expected a story above the theme "${shorten(heading)}", found none`,
    remedy,
  );
}

export function frontMatterOpen(place: FilePlace): Notice {
  const remedy = 'Close the first lines with --- on a line of its own. Until then the subject from before is used.';
  return note(
    place,
    'refused',
    'digest-front-matter-open',
    'expected a second --- below the first, found none',
    remedy,
  );
}

export function frontMatterMissing(place: FilePlace): Notice {
  const remedy = 'The subject and preheader from before are used. Begin the file with ---, subject: …, ---.';
  return note(place, 'notice', 'digest-front-matter-missing', 'expected --- on the first line, found none', remedy);
}

export function fieldUnknown(place: FilePlace, key: string, nearest: string | null): Notice {
  const expected = nearest === null ? 'subject or preheader' : nearest;
  return note(
    place,
    'notice',
    'digest-field-unknown',
    `expected ${expected}, found ${key}`,
    'Only subject and preheader are read from here.',
  );
}

export function footnoteEdited(place: FilePlace, label: string): Notice {
  return note(
    place,
    'notice',
    'digest-footnote-edited',
    `expected footnote [^${label}] as it was written, found other words`,
    "Footnotes are the sources' words and are not read from here. Change the point, or delete its mark.",
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
