/**
 * Whether a phrase that some source has for what its figure measures is a better name than the class or the noun that the sides share.
 */
import type { MeasureClass } from '../text/figures/measure-words.ts';
import type { FigureSpace } from './comparable-figure.ts';
import { lowerFirst } from './name-measure.ts';
import type { Figure } from './read-figures.ts';
import { type MeasurePhrase, readMeasurePhrases } from './read-measure-phrase.ts';
import { groupsOf } from './veto-class.ts';

/**
 * What the frame of a phrase must weigh, with what other sides add to it, to name a measure. These three were chosen on reading the names of the 277
 * differences of figures that 43 labelled stories print: lower, what stands behind a value by chance ("of bottled water") names it.
 */
const LEAST_PHRASE = 0.8;
/** What it adds that another side stands by a word of the phrase; and that the phrase holds a word for a measure. */
const SHARED_PHRASE = 0.5;
const MEASURED_PHRASE = 0.3;

/**
 * The name of a measure in the words of a source that says what its figure is of: "cost of the halt" for a bare "cost". A name that says more than
 * its class stays as it is.
 */
export function choosePhrase(
  groups: readonly (readonly Figure[])[],
  known: string | null,
  className: string | null,
  space: FigureSpace,
): string | null {
  const entry = space.table.words.classes.find(
    ({ name, label }) => name === className || (label !== undefined && label === known),
  );
  const isBare = known === null || known === entry?.label || !known.includes(' ');
  if (!isBare) return known;
  const rows = groups.flatMap((group, at) =>
    group.flatMap((figure) =>
      readMeasurePhrases(figure, space).flatMap((phrase) => {
        const name = nameOfPhrase(phrase, known, entry, space);
        const shared = isKnownElsewhere(phrase, groups, at, space) ? SHARED_PHRASE : 0;
        return name === null
          ? []
          : [{ name, weight: phrase.weight + shared + (holdsMeasure(phrase, space) ? MEASURED_PHRASE : 0) }];
      }),
    ),
  );
  const best = rows
    .filter((row) => row.weight >= LEAST_PHRASE)
    .toSorted((a, b) => b.weight - a.weight || b.name.length - a.name.length || (a.name < b.name ? -1 : 1))[0];
  return best?.name ?? known;
}

/** Whether a lone noun names what is measured: "levy" names a sum; that a river or a box stands beside both figures says nothing of it. */
export function namesKind(word: string, groups: readonly (readonly Figure[])[], space: FigureSpace): boolean {
  const kind = groups[0]?.[0]?.quantity.kind ?? 'count';
  if (kind === 'time') return true;
  // "a toll of 4 crowns", "the toll will be 6"
  const isFramed = groups
    .flat()
    .some((figure) =>
      readMeasurePhrases(figure, space).some(
        ({ text, weight }) => weight >= LEAST_PHRASE && text.toLowerCase() === word.toLowerCase(),
      ),
    );
  if (isFramed) return true;
  const fitting = groupsOf(kind);
  return space.table.words.classes.some(
    ({ label, group, words }) =>
      label === word || (group !== null && fitting.includes(group) && words.includes(word.toLowerCase())),
  );
}

/** The phrase as a name, or null where it says no more than what is known. */
function nameOfPhrase(
  phrase: MeasurePhrase,
  known: string | null,
  entry: MeasureClass | undefined,
  space: FigureSpace,
): string | null {
  const opening = space.locate(phrase.text)[0]?.term ?? '';
  const text = space.isNamePart(opening) ? phrase.text : lowerFirst(phrase.text);
  const what = phrase.full.slice(0, -phrase.text.length) + text;
  if (phrase.told !== null) return `${phrase.told} of ${what}`;
  const words = text.toLowerCase().split(' ');
  const classes = words
    .flatMap((word) => space.table.classesOf.get(word) ?? [])
    .filter(({ label }) => label !== undefined);
  // "forecast implies revenue" names no loss
  const isOther =
    entry !== undefined &&
    classes.length > 0 &&
    !classes.some(({ name, general }) => general === true || name === entry.name);
  if (isOther) return null;
  const isLonger = words.length > 1 && (known === null || words.includes(known) || holdsMeasure(phrase, space));
  if (known === null || isLonger) return text;
  if (words.includes(known)) return null;
  return phrase.isMeasured && !holdsMeasure(phrase, space) && !known.includes(' ') ? `${known} of ${what}` : null;
}

/** Whether the phrase itself speaks of a measure: the cost of the halt, the size of the fire. */
function holdsMeasure({ text }: { readonly text: string }, space: FigureSpace): boolean {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => (space.table.classesOf.get(word) ?? []).some((entry) => entry.label !== undefined));
}

/** Nearness of a word of the phrase on another side. */
const PHRASE_NEARNESS = 0.12;

function isKnownElsewhere(
  { text }: MeasurePhrase,
  groups: readonly (readonly Figure[])[],
  at: number,
  space: FigureSpace,
): boolean {
  const terms = space.locate(text).map(({ term }) => term);
  return groups.some(
    (group, index) =>
      index !== at && group.some((figure) => terms.some((term) => (figure.terms.get(term) ?? 0) >= PHRASE_NEARNESS)),
  );
}
