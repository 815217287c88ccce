/**
 * Rendered issue → `message.eml`: the message as one sample reader would get it, unsigned, for any mail program to open.
 * Same issue, same bytes: the date is the issue's, every id a hash.
 */
import type { Config } from '../config.ts';
import { composeMessage, type IssueContent } from '../message/compose-message.ts';
import type { Recipient } from '../send/recipient.ts';

/** Who the sample is made for; example.org never delivers (RFC 2606). */
export const SAMPLE_READER: Recipient = {
  address: 'reader@example.org',
  name: 'Sample Reader',
  attributes: {},
  token: 'sample',
};

/** Sender of the sample while the configuration names none: a letter without `from` can be looked at, not sent. */
const SAMPLE_SENDER = 'letter@example.org';

/** An issue without a date is shown at the start of time rather than at the time of the build. */
const UNDATED = '1970-01-01';

/** Renders the RFC 5322 message for the sample reader; `date` is the issue's, `YYYY-MM-DD` or null. */
export function renderMessage(issue: IssueContent, date: string | null, config: Config): Buffer {
  const from = config.from ?? { name: config.name, address: SAMPLE_SENDER };
  const sent = new Date(`${date ?? UNDATED}T12:00:00Z`);
  return composeMessage(issue, { ...config, from }, { date: sent }).forRecipient(SAMPLE_READER);
}
