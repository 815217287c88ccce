import { readHtmlCitations, readTextCitations, type Citations } from '../citations.ts';
import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';
import { pageAddress } from '../links.ts';

export const citationNumbers: Rule = {
  id: 'citation-numbers',
  group: 'Citations',
  summary: 'Every [n] has a source, every source is cited, numbers come in order, and each leads to its source.',
  severities: ['error', 'warning'],
  why: 'A number without its source is a claim without a witness, and one that leads to another page is a wrong one.',
  remedy: 'Build the issue again; in digest.md move or delete whole points, and leave the footnotes to Collate.',
  needs: [],
  *check(message) {
    const html = message.html === null || message.refusal !== null ? null : readHtmlCitations(message);
    const text = message.text === null ? null : readTextCitations(message);
    if (html !== null) {
      yield* checkNumbers(html, 'html');
      yield* checkLinks(html, message);
    }
    if (text !== null) yield* checkNumbers(text, 'text');
    if (html !== null && text !== null && html.sources.length !== text.sources.length)
      yield {
        severity: 'error',
        part: 'text',
        message: `expected ${html.sources.length} sources as in the HTML part, found ${text.sources.length}`,
      };
  },
};

function* checkNumbers({ marks, sources }: Citations, part: 'html' | 'text'): Generator<Draft> {
  const known = new Set(sources.map(({ number }) => number));
  // Without a list, brackets with numbers are somebody else's habit, unless many link.
  if (known.size === 0 && marks.filter(({ href }) => href !== null).length < 2) return;
  const cited = new Set<number>();
  let highest = 0;
  for (const { number, offset } of marks) {
    if (cited.has(number)) continue;
    cited.add(number);
    if (!known.has(number))
      yield { severity: 'error', part, offset, message: `expected a source for [${number}], found none` };
    else if (number < highest)
      yield {
        severity: 'warning',
        part,
        offset,
        message: `expected sources to be numbered as they come, found [${number}] after [${highest}]`,
      };
    highest = Math.max(highest, number);
  }
  for (const { number, offset } of sources)
    if (!cited.has(number))
      yield {
        severity: 'warning',
        part,
        offset,
        message: `expected source [${number}] to be cited, found no mark of it`,
      };
  const doubled = sources.find(({ number }, index) => sources.findIndex((each) => each.number === number) < index);
  if (doubled !== undefined)
    yield {
      severity: 'error',
      part,
      offset: doubled.offset,
      message: `expected one source [${doubled.number}], found another`,
    };
}

function* checkLinks({ marks, sources }: Citations, message: CheckedMessage): Generator<Draft> {
  for (const { number, href, offset } of marks) {
    const source = sources.find((each) => each.number === number);
    if (href === null || source === undefined || source.href === null) continue;
    if (pageAddress(message, href) !== pageAddress(message, source.href))
      yield {
        severity: 'error',
        part: 'html',
        offset,
        message: `expected [${number}] to lead to its source ${source.href.slice(0, 100)}, found ${href.slice(0, 100)}`,
      };
  }
}
