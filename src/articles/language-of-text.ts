/** The language of a text by its commonest words; a handful a language are enough for a page, and silence is better than a guess. */

/** Words that are frequent in one of these languages and rare or absent in the others. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to that with for was were have has this from which are been would their they will it said be by he she his her an or but not we you on',
  de: 'der die das und ist nicht ein eine mit den von auf für dem sich auch werden wird hat bei',
  fr: 'le les des et est une dans pour que qui sur pas par plus avec du au sont cette ont',
  es: 'el los las y es una por con para que del se como más pero sus fue está han son',
  it: 'il gli di che è una per con del della sono non nel alla anche più dei ha come dal',
  nl: 'de het een en van is niet dat met zijn voor aan op ook werd wordt naar bij heeft maar',
  pt: 'o os as um uma não que do da em para com mais pelo pela são foi dos das ao',
};
const CODES = Object.keys(COMMON);
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = Object.values(COMMON).reduce((map, list, index) => {
  for (const word of list.split(' ')) map.set(word, [...(map.get(word) ?? []), index]);
  return map;
}, new Map<string, number[]>());

/** More text does not change the answer. */
const SAMPLE_WORDS = 400;
/** Below this share of known words the text is in none of these languages, or is a list of names. English prose has about 0.25. */
const LEAST_SHARE = 0.08;
/** Fewer hits are chance. */
const LEAST_HITS = 5;
/** Romance languages share short words: the best must beat the next by this factor. */
const LEAST_LEAD = 1.25;

/** BCP 47 primary subtag, or null when unsure. */
export function recogniseLanguage(texts: readonly string[]): string | null {
  const hits = CODES.map((code) => ({ code, count: 0 }));
  let words = 0;
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      words++;
      for (const index of LANGUAGES_OF.get(word) ?? []) (hits[index] ?? { count: 0 }).count++;
    }
    if (words >= SAMPLE_WORDS) break;
  }
  const [best, next] = hits.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  if (best === undefined || best.count < LEAST_HITS || best.count < words * LEAST_SHARE) return null;
  return best.count >= (next?.count ?? 0) * LEAST_LEAD ? best.code : null;
}
