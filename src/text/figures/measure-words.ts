/**
 * What the figures stage must know of a language to tell what a quantity measures: words of measures (by class), of hedging and
 * comparison, of speech. Plain data of general vocabulary; the code that reads it knows no word of any language.
 */
import { englishMeasures } from '../languages/en/measures.ts';
import type { Language } from '../language.ts';
import { terms } from '../terms.ts';
import { quantityWordsOf } from './quantity-words.ts';

export type MeasureGroup =
  | 'people'
  | 'votes'
  | 'money'
  | 'dates'
  | 'size'
  | 'terms'
  | 'rates'
  | 'homes'
  | 'mass'
  | 'pace';

/** A class of measure: words that name one and the same kind of quantity ("killed", "death toll"). */
export interface MeasureClass {
  readonly name: string;
  /** Classes of one group exclude each other: a figure of deaths is none of injuries. Null: no exclusion. */
  readonly group: MeasureGroup | null;
  /** True for what happens once (deaths in a quake), false for what has a value at any time (a price, a population). */
  readonly event: boolean;
  /** True for a class whose words go with others ("damage bill"): it yields to them. */
  readonly general?: boolean;
  /** Counts that go on changing from day to day while an event lasts. */
  readonly running?: boolean;
  readonly words: readonly string[];
  /** What a figure of it is called in print, lower case: "deaths", "cost", "opening date". */
  readonly label?: string;
}

