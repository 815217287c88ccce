/**
 * How an English sentence shows that it counts on what stood before it, and what that costs it as a sentence read alone: one row a way, with
 * an example. The ways were noticed on reading digests, those of the labelled stories among them; the patterns are of English, not of a story.
 */

/** A way of leaning on what came before. Costs are those of a wording's fitness: 1 and more makes it unfit to stand alone. */
export interface Leaning {
  readonly pattern: RegExp;
  readonly cost: number;
  readonly example: string;
}

const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}+teenth|\\p{L}+tieth|\\d+(?:st|nd|rd|th))';

/** A number, in digits or as a word. */
const COUNT =
  '(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty(?:-\\p{L}+)?|hundreds|thousands|dozens)';
const HEDGE =
  '(?:about|around|only|just|nearly|almost|some|at least|more than|over|up to|nearer|closer to|no more than)';

export const leanings: readonly Leaning[] = [
  { pattern: /^(?:until|since|by) then/i, cost: 0.9, example: 'Since then the gates have stood open.' },
  {
    pattern: /^the (?:other|latter|former|same|first|second)(?! (?:world|time|half|quarter)\b)/i,
    cost: 0.9,
    example: 'The other three stayed at home.',
  },
  { pattern: /^(?:most of (?:the|them)|(?:if|when) (?:that|this))/i, cost: 0.9, example: 'Most of them were empty.' },
  {
    pattern: /^\p{L}+ (?:days|weeks|months|years|hours) (?:later|earlier)/iu,
    cost: 0.9,
    example: 'Nine months later the gates were shut.',
  },
  {
    pattern: /^(?:against|besides|despite|beyond|after|before|behind|for|on) (?:that|this|these|those|them|it)\b/i,
    cost: 0.9,
    example: 'Against that, the team has won at home.',
  },
  { pattern: /^(?:as for|perhaps|maybe)\b/i, cost: 0.9, example: 'As for the price, it has doubled.' },
  {
    pattern: /^(?:not|nor|never) (?!a single|one |only |all |every |everyone |until )/i,
    cost: 1.2,
    example: 'Not the teachers: most of them want it.',
  },
  {
    pattern: /^(?:somebody|someone|one (?:gets|has|may|can|must|might|wonders)|so (?:does|do|did|is|are|was|were))\b/i,
    cost: 0.6,
    example: 'Somebody heard a bell.',
  },
  {
    pattern:
      /\b(?:did|does|do|done|doing|say|says|said|saying|think|thinks|thought|hope|hopes) so\b(?! (?:that|far|much|many)\b)/i,
    cost: 1,
    example: 'Most of the choir says so.',
  },
  {
    pattern:
      /\b(?:into|of|about|to|with|from|by|at|for|on|than|like|after|called|calls|call|denies|denied|wants|want) that(?=[,.;:]|\s+(?:and|but|or|once|is|was|either)\b|$)/i,
    cost: 0.8,
    example: 'The baker is asking about that.',
  },
  {
    pattern:
      /\b(?:called|calls|denies|denied|wants|disputes|disputed|rejects|rejected) (?:it|that|this|them) (?:to|a|an|as)\b/i,
    cost: 0.6,
    example: 'The club called that a mistake.',
  },
  {
    pattern: /\b(?:called|calls|call) (?:it|that|this|them) ["“‘]/i,
    cost: 0.9,
    example: 'Its chairman called that “a fairy tale”.',
  },
  {
    pattern: /\b(?:went|goes|go|going|gone) (?:further|on|beyond that)[.!]?["”]?$/i,
    cost: 0.9,
    example: 'The mayor went further.',
  },
  {
    pattern: /\b(?:differently|otherwise|likewise|similarly)[.!]?["”]?$/i,
    cost: 0.9,
    example: 'The other gates have fared differently.',
  },
  {
    pattern: /\b(?:says?|said|thinks?|does|do|did) the same\b/i,
    cost: 0.9,
    example: 'The council says the same.',
  },
  {
    pattern: /\b(?:in other words|in short|that is to say|put differently)\b/i,
    cost: 0.9,
    example: 'The bridge, in other words, is shut.',
  },
  {
    pattern:
      /^there,? (?!(?:(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|did|does|seems?|appears?|remains?|came|comes|used|exists?|stood|stands|lies|lay|follow(?:s|ed)?)\b|["“]))/i,
    cost: 0.9,
    example: 'There the baker has a case.',
  },
  {
    pattern: /^there (?:is|are|was|were) (?:also |still |then )?the\b/i,
    cost: 0.9,
    example: 'There is the quarrel over the bells.',
  },
  {
    pattern: new RegExp(`\\bthe ${ORDINAL}(?: of (?:them|these|those))?[.!”"’]*$`, 'iu'),
    cost: 1,
    example: 'The calendar says the ninth.',
  },
  {
    pattern:
      /\b(?:the last one|the first one|the other one|this one|that one|one of (?:them|these|those)|(?:some|many|none|all|both|two|three|each|half) of (?:them|these|those))\b/i,
    cost: 0.6,
    example: 'Nobody could solve the last one.',
  },
  {
    pattern: /^[^:,.]{2,30}: [^.,:]{1,24}[.]$/,
    cost: 0.9,
    example: 'Next concert: 4 May.',
  },
  { pattern: /^the ones?\b/i, cost: 1.2, example: 'The one on the roof was taken down.' },
  {
    pattern:
      /^(?:in (?:return|either case|both cases|turn|reply|response|any case|that case)|by contrast|at (?:that|the) (?:time|moment|point|stage))\b/i,
    cost: 0.9,
    example: 'In return the club pays for a bridge.',
  },
  {
    pattern:
      /\b(?:this|these|those|such an?) (?!(?:year|month|week|day|time|morning|afternoon|evening|night|spring|summer|autumn|winter|season|century|decade|kind|sort|way|days|years|who|that|in|on|with|of|from|at|whose|is|was|are|were|affected)\b)\p{Ll}{3,}/iu,
    cost: 0.5,
    example: 'The clerks added these sums.',
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:worth \p{Ll}+ing|worth a (?:look|mention)|telling|no accident|(?:quite )?(?:simple|obvious|clear))[.!]$/iu,
    cost: 1.2,
    example: 'The reason behind it is worth noting.',
  },
  {
    pattern:
      /\b(?:(?:did|does|has|have|had) not (?:immediately |yet )?(?:respond|repl(?:y|ied)|responded|return)|declin(?:ed|es) to comment|could not be reached|no comment)\b/i,
    cost: 1.2,
    example: 'The club did not respond to a request.',
  },
  {
    pattern:
      /^the (?:finding|findings|move|rest|remainder|news|latest|result|difference|reason|trouble|idea|point|question|answer)\b/i,
    cost: 0.9,
    example: 'The rest is borrowed from a bank.',
  },
  { pattern: /^(?:mine|ours|yours|hers|theirs)\b/i, cost: 1.2, example: 'Mine is ten crowns higher.' },
  {
    pattern: new RegExp(
      `^(?:(?:today|now|then|so far|at present|in all),? )?there (?:are|were|is|was|have been|had been) (?:${HEDGE} )*${COUNT}(?=[,.;]| (?:on|in|at|of them|for|by|to)\\b)`,
      'iu',
    ),
    cost: 0.9,
    example: 'There were 40 on the list.',
  },
  {
    pattern: new RegExp(
      `\\b(?:puts?|has|have|had|makes?|made|gives?|gave|sees?|reckons?|thinks?) it (?:at |to |as |is |was )?(?:${HEDGE} )*(?:[$€£]|${COUNT})`,
      'iu',
    ),
    cost: 0.9,
    example: 'The trustees have it at €40m.',
  },
  {
    pattern:
      /^(?:[^,;:]{3,40}(?:['’]s?|their|its|his|her|the|official) )(?:own |latest |last )?(?:figure|number|count|answer|estimate|tally|sum|version|verdict) (?:is|was|stands|comes|came|stood|goes)\b/iu,
    cost: 0.6,
    example: "The minister's answer is 40 million.",
  },
  {
    pattern:
      /\b(?:\p{L}+ )?(?:something else|somewhere else|the same thing|the opposite|otherwise|likewise)(?=[:.;,]|$)/iu,
    cost: 0.6,
    example: 'The mill told its people something else: no return before May.',
  },
  {
    pattern:
      /^(?:twice|once|never|partly|mostly|mainly|hardly|possibly|probably|yes|no),? (?:because|since|if|when|although|though|but)\b/i,
    cost: 1.4,
    example: 'Twice, because mules forget.',
  },
  {
    pattern: /\b(?:either|neither|though|anyway)[.]$/i,
    cost: 0.7,
    example: 'The tower was not painted then either.',
  },
];

/** Who "he" and "she" can stand for, beside a name. */
export const roles: ReadonlySet<string> = new Set(
  `man woman boy girl father mother son daughter husband wife brother sister uncle aunt widow widower king queen prince princess actor actress
  resident patient victim witness driver pilot captain farmer worker teacher student pupil parent child player coach fan buyer seller owner
  tenant landlord customer client passenger reporter columnist writer author critic voter candidate defendant prosecutor suspect scientist
  researcher surgeon consultant adviser advisor official aide leader boss trustee shareholder investor banker trader broker lawyer solicitor
  barrister counsel bookkeeper accountant auditor clerk secretary treasurer president vice-president chair chairman chairwoman chairperson
  minister mayor governor senator councillor commissioner ombudsman judge magistrate chief head director manager executive founder spokesman
  spokeswoman spokesperson professor doctor nurse engineer analyst economist expert deckhand sailor master skipper deputy commander officer
  sergeant detective inspector`.split(/\s+/),
);

/** Bodies of several people, whom "they" and "them" can stand for though the word is singular. */
export const bodies: ReadonlySet<string> = new Set(
  `company firm council government board union police crowd public team family staff crew press ministry party court jury panel committee
  agency authority bank club group couple pair nobody somebody everybody anyone everyone someone people majority minority`.split(
    /\s+/,
  ),
);
