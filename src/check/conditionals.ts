/** Outlook's conditional comments, read in one pass: which open, which close, and what only Word sees. */

import type { TextPart } from './checked-message.ts';

export interface Conditional {
  /** `mso | IE` */
  readonly condition: string;
  /** Everybody else reads the content too: `<!--[if !mso]><!-->`. */
  readonly isRevealed: boolean;
  readonly start: number;
  readonly contentStart: number;
  /** -1 where nothing closes it. */
  readonly contentEnd: number;
}

export interface ConditionalProblem {
  readonly offset: number;
  readonly message: string;
}

export interface Conditionals {
  readonly comments: readonly Conditional[];
  readonly problems: readonly ConditionalProblem[];
}

const mark =
  /<!--\[if ([^\]>]{1,200})\]>(<!-->|-->)?|(?:<!--)?<!\[endif\]-->|<!\[if ([^\]>]{1,200})\]>|<!\[endif\](?!--)[^>]{0,20}>?/gi;

const known = new WeakMap<TextPart, Conditionals>();

/** The conditional comments of a part; remembered, because three rules ask. */
export function conditionalsOf(part: TextPart): Conditionals {
  const conditionals = known.get(part) ?? readConditionals(part.content);
  known.set(part, conditionals);
  return conditionals;
}

/** Finds conditional comments and what is wrong with them. Linear. */
function readConditionals(html: string): Conditionals {
  const comments: Conditional[] = [];
  const problems: ConditionalProblem[] = [];
  let open: Omit<Conditional, 'contentEnd'> | null = null;
  for (const match of html.matchAll(mark)) {
    const [text, condition, reveal] = match;
    if (condition !== undefined) {
      if (open !== null)
        problems.push({
          offset: open.start,
          message: `expected <![endif]--> before the next condition, found ${text}`,
        });
      open = {
        condition: condition.trim(),
        isRevealed: reveal !== undefined,
        start: match.index,
        contentStart: match.index + text.length,
      };
    } else if (/^(?:<!--)?<!\[endif\]-->$/i.test(text)) {
      if (open === null)
        problems.push({ offset: match.index, message: 'expected a condition before <![endif]-->, found none' });
      else comments.push({ ...open, contentEnd: match.index });
      if (open?.isRevealed === true && !text.startsWith('<!--<!'))
        problems.push({
          offset: match.index,
          message: `expected <!--<![endif]--> to close <!--[if ${open.condition}]><!-->, found ${text}, which other programs print`,
        });
      if (open?.isRevealed === false && text.startsWith('<!--<!'))
        problems.push({
          offset: match.index,
          message: `expected <![endif]--> to close <!--[if ${open.condition}]>, found ${text}`,
        });
      open = null;
    }
  }
  if (open !== null) {
    problems.push({
      offset: open.start,
      message: `expected <![endif]--> to close <!--[if ${open.condition}]>, found none: the rest of the mail is a comment`,
    });
    comments.push({ ...open, contentEnd: -1 });
  }
  return { comments, problems };
}
