/**
 * Bytes of one file → `Article`: decode, take apart by format, set aside what is not the article, find out what it says of
 * itself. Pure: whatever is wrong with the content comes back as notices.
 */
import type { Article, Notice } from '../model.ts';
import { assembleArticle } from './assemble-article.ts';
import { judgeBlocks } from './boilerplate.ts';
import { decodeText } from './decode-text.ts';
import { dateAmbiguous, dateUnknown, fileBinary, fileEmpty, nothingKept } from './errors.ts';
import { parseFrontMatter } from './front-matter.ts';
import { recogniseLanguage } from './language-of-text.ts';
import { readMetadata } from './metadata.ts';
import { formatOf, parseFormat } from './parse-format.ts';
import { blockText } from './raw-block.ts';

export { visibleText } from './visible-text.ts';

/** An article, or null with the reason among the notices. */
export interface ParsedArticle {
  readonly article: Article | null;
  readonly notices: readonly Notice[];
}

/** Parses one file. `id` is its path inside the folder, `shownPath` the path as the user would type it. */
export function parseArticle(id: string, bytes: Uint8Array, shownPath: string): ParsedArticle {
  const format = formatOf(id) ?? 'text';
  const decoded = decodeText(bytes, format === 'html');
  if (decoded === null) return { article: null, notices: [fileBinary(shownPath)] };
  const { text } = decoded;
  if (!/[^\s\u200b\ufeff]/u.test(text)) return { article: null, notices: [fileEmpty(shownPath)] };
  const front = format === 'html' ? null : parseFrontMatter(text, shownPath);
  if (front !== null && front.fields === null) return { article: null, notices: front.notices };
  const raw = parseFormat(format, text, front?.bodyStart ?? 0);
  const language = front?.fields?.language ?? raw.metadata.language ?? recogniseLanguage(raw.blocks.map(blockText));
  const metadata = readMetadata(front?.fields ?? null, raw, id, language);
  const judged = judgeBlocks(raw.blocks, metadata);
  const { ambiguousDate, ...known } = metadata;
  const article = assembleArticle({ id, format, ...known, language, text }, judged);
  if (article.blocks.length === 0) return { article: null, notices: [nothingKept(shownPath)] };
  const notices = [...(front?.notices ?? [])];
  const isExplained = notices.some(
    (notice) => notice.code.startsWith('article-date-') || notice.code === 'article-published-unusable',
  );
  if (article.date === null && !isExplained) {
    notices.push(
      ambiguousDate === null ? dateUnknown(shownPath) : dateAmbiguous(shownPath, ambiguousDate, { line: 1 }),
    );
  }
  return { article, notices };
}