/** Words by which a sentence shows what its figure measures: "put the bill at 40 million", "a fund of 30 million". */
export interface MeasurePhraseWords {
  /** Verbs whose object the figure is a value of, before `settingLinks`: put … at. */
  readonly setting: ReadonlySet<string>;
  readonly settingLinks: ReadonlySet<string>;
  /** Verbs whose subject it is a value of, and the noun for what they tell of it, or null: "weighs" tells a weight, "is" nothing. */
  readonly amounting: ReadonlyMap<string, string | null>;
  /** The same before `amountingLinks`: came to, stood at. */
  readonly amountingTo: ReadonlySet<string>;
  readonly amountingLinks: ReadonlySet<string>;
  /** May stand before such a verb, or between it and the figure. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Nouns for figures as such, for time and for texts: they name no measure. */
  readonly generic: ReadonlySet<string>;
  /** May stand between the phrase and the figure: about, a further. */
  readonly hedges: ReadonlySet<string>;
  /** End the clause that a subject opens. */
  readonly boundaries: ReadonlySet<string>;
  /** A phrase with one of these does not stand by itself. */
  readonly refused: ReadonlySet<string>;
  /** Left out at the head of a phrase. */
  readonly leading: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

export interface MeasureWords {
  readonly phrases: MeasurePhraseWords;
  readonly classes: readonly MeasureClass[];
  /** Nouns that count people, so that "12 protesters" and "12 people" may be of one measure. */
  readonly people: readonly string[];
  /** Kinds of people: "12 soldiers" may be "12 people", but are no "15 teachers". */
  readonly peopleFamilies: readonly (readonly string[])[];
  readonly dwellings: readonly string[];
  /** Nouns of one kind of thing, so that "four vessels" and "six ships" count the same. */
  readonly nounFamilies: readonly (readonly string[])[];
  /** Nouns that stand for any thing counted: "eleven items". */
  readonly vagueNouns: readonly string[];
  /** What a share may be of without saying what: the total, the rest. */
  readonly vagueWholes: readonly string[];
  /** Words that a noun follows (the, of) and words that a verb follows (to, will), to tell the two apart without a tagger. */
  readonly beforeNouns: ReadonlySet<string>;
  readonly beforeVerbs: ReadonlySet<string>;
  /** rise, fall, grow: before a percentage they make it a change, not a level. */
  readonly changes: ReadonlySet<string>;
  /** Of these, those that tell which way. */
  readonly rises: ReadonlySet<string>;
  readonly falls: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  /** Words of scope: members of one set exclude each other. */
  readonly scopes: readonly { readonly set: string; readonly member: string; readonly words: readonly string[] }[];
  /** What is allowed or aimed at: a figure beside one of these is no measure of the thing. */
  readonly norms: ReadonlySet<string>;
  readonly normPhrases: readonly (readonly string[])[];
  /** Directions of a change: two that go apart are no two accounts of one. */
  readonly rising: ReadonlySet<string>;
  readonly falling: ReadonlySet<string>;
  /** Times named by the day of writing alone: next month. */
  readonly relativePeriods: readonly (readonly string[])[];
  /** After a count, it is of some only: "of the", "of them". */
  readonly partOf: readonly (readonly string[])[];
  /** Between two counts, makes the first a part of the second: "nine of 14". */
  readonly ofWhole: ReadonlySet<string>;
  /** Reports that the writer only passes on: a figure of theirs beside another is disputed. */
  readonly hearsay: readonly (readonly string[])[];
  /** Beside a figure they say that it comes on top of another: "another 12", "two other rifles"; but "more than" bounds. */
  readonly further: ReadonlySet<string>;
  readonly than: string;
  /** After a duration, put what it dates in the past. */
  readonly ago: ReadonlySet<string>;
  /** Beside a duration, make it a distance in time: "two weeks after", "within ten days". */
  readonly distanceAfter: ReadonlySet<string>;
  readonly distanceBefore: ReadonlySet<string>;
  /** Before a duration, make it a length of time whatever follows: "for six years after that". */
  readonly lasting: ReadonlySet<string>;
  /** Right after a length, make it how far something lies from something. */
  readonly distanceFrom: ReadonlySet<string>;
  /** After a distance, make it a position: "35 miles south-west of". */
  readonly directions: ReadonlySet<string>;
  /** "the number of posts at risk at 1,150": what comes before the noun, and before a bare figure. */
  readonly counters: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  /** Say that a figure is someone's. */
  readonly estimating: ReadonlySet<string>;
  /** Right before a figure, says that it is wrong. */
  readonly denials: ReadonlySet<string>;
  /** Between two figures of one sentence, part two accounts: but, though, against. */
  readonly parting: ReadonlySet<string>;
  /** Papers that state figures: in the announcement, of the prospectus. */
  readonly documents: ReadonlySet<string>;
  /** After "its" or "their" and before "is", stands for a thing of the speaker's: "the county says its own is 60". */
  readonly ownWords: ReadonlySet<string>;
  /** Verbs that judge what was said: "called that a fairy tale". */
  readonly calling: ReadonlySet<string>;
  /** Devices that give a figure as a speaker does, where they are the subject: sensor, satellite. */
  readonly instruments: ReadonlySet<string>;
  /** Verbs by which a paper has a figure: "the press release has". */
  readonly holding: ReadonlySet<string>;
  /** Whoever writes; what is theirs; and the verbs by which they reckon a figure of their own. */
  readonly writers: ReadonlySet<string>;
  readonly writersOwn: ReadonlySet<string>;
  readonly reckoning: ReadonlySet<string>;
  /** Open a sentence, or stand in it, when it sets a figure against the one before. */
  readonly contrasts: ReadonlySet<string>;
  /** Limits a figure to one place or time: "in Osterby alone". */
  readonly alone: ReadonlySet<string>;
  /** Before a figure, make it a part of the one before. */
  readonly including: ReadonlySet<string>;
  /** Names a figure as one that is compared with, or no longer holds. */
  readonly references: readonly (readonly string[])[];
  readonly former: ReadonlySet<string>;
  readonly estimates: ReadonlySet<string>;
  /** What somebody means to do is theirs to tell. */
  readonly intentions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Open an adverbial before the subject: last, in, according. */
  readonly introductions: ReadonlySet<string>;
  /** Open an adverbial of place: in, at. */
  readonly placing: ReadonlySet<string>;
  /** After a comma they open an aside about what stands before it. */
  readonly relatives: ReadonlySet<string>;
  /** Forms of "to be": what stands before them is told, not telling. */
  readonly be: ReadonlySet<string>;
  /** Alone they name no speaker. */
  readonly determiners: ReadonlySet<string>;
  /** May stand between a speaker and the verb. */
  readonly adverbs: ReadonlySet<string>;
  /** Before a percentage they make it a level again: "rose to 12%". */
  readonly levels: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  /** Verbs that put a figure in someone's mouth: arrives at, holds to. */
  readonly counting: readonly (readonly string[])[];
  /** What a log does with the figure right after it: gives, shows. */
  readonly showing: ReadonlySet<string>;
  readonly thatWords: ReadonlySet<string>;
  /** Nouns that end a phrase of who speaks: bodies and roles. */
  readonly speakers: ReadonlySet<string>;
  /** Words that open what is told in the name of whoever is in charge: "Officially, 40 million." */
  readonly official: ReadonlySet<string>;
  /** Words at the head of a clause under whose terms its figure stands: "after fees". */
  readonly limiting: ReadonlySet<string>;
  /** Among the first words of a sentence, they tell that it gives another thing to compare with: "for comparison". */
  readonly comparing: ReadonlySet<string>;
  /** Words beside a figure that say of what sort it is, and not what it is of: "on average", "nearer the mark". */
  readonly qualifiers: ReadonlySet<string>;
  /** What a writer is called before a colon: "Us: January." */
  readonly writersLabel: ReadonlySet<string>;
  /** What somebody has who gives a figure: "Lind's model gets to 40". */
  readonly accounts: ReadonlySet<string>;
  /** Stems of nouns for posts, which are counted with people and are none. */
  readonly posts: ReadonlySet<string>;
  /** Words that set what is said before what is told: "had expected". */
  readonly past: ReadonlySet<string>;
  /** Verbs by which a figure is given, where their subject is somebody: "gets to 40", "demands 90". */
  readonly giving: ReadonlySet<string>;
  /** What stands between a figure and whoever is to be asked for it: "if you believe". */
  readonly asking: readonly (readonly string[])[];
  readonly accordingTo: readonly (readonly string[])[];
  readonly pronouns: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  /** Parts of a day, each with the share of it that has gone by. */
  readonly shareOfDay: ReadonlyMap<string, number>;
  /** Say that more is to come: "so far". */
  readonly yet: readonly (readonly string[])[];
  /** After a sum, make it what is too much: "120 million over budget". */
  readonly over: readonly (readonly string[])[];
  /** Beside a figure, say that it goes on changing: "so far", "stands at". */
  readonly running: readonly (readonly string[])[];
  /** Before a day, say that a figure is told as of it: "by Monday". */
  readonly upTo: readonly (readonly string[])[];
  /** Say that a figure gainsays another. */
  readonly disputes: ReadonlySet<string>;
  /** Before a word for a figure they tell of another one, behind "is" or "looks" that there must be one: "a higher total", "the tally seems long". */
  readonly rivalling: ReadonlySet<string>;
  readonly tallies: ReadonlySet<string>;
  readonly seeming: ReadonlySet<string>;
  readonly differing: ReadonlySet<string>;
  /** "fewer than the guild admits" */
  readonly excess: RegExp;
  /** Before a word for a number they set it against another: the true figure. */
  readonly truths: ReadonlySet<string>;
  /** Pronouns that stand for what was told of before. */
  readonly subjects: ReadonlySet<string>;
  /** Opens a sentence that goes on about the one before: "that", "it", "the figure". */
  readonly anaphors: ReadonlySet<string>;
}

/** The measure words as terms: what `terms()` of the language makes of them. */
export interface MeasureTable {
  readonly words: MeasureWords;
  /** Word as printed, lower case → classes it names: "flooded" tells what "flood" does not, so stems will not do. */
  readonly classesOf: ReadonlyMap<string, readonly MeasureClass[]>;
  readonly byName: ReadonlyMap<string, MeasureClass>;
  /** A word as a term, or null where it tells nothing. */
  readonly termOf: (word: string) => string | null;
  readonly people: ReadonlySet<string>;
  readonly dwellings: ReadonlySet<string>;
  /** Noun → the kind of thing it counts, where it is not alone in it. */
  readonly families: ReadonlyMap<string, string>;
  readonly vagueNouns: ReadonlySet<string>;
  readonly vagueWholes: ReadonlySet<string>;
  /** Terms that only make up quantities: scales, currencies, units, months. */
  readonly quantityTerms: ReadonlySet<string>;
  /** Terms of classes that go with others ("cost"): they tell nothing by themselves. */
  readonly generalTerms: ReadonlySet<string>;
  /** Terms of all classes: what they tell is told by the class. */
  readonly classTerms: ReadonlySet<string>;
}

const byCode: ReadonlyMap<string, MeasureWords> = new Map([['en', englishMeasures]]);
const tables: Map<string, MeasureTable> = new Map();

/** The measure table of a language, or null where there is none. */
export function measureTableOf(language: Language): MeasureTable | null {
  const words = byCode.get(language.code);
  if (words === undefined) return null;
  const known = tables.get(language.code);
  if (known !== undefined) return known;
  const classesOf = new Map<string, MeasureClass[]>();
  for (const entry of words.classes) {
    for (const word of entry.words) classesOf.set(word, [...(classesOf.get(word) ?? []), entry]);
  }
  const stems = (list: readonly string[]): ReadonlySet<string> =>
    new Set(list.flatMap((word) => terms(word, language)));
  const [people, dwellings] = [stems([...words.people, ...words.peopleFamilies.flat()]), stems(words.dwellings)];
  const table: MeasureTable = {
    words,
    classesOf,
    termOf: (word) => terms(word, language)[0] ?? null,
    byName: new Map(words.classes.map((entry) => [entry.name, entry])),
    people,
    dwellings,
    families: familiesOf(words, stems),
    vagueNouns: stems(words.vagueNouns),
    vagueWholes: stems(words.vagueWholes),
    quantityTerms: stems(quantityVocabulary(language)),
    classTerms: stems(words.classes.flatMap((entry) => entry.words)),
    generalTerms: stems(words.classes.filter((entry) => entry.general === true).flatMap((entry) => entry.words)),
  };
  tables.set(language.code, table);
  return table;
}

/** Whether a noun is one for whoever gives figures: a body or a role, a paper, a device, what somebody has who reckons. */
export function isGiverNoun(noun: string, { words }: MeasureTable): boolean {
  const { speakers, documents, instruments, accounts } = words;
  return [speakers, documents, instruments, accounts].some((nouns) => nouns.has(noun));
}

/** Family of the nouns that stand for any people; those of one kind of people begin with it. */
export const PEOPLE = '#people';

function familiesOf(
  words: MeasureWords,
  stems: (list: readonly string[]) => ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  words.nounFamilies.forEach((nouns, index) => {
    for (const noun of stems(nouns)) families.set(noun, `#things-${String(index)}`);
  });
  words.peopleFamilies.forEach((nouns, index) => {
    for (const noun of stems(nouns)) families.set(noun, `${PEOPLE}-${String(index)}`);
  });
  for (const noun of stems(words.people)) families.set(noun, PEOPLE);
  for (const noun of stems(words.dwellings)) families.set(noun, '#dwellings');
  return families;
}

function quantityVocabulary(language: Language): readonly string[] {
  const words = quantityWordsOf(language);
  if (words === null) return [];
  return [words.numbers, words.scales, words.vague, words.currencyWords, words.durations, words.months, words.weekdays]
    .flatMap((map) => [...map.keys()])
    .concat(
      [...words.units.keys()].filter((unit) => unit.length > 1),
      words.percentWords.flat(),
      [...words.timeMarks],
    );
}
