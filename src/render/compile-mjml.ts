/**
 * MJML → HTML with the compiler's traps closed: loaded on first use, from its own folder (it runs packages that a `.mjmlconfig` of the
 * working folder names), no remote fonts, no includes, errors thrown, and non-ASCII as entities (Gmail's clip counts bytes).
 */
import { CollateError } from '../errors.ts';
import { mjmlInvalid } from './errors.ts';
import { keepMade } from './keep-made.ts';
import type { LiftedTexts } from './lift-texts.ts';
import { liftTexts, splitFrame } from './lift-texts.ts';
import { loadMjml } from './load-mjml.ts';
import { tidyHtml } from './tidy-html.ts';

/** What MJML is called with; the bench calls it with the same. */
export const mjmlOptions: object = {
  fonts: {},
  validationLevel: 'strict',
  ignoreIncludes: true,
  keepComments: false,
};

/** Tidied HTML. As the compiler makes of the whole; only a whole that does not compile is blamed with its own lines. */
async function compileAround(mjml: string): Promise<string> {
  const lifted = liftTexts(mjml);
  const pieces = lifted === null ? null : await compileFrame(lifted).catch(() => null);
  if (lifted === null || pieces === null) return tidyHtml(unlabelWrapper((await loadMjml()(mjml, mjmlOptions)).html));
  return pieces.map((piece, index) => piece + tidyText(lifted.texts[index] ?? '')).join('');
}

// An issue has some ten, of some kilobytes each.
const tidyText = keepMade(tidyHtml, 100);

// While an editor writes, every render has the frame of the last: its styles, and as many stories. Some kilobytes each.
const frames = new Map<string, readonly string[] | null>();
const maxFrames = 8;

/** The tidied HTML between the texts; null where the frame does not hold their places. */
async function compileFrame({ frame, texts }: LiftedTexts): Promise<readonly string[] | null> {
  const known = frames.get(frame);
  if (known !== undefined) return known;
  const { html } = await loadMjml()(frame, mjmlOptions);
  const pieces = splitFrame(unlabelWrapper(html), texts.length)?.map(tidyHtml) ?? null;
  if (frames.size >= maxFrames) frames.clear();
  frames.set(frame, pieces);
  return pieces;
}

/** Compiles; `file` is the template to blame. Raises `template-mjml` with the line (of the filled template). */
export async function compileMjml(mjml: string, file: string): Promise<string> {
  try {
    return `${(await compileAround(mjml)).trim()}\n`;
  } catch (cause) {
    if (cause instanceof CollateError) throw cause;
    const errors =
      cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors)
        ? (cause.errors as { line?: number; message?: string }[])
        : [];
    const problems =
      errors.length > 0
        ? errors.map(({ message, line }) => `${message ?? 'an error'} (${showLine(mjml, line)})`)
        : [cause instanceof Error ? cause.message : String(cause)];
    throw mjmlInvalid({ file, line: undefined }, problems, cause);
  }
}

/** `line 12: <mj-text colour="red">`: nobody sees the filled template, so the line itself is shown. */
function showLine(mjml: string, line: number | undefined): string {
  const text = line === undefined ? '' : (mjml.split('\n')[line - 1]?.trim() ?? '');
  if (text === '') return `line ${line ?? '?'}`;
  return `line ${line}: ${text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text}`;
}

// Enough for a tag and its attributes.
const shownCharacters = 100;

/**
 * The wrapper that MJML names by the title is no landmark, and screen readers would hear the title before the heading says the same
 * (axe: region). It keeps its role.
 */
function unlabelWrapper(html: string): string {
  return html.replace(/(<div)\s+aria-label="[^"]*"(?=\s+aria-roledescription="email")/, '$1');
}
