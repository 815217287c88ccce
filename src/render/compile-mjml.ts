/**
 * MJML → HTML with the compiler's traps closed: loaded on first use, from its own folder (it runs packages that a `.mjmlconfig` of the
 * working folder names), no remote fonts, no includes, errors thrown, and non-ASCII as entities (Gmail's clip counts bytes).
 */
import { isMainThread } from 'node:worker_threads';
import { mjmlInvalid } from './errors.ts';
import { liftTexts, placeTexts } from './lift-texts.ts';
import { isMjmlLoaded, loadMjml } from './load-mjml.ts';
import type { MjmlThread } from './start-mjml.ts';

/** What MJML is called with; the bench calls it with the same. */
export const mjmlOptions: object = {
  fonts: {},
  validationLevel: 'strict',
  ignoreIncludes: true,
  keepComments: false,
};

let thread: Promise<MjmlThread | null> | null = null;

/** Has the compiler loaded by another thread while this one does something else; compiling uses that thread from then on. */
export function preloadMjml(): void {
  if (!isMjmlLoaded() && isMainThread) thread ??= import('./start-mjml.ts').then(({ startMjml }) => startMjml());
}

async function compileWhereLoaded(mjml: string): Promise<string> {
  const html = await (await thread)?.compile(mjml);
  return html ?? (await loadMjml()(mjml, mjmlOptions)).html;
}

/** As the compiler makes of the whole; only a whole that does not compile is blamed with its own lines. */
async function compileAround(mjml: string): Promise<string> {
  const lifted = liftTexts(mjml);
  if (lifted === null) return compileWhereLoaded(mjml);
  const frame = await compileFrame(lifted.frame).catch(() => null);
  return (frame === null ? null : placeTexts(frame, lifted.texts)) ?? compileWhereLoaded(mjml);
}

// While an editor writes, every render has the frame of the last: its styles, and as many stories. Some kilobytes each.
const frames = new Map<string, string>();
const maxFrames = 8;

async function compileFrame(mjml: string): Promise<string> {
  const known = frames.get(mjml);
  if (known !== undefined) return known;
  const html = await compileWhereLoaded(mjml);
  if (frames.size >= maxFrames) frames.clear();
  frames.set(mjml, html);
  return html;
}

/** Compiles; `file` is the template to blame. Raises `template-mjml` with the line (of the filled template). */
export async function compileMjml(mjml: string, file: string): Promise<string> {
  try {
    const html = await compileAround(mjml);
    return `${encodeNonAscii(foldSpace(unlabelWrapper(html)))}\n`;
  } catch (cause) {
    const errors =
      cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors)
        ? (cause.errors as { line?: number; message?: string }[])
        : [];
    const problems =
      errors.length > 0
        ? errors.map((error) => `${error.message ?? 'an error'} (line ${error.line ?? '?'})`)
        : [cause instanceof Error ? cause.message : String(cause)];
    throw mjmlInvalid({ file, line: undefined }, problems, cause);
  }
}

/**
 * The wrapper that MJML names by the title is no landmark, and screen readers would hear the title before the heading says the same
 * (axe: region). It keeps its role.
 */
function unlabelWrapper(html: string): string {
  return html.replace(/(<div)\s+aria-label="[^"]*"(?=\s+aria-roledescription="email")/, '$1');
}

// Before these tags, after another tag, white space shows nothing. Not `div`: columns are inline blocks.
const spaceBeforeBlock =
  />\n(?=<\/?(?:table|tbody|tr|td|th|caption|p|h[1-6]|ul|ol|li|head|body|title|meta|style)[ >])/g;

/**
 * The compiler indents: a seventh of its bytes. Its own minifier costs as much time again as compiling and, cold, five times that;
 * what it saves here is white space. Line ends stay where they may show (issues have no preformatted text).
 */
function foldSpace(html: string): string {
  return html
    .replace(/[ \t]*\n[ \t\r\n]*/g, '\n')
    .replaceAll(' class=""', '')
    .replace(spaceBeforeBlock, '>')
    .trim();
}

/**
 * Non-ASCII characters as decimal references. Handlebars' references for `=` and `'` are undone: harmless in text and in double-quoted
 * attributes, and one in every address.
 */
function encodeNonAscii(html: string): string {
  return (
    html
      .replaceAll('&#x3D;', '=')
      .replaceAll('&#x27;', "'")
      // Two braces in somebody's words would look like a merge field to programs that process mails.
      .replaceAll('{{', '&#123;&#123;')
      .replace(/[^\0-\x7f]+/g, (run) => Array.from(run, (character) => `&#${character.codePointAt(0) ?? 0};`).join(''))
  );
}
