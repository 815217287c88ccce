/** How English denies, doubts, disputes and names states that exclude each other: what telling opposite statements apart needs. */

/** Phrases that hold a negation and deny nothing: taken out before negations are read. */
export const EMPTY_NEGATIONS: RegExp =
  /\bnot (?:only|just|merely|simply|necessarily|least|without|at all|bad|unlike\w*|un\w+)\b|\bno (?:fewer|less|more|doubt|wonder|matter|sooner|later)\b|\b(?:could|can)(?:not|n't| not) have been\b|\bcannot help\b|\bwhy not\b|\bor not\b/g;

/** Words and phrases that deny the predicate after them. */
export const NEGATIONS: RegExp =
  /\b(?:not|never|no|none of|nobody|no one|neither|nor|cannot|without|yet to|fail(?:s|ed)? to|refus(?:e|es|ed) to|declin(?:e|es|ed) to|ruled out|rules out)\b|n't\b/g;

/** A sentence that holds one of these says what may be, might have been, is asked, feared or wished: it denies and affirms nothing. */
export const DOUBTS: RegExp =
  /\?|\b(?:said|say|says|known|clear|sure|decided|decide) (?:when|why|how|what|where|who|which)\b|\b(?:if|whether|unless|may|might|could|would|should|must|perhaps|maybe|possibl[ey]|likely|unlikely|probably|fear\w*|hope[sd]?|hoping|wish\w*|asks?|asked|want\w*|calls? for|called for|suppose\w*|imagine|almost|nearly|hardly|barely|few|some|most|partly|only|alone|than|seems?|seemed|appears?|appeared|promise[sd]?|expect\w*|plans?|planned to)\b/i;

/** Words that bind a statement to a time: two statements of different times are a sequence. */
export const TIMES: RegExp =
  /\b(?:(?:19|20)\d\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|yesterday|today|tomorrow|tonight|morning|evening|night|weekend|weekdays?|christmas|easter|last|next|this (?:year|month|week)|until|till|since|after|before|earlier|later|previous\w*|former\w*|once|again|first|second|third|now|still|already|soon|any ?more|longer|ago)\b/gi;

/** Sentences that say a claim is wrong; the first group is the claim, where the sentence holds it. */
export const DISPUTES: readonly RegExp[] = [
  /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|contradict(?:s|ed)?|contest(?:s|ed)?|dismiss(?:es|ed)?|refut(?:e|es|ed)) (?:the |any |all |this |these |those |(?:\S+ ){0,2}\S+['’]s? )?(?:claims?|charges?|allegations?|suggestions?|reports?|accounts?|accusations?|assertions?|notion|idea|conclusions?|findings?|statements?|view|rumou?rs?) (?:that|of|as) (.+)/i,
  /\bden(?:y|ies|ied) that (.+)/i,
  /\b(?:claims?|charges?|allegations?|suggestions?|reports?|accusations?|assertions?|notion|idea|statements?|rumou?rs?) that (.+?),? (?:is|are|was|were) (?:simply |plainly |just |quite )?(?:wrong|false|untrue|incorrect|mistaken|baseless|unfounded|not true|not right|not correct)\b/i,
  /\b(?:it is|it's) (?:simply |plainly |just |quite )?(?:wrong|false|untrue|incorrect|not true|not right|not correct|a myth) (?:to say |to claim )?that (.+)/i,
  /\b(?:contrary to|despite|against) (?:the )?(?:claims?|reports?|suggestions?|assertions?) that (.+)/i,
];

/** States that exclude each other when one thing is said to be in both: left against right. */
export const EXCLUSIVE_STATES: readonly (readonly [left: RegExp, right: RegExp])[] = [
  [
    /\b(?:in custody|under arrest|behind bars|has been (?:arrested|caught|captured))\b/i,
    /\b(?:at large|on the run|not been (?:caught|arrested|found))\b/i,
  ],
  [
    /\b(?:on schedule|on time|on track|to schedule)\b/i,
    /\b(?:behind schedule|running late|is late|overdue|has slipped|is delayed|off track)\b/i,
  ],
  [
    /\b(?:ahead of time|ahead of schedule|(?:stopped|ended|halted|cut|finished) (?:\S+ ){0,3}early|cut short)\b/i,
    /\b(?:ran its (?:full )?course|(?:to|at|until) its (?:planned|scheduled|full|natural) (?:end|close|term|length)|ended as planned|as planned)\b/i,
  ],
  [
    /\b(?:is|are|now) available\b/i,
    /\b(?:unavailable|(?:is|are|has|have) not (?:yet )?(?:been )?(?:available|released)|unreleased|yet to be released)\b/i,
  ],
  [
    /\b(?:has been|was|have been|were) signed\b/i,
    /\b(?:unsigned|still (?:being )?(?:negotiated|under negotiation)|under negotiation)\b/i,
  ],
  [
    /\b(?:resigned|stepped down|left) (?:of (?:his|her|their) own accord|voluntarily|by choice)\b/i,
    /\b(?:forced out|was (?:sacked|fired|dismissed|ousted)|pushed out)\b/i,
  ],
  [/\bunanimous(?:ly)?\b/i, /\b(?:split|divided|narrow majority|by a narrow)\b/i],
  [/\b(?:supports?|is in favou?r of|backs)\b/i, /\b(?:opposes|is against|rejects)\b/i],
  [/\b(?:is|are|was|were) safe\b/i, /\b(?:is|are|was|were) (?:still )?(?:unsafe|not safe|dangerous)\b/i],
  [/\b(?:is|are|was|were) (?:legal|lawful)\b/i, /\b(?:is|are|was|were) (?:illegal|unlawful|not lawful|not legal)\b/i],
  [
    /\b(?:free of charge|free to use|for free|costs nothing)\b/i,
    /\b(?:has to be paid for|must pay|is charged|costs money|paid service)\b/i,
  ],
  [/\b(?:is|was|remains) (?:vacant|unfilled)\b/i, /\b(?:has been (?:filled|appointed)|already in office)\b/i],
  [
    /\b(?:has been|was|were|have been) (?:approved|granted|accepted)\b/i,
    /\b(?:has been|was|were|have been) (?:rejected|refused|turned down|thrown out)\b/i,
  ],
  [/\b(?:is|are|remains?) (?:still )?alive\b/i, /\b(?:is dead|has died|was killed|died)\b/i],
];

/** Words by which a list says that it is not whole. */
export const OPEN_LISTS: RegExp =
  /\b(?:such as|includ\w+|among|like|e\.g|etc|and more|and others|for example|for instance|first|initial\w*|some|part|at least|especially|particularly|notably)\b/i;
