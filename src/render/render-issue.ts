/**
 * Digest → the two parts of an issue. Reads templates, loads the letter's dates and the compiler, and joins the pure steps: view,
 * Handlebars, MJML, text. Same digest, letter and templates: the same bytes.
 */
import type { Digest } from '../model.ts';
import { compileMjml } from './compile-mjml.ts';
import type { FillTemplate } from './compile-template.ts';
import { createView } from './create-view.ts';
import { flowText } from './flow-text.ts';
import { loadDateStyle } from './load-dates.ts';
import type { TemplateChoice, TemplateSet } from './templates.ts';
import { readTemplates } from './templates.ts';
import type { EditorWords, Letter, Links, View } from './view.ts';

export interface RenderOptions extends TemplateChoice {
  /** Printed byte for byte in both parts; none by default. */
  readonly links?: Links | undefined;
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
  readonly view: View;
}

/** Renders an issue. Raises `template-…` errors with file and line. */
export async function renderIssue(
  digest: Digest,
  letter: Letter & { readonly template?: string | null },
  options: RenderOptions = {},
): Promise<RenderedIssue> {
  const templates = readTemplates({ ...options, template: options.template ?? letter.template });
  const formatWords = await loadEditorWords(digest);
  const view = createView(digest, letter, {
    parts: templates.parts,
    dates: loadDateStyle(letter.language),
    ...(options.links === undefined ? {} : { links: options.links }),
    ...(formatWords === null ? {} : { formatWords }),
  });
  const fill = await loadFill(templates);
  const mjml = fill.mjml(view);
  const html = await compileMjml(mjml, templates.mjml.file);
  return {
    html,
    text: flowText(fill.text(view)),
    mjml,
    subject: view.subject,
    preheader: view.preheader,
    bytes: Buffer.byteLength(html),
    view,
  };
}

/** The Markdown parser is loaded for issues in which the editor speaks. */
async function loadEditorWords(digest: Digest): Promise<((markdown: string) => Omit<EditorWords, 'label'>) | null> {
  const words = [
    digest.note,
    digest.sponsor,
    ...digest.stories.flatMap((story) => [story.intro, ...story.themes.map((theme) => theme.intro)]),
  ];
  if (words.every((each) => each === undefined)) return null;
  return (await import('./editor-words.ts')).formatEditorWords;
}

interface Fill {
  readonly mjml: FillTemplate;
  readonly text: FillTemplate;
}

// Compiling takes longer than filling; the preview renders on every keystroke. The key holds every byte, so an edited file compiles anew.
let compiled: { readonly key: string; readonly fill: Fill } | null = null;

async function loadFill(templates: TemplateSet): Promise<Fill> {
  const key = JSON.stringify([
    templates.mjml,
    templates.text,
    [...templates.mjmlPartials],
    [...templates.textPartials],
  ]);
  if (compiled?.key !== key) {
    const { compileTemplate } = await import('./compile-template.ts');
    const fill = {
      mjml: compileTemplate({ main: templates.mjml, partials: templates.mjmlPartials }, true),
      text: compileTemplate({ main: templates.text, partials: templates.textPartials }, false),
    };
    compiled = { key, fill };
  }
  return compiled.fill;
}
