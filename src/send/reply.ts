/**
 * PURE. An SMTP reply → what it means for this delivery: sent, try again, or refused, and whom it is about. The rules are a
 * table (`reply-rules.ts`); this file applies it. RFC 5321 section 4.2, enhanced codes of RFC 3463 and their registry.
 */
import type { Outcome, Stage } from './courier.ts';
import { replyRules } from './reply-rules.ts';

/**
 * Whom or what a reply is about. Only `recipient` says that this address is dead; `policy`, `content`, `auth` and `sender` are about
 * us and would hit the next recipient too; `connection` and `rate` are about how fast and how often.
 */
export type ReplyClass =
  | 'accepted'
  | 'recipient'
  | 'mailbox'
  | 'greylist'
  | 'rate'
  | 'connection'
  | 'policy'
  | 'sender'
  | 'content'
  | 'auth'
  | 'server'
  | 'protocol'
  | 'unknown';

/** A reply as read off the wire: the lines' texts joined by spaces, control characters removed. */
export interface Reply {
  readonly code: number;
  /** `5.1.1`, or null where the server gives none. */
  readonly enhanced: string | null;
  /** Code, enhanced code and text, as to be shown. */
  readonly text: string;
}

/** Longest reply kept: enough for the wordiest provider's line with its help address. */
const MAX_SHOWN = 400;

const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Joins the lines of one reply (without CRLF). Hostile input: control characters go, length is cut. */
export function parseReply(lines: readonly string[]): Reply {
  const code = Number(lines[0]?.slice(0, 3));
  const enhanced = /^[245]\.\d{1,3}\.\d{1,3}(?=\s|$)/.exec(lines[0]?.slice(4) ?? '')?.[0] ?? null;
  const texts = lines.map((line, index) => {
    const text = line.slice(4).trim();
    return index > 0 && enhanced !== null && text.startsWith(`${enhanced} `) ? text.slice(enhanced.length + 1) : text;
  });
  const text = `${code} ${texts.join(' ')}`.replace(controls, ' ').replace(/ {2,}/g, ' ').trim();
  return { code, enhanced, text: text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text };
}

/** What `reply`, given at `stage`, means. The first rule that fits decides; a 5xx nobody knows is never held against the recipient after DATA. */
export function classifyReply(reply: Reply, stage: Stage): Outcome {
  const { code, enhanced, text } = reply;
  const outcome = (kind: Outcome['kind'], replyClass: ReplyClass): Outcome => ({
    kind,
    class: replyClass,
    stage,
    code,
    enhanced,
    reply: text,
  });
  if (stage === 'dot' && code >= 200 && code < 300) return outcome('sent', 'accepted');
  if (!(code >= 400 && code < 600)) return outcome('transient', 'protocol');
  const rule = replyRules.find(
    (candidate) =>
      (candidate.codes?.includes(code) ?? true) &&
      (candidate.enhanced?.test(enhanced ?? '') ?? true) &&
      (candidate.text?.test(text) ?? true) &&
      (candidate.stages?.includes(stage) ?? true),
  );
  const kind = rule?.kind ?? (code < 500 ? 'transient' : 'permanent');
  return outcome(kind, rule?.class ?? 'unknown');
}

/** Whether the refusal means that this address must not be mailed again, as a hard bounce would. */
export function suppressesRecipient(outcome: Outcome): boolean {
  return outcome.kind === 'permanent' && outcome.class === 'recipient';
}

/** Classes that the next recipient would meet as well: a run of them pauses the issue. */
export function isAboutUs(replyClass: ReplyClass): boolean {
  return (
    replyClass === 'policy' ||
    replyClass === 'sender' ||
    replyClass === 'content' ||
    replyClass === 'auth' ||
    replyClass === 'unknown'
  );
}
