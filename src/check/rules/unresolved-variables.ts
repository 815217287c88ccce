import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';

// One pattern a templating language; merge marks of our own are what composing a message should have replaced.
const patterns: readonly RegExp[] = [
  /\{\{[^{}\n]{0,100}\}\}/g,
  /\{%[^%\n]{0,100}%\}/g,
  /<%[^%\n]{0,100}%>/g,
  /\*\|[A-Z0-9_:.-]{1,60}\|\*/gi,
  /%%[A-Za-z_][\w.]{0,40}%%/g,
  /\$\{[A-Za-z_][\w.]{0,60}\}/g,
  /\[\[[A-Za-z_][\w .]{0,60}\]\]/g,
  /\[object [A-Z][A-Za-z]{1,20}\]/g,
  /\bx[0-9a-f]{16}[0-9a-z]{3}x\b/g,
  /\blorem ipsum\b/gi,
];
// These are words of code, and only where they stand for something.
const values = /(?:^|[\s>"(/=])(undefined|NaN|null)(?=$|[\s<".,;:!?)/&])/g;

export const unresolvedVariables: Rule = {
  id: 'unresolved-variables',
  group: 'Message',
  summary: 'No variable, merge field or placeholder is left over, in either part or in the header.',
  severities: ['error', 'warning'],
  why: '"Dear {{name}}" is what readers remember of an issue.',
  remedy:
    'Correct the name of the variable in the template or in digest.md. Where an article says just that, switch the rule off with that reason.',
  needs: [],
  *check(message) {
    for (const field of message.mail?.fields ?? [])
      if (/^(?:subject|from|to|reply-to|list-unsubscribe|list-id)$/i.test(field.name))
        for (const found of search(field.value))
          yield {
            severity: 'error',
            part: 'header',
            header: field.name,
            line: field.line,
            message: `expected text, found ${found.text}`,
          };
    if (anyStart.test(message.page.html)) yield* report(message, blankStyles(message), 'html');
    yield* report(message, message.text?.content ?? '', 'text');
  },
};

/** The HTML source with blanks for style sheets and scripts, which have braces of their own; empty where it is not looked into. */
function blankStyles({ page }: CheckedMessage): string {
  let source = '';
  let at = 0;
  for (const { tagName, sourceCodeLocation: place } of page.elements) {
    if ((tagName !== 'style' && tagName !== 'script') || !place || place.startOffset < at) continue;
    source += page.html.slice(at, place.startOffset) + ' '.repeat(place.endOffset - place.startOffset);
    at = place.endOffset;
  }
  return source + page.html.slice(at);
}

interface Found {
  readonly text: string;
  readonly offset: number;
  readonly isSure: boolean;
}

// How one of them begins; most texts hold none of it, and are read once.
const anyStart = /\{[{%]|<%|\*\||%%|\$\{|\[\[|\[object |\bx[0-9a-f]{16}|lorem ipsum|undefined|NaN|null/i;

function search(text: string): readonly Found[] {
  if (!anyStart.test(text)) return [];
  const found = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ text: match[0], offset: match.index, isSure: true })),
  );
  const words = Array.from(text.matchAll(values), (match) => ({
    text: match[1] ?? '',
    offset: match.index + match[0].length - (match[1] ?? '').length,
    isSure: false,
  }));
  return [...found, ...words].sort((a, b) => a.offset - b.offset);
}

function* report(message: CheckedMessage, content: string, part: 'html' | 'text'): Generator<Draft> {
  for (const { text, offset, isSure } of search(content)) {
    // An article may be about templates: what a cited passage says is no slip of ours.
    if (isQuoted(message, text)) continue;
    yield {
      severity: isSure ? 'error' : 'warning',
      part,
      offset,
      needle: text,
      message: `expected text, found ${text}`,
    };
  }
}

function isQuoted({ digest }: CheckedMessage, text: string): boolean {
  return digest !== null && JSON.stringify(digest).includes(JSON.stringify(text).slice(1, -1));
}
