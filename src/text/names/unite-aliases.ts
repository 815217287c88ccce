/**
 * Which names are one: surname and full name, acronym and expansion, with and without legal form. Works on the set of names, so that the
 * order of the texts does not matter; where two names could be meant, none is.
 */
import type { Language } from '../language.ts';

/** What is known of a spelling before uniting. */
export interface Spelling {
  readonly key: string;
  readonly text: string;
  count: number;
  titled: number;
}

/** Canonical key of every spelling; `acronyms` are pairs stated in the texts ("Meta Superintelligence Labs (MSL)"). */
export function uniteAliases(
  spellings: ReadonlyMap<string, Spelling>,
  acronyms: ReadonlyMap<string, string>,
  language: Language,
): ReadonlyMap<string, string> {
  const keys = [...spellings.keys()].sort();
  const target = new Map<string, string>();
  const bySurname = indexSurnames(keys, spellings, language);
  const byInitials = indexInitials(keys);
  for (const key of keys) {
    const known = language.names.aliases.get(key) ?? acronyms.get(key);
    const full =
      known ??
      expandAcronym(key, spellings, byInitials) ??
      stripLegalForm(key, language) ??
      findFullName(key, bySurname, keys);
    if (full !== undefined && full !== key) target.set(key, full);
  }
  const resolved = new Map<string, string>();
  for (const key of keys) resolved.set(key, follow(key, target));
  return resolved;
}

function follow(key: string, target: ReadonlyMap<string, string>): string {
  let at = key;
  for (let steps = 0; steps < 4; steps++) {
    const next = target.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** True for two to four words of which none marks a body or a place. */
function isPersonLike(key: string, spelling: Spelling | undefined, language: Language): boolean {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 4 || /\d|&/.test(key) || words.includes('of') || words.includes('for'))
    return false;
  const { organizationHeads, placeHeads, legalForms, nationalities, givenNames } = language.names;
  const first = words[0] as string;
  if (givenNames.has(first) || (spelling?.titled ?? 0) > 0) return true;
  if (nationalities.has(first)) return false;
  return !words.some((word) => organizationHeads.has(word) || placeHeads.has(word) || legalForms.has(word));
}

function indexSurnames(
  keys: readonly string[],
  spellings: ReadonlyMap<string, Spelling>,
  language: Language,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    if (!isPersonLike(key, spellings.get(key), language)) continue;
    const surname = key.slice(key.lastIndexOf(' ') + 1);
    const list = index.get(surname);
    if (list === undefined) index.set(surname, [key]);
    else list.push(key);
  }
  return index;
}

function indexInitials(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const key of keys) {
    const words = key
      .split(' ')
      .filter((word) => word !== 'of' && word !== 'for' && word !== 'and' && word !== '&' && word !== 'the');
    if (words.length < 2) continue;
    const initials = words.map((word) => word[0]).join('');
    const list = index.get(initials);
    if (list === undefined) index.set(initials, [key]);
    else list.push(key);
  }
  return index;
}

function expandAcronym(
  key: string,
  spellings: ReadonlyMap<string, Spelling>,
  byInitials: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const text = spellings.get(key)?.text ?? '';
  if (key.includes(' ') || !/^[\p{Lu}.]{2,8}$/u.test(text)) return undefined;
  const full = byInitials.get(key.replaceAll('.', ''));
  return full?.length === 1 ? full[0] : undefined;
}

function stripLegalForm(key: string, language: Language): string | undefined {
  const words = key.split(' ');
  const last = words.at(-1) as string;
  return words.length > 1 && language.names.legalForms.has(last) ? words.slice(0, -1).join(' ') : undefined;
}

function findFullName(
  key: string,
  bySurname: ReadonlyMap<string, readonly string[]>,
  keys: readonly string[],
): string | undefined {
  if (!key.includes(' ')) {
    const full = (bySurname.get(key) ?? []).filter((name) => name !== key);
    // "Barack Obama" and "President Barack Obama" are one; two first names are two people.
    const longest = [...full].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
    return longest !== undefined && full.every((name) => longest.endsWith(name)) ? longest : undefined;
  }
  // "Flood Authority" stands for "Venn Valley Flood Authority".
  const longer = keys.filter((name) => name.length > key.length && name.endsWith(` ${key}`));
  const longest = [...longer].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  return longest !== undefined && longer.every((name) => longest.endsWith(name)) ? longest : undefined;
}
