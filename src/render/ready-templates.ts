/**
 * The package's own templates, compiled when it was made: in dist/, beside this file, stands a module for each. To compile them took a
 * twentieth of a cold build. Where a file of a template is not the one that was compiled (a letter's own, one edited), none is used.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFill, type FillTemplate, limitHelpers, type TemplateSource } from './fill-template.ts';
import { handlebarsRuntime } from './handlebars-runtime.ts';
import type { TemplateFile, TemplateSet } from './templates.ts';

/** What Handlebars compiled, with the partials that are not in their places. */
export interface ReadyTemplate {
  readonly main: TemplateSpecification;
  readonly partials: Readonly<Record<string, TemplateSpecification>>;
}

/** A module of dist/render/ready/. */
export interface ReadySet {
  readonly stamp: string;
  readonly mjml: ReadyTemplate;
  readonly text: ReadyTemplate;
}

export interface Fill {
  readonly mjml: FillTemplate;
  readonly text: FillTemplate;
}

/** How templates were compiled into this file's folder; null where that was never done, or for other files than these. */
export async function loadReady(templates: TemplateSet): Promise<Fill | null> {
  const file = new URL(`./ready/${encodeURIComponent(templates.name)}.js`, import.meta.url);
  if (!existsSync(fileURLToPath(file))) return null;
  const { ready } = (await import(file.href)) as { readonly ready: ReadySet };
  return fillReady(ready, templates);
}

/** Null where `ready` was not made of these files. */
export function fillReady(ready: ReadySet, templates: TemplateSet): Fill | null {
  if (ready.stamp !== stampOf(templates)) return null;
  const fill = (template: ReadyTemplate, source: TemplateSource, escape: boolean): FillTemplate => {
    const handlebars = handlebarsRuntime.create();
    limitHelpers(handlebars, escape);
    for (const [name, partial] of Object.entries(template.partials))
      handlebars.registerPartial(name, handlebars.template(partial));
    return createFill(handlebars.template(template.main), source);
  };
  return {
    mjml: fill(ready.mjml, { main: templates.mjml, partials: templates.mjmlPartials }, true),
    text: fill(ready.text, { main: templates.text, partials: templates.textPartials }, false),
  };
}

/** Changes with a name or a text of one of the files. */
export function stampOf({ mjml, text, mjmlPartials, textPartials }: TemplateSet): string {
  const texts = (partials: ReadonlyMap<string, TemplateFile>): readonly string[] =>
    [...partials].flatMap(([name, partial]) => [name, partial.file, partial.text]);
  const all = [mjml.file, mjml.text, text.file, text.text, ...texts(mjmlPartials), '', ...texts(textPartials)];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
