/** Who speaks in an article: the agency it credits, else its publisher, reduced to a name that "BBC News" and "bbc.co.uk" share. */
import type { Article } from '../model.ts';
import { wireAgencies } from './wire-agencies.ts';

/** Second-level labels under which anyone registers (bbc.co.uk): the name stands one label further left. */
const PUBLIC_SECOND_LEVEL: ReadonlySet<string> = new Set(
  'ac co com edu gob gov gouv info ltd me mil ne net nom or org plc press sch'.split(' '),
);
/** Places where many publishers share one domain: the host name says nothing of who owns the text. */
const PLATFORMS: ReadonlySet<string> = new Set(
  'blogspot example facebook ghost github gitlab google linkedin medium msn netlify pages reddit substack tumblr twitter vercel wordpress x yahoo youtube'.split(
    ' ',
  ),
);
const HOST: RegExp = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;
/** Words around a brand that do not change who it is. */
const FILLER: RegExp = /^(?:the|www)\b|\b(?:news|online|website|com|co|inc|ltd|plc|llc|media group|digital)\b/g;
/** How many characters of the opening may hold a credit such as "LONDON (Reuters) –". */
const CREDIT_REACH = 120;

/** A name for the owner of the text, the same for every article of one voice; null when nothing is known. */
export function nameVoice(article: Article): string | null {
  const agency = findAgency(article);
  if (agency !== null) return agency;
  return article.publisher === null ? null : reducePublisher(article.publisher);
}

/** "The BBC", "BBC News", "www.bbc.co.uk" → "bbc"; a host on a shared platform keeps its whole name. */
export function reducePublisher(publisher: string): string | null {
  const lower = publisher.normalize('NFKC').toLowerCase().trim();
  const host = lower.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  if (HOST.test(host)) return reduceHost(host);
  const agency = wireAgencies.get(lower);
  if (agency !== undefined) return agency;
  const letters = lower
    .replaceAll('&', ' and ')
    .replace(FILLER, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters === '' ? lower || null : letters;
}

function reduceHost(host: string): string {
  const labels = host.replace(/^www\d?\./, '').split('.');
  const last = labels.length - 1;
  const at = last >= 2 && PUBLIC_SECOND_LEVEL.has(labels[last - 1] as string) ? last - 2 : last - 1;
  const brand = labels[Math.max(0, at)] as string;
  if (PLATFORMS.has(brand)) return labels.join('.');
  return wireAgencies.get(brand) ?? brand.replaceAll('-', '');
}

/** The agency that the byline or the dateline credits, or null. */
function findAgency(article: Article): string | null {
  const byline = article.author
    ?.toLowerCase()
    .replace(/^by\s+/, '')
    .trim();
  const byAuthor = byline === undefined ? undefined : wireAgencies.get(byline);
  if (byAuthor !== undefined) return byAuthor;
  const opening = article.sentences.find((sentence) => article.blocks[sentence.block]?.kind !== 'heading')?.text ?? '';
  const lines = [
    opening.slice(0, CREDIT_REACH),
    ...article.setAside.filter(({ reason }) => reason === 'dateline' || reason === 'byline').map(({ text }) => text),
  ];
  for (const line of lines) {
    // "PARIS (AFP) –", "(AP) —": a credit, unlike "AP reported that …".
    const credit =
      /^[^a-z]{0,40}[^.!?]{0,60}?\(([\p{L} -]{2,30})\)\s*[-–—:]/u.exec(line) ??
      /^(?:by |source: |from )?([\p{L} -]{2,30})$/iu.exec(line.trim());
    const agency = credit?.[1] === undefined ? undefined : wireAgencies.get(credit[1].toLowerCase().trim());
    if (agency !== undefined) return agency;
  }
  return null;
}
