/** Expressions that several rows are made of. */

/** One to five words in capitals, with what stands between the parts of names. */
export const NAME: string = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|di|du|van|von|der|la|le|al|bin|el|and)\s+)*\p{Lu}[\p{L}.'’-]*){0,4}`;
/** What a reader subscribes to. */
export const LETTER: string = String.raw`(?:newsletters?|bulletins?|briefings?|e-?mails?|digests?|inbox|updates|alerts|mailing list|daily|weekly|round-?up)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
/** A calendar date in words or figures. */
export const DATE: string = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+${MONTH},?\s+\d{4}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`;
/** Buttons of a share bar. */
export const SHARE: string = String.raw`(?:share|tweet|retweet|pin(?: it)?|print|e-?mail|copy(?: link)?|save|like|comments?|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon|threads|flipboard|youtube|tiktok|pocket|messenger|link|post|bookmark|gift|listen|follow|more)`;
/** What stands between the items of a bar. */
export const DOT: string = String.raw`\s*[|·•,/&+-]?\s*`;
