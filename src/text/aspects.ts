/** Which aspects of news the terms of a passage touch: the little general knowledge by which paraphrases of one matter are brought together. */
import { english } from './languages/en.ts';
import { ENGLISH_ASPECTS } from './languages/en/aspects.ts';
import { terms } from './terms.ts';

let table: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Aspect → weight. A term that serves several aspects gives each its share. Terms must be stems as `terms` gives them; those of other
 * languages find nothing, so that such a story falls back on its words alone.
 */
export function aspectsOf(list: readonly string[]): ReadonlyMap<string, number> {
  table ??= createTable();
  const found = new Map<string, number>();
  for (const term of list) {
    const aspects = table.get(term);
    if (aspects === undefined) continue;
    for (const aspect of aspects) found.set(aspect, (found.get(aspect) ?? 0) + 1 / aspects.length);
  }
  return found;
}

function createTable(): ReadonlyMap<string, readonly string[]> {
  const built = new Map<string, string[]>();
  for (const [aspect, words] of Object.entries(ENGLISH_ASPECTS)) {
    for (const term of new Set(terms(words, english))) {
      const known = built.get(term);
      if (known === undefined) built.set(term, [aspect]);
      else known.push(aspect);
    }
  }
  return built;
}
