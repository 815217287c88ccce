/** Rows: the bars, forms and notices of a page. */
import { DOT, SHARE } from './parts.ts';
import { type PhraseRule, rule } from './phrase-rule.ts';

/** Share bars and comments. */
export const SHARING: readonly PhraseRule[] = [
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

/** Menus, cookie notices, copyright, disclaimers. */
export const PAGE: readonly PhraseRule[] = [
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
    /^(?:\d[\d,]*|no|show|view|see|read|hide|leave|add|post|write|be the first|join|start|recent|latest|top|all)?\s*(?:a |the |to )?(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?|conversation|discussion)(?: \(\d+\)| on .{0,80}| below| here| now| \d+)?[.!:]?$|\bcomments(?: \(\d[\d,]*\))? (?:are|on this \w+ (?:are|have been)|have been) (?:now )?(?:closed|disabled|turned off|moderated|open)\b|\b(?:leave|post|add|write|drop) (?:a|your|us a) (?:comment|reply|thoughts)\b|\b(?:log|sign) in to (?:comment|reply|post)\b|\bbe the first to comment\b|^(?:what do you (?:think|make)|have your say|over to you|tell us what you think)\b.{0,60}$|\byour e-?mail address will not be published\b|\b(?:let (?:us|me) know|share your (?:thoughts|views|experience|story)|tell (?:us|me)|sound off)\b.{0,40}\b(?:in the )?(?:comments?|below)\b/i,
  ),
  rule(
    'comments',
    'sentence',
    30,
    /\bcomments on this (?:article|post|story) are\b|\b(?:let (?:us|me) know|share your (?:thoughts|views)|tell (?:us|me)|sound off)\b.{0,60}\bcomments?\b/i,
  ),
];
