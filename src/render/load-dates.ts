/** Loads how a language writes dates: nothing for English, one small module of date-fns for another. */
import { createRequire } from 'node:module';
import type { Locale } from 'date-fns';
import { isRightToLeft } from './direction.ts';
import type { DateStyle } from './format-dates.ts';
import { americanDates, englishDates } from './format-dates.ts';

const styles = new Map<string, DateStyle>();

/** The style of a BCP 47 language, the same value each time; English where date-fns does not know it. */
export function loadDateStyle(language: string): DateStyle {
  const tag = language.toLowerCase();
  const style = styles.get(tag) ?? findDateStyle(tag);
  styles.set(tag, style);
  return style;
}

function findDateStyle(tag: string): DateStyle {
  if (tag === 'en-us') return americanDates;
  if (tag === 'en' || tag.startsWith('en-')) return englishDates;
  const [primary = '', region] = tag.split('-');
  const names = [
    ...(region !== undefined && /^[a-z]{2}$/.test(region) ? [`${primary}-${region.toUpperCase()}`] : []),
    aliases[primary] ?? primary,
  ];
  for (const name of names) {
    const locale = loadLocale(name);
    if (locale !== null) return { locale, day: dayPatterns[primary] ?? (isRightToLeft(tag) ? 'd MMMM yyyy' : 'PPP') };
  }
  return englishDates;
}

// Where the locale's long form is not what newspapers print: 1er novembre (date-fns writes the ordinal of the first only), 1 בנובמבר.
const dayPatterns: Readonly<Record<string, string>> = { fr: 'do MMMM yyyy', he: 'PPP' };

// date-fns has these under a longer name only.
const aliases: Readonly<Record<string, string>> = { fa: 'fa-IR', zh: 'zh-CN', no: 'nb' };

const require = createRequire(import.meta.url);

function loadLocale(name: string): Locale | null {
  // The name becomes part of a module's path.
  if (!/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(name)) return null;
  try {
    const module = require(`date-fns/locale/${name}`) as Record<string, Locale>;
    return Object.values(module).find((each) => typeof each?.code === 'string') ?? null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && missing.has(String(cause.code))) return null;
    throw cause;
  }
}

const missing = new Set(['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);
