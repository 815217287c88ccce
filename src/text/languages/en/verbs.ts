/**
 * Common English verbs (base forms; irregular past forms beside them) and the words that open a sentence which cannot stand alone. Enough
 * to tell a sentence from a fragment and a noun phrase from a clause; no part-of-speech tagger is worth its loading time here.
 */
const AUXILIARIES =
  "am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't will won't would wouldn't can can't cannot could couldn't may might must should shouldn't shall do does did don't doesn't didn't";

const VERBS = `
accept accuse achieve acquire act adapt add address admit adopt advance affect agree aim allow amount announce answer appeal appear apply appoint
approve argue arrive ask assess assume attack attract avoid award back bar base beat become began begin begun believe belong block boost borrow
break broke bring brought build built buy bought call came cancel carry catch caught cause change charge choose chose claim climb close collapse collect
combine come commission commit compare compete complain complete condemn confirm consider contain continue contradict contribute convert cost count
cover create criticise cross cut damage deal debate decide decline defeat defend delay deliver demand deny depend describe deserve design destroy
develop die disappear discontinue discover discuss dismiss divide double draw drew drive drove drop earn ease eat emerge enable end enjoy ensure enter
escape establish estimate evaluate examine exceed exclude exist expand expect explain expose express extend face fail fall fell feel felt fight file fill find found
finish fire fit flood flow fly focus follow force forecast form free fund gain gather gave generate give go grew grow guarantee handle happen hear heard held
help hire hit hold hope host identify ignore illustrate implement improve include increase indicate inspect insist install intend introduce invest
investigate invite involve issue join judge keep kept kill know knew lack last launch lay lead led learn leave left let lie lift limit link list live lose
lost maintain make made manage mark match matter mean meant measure meet met mention miss move name need negotiate notice obtain occur offer open operate
oppose order outline overtake owe own pass pay paid perform permit persuade place plan play point postpone predict prefer prepare present press
prevent produce promise propose protect prove provide publish pull pursue push put qualify question quit raise ran reach read realise receive recognise
recommend record recover reduce refer reflect refuse regard reject release rely remain remember remove repeat replace report represent require rescue
resign resist resolve respond restore restrict result resume retain retire return reveal reverse review rise rose rule run rush save saw say said scrap
see seek sought seem seen sell sold send sent separate serve set settle shape share shift show shown shut sign signal slow slip solve spend spent split spread
stand stood start state stay stop strengthen strike struck study submit succeed suffer suggest sue supply support suppose surprise survive suspect suspend
switch take taken talk target teach tell tend test thank think thought threaten took total track train transfer treat trigger trust try turn understand
urge use value vary view visit vote wait walk want warn watch weigh welcome win won withdraw withdrew wonder work worry write wrote yield arrest board
lend borrow hire fix mend build open close raise lower widen narrow hand question blame point sink sank ground evacuate tow inspect pump
axe slash halve oust mull vow slam curb shun hail halt shelve seize unveil cite outpace imply sack revoke jump surge plunge soar tumble rebound retreat
injure flee fled convict acquit trim tighten loosen reopen merge shrink shrank triple quadruple upgrade downgrade rally jail recall doubt ban`;

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms that alone make a clause. */
export const auxiliaries: ReadonlySet<string> = set(AUXILIARIES);
/** Base and irregular past forms. */
export const verbs: ReadonlySet<string> = set(VERBS);
/** Irregular past forms: never the head of a noun phrase. */
export const pastForms: ReadonlySet<string> = set(
  `began begun became broke broken brought built bought came caught chose chosen drew drawn drove driven ate eaten fell fallen felt fought found flew
  gave given grew grown heard held hid kept knew known laid led left lost made meant met paid ran rose risen sank saw seen said sent sold sought shook
  showed shown shut spent split spoke stood struck swore taught told took taken threw thought understood went gone withdrew won wrote written`,
);
/** Openers that lean on the sentence before; dropped when the rest stands alone. */
export const connectives: ReadonlySet<string> = set(
  'but and so yet or nor however still then also instead meanwhile moreover furthermore therefore thus hence besides nevertheless nonetheless yes no indeed finally anyway plus',
);
/** Pronouns and pointers that need their referent. */
export const pointers: ReadonlySet<string> = set(
  "it he she they this that these those his her their its him them such it's he's she's they're that's there's both neither either another others",
);
/** The writer or speaker in the first or second person. */
export const speakers: ReadonlySet<string> = set(
  "i we you our my us me your i'm we're i've we've you're you'll i'd we'd mine ours let's",
);
/** Adjectives that no ending gives away. */
export const adjectives: ReadonlySet<string> = set(
  `born worth past top independent dependent different recent current present absent silent urgent violent relevant important significant constant distant pregnant
  reluctant apparent sufficient efficient consistent permanent prominent proprietary necessary temporary voluntary ordinary extraordinary primary
  secondary final total equal usual actual annual federal municipal urban civil global local national regional international central personal professional natural
  mental legal fatal moral general special initial partial rural royal formal normal crucial vital social similar popular regular nuclear solar
  senior junior minor superior prior whole main sole poor rich dark light heavy slow quick fast safe dangerous angry happy proud afraid aware
  large small huge tiny vast broad thin thick cold hot warm cool dry wet fresh empty busy quiet loud modern ancient daily weekly monthly
  average extra entire exact further separate certain simple complex single double multiple various numerous frugal blue red green black white
  yellow grey brown clean dirty candid brave calm loose tight later sooner afterwards nearby forth abroad ahead aboard unaware unable mental beforehand together apart instead stolen broken driven given taken
  hidden frozen sworn torn worn drunk sunk chosen forgotten bitten shaken awake asleep latest newest largest biggest smallest highest lowest best worst older younger larger smaller higher lower greater earlier
  longer shorter heavier faster slower cheaper dearer wider narrower deeper stronger weaker harder easier richer poorer closer nearer farther safer tougher`,
);
/** Nouns that end like adjectives. */
export const nounsLikeAdjectives: ReadonlySet<string> = set(
  `executive initiative alternative detective incentive motive objective perspective representative archive drive narrative relative native
  directive cooperative traffic clinic critic public music mechanic epidemic pandemic republic topic fabric logic panic academic arithmetic
  statistic  business access success process illness witness loss boss glass pass mess dress address press stress
  progress congress fitness darkness weakness wellness readiness awareness fairness potential official trial material memorial tutorial dial
  vegetable table cable variable english finish fish dish`,
);
/** Nouns that end like participles. */
export const nounsLikeParticiples: ReadonlySet<string> = set(
  `advertising banking beginning being blessing bombing boxing briefing building burning bullying camping ceiling cleaning clothing coaching cooking crossing
  cycling drawing dressing drilling drinking driving dumping earning engineering evening fencing filing filming finding fishing flooding flying
  funding gambling gaming gathering grazing grounding hacking hearing heating hiking holding housing hunting king landing laundering learning lending
  lighting listing lodging logging loading mailing marketing meaning meeting mining morning mourning offering opening outing painting
  parking planning policing polling posting pricing processing programming ranking rating reading recording recycling ring roofing ruling
  sailing saving scaffolding screening sentencing setting sewing shelling shipping shooting shopping sibling signing smoking smuggling spelling spending
  spring staffing stabbing string swimming testing thing trading training tutoring understanding undertaking uprising upbringing vaping voting warning wedding welding
  wing wiring wrestling writing`,
);
/** Words too general to name a theme. */
export const weakLabels: ReadonlySet<string> = set(
  `year years month months week weeks day days time times today yesterday tomorrow people person man woman number numbers way ways thing things part parts place
  lot kind sort case fact question answer point issue reason result example side end start first second third last next new old big small good bad great real
  open closed close free ready likely able strong weak wide deep hard easy early clear sure true false right wrong dead alive
  better best long short high low full yes half more less same different several early late recent current former main major key important
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring
  summer autumn winter morning afternoon evening night percent per cent million billion trillion thousand hundred dozen one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter quarters double twice once both
  kilometre kilometres kilometer kilometers centimetre centimetres millimetre millimetres kilo kilos kilogram kilograms kilogramme kilogrammes gram grams milligram milligrams
  microgram micrograms degrees watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts megabit megabits joule joules volt volts inch inches gallon gallons
  crowns cent cents pence penny franc francs krona kronor yen yuan rupee rupees peso pesos noon midnight seconds sum sums
  tonne tonnes ton tons metre metres meter meters mile miles km kg litre litres hectare hectares acre acres pound pounds dollar dollars euro euros hour hours minute minutes
  story article report piece post read reader readers letter newsletter source sources word words line note notes mr mrs ms dr`,
);
/** Of these, those that end a compound which says something: "policy numbers", "car parts". */
export const weakHeads: ReadonlySet<string> = set('number numbers part parts case cases');
/** Who acts or speaks in any story: a subject of news only where a theme is full of it. */
export const actors: ReadonlySet<string> = set(
  `company companies firm firms business businesses organisation organization group groups team member members official officials executive executives
  spokesman spokeswoman spokesperson statement interview comment expert experts analyst analysts critic critics author authors
  man men woman boy girl guy everyone somebody anyone nobody individual individuals crowd public society country countries nation nations
  state city town area region place world community department agency authority authorities government department unit`,
);
