import type { Draft, Rule } from '../finding.ts';
import { listStatements, type Statement } from '../printed-points.ts';
import { marksAt, squeeze, squeezeHtml } from '../printed-text.ts';

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
    const statements = listStatements(digest).filter(({ isMarked, text }) => isMarked && squeeze(text).length > 20);
    if (message.html !== null && message.refusal === null) yield* checkPart(statements, squeezeHtml(message), 'html');
    if (message.text !== null) yield* checkPart(statements, squeeze(message.text.content), 'text');
  },
};

function* checkPart(statements: readonly Statement[], printed: string, part: 'html' | 'text'): Generator<Draft> {
  for (const { text, citations } of statements) {
    const wanted = new Set(citations.map(({ article }) => article)).size;
    const words = squeeze(text);
    let best = -1;
    // The same sentence may stand in a contents line or a preheader, unmarked; one place with its marks is enough.
    for (let at = printed.indexOf(words); at !== -1 && best < wanted; at = printed.indexOf(words, at + 1))
      best = Math.max(best, new Set(marksAt(printed, at + words.length)).size);
    if (best === -1 || best >= wanted) continue;
    yield {
      severity: 'error',
      part,
      message: `expected ${wanted === 1 ? 'a citation' : `${wanted} citations`} after "${text.slice(0, 80)}", found ${best === 0 ? 'none' : best}`,
    };
  }
}
