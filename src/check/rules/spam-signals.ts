import type { CheckedMessage } from '../checked-message.ts';
import type { Draft, Rule } from '../finding.ts';
import { listHtmlLinks, parseHref } from '../links.ts';
import { fieldOf } from '../mime.ts';
import { foldBlanks, offsetOf, textOf } from '../page.ts';

// Phrases that sell, beg or threaten; each alone is innocent in an article, so they count in subject and preheader only.
const phrases =
  /\b(?:act now|limited time|100% free|risk[- ]free|no obligation|winner|you(?:'|’)?ve (?:been selected|won)|claim your|cash bonus|earn money|extra income|make money|double your|guaranteed|lowest price|order now|buy now|cheap meds|viagra|casino|lottery|urgent response|dear friend|congratulations|click below|final notice|verify your account|account suspended)\b/i;
// Filters call a mail a picture when less text than this stands beside it.
const fewWords = 60;

export const spamSignals: Rule = {
  id: 'spam-signals',
  group: 'Delivery',
  summary:
    'Nothing that filters count against a mail: selling phrases in the subject, hidden text, pictures without text, links to numbers.',
  severities: ['warning'],
  why: 'Filters add up small signs. Each of these is one, and each can be left out; SpamAssassin’s own verdict stands beside it where it is installed.',
  remedy: 'Say it in other words, or leave it out.',
  needs: [],
  *check(message) {
    const subject = message.mail === null ? null : fieldOf(message.mail.fields, 'subject');
    const phrase = phrases.exec(subject?.value ?? '')?.[0];
    if (phrase !== undefined)
      yield {
        severity: 'warning',
        part: 'header',
        header: 'Subject',
        line: subject?.line,
        message: `expected news, found a phrase of spam: "${phrase}"`,
      };
    yield* checkHidden(message);
    yield* checkPictures(message);
    for (const { href, element } of listHtmlLinks(message))
      if (/^\d{1,3}(?:\.\d{1,3}){3}$|^\[/.test(parseHref(message, href)?.hostname ?? ''))
        yield {
          severity: 'warning',
          part: 'html',
          offset: offsetOf(element),
          message: `expected the name of a host, found a number: ${href.slice(0, 80)}`,
        };
  },
};

/** Text that is there and cannot be seen, beyond a preheader's length. */
function* checkHidden({ page, light }: CheckedMessage): Generator<Draft> {
  for (const element of page.elements) {
    const style = light.get(element);
    const around =
      element.parentNode !== null && 'tagName' in element.parentNode ? light.get(element.parentNode) : undefined;
    if (
      style?.isHidden !== true ||
      around?.isHidden === true ||
      ['head', 'title', 'style', 'script', 'template', 'noscript', 'meta', 'link'].includes(element.tagName)
    )
      continue;
    const text = textOf(element);
    if (text.length > 400)
      yield {
        severity: 'warning',
        part: 'html',
        offset: offsetOf(element),
        message: `expected hidden text for a preheader at most, found ${text.length} characters: "${text.slice(0, 40)}…"`,
      };
  }
}

function* checkPictures({ page, html }: CheckedMessage): Generator<Draft> {
  const pictures = page.elements.filter((element) => element.tagName === 'img').length;
  const body = page.elements.find((element) => element.tagName === 'body');
  if (html === null || body === undefined || pictures === 0) return;
  const words = foldBlanks(textOf(body)).split(' ').length;
  if (words < fewWords)
    yield {
      severity: 'warning',
      part: 'html',
      message: `expected text beside ${pictures === 1 ? 'the picture' : `${pictures} pictures`}, found ${words} words`,
    };
}
