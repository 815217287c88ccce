/** Where in the templates something of the rendered page comes from: by the source text a finding carries. */

export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

/** `file:line` of the needle, or null where it stands nowhere, or in so many places that a line would be a guess. */
export function findTemplateLine(needle: string, templates: readonly TemplateText[]): string | null {
  for (const form of formsOf(needle)) {
    const found = templates.flatMap(({ file, text }) => {
      const at = text.indexOf(form);
      return at === -1 ? [] : [{ file, line: text.slice(0, at).split('\n').length }];
    });
    const [first] = found;
    if (first !== undefined && found.length <= 2) return `${first.file}:${first.line}`;
  }
  return null;
}

/** What a compiler may have left of a line: the whole, its class, its own words. */
function formsOf(needle: string): readonly string[] {
  const text = needle.replace(/…$/, '');
  const marked = /class="?([\w -]+)/.exec(text)?.[1]?.trim();
  const address = /(?:href|src)="([^"]+)"/.exec(text)?.[1];
  return [
    text,
    text.replace(/:\s+/, ':'),
    address,
    marked === undefined ? undefined : `class="${marked}"`,
    marked === undefined ? undefined : `css-class="${marked}"`,
  ].filter((form): form is string => form !== undefined && form.length >= 6);
}
