/**
 * Places in a rendered issue that differ from reader to reader: a name, an attribute, the link that unsubscribes.
 * Rendering prints a mark there; composing the message cuts the encoded bytes at the marks, and each reader's values go in between.
 *
 * Templates print a mark through a helper, `{{subscriber "name" "reader"}}`; the editor's own words (note, intros, subject) say
 * `{{subscriber.name | "reader"}}`, which `replaceMergeFields` turns into marks before any Markdown or template is read.
 * Nobody else's text is looked at, so an article that contains `{{subscriber.name}}` prints just that.
 */
import { createHash } from 'node:crypto';
import { mergeFieldBroken } from './errors.ts';

/** The printed `mark`, the subscriber's field that goes there, and what stands for it when the reader has none. */
export interface MergeMark {
  readonly mark: string;
  readonly field: string;
  readonly fallback: string;
}

/** Hands out marks for one issue, the same one for the same field and fallback, and knows all it handed out. */
export interface MergeMarks {
  readonly marks: readonly MergeMark[];
  /** The text to print where the value of `field` goes: letters and digits only, so that no escaping, wrapping or URL changes it. */
  readonly mark: (field: string, fallback?: string) => string;
}

/** Fields that every reader has and that no attribute may be called. */
export const BUILT_IN_FIELDS: readonly string[] = ['name', 'address', 'language', 'unsubscribe_url', 'web_url'];

/** What a field or attribute may be called. */
export const FIELD_NAME: RegExp = /^[a-z][a-z0-9_-]{0,39}$/;

/** 64 bits: a text that contains its own hash cannot be written by trying, nor come about by joining pieces. */
const NONCE_LENGTH = 16;

/**
 * Starts the marks of an issue; `content` is everything that will be printed (the digest and the configuration as JSON will do).
 * The marks hold a hash of the content: the same bytes for the same input, yet nobody can write an article that contains
 * its own marks, because writing them into it changes the hash. Should it happen all the same, the next hash is taken.
 */
export function createMergeMarks(content: string): MergeMarks {
  const nonce = chooseNonce(content);
  const marks: MergeMark[] = [];
  const mark = (field: string, fallback = ''): string => {
    const name = field.toLowerCase();
    const known = marks.find((made) => made.field === name && made.fallback === fallback);
    if (known) return known.mark;
    const index = marks.length.toString(36).padStart(3, '0');
    const made = { mark: `x${nonce}${index}x`, field: name, fallback };
    marks.push(made);
    return made.mark;
  };
  return { marks, mark };
}

function chooseNonce(content: string): string {
  for (let attempt = 0; ; attempt++) {
    const hash = createHash('sha256').update(`collate merge marks ${attempt}\n`).update(content).digest('hex');
    const nonce = hash.slice(0, NONCE_LENGTH);
    if (!content.includes(nonce)) return nonce;
  }
}

/** Straight and typographic quotation marks: editors type both, and some programs change one into the other. */
const EDITORS_FIELD = /\{\{\s*subscriber\.([a-z][a-z0-9_-]{0,39})\s*(?:\|\s*["“”']([^"“”'{}\r\n]*)["“”']\s*)?\}\}/gi;

/** Replaces `{{subscriber.name | "reader"}}` in the editor's own words by marks; whatever is not exactly that form stays as it is. */
export function replaceMergeFields(text: string, marks: MergeMarks): string {
  return text.replace(EDITORS_FIELD, (_all, field: string, fallback: string | undefined) =>
    marks.mark(field, fallback ?? ''),
  );
}

/** Whether a text has what `replaceMergeFields` would replace. */
export function hasMergeField(text: string): boolean {
  return text.search(EDITORS_FIELD) !== -1;
}

/**
 * Splits a text at its marks: literal, mark, literal, …, literal. Raises `merge-field-broken` for a mark that something changed on the
 * way (a template that writes it in capitals): it would be printed as it is.
 */
export function splitAtMarks(text: string, marks: readonly MergeMark[]): readonly (string | MergeMark)[] {
  if (marks.length === 0) return [text];
  const byMark = new Map(marks.map((mark) => [mark.mark, mark]));
  const pattern = new RegExp(`(${[...byMark.keys()].join('|')})`);
  const parts = text.split(pattern);
  const broken = findBrokenMark(parts, marks);
  if (broken !== null) throw mergeFieldBroken(broken.field);
  return parts.map((part, index) => (index % 2 === 0 ? part : (byMark.get(part) ?? part)));
}

function findBrokenMark(parts: readonly string[], marks: readonly MergeMark[]): MergeMark | null {
  const nonce = marks[0]?.mark.slice(1, 1 + NONCE_LENGTH) ?? '';
  const pattern = new RegExp(nonce, 'i');
  const literal = parts.find((part, index) => index % 2 === 0 && pattern.test(part));
  if (literal === undefined) return null;
  return marks.find(({ mark }) => literal.toLowerCase().includes(mark)) ?? marks[0] ?? null;
}
