/** Every message about articles: code, place, "expected …, found …" and what to do. Content problems are notices, never thrown. */
import { CollateError } from '../errors.ts';
import type { Notice } from '../model.ts';

interface Place {
  readonly line?: number;
  readonly column?: number;
}

/** Longest piece of the input quoted in a message; more would hide the message itself. */
const LONGEST_QUOTE = 60;

/** Input as it may stand in a message: on one line, short, quoted. */
export function quoteInput(value: string): string {
  const flat = value.replace(/[\s\p{C}]+/gu, ' ').trim();
  return `"${flat.length > LONGEST_QUOTE ? `${flat.slice(0, LONGEST_QUOTE - 1)}…` : flat}"`;
}

function create(
  severity: Notice['severity'],
  code: string,
  file: string,
  message: string,
  remedy: string,
  place: Place = {},
): Notice {
  return { severity, code, file, line: place.line ?? null, column: place.column ?? null, message, remedy };
}

/** The folder itself cannot be listed: nothing can be built. */
export function folderUnreadable(folder: string, cause: unknown): CollateError {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  const found =
    code === 'ENOENT' ? 'nothing at that path' : code === 'ENOTDIR' ? 'a file' : `an error (${code || String(cause)})`;
  return new CollateError({
    code: 'articles-folder-unreadable',
    file: folder,
    message: `expected a folder of articles, found ${found}`,
    remedy: 'Give the folder that holds the articles: collate build <folder>.',
    cause,
  });
}

export function fileUnreadable(file: string, cause: unknown): Notice {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? String(cause);
  return create(
    'refused',
    'article-unreadable',
    file,
    `expected a file that can be read, found ${code}`,
    'Check that the file exists and that you may read it.',
    { line: 1 },
  );
}

export function fileTooLarge(file: string, bytes: number, limit: number): Notice {
  const mega = (value: number): string => `${(value / 1_048_576).toFixed(1)} MB`;
  return create(
    'refused',
    'article-too-large',
    file,
    `expected an article of at most ${mega(limit)}, found ${mega(bytes)}`,
    'Save only the article, or split the file.',
    { line: 1 },
  );
}

export function fileEmpty(file: string): Notice {
  return create(
    'refused',
    'article-empty',
    file,
    'expected an article, found an empty file',
    'Paste the article into it, or delete it.',
    { line: 1 },
  );
}

export function fileBinary(file: string): Notice {
  return create(
    'refused',
    'article-binary',
    file,
    'expected text in UTF-8, UTF-16 or Windows-1252, found binary data',
    'Save the article as Markdown, text or HTML.',
    { line: 1 },
  );
}

export function nothingKept(file: string): Notice {
  return create(
    'refused',
    'article-without-text',
    file,
    'expected an article, found only navigation and other page furniture',
    'Save the page again once it has loaded, or paste the text into a .txt file.',
    { line: 1 },
  );
}

export function linkOutside(file: string): Notice {
  return create(
    'notice',
    'article-link-outside',
    file,
    'expected a file inside the folder, found a symbolic link out of it',
    'Copy the file into the folder.',
    { line: 1 },
  );
}

export function nameNotUtf8(file: string): Notice {
  return create(
    'refused',
    'article-name-unreadable',
    file,
    'expected a file name in UTF-8, found other bytes',
    'Rename the file.',
    { line: 1 },
  );
}

export function frontMatterLanguage(file: string, found: string): Notice {
  return create(
    'refused',
    'front-matter-language',
    file,
    `expected YAML front matter, found ${quoteInput(found)}`,
    'Only YAML is read, nothing is run: write the front matter between two lines "---".',
    { line: 1, column: 4 },
  );
}

export function frontMatterNotYaml(file: string, found: string, place: Place): Notice {
  return create(
    'refused',
    'front-matter-not-yaml',
    file,
    `expected YAML such as title: "A headline", found ${found}`,
    'Put values that hold ": ", "#" or quotation marks in double quotes.',
    place,
  );
}

export function frontMatterNotMapping(file: string, found: string): Notice {
  return create(
    'refused',
    'front-matter-not-mapping',
    file,
    `expected keys and values such as title: "A headline", found ${found}`,
    'Write one "key: value" a line between the two lines "---".',
    { line: 2, column: 1 },
  );
}

export function frontMatterTooLarge(file: string, characters: number, limit: number): Notice {
  return create(
    'refused',
    'front-matter-too-large',
    file,
    `expected front matter of at most ${limit} characters, found ${characters}`,
    'Move the text below the second line "---".',
    { line: 1 },
  );
}

export function fieldUnusable(file: string, key: string, expected: string, found: string, place: Place): Notice {
  return create(
    'notice',
    `article-${key}-unusable`,
    file,
    `expected ${expected} for ${key}, found ${found}`,
    `It is left out. Correct "${key}" in the front matter.`,
    place,
  );
}

export function dateUnknown(file: string): Notice {
  return create(
    'notice',
    'article-date-unknown',
    file,
    'expected a date in the front matter or the text, found none',
    'Add "date: 2026-05-14" to the front matter; without it the article has no place in time.',
    { line: 1 },
  );
}

export function dateAmbiguous(file: string, found: string, place: Place): Notice {
  return create(
    'notice',
    'article-date-ambiguous',
    file,
    `expected a date that can be read in one way, found ${quoteInput(found)}`,
    'Write it as year-month-day: "date: 2026-05-14".',
    place,
  );
}

export function sameUrl(file: string, other: string, url: string): Notice {
  return create(
    'notice',
    'article-url-twice',
    file,
    `expected one file for one address, found ${quoteInput(url)} in ${other} as well`,
    'Delete one of the two; until then they count as one voice.',
    { line: 1 },
  );
}
