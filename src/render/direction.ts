/** Which way a language is written. */

// Languages written from right to left in their usual script (CLDR); a script subtag decides before the language does.
const rightToLeft = new Set([
  'ar',
  'arc',
  'az-arab',
  'ckb',
  'dv',
  'fa',
  'ff-adlm',
  'he',
  'iw',
  'ks',
  'ku-arab',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa']);

/** True for Arabic, Hebrew, Persian, Urdu … by BCP 47 tag (`ar`, `pa-Arab`). */
export function isRightToLeft(tag: string): boolean {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script);
}

/** `en` for `en-GB`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
