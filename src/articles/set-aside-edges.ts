/**
 * What only the other articles can tell: a line repeated in several articles of one publisher is the publisher's, and a lone
 * line at either end that shares no informative word with the other articles of its story is not about the story. Phrase lists
 * do not know every habit of every site; this needs none. Pure; called once a story.
 */
import type { Article, Block, SetAsideReason } from '../model.ts';
import { languageOf } from '../text/language.ts';
import { terms } from '../text/terms.ts';
import { dropBlocks } from './keep-blocks.ts';
import { foldLine } from './verdict.ts';

/** Blocks at either end that may be furniture: kicker, standfirst, byline; sign-off, biography, address. */
const EDGE_BLOCKS = 3;
/** Longer ones are paragraphs: an article may well end on an aside of its own. */
const LONGEST_EDGE_WORDS = 32;
/** A call to action inside the text is shorter than this. */
const LONGEST_CALL_WORDS = 40;
/** Fewer words than this in all other articles together, and sharing none of them means nothing. */
const LEAST_OTHER_WORDS = 150;
/** A repeated line is no longer than this; a repeated paragraph is a copied text, which is for `findVoices` to say. */
const LONGEST_REPEATED_WORDS = 60;
/** Articles of which this share of lines is the same are copies of one another. */
const COPY_SHARE = 0.4;
/** The reader is asked to do something. */
const CALL =
  /^(?:please |just |now )?(?:join|get|sign|subscribe|follow|read|see|click|tap|call|e-?mail|write|send|visit|download|listen|watch|share|support|donate|become|register|book|order|try|start|meet|help|upgrade|tell|vote|enter|win|buy|shop|claim|check out|find|learn|discover|stay|keep up|hear|catch|tune)\b|\byours?\b.{0,40}[!]|\b(?:here|below|link)[.!:]?$/i;

/** Sets aside the furniture that shows only beside the other articles of a story. An article that loses nothing is returned as it is. */
export function setAsideEdges(articles: readonly Article[]): readonly Article[] {
  const cleared = setAsideRepeated(articles);
  const vocabularies = cleared.map(vocabularyOf);
  return cleared.map((article, index) => {
    const others = vocabularies.filter((_, other) => other !== index);
    const size = cleared.reduce((sum, other) => sum + (other === article ? 0 : other.words), 0);
    return size < LEAST_OTHER_WORDS ? article : dropBlocks(article, foreignBlocks(article, others));
  });
}

/** Sets aside lines that stand in two or more articles of one publisher. Works best on the whole folder. */
export function setAsideRepeated(articles: readonly Article[]): readonly Article[] {
  const linesOf = articles.map((article) => new Set(article.blocks.map(({ text }) => foldLine(text))));
  const areCopies = (one: number, other: number): boolean => {
    const [a, b] = [linesOf[one] ?? new Set(), linesOf[other] ?? new Set()];
    let shared = 0;
    for (const line of a) if (b.has(line)) shared++;
    return shared > Math.min(a.size, b.size) * COPY_SHARE;
  };
  const holders = new Map<string, number[]>();
  for (const [index, article] of articles.entries()) {
    if (article.publisher === null) continue;
    for (const line of linesOf[index] ?? []) {
      const key = `${article.publisher.toLowerCase()}\n${line}`;
      holders.set(key, [...(holders.get(key) ?? []), index]);
    }
  }
  return articles.map((article, index) => {
    const dropped = new Map<number, SetAsideReason>();
    for (const [at, block] of article.blocks.entries()) {
      if (!isRepeatable(block)) continue;
      const holding = holders.get(`${article.publisher?.toLowerCase() ?? ''}\n${foldLine(block.text)}`) ?? [];
      if (holding.some((other) => other !== index && !areCopies(index, other))) dropped.set(at, 'repeated');
    }
    return dropBlocks(article, dropped);
  });
}

const wordCount = (text: string): number => text.split(' ').length;

/** A heading may recur in every issue ("What we know") without being furniture, and a figure in a table anywhere. */
function isRepeatable({ kind, text }: Block): boolean {
  const words = wordCount(text);
  return kind !== 'heading' && kind !== 'table-row' && words >= 3 && words <= LONGEST_REPEATED_WORDS;
}

function termsOf(article: Article, text: string): readonly string[] {
  return terms(text, languageOf(article.language));
}

function vocabularyOf(article: Article): ReadonlySet<string> {
  const found = new Set(termsOf(article, article.title));
  for (const block of article.blocks) for (const term of termsOf(article, block.text)) found.add(term);
  return found;
}

function foreignBlocks(article: Article, others: readonly ReadonlySet<string>[]): ReadonlyMap<number, SetAsideReason> {
  const dropped = new Map<number, SetAsideReason>();
  const isForeign = (block: Block): boolean => {
    const own = termsOf(article, block.text);
    return !own.some((term) => others.some((vocabulary) => vocabulary.has(term)));
  };
  const isEdge = edgeBlocks(article.blocks);
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind === 'table-row' || (block.kind === 'heading' && block.level === 1)) continue;
    const words = wordCount(block.text);
    const isLine = isEdge.has(index) && words <= LONGEST_EDGE_WORDS && !holdsNews(block.text);
    const isCall = words <= LONGEST_CALL_WORDS && CALL.test(block.text) && !holdsNews(block.text);
    if ((isLine || isCall) && isForeign(block)) dropped.set(index, isCall ? 'subscription' : 'page-furniture');
  }
  return dropped;
}

/** Speech, figures and names of the week are news even where no one else has them. */
function holdsNews(text: string): boolean {
  return /["“”]|\b(?:said|says|told|according to)\b|[$€£]\d|\d(?:\.\d+)?\s?%|\d{2,}/i.test(text);
}

/** The first and the last blocks that are not headings, lists of the text left alone. */
function edgeBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const lone = [...blocks.entries()]
    .filter(([, block]) => block.kind === 'paragraph' || block.kind === 'quotation')
    .map(([index]) => index);
  const lastOther = blocks.findLastIndex((block) => block.kind === 'list-item' || block.kind === 'table-row');
  // The first paragraph that is long enough to be one ends the head; only lines before it are at the edge.
  const firstBody = blocks.findIndex((block) => block.kind !== 'heading' && wordCount(block.text) > LONGEST_EDGE_WORDS);
  const head = lone.slice(0, EDGE_BLOCKS).filter((index) => index < firstBody);
  const tail = lone.slice(-EDGE_BLOCKS).filter((index) => index > lastOther);
  return new Set([...head, ...tail]);
}
