/**
 * Digest → the two parts of an issue. Reads templates, loads the letter's dates and the compiler, and joins the pure steps: view,
 * Handlebars, MJML, text. Same digest, letter and templates: the same bytes.
 */
import type { Digest } from '../model.ts';
import { compileMjml } from './compile-mjml.ts';
import type { SubscriberMark } from './fill-template.ts';
import { createView, type FormatWords } from './create-view.ts';
import { flowText } from './flow-text.ts';
import { loadDateStyle } from './load-dates.ts';
import { type Fill, loadReady } from './ready-templates.ts';
import type { TemplateChoice, TemplateSet } from './templates.ts';
import { readTemplates } from './templates.ts';
import { english } from './words/en.ts';
import { wordsOf } from './words/tables.ts';
import type { Words } from './words/words.ts';
import type { Letter, Links, View } from './view.ts';

export interface RenderOptions extends TemplateChoice {
  /** Printed byte for byte in both parts; none by default. */
  readonly links?: Links | undefined;
  /** What a template's `{{subscriber "name" "reader"}}` prints: the message part's marks; the fallback by default. */
  readonly subscriber?: SubscriberMark | undefined;
  /** Leaves out what is least missed until the HTML part has at most so many bytes, and lists it in `dropped`. */
  readonly maxBytes?: number | undefined;
}

export interface RenderedIssue {
  readonly html: string;
  /** `format=flowed`, DelSp=no. */
  readonly text: string;
  /** What MJML compiled: the filled template. */
  readonly mjml: string;
  readonly subject: string;
  readonly preheader: string;
  /** Bytes of the HTML part before transfer encoding: what Gmail's clip is about. */
  readonly bytes: number;
  /** What `maxBytes` left out, in English; empty when all fits. */
  readonly dropped: readonly string[];
  readonly view: View;
}

/** What was left out for length, in the words of a language. */
interface Cuts {
  readonly inWords: (words: Words) => readonly string[];
}

const noCuts: Cuts = { inWords: () => [] };

type LetterWithTemplate = Letter & { readonly template?: string | null };

/** Renders an issue. Raises `template-…` errors with file and line. */
export async function renderIssue(
  digest: Digest,
  letter: LetterWithTemplate,
  options: RenderOptions = {},
): Promise<RenderedIssue> {
  const templates = readTemplates({ ...options, template: options.template ?? letter.template });
  const fill = await loadFill(templates);
  const formatWords = await loadEditorWords(digest);
  const dates = loadDateStyle(letter.language);
  const render = async (shown: Digest, cuts: Cuts = noCuts): Promise<RenderedIssue> => {
    const view = createView(shown, letter, {
      parts: templates.parts,
      dates,
      dropped: cuts.inWords(wordsOf(letter.language)),
      ...(options.links === undefined ? {} : { links: options.links }),
      ...(formatWords === null ? {} : { formatWords }),
    });
    const mark = options.subscriber ?? ((_, fallback) => fallback);
    const mjml = fill.mjml(view, mark);
    const html = await compileMjml(mjml, templates.mjml.file);
    const text = flowText(fill.text(view, mark));
    return {
      html,
      text,
      mjml,
      subject: view.subject,
      preheader: view.preheader,
      bytes: Buffer.byteLength(html),
      dropped: cuts.inWords(english),
      view,
    };
  };
  return renderWithin(digest, options.maxBytes ?? Number.POSITIVE_INFINITY, render);
}

/** The least shortened issue that fits, found by halving: each cut only makes it smaller. All cuts, where even they do not suffice. */
async function renderWithin(
  digest: Digest,
  maxBytes: number,
  render: (digest: Digest, cuts?: Cuts) => Promise<RenderedIssue>,
): Promise<RenderedIssue> {
  const whole = await render(digest);
  if (whole.bytes <= maxBytes) return whole;
  const { applyCuts, describeCuts, listCuts } = await import('./shorten-digest.ts');
  const cuts = listCuts(digest);
  const cut = (count: number): Promise<RenderedIssue> =>
    render(applyCuts(digest, cuts, count), { inWords: (words) => describeCuts(cuts, count, words) });
  let best = await cut(cuts.length);
  let [low, high] = [1, cuts.length - 1];
  while (low <= high && best.bytes <= maxBytes) {
    const middle = Math.floor((low + high) / 2);
    // oxlint-disable-next-line no-await-in-loop -- each step needs the size of the last
    const tried = await cut(middle);
    if (tried.bytes <= maxBytes) {
      best = tried;
      high = middle - 1;
    } else low = middle + 1;
  }
  return best;
}

/** The Markdown parser is loaded for issues in which the editor speaks. */
async function loadEditorWords(digest: Digest): Promise<FormatWords | null> {
  const words = [
    digest.note,
    digest.sponsor,
    ...digest.stories.flatMap((story) => [story.intro, ...story.themes.map((theme) => theme.intro)]),
  ];
  if (words.every((each) => each === undefined)) return null;
  editorWords ??= import('./editor-words.ts');
  return (await editorWords).formatEditorWords;
}

// To import what is there already takes as long as filling a template.
let editorWords: Promise<typeof import('./editor-words.ts')> | null = null;

// Compiling takes longer than filling; `readTemplates` hands out the same value while no file changed.
const compiled = new WeakMap<TemplateSet, Fill>();

async function loadFill(templates: TemplateSet): Promise<Fill> {
  const known = compiled.get(templates);
  if (known !== undefined) return known;
  const fill = (await loadReady(templates)) ?? (await compileFill(templates));
  compiled.set(templates, fill);
  return fill;
}

async function compileFill(templates: TemplateSet): Promise<Fill> {
  const { compileTemplate } = await import('./compile-template.ts');
  return {
    mjml: compileTemplate({ main: templates.mjml, partials: templates.mjmlPartials }, true),
    text: compileTemplate({ main: templates.text, partials: templates.textPartials }, false),
  };
}
