import { wordsOf } from '../../render/words/tables.ts';
import type { Words } from '../../render/words/words.ts';
import type { Digest } from '../../model.ts';
import type { Draft, Rule } from '../finding.ts';
import { listStatements } from '../printed-points.ts';
import { attributeOf } from '../page.ts';
import { squeeze, squeezeHtml, squeezeText } from '../printed-text.ts';

export const editorWords: Rule = {
  id: 'editor-words',
  group: 'Citations',
  summary: 'What the editor wrote is marked as the editor’s, and a sponsor’s block as the sponsor’s, in both parts.',
  severities: ['error'],
  why: 'Everything else in the issue is cited; words without a source must not pass for a finding, nor advertising for news.',
  remedy: 'In a template of your own, print {{> editor-words}} (the text part: {{> editor}}) and {{> reworded}}.',
  needs: ['digest'],
  *check(message) {
    const { digest } = message;
    if (digest === null) return;
    const printed = [
      ...(message.html === null || message.refusal !== null
        ? []
        : [{ part: 'html', text: squeezeHtml(message) } as const]),
      ...(message.text === null ? [] : [{ part: 'text', text: squeezeText(message) } as const]),
    ];
    // The page says in which language the letter is; a message without one is taken for English.
    const root = message.page.elements.find((element) => element.tagName === 'html');
    const words = wordsOf((root === undefined ? null : attributeOf(root, 'lang')) ?? 'en');
    for (const { part, text } of printed) yield* checkPart(digest, part, text, words);
  },
};

// A label stands right before the words; a short heading may come between.
const before = 120;
const after = 200;

function* checkPart(digest: Digest, part: 'html' | 'text', printed: string, table: Words): Generator<Draft> {
  const { reworded } = table.labels;
  for (const { label, words } of listWords(digest, table)) {
    const sample = plainestWords(words);
    const at = sample === '' ? -1 : printed.indexOf(sample);
    if (at === -1 || printed.slice(Math.max(0, at - before), at).includes(squeeze(label))) continue;
    yield {
      severity: 'error',
      part,
      message: `expected "${label}" before the editor's words "${words.trim().slice(0, 60)}", found no such mark`,
    };
  }
  for (const { text, isReworded } of listStatements(digest)) {
    if (!isReworded || isMarked(printed, squeeze(text), squeeze(reworded))) continue;
    yield {
      severity: 'error',
      part,
      message: `expected "${reworded}" beside "${text.slice(0, 60)}", which the editor reworded, found no such mark`,
    };
  }
}

/** One of the places where the words stand has the mark beside it; also when they are printed nowhere. */
function isMarked(printed: string, words: string, mark: string): boolean {
  let at = printed.indexOf(words);
  if (at === -1) return true;
  for (; at !== -1; at = printed.indexOf(words, at + 1))
    if (printed.slice(Math.max(0, at - before), at + words.length + after).includes(mark)) return true;
  return false;
}

function listWords(digest: Digest, { labels }: Words): readonly { readonly label: string; readonly words: string }[] {
  const intros = digest.stories.flatMap((story) =>
    story.hidden === true
      ? []
      : [story.intro, ...story.themes.map((theme) => (theme.hidden === true ? undefined : theme.intro))],
  );
  return [
    { label: labels.note, words: digest.note },
    { label: labels.sponsor, words: digest.sponsor },
    ...intros.map((words) => ({ label: labels.intro, words })),
  ].flatMap(({ label, words }) => (words === undefined ? [] : [{ label, words }]));
}

/** The first stretch of at least three words without Markdown or merge fields, squeezed; it is printed as it stands. */
function plainestWords(markdown: string): string {
  const stretches = markdown.slice(0, 2000).split(/[*_`[\](){}#<>!|~\\&\n]+|https?:\S+/);
  return squeeze(
    stretches.find((each) => each.trim().split(/\s+/).length >= 3) ??
      stretches.find((each) => each.trim() !== '') ??
      '',
  );
}
