/**
 * Lines that are never the article, by what they say: general English of pages, letters and wire copy, one row a habit. A row is
 * tried on whole short blocks and on single sentences; structure (position, links, sections) is judged elsewhere.
 */
import type { SetAsideReason } from '../model.ts';

export interface PhraseRule {
  readonly reason: SetAsideReason;
  /**
   * `block`: only a block that is this short line and nothing else. `sentence`: a sentence anywhere, with the rest of its block
   * kept. `edge`: a block before the first or after the last paragraph of the article.
   */
  readonly scope: 'block' | 'sentence' | 'edge';
  /** Longer ones are prose that happens to use the words. */
  readonly maxWords: number;
  readonly pattern: RegExp;
}

const rule = (reason: SetAsideReason, scope: PhraseRule['scope'], maxWords: number, pattern: RegExp): PhraseRule => ({
  reason,
  scope,
  maxWords,
  pattern,
});

/** Notes on the article's own truth are part of it: no rule touches them. */
export const CORRECTION: RegExp =
  /^[([*]*(?:corrections?|clarifications?|editor[’']?s[’']? note|erratum|amendment|retraction)\b|\b(?:this|an earlier version of this|a previous version of this) (?:article|story|post|piece|report|column)\b.{0,80}\b(?:amended|corrected|correct|misstated|incorrectly|wrongly|clarif)/i;

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|di|du|van|von|der|la|le|al|bin|el|and)\s+)*\p{Lu}[\p{L}.'’-]*){0,4}`;
const LETTER = String.raw`(?:newsletters?|bulletins?|briefings?|e-?mails?|digests?|inbox|updates|alerts|mailing list|daily|weekly|round-?up)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DATE = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+${MONTH},?\s+\d{4}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`;
const SHARE = String.raw`(?:share|tweet|retweet|pin(?: it)?|print|e-?mail|copy(?: link)?|save|like|comments?|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon|threads|flipboard|youtube|tiktok|pocket|messenger|link|post|bookmark|gift|listen|follow|more)`;
const DOT = String.raw`\s*[|·•,/&+-]?\s*`;

const SUBSCRIPTION: readonly PhraseRule[] = [
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
    /\b(?:paid|premium|paying|free) (?:subscribers?|members?|subscriptions?|readers) (?:get|receive|can (?:read|access|see|join)|have access|unlock)\b/i,
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
    /\b(?:you(?:[’']re| are) receiving this|you received this (?:e-?mail|message|newsletter)|(?:view|read|open) (?:this (?:e-?mail|message|newsletter|post) )?(?:in|on) (?:your |the |a )?(?:browser|app|web|substack)|forwarded (?:this|to you)|was this (?:e-?mail )?forwarded|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)|update your (?:e-?mail )?preferences|e-?mail preferences|unsubscribe (?:here|from|instantly|now|below)|to unsubscribe)\b/i,
  ),
  rule('subscription', 'block', 12, /^unsubscribe\b|\bunsubscribe[.!]?$|[|·•]\s*unsubscribe\b|\bunsubscribe\s*[|·•]/i),
  rule(
    'subscription',
    'sentence',
    35,
    /^(?:if you (?:enjoy|enjoyed|like|liked|love|loved|found|value|appreciate)\b.{0,60}\b(?:subscri|shar(?:e|ing)|support|forward|coffee|donat|sign|review|rating|follow|join|member)|enjoy(?:ed|ing)? (?:this|what you|the|our|reading)|like what you|thanks for (?:reading|subscribing|being)|thank you for (?:reading|subscribing|your support)|did someone (?:send|forward)|new here\b|not (?:yet )?a (?:subscriber|member)|already (?:a |have an? |subscribed)|(?:still )?have (?:an )?account)/i,
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

const ADVERTISEMENT: readonly PhraseRule[] = [
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
];

const RELATED: readonly PhraseRule[] = [
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

const SHARING: readonly PhraseRule[] = [
  rule(
    'share-bar',
    'block',
    14,
    new RegExp(
      String.raw`^(?:share|follow us|find us|connect|on)?(?: (?:this|on|via|with|us))*\s*:?\s*${SHARE}(?:${DOT}${SHARE})*(?:\s*\d*)?[.!]?$`,
      'i',
    ),
  ),
  rule(
    'share-bar',
    'block',
    16,
    /^(?:share|like|tweet|forward|send|e-?mail|print|save|bookmark|gift|copy) (?:this|it|the|with|via|on|to|article|story|post|link|page|a link)\b[^.]{0,70}[.:!]?$|^(?:like this|liked this|share this|share)\s?:|^(?:click|tap) to (?:share|tweet|print|e-?mail)\b|^share\b.{0,25}$|^\d[\d.,]*k? (?:shares?|likes?|views?|claps?|reactions?|followers|retweets|restacks|upvotes|points)\b/i,
  ),
  rule(
    'share-bar',
    'sentence',
    30,
    /^(?:please )?(?:follow|find|like|join|connect with|tag|message|dm) (?:us|me|him|her|them|the author|@\w+|our|my|[\p{Lu}][\p{L}'’ ]{1,30}?) (?:on|at|via|in)\b(?=.*(?:twitter|facebook|instagram|linkedin|x\b|bluesky|mastodon|threads|tiktok|youtube|whatsapp|telegram|social|reddit|discord|slack|@))/iu,
  ),
  rule(
    'share-bar',
    'sentence',
    25,
    /\b(?:you can (?:also )?(?:follow|find|reach)|follow) (?:us|me|him|her|them|along|the author)\b.{0,60}(?:twitter|facebook|instagram|linkedin|\bx\b|bluesky|mastodon|threads|tiktok|youtube|social|sites?|here|@|platforms?|channels?)\b/i,
  ),
  rule('share-bar', 'block', 12, /^(?:loading|please wait|like loading)\b.{0,20}$|^(?:[@#][\w.]+[\s,|·]*)+$/i),
  rule(
    'share-bar',
    'block',
    60,
    /pic\.(?:twitter|x)\.com\/\w+|^—? ?.{1,50}\(@\w{2,30}\)\s|^(?:view (?:this|on) (?:post |profile )?(?:on )?(?:instagram|twitter|x|facebook|tiktok)|a post shared by|see (?:this|new) (?:posts?|tweets?)|this (?:content|post|embed|video) (?:is|was|isn[’']t|could not|can[’']?not|has been)\b.{0,40}(?:hosted|available|loaded|removed|blocked|embedded|displayed))/i,
  ),
  rule('share-bar', 'block', 20, /^#\p{L}[\p{L}\d_]*(?:[\s,]+#\p{L}[\p{L}\d_]*)+$/u),
];

const PAGE: readonly PhraseRule[] = [
  rule(
    'cookie-notice',
    'sentence',
    45,
    /\bwe (?:and our (?:\d+ )?partners |(?:also )?)(?:use|store|value|process|set)\b.{0,50}\b(?:cookies?|your privacy|personal data)\b|\b(?:this|our) (?:site|website|page|app) uses cookies\b|\b(?:accept|reject|manage|allow|decline) (?:all |your |optional )*(?:cookies?|choices|preferences)\b|^(?:accept|reject|allow|agree)(?: all| to all| & (?:close|continue)| and (?:close|continue))?$|\bby (?:clicking|continuing|using|signing|submitting|subscribing|entering)\b.{0,60}\byou (?:agree|accept|consent|acknowledge)\b|\byour (?:privacy|cookie) (?:choices|settings|preferences)\b/i,
  ),
  rule(
    'cookie-notice',
    'block',
    25,
    /^we (?:value|care about|respect) your privacy\b|\bcookie (?:policy|notice|settings|banner|preferences)\b/i,
  ),
  rule(
    'copyright',
    'sentence',
    60,
    /^[\s*([]*(?:©|\(c\)\s|copyright\b)\s*(?:©|\(c\)|\d{4}|by\b|the\b)|\ball rights reserved\b|©\s?\d{4}|\bmay not be (?:published|reproduced|republished|broadcast|copied|redistributed|rewritten|used)\b.{0,60}(?:permission|redistributed|rewritten|consent|form)|\b(?:reproduced|reprinted|republished|used) (?:here )?with (?:the )?(?:kind )?permission\b|\b(?:creative commons|cc by)\b.{0,40}\blicen[cs]e\b|\bregistered (?:in england|charity|office|trademark)|\bcompany (?:no|number|registration)\b/i,
  ),
  rule(
    'copyright',
    'block',
    25,
    /^(?:terms(?: (?:and conditions|of (?:use|service)|& conditions))?|privacy(?: (?:policy|notice))?|accessibility|imprint|impressum|legal(?: notice)?|disclaimers?|advertise(?: with us)?|contact(?: us)?|about(?: us)?|careers|help|faqs?|sitemap|cookies?|licen[cs]ing)(?:\s*[|·•,/&–-]\s*.{2,30}){0,9}$/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    60,
    /\b(?:this (?:article|post|story|piece|column|essay|report|press release|content|version|commentary|excerpt) (?:was )?(?:is |has been |also |first |originally |previously )*(?:(?:re)?(?:published|appeared|posted|printed|issued|syndicated|translated|adapted|distributed|produced)|appeared)\b.{0,12}\b(?:in|on|at|by|from|under|with|via)|(?:originally|first) (?:published|appeared|posted) (?:in|on|at|by)|(?:syndicated|republished|reprinted|reproduced|adapted|translated) (?:from|with|by|under|courtesy))\b/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    60,
    /\b(?:for (?:general |educational )*informational? purposes|(?:not|does not|nor|shouldn[’']t|should not) (?:be )?(?:constitute|considered|construed|intended|taken|provide|treated)?(?: as)?\s?(?:(?:financial|investment|medical|legal|professional|tax)(?:,| or| and)? ?)+advice|past performance (?:is|does)|capital (?:is )?at risk|views (?:expressed|are (?:his|her|their|my|the author|solely|those))|opinions (?:expressed|are (?:his|her|their|my|the author|solely|those))|(?:does|do) not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position|policy)|generated (?:by|with|using) (?:ai|artificial intelligence|chatgpt|automation)|contact your (?:doctor|physician|adviser|advisor))\b/i,
  ),
  rule(
    'page-furniture',
    'block',
    60,
    /^(?:privacy (?:notice|policy)|disclaimers?|disclosures?|trademarks?|forward-looking statements?|safe harbou?r|risk warning|legal notice|notes? to (?:editors|readers)|editorial standards|our standards|ethics)\s?[:.—–]/i,
  ),
  rule(
    'page-furniture',
    'block',
    14,
    /^(?:please )?(?:enable|turn on|activate|allow) (?:javascript|cookies)|\bjavascript (?:is|must|appears|seems|needs|required)\b|^(?:your|this) browser\b|^an error (?:has )?occurred|^(?:error|failed to load|something went wrong|try again|play video|video player|audio player|unmute|fullscreen|close|dismiss|ok|cancel|submit|open in app|get the app|show (?:more|less|all|caption|comments|transcript)|hide (?:caption|comments)|view (?:all|more|gallery|comments|image)|load more|expand|collapse|see all|edit|report|reply|n\/a|null|undefined|untitled|nan|\[object object\]|toggle .*|image \d+ of \d+|\d+ of \d+|\d+ \/ \d+)[.!:]?$/i,
  ),
  rule(
    'page-furniture',
    'block',
    40,
    /^(?:tags?|keywords?|topics?|categor(?:y|ies)|filed (?:under|to|in)|posted (?:in|under)|tagged(?: (?:with|as|in))?|labels?|sections?|subjects?|companies mentioned|tickers?|more about|in this (?:article|story)|explore (?:more )?(?:on )?these topics|hashtags?|doi|issn|isbn|sku|word count|page count)\s?(?::|—|–|\|)\s?\S/i,
  ),
  rule(
    'page-furniture',
    'block',
    30,
    /^(?:download|get|install|try|open)\b.{0,40}\b(?:app|ios|android|app store|google play|chrome extension)\b|\b(?:available|download(?:ed)?) (?:now )?(?:on|from|in) (?:the )?(?:app store|google play|apple podcasts|spotify)\b/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    30,
    /^(?:listen|subscribe|watch|tune in)\b.{0,50}\b(?:podcast|spotify|apple podcasts|youtube|episode|audio version|on (?:our|the) (?:app|site|channel)|this article|wherever you get)\b|\b(?:our|the latest|this week[’']s) (?:podcast|episode|video|quiz|poll|survey)\b.{0,40}\b(?:here|now|below|out|available)\b|\bwherever you get your podcasts\b|^(?:take|answer|vote in|try|fill in|complete) (?:our|the|this) (?:\w+ )?(?:poll|survey|quiz|questionnaire)\b/i,
  ),
  rule(
    'navigation',
    'block',
    40,
    /^(?:home|front page|start|news|you are here)\s*[>›»/|:]\s*\S|^[^.]{2,30}(?:\s+[>›»]\s+[^.>›»]{2,40}){1,6}$/i,
  ),
  rule(
    'navigation',
    'block',
    10,
    /^(?:skip|jump|go|back|return) to\b.{0,40}$|^(?:menu|search|home|sections|navigation|main menu|sign in|log in|my account|account|settings|notifications|edition|close menu|all sections|contents|table of contents|on this page|in this article|in this issue|quick links|sitemap|site map|contact|about|next|previous|prev|older|newer|first|last|(?:next|previous|older|newer) (?:post|posts|article|page|story|entry|issue))\b[\s:→←»«>]*$|^[«←‹»→›\s]*(?:next|previous|prev|older|newer)\b[^.]{0,50}[»→›]?$|^page \d+(?: of \d+)?$|^(?:\d+\s*[|·]?\s*){2,}(?:next|last|…|\.\.\.)?[\s»→>]*$/i,
  ),
  rule(
    'comments',
    'block',
    30,
    /^(?:\d[\d,]*|no|show|view|see|read|hide|leave|add|post|write|be the first|join|start|recent|latest|top|all)?\s*(?:a |the |to )?(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?|conversation|discussion)(?: \(\d+\)| on .{0,80}| below| here| now| \d+)?[.!:]?$|\bcomments (?:are|on this (?:article|post|story|page) (?:are|have been)|have been) (?:now )?(?:closed|disabled|turned off|moderated|open)\b|\b(?:leave|post|add|write|drop) (?:a|your|us a) (?:comment|reply|thoughts)\b|\b(?:log|sign) in to (?:comment|reply|post)\b|\bbe the first to comment\b|^(?:what do you (?:think|make)|have your say|over to you|tell us what you think)\b.{0,60}$|\byour e-?mail address will not be published\b|\b(?:let (?:us|me) know|share your (?:thoughts|views|experience|story)|tell (?:us|me)|sound off)\b.{0,40}\b(?:in the )?(?:comments?|below)\b/i,
  ),
  rule(
    'comments',
    'sentence',
    30,
    /\bcomments on this (?:article|post|story) are\b|\b(?:let (?:us|me) know|share your (?:thoughts|views)|tell (?:us|me)|sound off)\b.{0,60}\bcomments?\b/i,
  ),
];

const CREDITS: readonly PhraseRule[] = [
  rule(
    'byline',
    'sentence',
    60,
    /^[([\s*—–-]*(?:additional |with |further )?(?:reporting|writing|editing|research|graphics?|translation|production|compiled|written|edited|reported|proofread|fact[- ]check(?:ed|ing)?)(?: and (?:writing|editing|additional reporting|photography))? (?:by|from)\b|\b(?:editing|additional reporting|writing) by\b|\bcontributed (?:to this|reporting|additional|research)\b/i,
  ),
  rule(
    'byline',
    'block',
    30,
    new RegExp(
      String.raw`^[*_\s]*(?:(?:written by|words by|story by|reported by|posted by|published by|text by|(?:a )?guest post by|interview by|analysis by|opinion by|column by|review by)\s?:?\s+(?:the )?@?\p{L}.{1,160}|(?:by|authors?|words|text|posted|written)\s?:\s?\p{L}.{1,120}|by\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s)(?:the\s+)?(?-i:\p{Lu})(?:[^.!?]|(?<=\b\p{Lu})\.|(?<=\d)\.(?=\d)|[ap]\.m\.?){1,120})$`,
      'iu',
    ),
  ),
  rule(
    'byline',
    'block',
    20,
    new RegExp(
      String.raw`^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|edited|reviewed|released|added|date|on|as of|dated?)(?: (?:on|at|by [^\d]{2,40}))?\s?[:,]?\s*)?(?:(?:at )?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:\p{Lu}{2,5})?,?\s*(?:on )?)?${DATE}(?:[\s,|·•–—-]+(?:at )?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?\p{Lu}{2,5})?)?(?:\s*[|·•,(–—-].{0,80})?$`,
      'iu',
    ),
  ),
  rule(
    'byline',
    'block',
    16,
    new RegExp(String.raw`^(?:${NAME})[,|·•–—\s-]+(?:${DATE})(?:\s*[|·•,–—-].{0,60})?$`, 'u'),
  ),
  rule(
    'byline',
    'block',
    14,
    /^(?:[^.!?]{0,60}[|·•–—-]\s*)?(?:(?:estimated )?(?:reading|read) time\s?:?\s*)?(?:about |approx\.? )?\d{1,3}[- ]?min(?:ute)?s?\.?(?: read| reading| to read)?(?:\s*[|·•–—-].{0,40})?$|^(?:listen|watch|play)\b.{0,20}\(?\d+[ :]?(?:\d\d|min|sec)|^(?:last )?(?:updated|published|posted|modified)\s?:?\s+(?:\d+ \w+ ago|just now|today|yesterday|on )/i,
  ),
  rule(
    'byline',
    'block',
    12,
    /^(?:staff (?:writer|reporter)|special to\b|(?:our |the )?(?:\w+ ){0,3}(?:correspondent|reporter|editor|columnist|desk|bureau|staff|contributor|newsroom))[.,]?$/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    45,
    /^[([\s*]*(?:(?:file |stock |handout |cover |header |lead |main |top )?(?:photos?|photographs?|pictures?|pics?|images?|illustrations?|graphics?|infographics?|maps?|charts?|videos?|artwork)(?: credits?| source| courtesy| via| by| from)?\s?[:©]|(?:photo|image|picture|photograph|illustration)s? (?:credits?|courtesy|by|via|from|source)\b|(?:caption|credits?|courtesy(?: of)?|source|screenshot|screengrab|composite|rendering|getty images|shutterstock|unsplash|afp|reuters|ap photo|alamy|epa)\s?[:/©]|file (?:photo|picture|image)\b|\(?(?:ap|afp|reuters|getty|epa) (?:photo|images?)\b)/i,
  ),
  rule(
    'page-furniture',
    'block',
    60,
    /(?:^|[\s(/.,—–-])(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|credits?|courtesy)(?:\s?:| by\b| courtesy| credit:?)\s?[^.]{2,60}\.?$|(?:getty images|shutterstock|ap photo|alamy|unsplash|pexels|istock|reuters\/|\/reuters|\/ap\b|\/afp|afp via|\/epa)[^.]{0,40}\.?$/i,
  ),
  rule('page-furniture', 'block', 40, /^(?:fig(?:ure)?\.?|table|chart|exhibit|box|map)\s\d{1,2}[a-z]?\s?[.:|—–]/i),
];

const CONTACTS: readonly PhraseRule[] = [
  rule(
    'contact',
    'sentence',
    45,
    /^(?:got|have|do you have|know) (?:a|any|an|something|more)\b.{0,40}\b(?:story|tip|tips|news|lead|information|question|questions|comment|feedback|view|photos?|correction|idea)\b.{0,60}(?:\?|e-?mail|contact|get in touch|let us|call|write|send|@)/i,
  ),
  rule(
    'contact',
    'sentence',
    45,
    /^(?:please )?(?:e-?mail|contact|write to|reach|call|text|message|phone|ring|send|get in touch|drop|ping|submit|whatsapp)\b.{0,90}(?:[\w.+-]+@[\w-]+\.[\w.]+|\b(?:us|the (?:author|writer|reporter|editor|newsroom|newsdesk|news ?desk|team|reporters)|tip line|letters|your (?:tips|letters|stories|photos|news|feedback|questions))\b)/i,
  ),
  rule(
    'contact',
    'sentence',
    45,
    /\bcan be (?:reached|contacted|e-?mailed|found|followed) (?:at|on|by|via)\b|\bto (?:contact|reach) the (?:reporter|editor|author|writer|newsroom|story|staff)/i,
  ),
  rule(
    'contact',
    'block',
    60,
    /^(?:media|press|investor|news|editorial|public)?\s*(?:contacts?|inquiries|enquiries|relations)\s?:|^for (?:more|further|additional|media|press) (?:information|details|inquiries|enquiries|queries)\b.{0,80}(?:contact|visit|e-?mail|call|see|go to|:|@|www|http)|^(?:tel|phone|fax|mobile|e-?mail|address|website|web|url|source url|link|original|permalink)\s?[:.]\s?\S+/i,
  ),
  rule('contact', 'block', 25, /^[(\s*]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[;,|]\s*\+?\d[\d\s()-]{6,}\)*$/),
  rule(
    'contact',
    'edge',
    25,
    /\bP\.?\s?O\.? Box \d+|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+\d{1,3}[\s\d()-]{7,}/,
  ),
  rule(
    'biography',
    'block',
    90,
    /^(?:about (?:the )?(?:authors?|writers?|reporters?|contributors?|columnists?)|author bio|the (?:author|writer|columnist)s? (?:is|are) (?:an?|the|former|chief|professors?|currently|director|editor|founder)\b|contributor\s?:|guest author\s?:)/i,
  ),
  rule('biography', 'block', 60, /^about (?:\p{Lu}[\p{L}&.'’-]*\s?){1,5}$/u),
];

const TEASERS: readonly PhraseRule[] = [
  rule(
    'page-furniture',
    'sentence',
    28,
    /^(?:here[’']?s|here is|here are|this is|find out|learn|discover|see) (?:what|why|how|everything|all|who|where)\b.{0,120}\b(?:you need to know|(?:you )?(?:should|to) know|what (?:it|that|this) (?:all )?means|why (?:it|that|this) (?:matters|happened)|what (?:changed|happens next|comes next|to expect|we know)|how it works|so far)\b/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    25,
    /^(?:read on|keep reading|scroll down|stay with us|let[’']s (?:dive|jump|get) (?:in|into|started|right)|in (?:this|today[’']s) (?:article|post|issue|edition|newsletter|guide|piece|episode),? (?:we|i|you|our)\b)/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    16,
    /^(?:(?:we|i)(?:[’']ll| will)|[\w-]+\.(?:[a-z]{2,6})(?:[’']ll| will)) (?:be (?:watching|following|keeping|back|covering)|keep (?:you|watching|an eye|following)|continue to (?:follow|monitor|track|report|update)|update (?:this|you))\b/i,
  ),
  rule(
    'page-furniture',
    'block',
    16,
    /^(?:and )?(?:that[’']s (?:it|all)|see you|until (?:next|then|tomorrow)|stay tuned|watch this space|more (?:to follow|soon|details? (?:to follow|soon))|check back|this is a (?:developing|breaking)|(?:ends?|-30-|###)$|have a (?:great|good|nice|lovely)|happy (?:reading|weekend)|back (?:next|in your)|cheers|thanks again|until next)\b/i,
  ),
];

/** Habits of single trades: letters, wires, journals, helplines. */
const TRADES: readonly PhraseRule[] = [
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:you(?:[’']re| are) (?:currently )?reading (?:the |a )?(?:free|public|preview|sample)|reader-(?:supported|funded)|made possible by (?:our )?(?:readers|members|listeners|subscribers|donors|you)|(?:readers|members|supporters) like you|hit (?:reply|the (?:heart|like|subscribe))|(?:just )?reply to this (?:e-?mail|message|newsletter)|tell a friend|(?:pass|forward) (?:it|this) (?:on|along|to)\b|refer a friend|gift (?:a subscription|this)|(?:free|paid) (?:edition|tier|version) of (?:this|the|our))\b/i,
  ),
  rule(
    'contact',
    'sentence',
    35,
    /^(?:spotted|noticed|seen|found|see) (?:a|an|something) (?:mistake|typo|error|wrong|inaccura)|^(?:have you (?:been|seen|got|experienced|had)|are you (?:affected|a|an)|were you)\b.{0,80}\?.{0,60}(?:contact|get in touch|let us know|e-?mail|tell us|write)?|\b(?:was this (?:article|page|story|post) (?:helpful|useful)|report (?:a|an) (?:typo|error|correction|problem))\b/i,
  ),
  rule(
    'contact',
    'sentence',
    35,
    /^to (?:book|register|apply|order|donate|subscribe|advertise|take part|sign up|enter|join|volunteer|rsvp|find out more|learn more|read more)\b.{0,60}\b(?:call|visit|e-?mail|go to|contact|write|click|see|text|head to|fill)\b/i,
  ),
  rule(
    'contact',
    'sentence',
    50,
    /^(?:if you (?:or (?:someone|anyone)|have been affected|need (?:help|support|to talk)|are (?:struggling|affected)|would like to|want to (?:get|share|contact|speak|talk|advertise|write))|(?:for|the) (?:help|support|confidential))\b.{0,140}\b(?:call|contact|visit|helpline|e-?mail|samaritans|text|get in touch|hotline|lifeline|reach)\b/i,
  ),
  rule(
    'byline',
    'sentence',
    30,
    /^[([\s*—–-]*(?:with )?(?:assistance|files|reporting|contributions|help|research) (?:from|by)\b|^[([]*end[)\]]*(?:\s+dow jones.*)?$|^[—–-]+\s?(?:afp|reuters|ap|upi|pti|dpa|bloomberg|efe|ansa|xinhua)\.?$/i,
  ),
  rule(
    'byline',
    'block',
    10,
    new RegExp(
      String.raw`^(?:${NAME}),?\s*[,|·•–—-]?\s*(?:[\p{L}&-]+\s+){0,4}(?:editor|correspondent|reporter|writer|columnist|staff|bureau|contributor|critic|journalist|blogger|team|photographer)s?$`,
      'iu',
    ),
  ),
  rule(
    'page-furniture',
    'block',
    70,
    /^(?:(?:more|journal) information|journal references?|provided by|citation|references?|explore further|materials provided by|source material|story source|funding|further information|useful links|slug|ref|story (?:code|id)|article id|version|desk|reporter|editor|photo editor|photographer|word count|duration|running time|transcript|mailing address|our (?:mailing )?address)\s?[:#]\s?\S/i,
  ),
  rule(
    'page-furniture',
    'sentence',
    40,
    /\b(?:(?:this|the) (?:story|article|report|series|project|reporting|investigation|coverage|work) (?:is|was|has been) (?:part of|supported by|funded by|made possible by|co-?published|produced (?:by|with|in)|reported (?:by|with|in)|a collaboration)|do your own research|(?:quotes|prices|data) (?:are |is )?(?:delayed|provided by|by refinitiv)|subject to copyright|this (?:transcript|interview|conversation|q&a|story|article) (?:has been |was |is )?(?:lightly )?(?:edited|condensed|generated|machine|auto-?translated|translated))\b/i,
  ),
  rule(
    'page-furniture',
    'block',
    35,
    /^(?:above|below|left|right|top|bottom|centre|center|pictured|pictured above|main (?:image|picture)|cover|in the (?:picture|photo|image))\s?:\s?\S/i,
  ),
];

/** What small publications say of themselves: free, paid for by readers, since when, not advice. Written without the usual words. */
const SELF: readonly PhraseRule[] = [
  rule(
    'subscription',
    'sentence',
    30,
    /\b(?:(?:this|the|our|my) (?:letter|newsletter|blog|log|site|post|edition|podcast)|it) (?:is|stays|remains) free\b|\bis free and (?:always )?(?:will|stays)\b|\bleave a tip\b|\bthe tip ?jar\b|\b(?:rest|remainder) of (?:this|the) .{2,25} (?:is )?for (?:paying|paid)|\b(?:paying|paid) subscribers\b.{0,30}[$€£]|\bturn on notifications\b|\bget your own copy\b|\bonly members can\b|\bmembership costs\b|\bput me on the list\b|\bleave the list\b|\byou receive this\b|\bif you(?:[’']re| are) new here\b|\bout now, [$€£]|\bhaving trouble (?:reading|viewing)\b|\bview it in your browser\b|\bknow (?:somebody|someone|anyone) who (?:should|would|might|needs)\b|\bthis is the free edition\b|\bpatrons\b.{0,60}\?/i,
  ),
  rule(
    'biography',
    'block',
    60,
    /^about(?: (?:me|us|the (?:blog|site|letter)))?\s?:\s|^i (?:am|write|blog)\b.{0,80}\bi write (?:here|when|about)\b|\bwrote this\b|\bedits this (?:newsletter|letter|blog|page)\b/i,
  ),
  rule(
    'copyright',
    'block',
    25,
    /^(?:©|\(c\)|copyright\b).{0,120}(?:©|\d{4})|\bprinted and published\b|\bplease recycle\b|\breproduction only\b/i,
  ),
  rule(
    'page-furniture',
    'block',
    30,
    /\bviews of (?:the )?(?:columnists|contributors|authors|writers|readers) are not\b|\bnothing (?:here|in it|in this \w+) is (?:\w+ )?advice\b|\ba (?:\w+ ){0,3}(?:fanzine|magazine|newspaper|newsletter|journal) since \d{4}\b|\bnot approved by\b|\bis part of .{3,40}\b(?:newspapers|media|group|network|publishing|press)\b|^letters (?:to|should)\b/i,
  ),
  rule('cookie-notice', 'sentence', 45, /\bour \d+ partners\b|\b(?:store|access) information on your device\b/i),
  rule('byline', 'block', 24, new RegExp(String.raw`^(?=.*(?:${DATE}))[^.!?]{3,140}$(?<=[|·•∙/].*)`, 'iu')),
];

/** All rows, in the order they are tried. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  ...SUBSCRIPTION,
  ...ADVERTISEMENT,
  ...RELATED,
  ...SHARING,
  ...PAGE,
  ...CREDITS,
  ...CONTACTS,
  ...TEASERS,
  ...TRADES,
  ...SELF,
];

/** Reported speech and attribution: the sentence is news even where it speaks of subscribers or cookies. */
const REPORTED =
  /\b(?:said|says|told|according to|announced|reported that|argued|claimed|warned|added that|spokes(?:man|woman|person))\b/i;

/** No row has a greater `maxWords`. */
const LONGEST_ROW = 90;

function wordCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/**
 * A long sentence without one of these fits no row: a test of one expression instead of seventy, which is what keeps
 * reading fast. A new row for long sentences needs its cue here; the tests of the rows run through this gate.
 */
const CUE =
  /\b(?:you|your|us|our|we|me|here|inbox|subscri|sign(?:ed)? up|newsletter|e-?mail|join|register|free|trial|cookies?|privacy|copyright|rights|permission|licen[cs]e|published|appeared|posted|syndicated|republished|reprinted|photo|picture|image|illustration|credit|courtesy|source|reporting|editing|written|contributed|contact|reached|advert|sponsor|affiliate|donat|contribution|patreon|advice|views|opinions|purposes|performance|disclaimer|disclosure|about the|authors?|writer|tickets?|code|off|podcast|read|follow|share|comments?|click|tap|video|screenshot|file|ap|afp|reuters|getty|additional|forward|notes?|company|registered|generated|capital|fig|figure|chart|table|by|story|information|letter|newsletter|blog|patrons|paying|list|partners|columnists|fanzine|it|journal|series|project|quotes|prices|helpline|assistance|files|provided|citation|references?|friend|reader|members|reply|donors|affected|mistake|typo|pictured|above|below|conversation|interview|transcript)\b|[©@#]|^[([*]|\bsubscri|\badvert|\bsponsor|\bphotograph|\bunsubscri|\bcontribut|\bdonat/i;
/** Shorter texts are tried on every row. */
const GATED_WORDS = 12;

/** The first row that fits a text in one of the scopes; null when none does. */
export function matchPhrase(text: string, scopes: ReadonlySet<PhraseRule['scope']>): PhraseRule | null {
  const words = wordCount(text);
  if (words > LONGEST_ROW || (words > GATED_WORDS && !CUE.test(text)) || CORRECTION.test(text)) return null;
  const isReported = words > 8 && REPORTED.test(text);
  for (const row of PHRASE_RULES) {
    const { reason, scope, maxWords, pattern } = row;
    if (words > maxWords || !scopes.has(scope)) continue;
    if (isReported && reason !== 'byline' && reason !== 'copyright') continue;
    if (pattern.test(text)) return row;
  }
  return null;
}
