import type { Draft, Rule } from '../finding.ts';
import { listStatements } from '../printed-points.ts';
import { marksAt, squeeze, squeezeHtml, squeezeText } from '../printed-text.ts';

export const citationMarks: Rule = {
  id: 'citation-marks',
  group: 'Citations',
  summary: 'Every printed statement is followed by the marks of all its sources, in both parts.',
  severities: ['error'],
  why: 'A reader must be able to tell which sources say it; one left out makes an agreement look thinner than it is.',
  remedy: 'In a template of your own, print {{> cites}} after each point (in the text part {{marks}}).',
  needs: ['digest'],
  *check(message) {
    const { digest } = message;
    if (digest === null) return;
    const statements = listStatements(digest)
      .filter(({ isMarked }) => isMarked)
      .map(({ text, citations }) => ({
        text,
        words: squeeze(text),
        sources: new Set(citations.map(({ article }) => article)).size,
      }))
      .filter(({ words }) => words.length > fewestLetters);
    if (message.html !== null && message.refusal === null) yield* checkPart(statements, squeezeHtml(message), 'html');
    if (message.text !== null) yield* checkPart(statements, squeezeText(message), 'text');
  },
};

// Shorter texts stand in a mail by chance.
const fewestLetters = 20;

interface Marked {
  readonly text: string;
  /** Squeezed. */
  readonly words: string;
  readonly sources: number;
}

function* checkPart(statements: readonly Marked[], printed: string, part: 'html' | 'text'): Generator<Draft> {
  for (const { text, words, sources } of statements) {
    let best = -1;
    // The same sentence may stand in a contents line or a preheader, unmarked; one place with its marks is enough.
    for (let at = printed.indexOf(words); at !== -1 && best < sources; at = printed.indexOf(words, at + 1))
      best = Math.max(best, new Set(marksAt(printed, at + words.length)).size);
    if (best === -1 || best >= sources) continue;
    yield {
      severity: 'error',
      part,
      message: `expected ${sources === 1 ? 'a citation' : `${sources} citations`} after "${text.slice(0, 80)}", found ${best === 0 ? 'none' : best}`,
    };
  }
}
