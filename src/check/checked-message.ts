/**
 * What the rules are given: the message, its parts decoded, the page and its styles parsed when the first rule asks, the digest it was
 * rendered from where there is one.
 */
import type { Digest } from '../model.ts';
import { computeStyles, type Computed } from './cascade.ts';
import { matchRules } from './match-rules.ts';
import { decodePart, listLeaves, type Mail, type MimePart } from './mime.ts';
import { parsePage, refusePage, type Page } from './page.ts';
import { readStyleSheets, type StyleSheet } from './style-sheets.ts';

/** A decoded part, and what is needed to say where in a file something stands. */
export interface TextPart {
  readonly content: string;
  /** Bytes of the content, before transfer encoding. */
  readonly bytes: number;
  /** Bytes as it travels; the same where there is no message. */
  readonly encodedBytes: number;
  readonly file: string;
  /** Decoded byte at which each line of the file starts, the first of them being line `firstLine`; empty when the file is the content. */
  readonly lineStarts: readonly number[];
  readonly firstLine: number;
  readonly defect: string | null;
  readonly source: MimePart | null;
}

/** What of the letter's configuration a rule may ask. */
export interface LetterFacts {
  readonly postalAddress: string | null;
  /** Families of the caniemail data (`gmail`), or single clients (`gmail.ios`). */
  readonly clients: readonly string[];
  /** The configuration file exists, or the issue is one of ours: then nothing known means nothing set. */
  readonly isKnown: boolean;
}

export interface MessageSource {
  /** Path as the user would type it. */
  readonly file: string;
  readonly mail: Mail | null;
  readonly html: TextPart | null;
  readonly text: TextPart | null;
  readonly digest: Digest | null;
  readonly digestFile: string | null;
  readonly letter: LetterFacts;
}

export interface CheckedMessage extends MessageSource {
  /** Why the HTML part is not looked into, or null. */
  readonly refusal: string | null;
  /** The HTML part as a tree; an empty one where there is none or it is refused. */
  readonly page: Page;
  readonly sheets: readonly StyleSheet[];
  readonly light: Computed;
  readonly dark: Computed;
}

// Between a phone (375) and a wide window: where a one-column mail of 600 px stands free.
const widthPx = 700;

/** Wraps a source; everything that costs is computed once, on first use. */
export function createCheckedMessage(source: MessageSource): CheckedMessage {
  const lazy = <T>(compute: () => T): (() => T) => {
    let known: { readonly value: T } | null = null;
    return () => (known ??= { value: compute() }).value;
  };
  const html = source.html?.content ?? '';
  const refusal = lazy(() => refusePage(html));
  const page = lazy(() => parsePage(refusal() === null ? html : ''));
  const sheets = lazy(() => readStyleSheets(page()));
  const computed = lazy(() => computeStyles(page(), sheets(), matchRules(page(), sheets(), widthPx)));
  return {
    ...source,
    get refusal() {
      return refusal();
    },
    get page() {
      return page();
    },
    get sheets() {
      return sheets();
    },
    get light() {
      return computed().light;
    },
    get dark() {
      return computed().dark;
    },
  };
}

/** The parts of a message as text: the first `text/html` and the first `text/plain` that is no attachment. */
export function readParts(
  mail: Mail,
  file: string,
): { readonly html: TextPart | null; readonly text: TextPart | null } {
  const leaves = listLeaves(mail.root).filter((part) => !part.isAttachment);
  const find = (type: string): TextPart | null => {
    const part = leaves.find((each) => each.type === type);
    return part === undefined ? null : createPart(mail, part, file);
  };
  return { html: find('text/html'), text: find('text/plain') };
}

function createPart(mail: Mail, source: MimePart, file: string): TextPart {
  const { text, bytes, encodedBytes, lineStarts, defect } = decodePart(mail, source);
  return { content: text, bytes, encodedBytes, file, lineStarts, firstLine: source.line, defect, source };
}

/** A part that is a file of its own (`index.html`). */
export function createFilePart(content: string, file: string): TextPart {
  const bytes = Buffer.byteLength(content);
  return { content, bytes, encodedBytes: bytes, file, lineStarts: [], firstLine: 1, defect: null, source: null };
}
