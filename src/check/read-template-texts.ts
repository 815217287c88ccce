/** The templates of a letter as text, for saying which line of them something comes from. */
import { readTemplates } from '../render/templates.ts';
import type { TemplateText } from './template-lines.ts';

/** Every file of the template, its partials included; none where it cannot be read, because a check has other things to say. */
export function readTemplateTexts(template: string | null): readonly TemplateText[] {
  try {
    const { mjml, mjmlPartials } = readTemplates({ template });
    return [mjml, ...mjmlPartials.values()];
  } catch {
    return [];
  }
}
