/**
 * How an English sentence says that the one before it is wrong: "the firm disputes that", "its maker says otherwise", "that is not right".
 * Each names nothing of its own to deny, so that it can only mean what was said last.
 */

const BARE_OBJECT =
  '(?:that|this|it|(?:the|those|these|both|all) (?:claim|charge|accusation|allegation|account|assertion|suggestion|version)s?|any such \\p{L}+)';
const OBJECT_END = '(?=\\s*(?:[,.;:–—"”]|$)|\\s+(?:as|and|but|saying|flatly|outright|too)\\b)';

/** The contradiction of what stands before it. */
export const CONTESTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|contest(?:s|ed)?|contradict(?:s|ed)?|refut(?:e|es|ed)|rebut(?:s|ted)?) ${BARE_OBJECT}${OBJECT_END}`,
    'iu',
  ),
  // What is rejected or dismissed as "it" may be an offer.
  new RegExp(`\\b(?:reject(?:s|ed)?|dismiss(?:es|ed)?) (?!it\\b)${BARE_OBJECT}${OBJECT_END}`, 'iu'),
  /\b(?:says?|said|sees?|saw|thinks?|thought|argues?|argued|holds?|held|claims?|claimed|insists?|insisted|tells?|told) (?:it |that |this )?(?:very |quite )?(?:otherwise|differently|the opposite|the contrary)\b/i,
  /\b(?:disagree[sd]?|begs? to differ|do(?:es)? not agree|did not agree|do(?:es)?n't agree|didn't agree)(?=\s*(?:[,.;:–—"”]|$)|\s+(?:with (?:that|this)|and|but|strongly|sharply)\b)/i,
  /\b(?:takes?|took|holds?|held) (?:the (?:very |exact )?(?:opposite|contrary)|(?:quite |rather )?another|a (?:very |quite |rather )?different) (?:view|opinion|line|position)\b/i,
  /\b(?:has|have|had|gives?|gave) (?:quite |rather )?(?:another|a (?:very |quite |rather )?different) (?:account|version|explanation)\b/i,
  /\b(?:is|are|was|were) (?:just |quite |equally )?(?:as )?(?:sure|certain|convinced) of the (?:opposite|contrary)\b/i,
  /\b(?:does|do|did)(?: not|n't) accept (?:that|this|it)(?=\s*(?:[,.;:–—"”]|$)|\s+(?:and|but)\b)/i,
  // called "nonsense": of a plan it may be said too, so that only words for what is untrue count
  /\b(?:call(?:s|ed)|described?|describes) (?:that|this|it|the (?:claim|charge|accusation|allegation|suggestion)s?)(?: as)? ["“]?(?:[\p{L}’'-]+ ){0,2}(?:nonsense|rubbish|untrue|false|wrong|a lie|lies|an? (?:[\p{L}-]+ )?(?:fiction|invention|fairy tale|myth|fantasy)|misleading|baseless|absurd)\b/iu,
  /^["“]?(?:not so|not true|not at all|wrong|nonsense|rubbish)["”]?[,.:;]? ["“]?(?:says?|said|according to|insists?|insisted|replies|replied|answers?|answered|countere?d?|counters)\b/i,
  // "They are not.": nothing is left but the denial
  /^(?:but )?(?:they|it|he|she|we|that|this) (?:is|are|do|does)(?: not|n't)[.;:](?=\s|$)/i,
  /\b(?:counters?|countered|retorts?|retorted|objects?|objected) that\b/i,
  /\btells? (?:a (?:rather |very |quite )?different|another) (?:story|tale)\b/i,
  /^["“]?(?:but |and |no, )?(?:that|this|it)(?: (?:is|was)|'s) (?:simply |plainly |just |quite |flatly |also )?(?:not (?:true|right|so|correct|the case|what happened)|wrong|false|untrue|incorrect|nonsense|a lie|a myth|misleading)(?=\s*(?:[,.;:–—"”]|$)|\s+(?:and|but)\b)/i,
];

/** "No, says the airline: …": an answer and who gives it. */
export const ANSWER: RegExp = /^["“]?(yes|no)\b[^.?!]{0,20}?\b(?:says?|said|thinks?|according to|argues?|insists?)\b/iu;

/** "The carters are divided.": several of them, and what each holds comes next. */
export const DIVIDED: RegExp =
  /^(?:[\p{L}’'-]+,? ){1,6}(?:disagree|do not agree|don't agree|cannot agree|are (?:divided|split|at odds))(?: (?:on|over|about) (?:that|this|it))?[.:]$/iu;

/** "Whether it was the frost is a fair question": the next matter, and nobody's position. */
export const ASKS: RegExp = /^(?:whether|if|when|how|why|what|who|where)\b/i;

/** What a dispute is called that no noun names. */
export const UNNAMED_DISPUTE = 'Accounts that do not match';

/** Nouns of contradiction: a dispute is not about them. */
export const DISPUTING: ReadonlySet<string> = new Set(
  'opposite contrary different another view opinion line position account version explanation nonsense lie lies tale fairy fiction myth invention'.split(
    ' ',
  ),
);

/** Words before a contradiction that take it back, ask for it or make it depend on something. */
export const NO_CONTEST: RegExp =
  /(?:\b(?:not|never|nobody|no one|none|neither|nor|cannot|without|if|whether|unless|may|might|could|would|should|to|who|where|what|how|why|anyone)|n't)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;

/** "The finding contradicts the ministry, which had spoken of two": who is contradicted, and what they said. */
export const CONTRADICTED: RegExp =
  /\b(?:contradict(?:s|ed)?|(?:is|was|are|were) at odds with) ((?:the |an? )?[\p{L}\p{N}][^,;:]{1,60}), (?:which|who) (.+)$/iu;

/** Somebody says it. */
export const SAYS: RegExp =
  /\b(?:says?|said|holds?|held|argues?|argued|claims?|claimed|insists?|insisted|maintains?|maintained|believes?|believed|thinks?|thought|reckons?|expects?|expected|warns?|warned)\b/iu;

/** A speaker and a word of speech before what is said. */
export const SAYS_THAT: RegExp =
  /^[^,;:“”"]{2,60}? (?:says?|said|holds?|held|argues?|argued|claims?|claimed|insists?|insisted|maintains?|maintained|believes?|believed|alleges?|alleged|contends?|contended|thinks?|reckons?) (?:that )?(?=\p{L})/u;

/** What is said, in quotation marks of which the first may be missing, and its speaker behind it. */
export const SAID_BEHIND: RegExp =
  /^["“]?([^"“”]+?),?["”] (?:[^"“”,]{1,60}(?:, [^"“”,]{1,60},)? )?(?:said|says|told|added|adds|argued|argues|insisted|claimed|wrote)(?: [^"“”,;]{1,60})?\.?$/u;

/** Somebody says, thinks or holds something, in a sentence of any form. */
export const SPEAKS: RegExp =
  /\b(?:says?|said|tells?|told|holds?|argue[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|believe[sd]?|thinks?|thought|reckons?|warn(?:s|ed)?|swears?|swore|den(?:y|ies|ied)|call(?:s|ed)?|puts|blame[sd]?|point(?:s|ed)? to|prefers?|wants?|accuse[sd]?|counter(?:s|ed)?|repl(?:y|ies|ied)|answers?|answered|according to|in (?:his|her|their|its) (?:account|view|opinion|telling)|statement|spokes\p{L}+|promise[sd]|repeat(?:s|ed)|describe[sd]|sees?|add(?:s|ed)|wrote|writes|speaks? of|expects?|stands? by|stood by|reject(?:s|ed)|dispute[sd]|dismiss(?:es|ed)|disagree[sd]?|concede[sd]|admit(?:s|ted))\b/iu;

/** Whoever speaks opens the sentence. */
export const OPENS_WITH_SPEECH: RegExp =
  /^(?:the |an? )?[\p{L}'’ -]{2,40} (?:says?|said|insists?|insisted|maintains?|maintained|denies|denied|calls?|called|rejects?|rejected|disputes?|disputed|disagrees?|claims?|claimed|swears|thinks?|argues?|argued|blames?|blamed|prefers?|wants?|points)\b/iu;

/** Words by which what was said is more likely contradicted than not. */
export const CONTRADICTS: RegExp =
  /\b(?:den(?:y|ies|ied)|disput\p{L}+|reject\p{L}+|dismiss\p{L}+|contradict\p{L}+|refut\p{L}+|rebut\p{L}*|disagree\p{L}*|insist\p{L}*|swear\p{L}*|swore|maintain\p{L}*|counter(?:s|ed)?|nonsense|untrue|fals\p{L}+|wrong|not true|otherwise|differently|opposite|contrary|another (?:explanation|account|version|view|culprit|story)|none of it|no such|nobody|never|nothing|against it|blames?|points? to|prefers?|stands? by|unfair|unfounded|baseless|fairy|myth|excuse|less (?:sure|certain|confident)|more cautious|unconvinced|sceptical|doubts?|doubtful)\b/iu;

/** What somebody did, warned of or promised before. */
export const WARNED: RegExp = /\b(?:warn|promis|told|knew|known|informed)/iu;

/** It goes on from the sentence before, or sets something against it. */
export const ADDS: RegExp = /\b(?:adds|added|also)\b/iu;
export const OPENS_WITH_BUT: RegExp = /^["“]?(?:but|yet|though|however|while|whereas)\b/iu;
