/** English words that end in a full stop without ending a sentence, and the words that tell when they do. Data of `sentences.ts`. */

/** What a language tells the splitter. All words lower case, inner dots kept, final dot left off. */
export interface SentenceWords {
  /** Always followed by more of the sentence: `Dr`, `e.g`. */
  readonly neverLast: ReadonlySet<string>;
  /** May end a sentence: only when a word of `starters` follows: `Inc`, `U.S`. */
  readonly maybeLast: ReadonlySet<string>;
  /** Abbreviations only in front of a number: `No. 5`, `Fig. 2`; else ordinary words (`Oh no.`). */
  readonly needsNumber: ReadonlySet<string>;
  /** End a sentence before any capital: `5 p.m. Police said`. */
  readonly clock: ReadonlySet<string>;
  /** Words that open sentences rather than follow an abbreviation or an initial. */
  readonly starters: ReadonlySet<string>;
  /** Verbs of speech, for `"Ready?" Ann Lee asked.` */
  readonly speech: ReadonlySet<string>;
  /** Names written with an exclamation mark. */
  readonly shouted: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What `splitSentences` knows of English. Lower case, inner dots kept, final dot left off. */
export const sentenceWords: SentenceWords = {
  neverLast: words(`
    mr mrs ms mx dr prof rev hon sen rep gov pres gen col maj capt cmdr lt sgt cpl pvt adm supt insp det messrs mme mlle fr sr
    e.g i.e eg ie cf vs v viz approx ca c al fig figs eq ref refs vol vols ed eds pp p para sec ch art cl incl excl est esp resp
    mt ft ste no nos op dept univ assn bros asst atty amb sec'y treas`),
  maybeLast: words(`
    inc ltd corp co cos plc llc llp bv nv sa ag gmbh pty jr sr esq phd md etc
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    st ave blvd rd ln hwy apt bldg min max hr hrs sq ft lb lbs oz in mi km kg cm mm mph
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo
    a.m p.m am pm b.c a.d d.c u.s u.k u.n e.u u.s.a ph.d m.d b.a m.a j.d`),
  needsNumber: words(
    'no nos p pp fig figs vol vols ch sec art eq para c ca jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  clock: words('a.m p.m am pm etc'),
  starters: words(`
    the a an this that these those it its he she they we you i his her their our my your there here
    but and or so yet nor if when while where why how what who which whether as at by for from in into of on to with without
    after before since until during because although though however meanwhile instead still then now also even only just
    both each either neither all some many most more several few one two three no not nobody everyone
    according under over about among between despite unlike last next earlier later officials police critics experts
    asked is are was were do does did can could will would should may might has have had`),
  speech: words(`
    said says say told tells asked asks added adds wrote writes replied replies shouted joked argued argues wondered wonders
    recalled recalls insisted insists explained explains quipped concluded noted notes warned warns answered tweeted posted`),
  shouted: words('yahoo jeopardy yum jet2holidays oklahoma mamma'),
};

/** Every word that may stand before a full stop without ending the sentence. */
export const abbreviations: ReadonlySet<string> = new Set([...sentenceWords.neverLast, ...sentenceWords.maybeLast]);
