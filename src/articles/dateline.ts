/** The dateline of wire copy: `KELMOUTH, Northmark, May 13 (Harbour News) - `, `LONDON (Reuters) —`, `PARIS, 3 May —`. */

const CITY = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}`;
const REGION = String.raw`(?:,\s+\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}){0,2}`;
const DAY = String.raw`(?:,\s+(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s+\d{4})?)?`;
const AGENCY = String.raw`(?:\s+\((\p{Lu}[\p{L}&.' -]{1,40})\))?`;
const DATELINE = new RegExp(String.raw`^${CITY}${REGION}${DAY}${AGENCY}\s*[-–—]{1,2}\s+(?=\S)`, 'u');

export interface Dateline {
  readonly text: string;
  /** The agency in brackets, if any. */
  readonly agency: string | null;
}

/** The dateline a paragraph opens with, its dash and the space after it included; null when it has none. */
export function readDateline(text: string): Dateline | null {
  const found = DATELINE.exec(text);
  return found === null ? null : { text: found[0], agency: found[1] ?? null };
}

/** What an agency puts before the headline of a later version: `UPDATE 3 - `, `CORRECTED-`, `WRAPUP 2-`. */
const SLUG = /^(?:UPDATE|WRAPUP|REFILE|CORRECTED|REPEAT|RPT)(?: \d{1,2})?\s?[-–—:]{1,2}\s*(?=\S)/u;

/** The slug a headline opens with, its dash and the space after it included; null when it has none. */
export function readSlug(text: string): string | null {
  return SLUG.exec(text)?.[0] ?? null;
}
