/**
 * What a check says and what a rule is. A rule is pure: message in, drafts out; the runner gives each draft its place (file, line,
 * section), its rule's reasons, and drops what the letter switched off.
 */
import type { CheckedMessage } from './checked-message.ts';

/** `error`: readers are hurt, or the mail may not arrive · `warning`: somewhere it is wrong · `notice`: worth knowing. */
export type Severity = 'error' | 'warning' | 'notice';

export type Part = 'html' | 'text' | 'header' | 'message' | 'digest';

/** What a rule reports: where, in the terms it knows. */
export interface Draft {
  readonly severity: Severity;
  /** What was found, with the thing itself quoted. */
  readonly message: string;
  readonly part: Part;
  /** Offset in the decoded HTML or text part. */
  readonly offset?: number | undefined;
  /** Line in the message's file, for the header and the raw message. */
  readonly line?: number | undefined;
  /** Name of the header field. */
  readonly header?: string | undefined;
  /** Source text to look for in the templates: a declaration, a tag. */
  readonly needle?: string | undefined;
  /** How to mend this one, where the rule's own remedy is too general. */
  readonly remedy?: string | undefined;
}

/** Where a finding is; every field is null where it is unknown or makes no sense. */
export interface Place {
  readonly part: Part;
  /** Path as the user would type it. */
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  readonly column: number | null;
  readonly header: string | null;
  /** `story-2`, as in the byte ledger. */
  readonly section: string | null;
  /** `templates/default/partials/style.mjml.hbs:12` */
  readonly template: string | null;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly why: string;
  readonly remedy: string;
  /** Source text that leads to the line of a template; gone once that is found. */
  readonly needle?: string | undefined;
}

export const ruleGroups = [
  'Size',
  'Clients',
  'Outlook',
  'Reading',
  'Links',
  'Inbox',
  'Delivery',
  'Message',
  'Privacy',
  'Citations',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What must be at hand for a rule to say anything: parts of the message, or the digest. */
export type Need = 'html' | 'text' | 'mail' | 'digest';

export interface Rule {
  /** Stable, kebab-case: what `check: off` names. */
  readonly id: string;
  readonly group: RuleGroup;
  /** What holds when the rule is content, as one sentence. */
  readonly summary: string;
  /** Severities it can report, the worst first. */
  readonly severities: readonly Severity[];
  readonly why: string;
  readonly remedy: string;
  readonly needs: readonly Need[];
  readonly check: (message: CheckedMessage) => Iterable<Draft>;
}
