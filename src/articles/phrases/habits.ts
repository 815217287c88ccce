/** Rows: habits of single trades and of small publications, and teasers. */
import { DATE, NAME } from './parts.ts';
import { type PhraseRule, rule } from './phrase-rule.ts';

/** What only announces what follows. */
export const TEASERS: readonly PhraseRule[] = [
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
export const TRADES: readonly PhraseRule[] = [
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
export const SELF: readonly PhraseRule[] = [
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
    /^(?:©|\(c\)|copyright\b).{0,120}(?:©|\d{4})|^[^.]{2,60}\s(?:ltd|limited|plc|inc|llc|gmbh)\.?,?\s(?:19|20)\d\d(?:\.\s|\.?$)|\bregistered as a newspaper\b|\bprinted and published\b|\bplease recycle\b|\breproduction only\b/i,
  ),
  rule(
    'page-furniture',
    'block',
    30,
    /\bviews of (?:the )?(?:columnists|contributors|authors|writers|readers) are not\b|\bnothing (?:here|in it|in this \w+) is (?:\w+ )?advice\b|\ba (?:\w+ ){0,3}(?:fanzine|magazine|newspaper|newsletter|journal) since \d{4}\b|\bnot approved by\b|\bis part of .{3,40}\b(?:newspapers|media|group|network|publishing|press)\b|^letters (?:to|should)\b/i,
  ),
  rule(
    'subscription',
    'sentence',
    20,
    /^(?:get|have|take) .{2,40}\b(?:on your (?:phone|tablet|device)|in your inbox|to your (?:door|inbox))\b|\brated \d(?:\.\d)? (?:stars )?by (?:more than |over )?[\d,.]+k? (?:readers|users|customers|people|listeners)\b|\b(?:readers|subscribers|members) can (?:now )?(?:listen to|hear|download|read) (?:this|the full|every)\b|^reading this (?:for (?:free|nothing)|without paying)\b|\bkept (?:afloat|going|alive|running|free) by (?:its |our |more than |over |some |about )?[\d,.]*\s?(?:members|readers|subscribers|supporters|patrons|donors)\b/i,
  ),
  // "£5 a month, cancel whenever."
  rule('subscription', 'sentence', 14, /^[$£€]\d[\d.]* (?:a|per) (?:month|year|week)\b.{0,30}\b(?:cancel|stop)\b/i),
  rule('subscription', 'sentence', 16, /^(?:sign up|register|subscribe|enrol)\b(?! (?:of|offices?|entry|entries)\b)/i),
  rule(
    'page-furniture',
    'sentence',
    20,
    /^(?:if you (?:cannot|can[’']?t|can not|are unable to|have (?:trouble|problems?))|(?:can[’']t|cannot|unable to|trouble|problems?|having (?:trouble|problems?))) ?(?:reading|viewing|seeing|read|see|view|display|open)\b.{0,30}\b(?:message|e-?mail|newsletter|letter|mail|page)\b/i,
  ),
  rule(
    'advertisement',
    'block',
    30,
    /^win (?:an?|one|two|three|free|tickets|[£$€])\b.{2,80}!|^(?:walk|run|ride|march|cycle) with us\b/i,
  ),
  rule('byline', 'block', 20, /^[^.!?]{3,80}\/\s*(?:no|issue|vol(?:ume)?|edition|number)\.?\s*\d+(?:\s*\/|$)/i),
  rule('cookie-notice', 'sentence', 45, /\bour \d+ partners\b|\b(?:store|access) information on your device\b/i),
  rule('byline', 'block', 24, new RegExp(String.raw`^(?=.*(?:${DATE}))[^.!?]{3,140}$(?<=[|·•∙/].*)`, 'iu')),
];
