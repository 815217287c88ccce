/** What the lines around an article say of it: byline, date line, dateline of a wire story, name of the site, copyright owner. */
import { readDateline } from './dateline.ts';
import { parseDate } from './dates.ts';
import { readNameLines } from './name-lines.ts';
import { type RawBlock, blockText } from './raw-block.ts';

export interface SelfDescription {
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly date: string | null;
  readonly ambiguousDate: string | null;
}

/** Bylines stand near the title; further down "By" opens a sentence. */
const HEAD_BLOCKS = 12;
const FOOT_BLOCKS = 6;
const LONGEST_LINE = 160;

const PERSON = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|di|du|van|von|der|la|le|al|bin|el)\s+)*\p{Lu}[\p{L}.'’-]*){1,4}`;
const PEOPLE = String.raw`${PERSON}(?:(?:,\s*|\s+and\s+|\s*&\s*)${PERSON}){0,4}`;
const BYLINE = new RegExp(
  String.raw`^[*_\s]*(?:[Bb]y|BY|(?:Written|Reported|Posted|Published|Words|Text|Story) by|Authors?:|By:)\s+(${PEOPLE})(?=\s*(?:$|[,|·•–—(\n*\d]|\s(?:in|on|at|for)\b|\s(?:\d|Published|Updated|Posted|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)))`,
  'u',
);
const POSTED_BY = /\b(?:posted|written|published) by\s+([\p{L}][\p{L}\d._-]{1,30})(?=\s+(?:on|at|in)\b|\s*[|·,]|$)/iu;
const NAME_AND_DATE = new RegExp(String.raw`^(${PERSON})\s*[,|·•–—-]\s*(?=.{0,12}\d)`, 'u');
const ABOUT_AUTHOR = new RegExp(String.raw`^About the author:?\s+(${PERSON})\s+(?:is|was|has|writes|covers)\b`, 'iu');
const LABELLED =
  /^(title|headline|author|by|source|publication|publisher|outlet|site|url|link|date|published)\s?:\s+(\S.*)$/i;
const SUBSCRIBED_TO =
  /\b(?:you(?:[’']ve)? (?:are )?subscribed to|subscription to|thanks for reading|subscriber to|receiving) ((?:The )?\p{Lu}[\p{L}&’']*(?: (?:(?:of|the|and|&|in|on) )?\p{Lu}[\p{L}&’']*){0,4})(?=[.!,]|$| because)/u;
/** "Evening Post, 4 May 2026": a name that only papers have, and a day. */
const PAPER_AND_DATE =
  /^((?:The )?(?:\p{Lu}[\p{L}&’'-]*\s+){1,3}(?:Ledger|Post|Times|Herald|Gazette|Tribune|Echo|Observer|Journal|Courier|Chronicle|Review|Mail|News|Press|Magazine|Weekly|Today|Telegraph|Globe|Register|Bulletin|Dispatch|Examiner|Mercury|Argus|Sentinel|Advertiser|Inquirer|Monitor|Standard|Messenger|Recorder))(?:,|\s*[|·–—-])\s(?=.{0,14}\d)/u;
/** "Ann Lee is deputy editor of Mill & Loom and a former weaver." */
const WRITES_FOR = new RegExp(
  String.raw`^[*_]*${PERSON}\s(?:is|was)\s(?:(?:the|a|an|our)\s)?(?:[\p{Ll}-]+\s){0,4}(?:editor|correspondent|reporter|columnist|writer|critic|journalist)\s(?:of|at|for|with)\s((?:The\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:&|and|of|the|\p{Lu}[\p{L}’'-]*)){0,4}?)(?=[.,;]|\s(?:and|who|where)\s\p{Ll}|\s(?:and|who|where)\s(?:a|an|the)\b|$)`,
  'u',
);
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s+)?(?:by\s+)?(\p{Lu}[\p{L}\d&.'’ -]{1,50}?)(?:,?\s+(?:ltd|limited|inc|llc|plc|gmbh|corp|co)\b\.?)?(?=[.,|·]|\s+all rights|$)/iu;

/** Reads what the blocks say; each kind of statement is taken from the first line that makes it. */
export function readSelfDescription(blocks: readonly RawBlock[], dayFirst: boolean | null): SelfDescription {
  const texts = blocks.map(blockText);
  const head = texts.slice(0, HEAD_BLOCKS);
  const labelled = readLabels(head);
  const byline = readBylines(head, texts);
  const dated = readDate(head, labelled.get('date') ?? labelled.get('published') ?? null, dayFirst);
  const url = labelled.get('url') ?? labelled.get('link') ?? null;
  return {
    title: labelled.get('title') ?? labelled.get('headline') ?? null,
    author: labelled.get('author') ?? byline,
    source:
      labelled.get('source') ??
      labelled.get('publication') ??
      labelled.get('outlet') ??
      labelled.get('site') ??
      readSource(texts, byline),
    url,
    ...dated,
  };
}

/** `Source: The Courier` lines that someone typed above a pasted text. */
function readLabels(head: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of head) {
    const [, key, value] = LABELLED.exec(text) ?? [];
    if (key === undefined || value === undefined || text.length > LONGEST_LINE) continue;
    if (!found.has(key.toLowerCase())) found.set(key.toLowerCase(), value.trim());
  }
  return found;
}

function readBylines(head: readonly string[], texts: readonly string[]): string | null {
  for (const text of head) {
    if (text.length > LONGEST_LINE) continue;
    const name =
      BYLINE.exec(text)?.[1] ??
      POSTED_BY.exec(text)?.[1] ??
      (isDateLine(text) ? NAME_AND_DATE.exec(text)?.[1] : undefined);
    if (name !== undefined && !CALENDAR.test(name)) return name.trim();
  }
  return texts.map((text) => ABOUT_AUTHOR.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:Published|Updated|Posted|Last)\b/;

/** A line about when, not a sentence that mentions a date. */
function isDateLine(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  if (
    /^[*_\s]*(?:by\b|posted\b|published\b|updated\b|first published\b|last updated\b|date\b|written\b|on\b)/i.test(
      text,
    ) &&
    !/[.!?]\s+\p{Lu}/u.test(text)
  )
    return true;
  return text.split(' ').length <= 12 && !/[.!?]$/.test(text);
}

function readDate(
  head: readonly string[],
  labelled: string | null,
  dayFirst: boolean | null,
): Pick<SelfDescription, 'date' | 'ambiguousDate'> {
  let ambiguousDate: string | null = null;
  const lines = [...(labelled === null ? [] : [labelled]), ...head.slice(1).filter(isDateLine)];
  // A page that was updated still was published on the earlier date.
  const published = lines.filter((line) => !/^\W*(?:last )?(?:updated|modified)\b/i.test(line));
  for (const line of [...published, ...lines]) {
    const parsed = parseDate(line, dayFirst);
    if (parsed.kind === 'date') return { date: parsed.date, ambiguousDate: null };
    if (parsed.kind === 'ambiguous') ambiguousDate ??= line;
  }
  const dateline = head.map(readDateline).find((found) => found !== null);
  const parsed = parseDate(dateline?.text ?? '', dayFirst);
  return { date: parsed.kind === 'date' ? parsed.date : null, ambiguousDate };
}

function readSource(texts: readonly string[], byline: string | null): string | null {
  const head = texts.slice(0, HEAD_BLOCKS);
  const dateline = head.map((text) => readDateline(text)?.agency).find((name) => name);
  if (dateline) return dateline;
  const named = readNameLines(texts, byline);
  if (named !== null) return named;
  const subscribed = [...head, ...texts.slice(-FOOT_BLOCKS)]
    .map((text) => SUBSCRIBED_TO.exec(text)?.[1])
    .find((name) => name !== undefined);
  if (subscribed !== undefined) return subscribed;
  const paper = head.map((text) => PAPER_AND_DATE.exec(text)?.[1]).find((name) => name !== undefined);
  if (paper !== undefined) return paper;
  const employer = texts
    .slice(-FOOT_BLOCKS)
    .map((text) => WRITES_FOR.exec(text)?.[1])
    .find((name) => name !== undefined);
  if (employer !== undefined) return employer;
  const owner = texts
    .slice(-FOOT_BLOCKS)
    .map((text) => COPYRIGHT.exec(text)?.[1])
    .find((name) => name !== undefined);
  return owner === undefined || /rights reserved/i.test(owner) ? null : owner.trim();
}
