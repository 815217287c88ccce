/** The package's templates compiled ahead, as modules for dist/render/ready/ (src/render/ready-templates.ts loads them). */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { precompileTemplate } from '../src/render/compile-template.ts';
import { stampOf } from '../src/render/ready-templates.ts';
import { ownFolder, readTemplates } from '../src/render/templates.ts';

/** Writes a module for each template of the package; returns their names. */
export function precompileTemplates(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(ownFolder).toSorted();
  for (const name of names) writeFileSync(join(folder, `${name}.js`), formatReady(name));
  return names;
}

function formatReady(name: string): string {
  const templates = readTemplates({ template: name });
  const mjml = precompileTemplate({ main: templates.mjml, partials: templates.mjmlPartials }, true);
  const text = precompileTemplate({ main: templates.text, partials: templates.textPartials }, false);
  return `export const ready = {\nstamp: ${JSON.stringify(stampOf(templates))},\nmjml: ${mjml},\ntext: ${text},\n};\n`;
}
