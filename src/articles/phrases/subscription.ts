/** Rows: what asks for subscribers, members and money, and what leads to other pages. */
import { LETTER } from './parts.ts';
import { type PhraseRule, rule } from './phrase-rule.ts';

/** Sign up, upgrade, support us, unsubscribe. */
export const SUBSCRIPTION: readonly PhraseRule[] = [
  // "Get the Loom by post! Free to pensioners. Leave your address at number 12."
  rule(
    'subscription',
    'block',
    40,
    /^(?:get|have|take|receive) (?:the|our|your|this|it)\b[^.!?]{0,40} by (?:post|e-?mail|mail|text)[.!](?=\s|$)/i,
  ),
  rule('subscription', 'sentence', 45, /\b(?:in|to|into|straight to|directly to) your (?:e-?mail )?inbox(?:es)?\b/i),
  rule(
    'subscription',
    'sentence',
    40,
    new RegExp(
      String.raw`^[*>•\s]*(?:please |just |why not )?(?:sign (?:me )?up|subscribe|join|register|enrol|opt in)\b(?=.*\b(?:${LETTER}|free|now|here|today|readers|subscribers|members|others|us|list|community|channel|below|button)\b)`,
      'i',
    ),
  ),
  rule(
    'subscription',
    'block',
    8,
    /^(?:subscribe|sign (?:me )?up|sign in|log ?in|register|join(?: us| now| free)?|get started|get access|upgrade)\b[^.]{0,40}[.!]?$/i,
  ),
  rule(
    'subscription',
    'sentence',
    35,
    new RegExp(
      String.raw`^(?:get|receive|have|want) (?:(?:our|the|this|these|more|all|it|your|my|a|daily|weekly|free|breaking|latest|top|best)\b.{0,60})?(?:${LETTER}|delivered|straight to you|like this (?:every|each|one))\b`,
      'i',
    ),
  ),
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:paid|premium|paying|free) (?:subscribers?|members?|subscriptions?|readers) (?:get|receive|can (?:read|access|see|join)|have access|unlock)\b|^full members (?:get|receive|have)\b(?=.*\b(?:archive|newsletter|list|editions?|issues?|podcast|comments)\b)/i,
  ),
  rule(
    'subscription',
    'sentence',
    30,
    /^(?:please )?(?:upgrade|subscribe|go premium|become an? (?:paid |paying |premium |free )?(?:subscriber|member|supporter|patron)|consider (?:subscribing|becoming|supporting|donating|a (?:paid )?subscription|making))\b/i,
  ),
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:for|from|only|just) [$€£]\d+(?:\.\d\d)?\s?(?:a|per|\/)\s?(?:week|month|year)\b(?=.*\b(?:upgrade|subscri|never miss|cancel|trial|unlock|access|member)|.{0,20}$)(?<=\b(?:subscribe|upgrade|trial|access|join|unlock|read|offer)\b.*)/i,
  ),
  rule(
    'subscription',
    'sentence',
    25,
    /\b(?:cancel (?:any ?time|at any time)|no spam|unsubscribe (?:at )?any ?time|we (?:won[’']t|never|will never) (?:spam|share your))\b/i,
  ),
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:you(?:[’']re| are) receiving this|you (?:receive|get) [^.]{2,50} (?:as|because you are|since you are) (?:a|an|our) (?:[a-z-]+ ){0,2}(?:member|subscriber|reader|supporter|customer|patron)\b|you received this (?:e-?mail|message|newsletter)|(?:view|read|open) (?:this (?:e-?mail|message|newsletter|post) )?(?:in|on) (?:your |the |a )?(?:browser|app|web|substack)|forwarded (?:this|to you)|was this (?:e-?mail )?forwarded|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|update your (?:e-?mail )?preferences|e-?mail preferences|unsubscribe (?:here|from|instantly|now|below)|to unsubscribe)\b/i,
  ),
  rule('subscription', 'block', 12, /^unsubscribe\b|\bunsubscribe[.!]?$|[|·•]\s*unsubscribe\b|\bunsubscribe\s*[|·•]/i),
  rule(
    'subscription',
    'sentence',
    35,
    /^(?:if you (?:enjoy|enjoyed|like|liked|love|loved|find|found|value|appreciate)\b.{0,60}\b(?:subscri|becom(?:e|ing) an? |shar(?:e|ing)|support|forward|coffee|donat|sign|review|rating|follow|join|member)|enjoy(?:ed|ing)? (?:this|what you|the|our|reading)|like what you|thanks for (?:reading|subscribing|being)|thank you for (?:reading|subscribing|your support)|did someone (?:send|forward)|new here\b|not (?:yet )?a (?:subscriber|member)|already (?:a |have an? |subscribed)|(?:still )?have (?:an )?account)/i,
  ),
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:buy me a (?:coffee|beer|tea)|tip jar|on (?:patreon|ko-?fi)|(?:support|fund|back) (?:us|me|our|my|this|independent|local|quality|public|the) (?:work|journalism|reporting|site|blog|newsroom|publication|newsletter|log|podcast|independent|local)|(?:make|give) a (?:one-?off |monthly |small |tax-deductible )?(?:donation|contribution|gift)|chip in|your (?:support|donation|contribution|membership|subscription) (?:helps?|keeps?|makes?|funds?|allows?|means|matters|pays))\b/i,
  ),
  rule(
    'subscription',
    'sentence',
    20,
    /\b(?:keeps?|stay|remain) (?:the|this|our|us|it|my) .{0,25}(?:ad-free|free to read|free for (?:all|everyone)|independent|going|alive|paywall-free)\b/i,
  ),
  rule('subscription', 'block', 10, /^(?:donate|support us|give now|become a member|membership|contribute)\b.{0,40}$/i),
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:(?:this|the rest of this|the full) (?:article|post|story|content|edition|issue|page|report) is (?:for|available to|only for|reserved for|exclusive to|free to) (?:paid |paying |premium |registered )?(?:subscribers|members|readers)|you(?:[’']ve| have) (?:reached|read|used|\w+ (?:free )?articles?)\b.{0,40}\b(?:limit|free|left|remaining|month)|to (?:continue|keep) reading|(?:continue|keep) reading (?:this|with|for|your)|^unlock (?:this|the|all|unlimited|full)|create (?:a|your) free account|(?:start|begin|try) (?:your|a) (?:free|\d+-day|one-month)? ?trial|\bfree trial\b(?! of)|unlimited (?:digital )?access|log ?in to (?:continue|read)|subscribe to (?:continue|read|unlock|access))\b/i,
  ),
  rule(
    'subscription',
    'sentence',
    20,
    /\b(?:never|don[’']t|do not|not) miss (?:an? (?:issue|edition|story|post|episode|beat|update|thing)|out on (?:our|the latest|future)|our)\b/i,
  ),
  rule(
    'subscription',
    'block',
    14,
    new RegExp(
      String.raw`^(?:(?:our|the|your|a) )?(?:free )?(?:daily|weekly|monthly|morning|evening)\b[\p{L}\s]{0,30}[.,!]\s+(?:free|no |every|straight|delivered|in )`,
      'iu',
    ),
  ),
  rule(
    'subscription',
    'block',
    25,
    /^(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|week|weekday|day|month)\b[:,].*$/i,
  ),
  rule(
    'subscription',
    'sentence',
    20,
    /\b(?:join|over|more than) (?:the )?[\d,.]+k?\+? (?:other )?(?:readers|subscribers|people|members|professionals|others|fans|followers|leaders)(?: who)?(?: (?:get|read|receive|start|already|subscribe|trust)|\s*$|[.!]$)/i,
  ),
];

/** Adverts, sponsors, affiliate links. */
export const ADVERTISEMENT: readonly PhraseRule[] = [
  rule(
    'advertisement',
    'block',
    14,
    /^[([—–-]*\s*(?:advertise?ments?|advertising|advert|sponsored(?: (?:content|post|by|message|links?|stories))?|promoted(?: content| by)?|promotion|partner content|paid (?:post|content|partnership|for by)|presented by|brought to you by|a message from|in partnership with|in association with|from our (?:sponsors?|partners?))\b.{0,60}$/i,
  ),
  rule(
    'advertisement',
    'block',
    60,
    /^(?:advertisement|advert|ad|sponsored|sponsor|promoted|promotion|paid content)\s?[:|—–]/i,
  ),
  rule(
    'advertisement',
    'block',
    12,
    /^[([—–-]*\s*(?:(?:the )?(?:story|article|post|content)|reading|continues?) continues? (?:below|after)|^[([—–-]*\s*(?:continue reading|continues|scroll|keep scrolling)\b.{0,20}\b(?:below|after|to continue|for more|advert)|^skip (?:ad|advert|past|promo)/i,
  ),
  rule(
    'advertisement',
    'sentence',
    40,
    /\b(?:this (?:week[’']s |month[’']s )?(?:newsletter|issue|edition|episode|post|article|podcast|content|section) (?:is|was|comes to you) (?:also )?(?:sponsored|presented|supported|brought to you|produced (?:by|in partnership))|brought to you by|today[’']s (?:sponsor|issue is)|our sponsors?\b|(?:may|might|could) (?:earn|receive|get) (?:an? |us )?(?:small |affiliate )*(?:commission|fee)|affiliate (?:links?|commission|partner)|contains affiliate)/i,
  ),
  rule(
    'advertisement',
    'sentence',
    30,
    /\b(?:use|with|enter) (?:the |our |promo |discount |coupon )*code [A-Z0-9]{3,}|\b\d{1,2}% off (?:your|with|when|at|today|now|for)\b|\b(?:limited[- ]time offer|shop now|buy now|order now|book now|call (?:us )?(?:today|now)|offer ends|terms (?:and conditions |& conditions )?apply|while stocks last|exclusive (?:offer|deal|discount))\b/i,
  ),
  rule(
    'advertisement',
    'sentence',
    40,
    /\b(?:register|book|buy|get|reserve|grab|secure|claim) (?:now|here|today|your|a|early|tickets?)\b.{0,60}\b(?:tickets?|seats?|spots?|place|webinar|event|conference|summit|early[- ]bird|masterclass|workshop|discount)\b|\bjoin (?:us|me) (?:on|at|for|in|this|next|live)\b|\bsave the date\b|\b(?:early[- ]bird) (?:tickets|rate|price|registration)\b|\btickets (?:are )?(?:on sale|available) (?:now|at|here|from)\b/i,
  ),
  // A line that a page frames with a run of signs on both sides is a notice in it, not its text.
  rule('advertisement', 'block', 45, /^([~*=+#_•·-])\1{1,}\s?[^~*=+#_•·]{3,300}\1{2,}$/),
  rule(
    'advertisement',
    'sentence',
    30,
    /\b(?:bring|show|present|quote|mention|cut out) (?:along )?(?:this|a copy of this) (?:page|advert|ad|flyer|voucher|coupon|letter|newsletter|post|line)\b|\bfree (?:check|estimate|quote|delivery|coffee|fitting|consultation|trial|sample)s? (?:for|with|to) (?:every|all|any|our|readers|customers|new)\b/i,
  ),
];

/** Ways to other articles. */
export const RELATED: readonly PhraseRule[] = [
  rule('related', 'block', 4, /^[([*>→»•\s]*(?:read (?:more|also|next)|also read|keep reading|up next|see also)\W*$/i),
  rule(
    'related',
    'block',
    45,
    /^[([*>→»•\s]*(?:read (?:more|also|next|on|our|the (?:full|original|rest))|also read|see (?:also|more|our|the full)|more (?:on|from|about|like this|stories|news|coverage|reading|to read|here|info(?:rmation)?)|related|recommended|keep reading|next up|up next|further reading|you (?:may|might) (?:also |have )|don[’']t miss|must[- ]reads?|in case you missed|icymi|editor[’']?s[’']? (?:picks?|choice)|what to (?:read|watch)|from (?:the|our) archives?|previously(?: on| in)?:|(?:watch|listen|video|podcast|gallery|photos|in pictures|live|live blog|interactive|quiz|download|pdf)(?: now| here| more| below)?\s?[:|—–]|elsewhere on|also in this (?:issue|edition|section)|also (?:on|in|from) |other (?:stories|articles|news)|background reading)(?:\b|$|(?<=[:|—–]))(?!.*\b(?:said|says|told)\b)(?=.{0,3}[:|—–→>]|.{0,60}[^.]$|.*[:→])/i,
  ),
  rule(
    'related',
    'block',
    12,
    /^[([*→»•\s]*(?:most (?:read|popular|viewed|shared|commented|watched|recent)|trending|popular|top stories|latest|today[’']s top|more stories|related|recommended|suggested|you may also|people also|others also|explore more|discover more|similar|also of interest|recent posts|recent articles|featured|spotlight|stories for you|our picks)\b[^.]{0,50}$/i,
  ),
  rule(
    'related',
    'sentence',
    25,
    /^(?:click|tap|press) (?:here|on|the (?:link|button|image|video))\b|\b(?:click|tap) here (?:to|for)\b|^(?:read|see|find|get|view) (?:the )?(?:full|more|original|complete) (?:story|article|details|coverage|report|post|interview|list|results|transcript|text|statement|study|paper|analysis)?\s*(?:here|below|on (?:our|the) (?:website|site|blog)|at)\b/i,
  ),
];
