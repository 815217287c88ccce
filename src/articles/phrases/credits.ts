/** Rows: who made it, when, and how to reach them. */
import { DATE, NAME } from './parts.ts';
import { type PhraseRule, rule } from './phrase-rule.ts';

/** Bylines, date lines, picture credits. */
export const CREDITS: readonly PhraseRule[] = [
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
      String.raw`^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|edited|reviewed|released|added|date|on|as of|dated?)(?: (?:on|at|by [^\d]{2,40}))?\s?[:,]?\s*)?(?:(?:at )?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[a-z]{2,5})?,?\s*(?:on )?)?${DATE}(?:[\s,|·•–—-]+(?:at )?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?[a-z]{2,5})?)?(?:\s*[|·•,(–—-].{0,80})?$`,
      'i',
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

/** Addresses, calls for tips, biographies. */
export const CONTACTS: readonly PhraseRule[] = [
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
  // "The Ledger, Unit 4, The Goods Shed, Orrery": where a paper is
  rule(
    'contact',
    'sentence',
    16,
    /^(?:[\p{Lu}&][\p{L}’'&.-]* ?){1,5}, (?:(?:Unit|Suite|Flat|Room|Floor|Studio|PO Box|P\.O\. Box) ?[\w-]+|\d+[A-Za-z]? \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})(?:, ?[\p{Lu}\d][\p{L}\d’'-]*(?: [\p{Lu}\d][\p{L}\d’'-]*){0,4}){1,5}\.?$/u,
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
    /^(?:about (?:the )?(?:authors?|writers?|reporters?|contributors?|columnists?)|about (?:me|us|the blogger)\s?(?:[:—–-]|$)|author bio|the (?:author|writer|columnist)s? (?:is|are) (?:an?|the|former|chief|professors?|currently|director|editor|founder)\b|contributor\s?:|guest author\s?:)/i,
  ),
  // "About Ros: Ros Quaye has been cooking in public since 2015."
  rule('biography', 'block', 90, /^about (?:the )?(\p{Lu}[\p{L}’'-]+)\b[^:.]{0,40}: \1\b/iu),
  rule('biography', 'block', 60, /^about (?:\p{Lu}[\p{L}&.'’-]*\s?){1,5}$/u),
];
