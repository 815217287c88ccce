/** Replies as real servers word them; a row a reply, with what it must be taken for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Stage } from '../../src/send/courier.ts';
import { classifyReply, isAboutUs, parseReply, type ReplyClass, suppressesRecipient } from '../../src/send/reply.ts';

type Row = readonly [who: string, stage: Stage, kind: Outcome['kind'], replyClass: ReplyClass, text: string];

const rows: readonly Row[] = [
  // accepted
  ['Postfix', 'dot', 'sent', 'accepted', '250 2.0.0 Ok: queued as 4Wk3Yh1bQz'],
  ['Gmail', 'dot', 'sent', 'accepted', '250 2.0.0 OK  1700000000 a1-20020a05600c00sor123wmb.5 - gsmtp'],
  ['SES', 'dot', 'sent', 'accepted', '250 Ok 0100018c1b2c3d4e-5f6a7b8c-000000'],
  [
    'Exchange',
    'dot',
    'sent',
    'accepted',
    '250 2.6.0 <x@y> [InternalId=1] 1234 bytes in 0.2, 6 KB/sec Queued mail for delivery',
  ],
  ['a server that forwards', 'dot', 'sent', 'accepted', '251 User not local; will forward'],

  // the address is dead
  [
    'Gmail',
    'rcpt',
    'permanent',
    'recipient',
    "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos",
  ],
  [
    'Gmail, disabled',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.2.1 The email account that you tried to reach is disabled.',
  ],
  [
    'Outlook.com',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)',
  ],
  [
    'Exchange Online',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
  ],
  [
    'Exchange Online, edge',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.4.1 Recipient address rejected: Access denied. [AM0EUR02FT045.eop-EUR02.prod.protection.outlook.com]',
  ],
  ['Yahoo', 'rcpt', 'permanent', 'recipient', '554 delivery error: dd Not a valid recipient - atlas-production'],
  [
    'Yahoo, disabled',
    'rcpt',
    'permanent',
    'recipient',
    '554 30 Sorry, your message to x@yahoo.com cannot be delivered. This mailbox is disabled (554.30).',
  ],
  [
    'Postfix, local',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.1.1 <x@y>: Recipient address rejected: User unknown in local recipient table',
  ],
  [
    'Postfix, virtual',
    'rcpt',
    'permanent',
    'recipient',
    '550 5.1.1 <x@y>: Recipient address rejected: User unknown in virtual mailbox table',
  ],
  ['Exim', 'rcpt', 'permanent', 'recipient', '550 Unrouteable address'],
  ['Exim, verify', 'rcpt', 'permanent', 'recipient', '550 Verification failed for recipient: no such user here'],
  ['qmail', 'rcpt', 'permanent', 'recipient', '550 sorry, no mailbox here by that name. (#5.1.1)'],
  ['Sendmail', 'rcpt', 'permanent', 'recipient', '550 5.1.1 <x@y>... User unknown'],
  ['iCloud', 'rcpt', 'permanent', 'recipient', '550 5.1.1 <x@icloud.com>: user does not exist'],
  ['GMX', 'rcpt', 'permanent', 'recipient', '550 Requested action not taken: mailbox unavailable'],
  ['Zimbra', 'rcpt', 'permanent', 'recipient', '550 5.1.1 <x@y>: Recipient address rejected: y'],
  ['a bare code', 'rcpt', 'permanent', 'recipient', '550 No'],
  ['moved', 'rcpt', 'permanent', 'recipient', '551 5.1.6 User has moved; please try <z@y>'],
  ['null MX', 'rcpt', 'permanent', 'recipient', '556 5.1.10 Recipient address has null MX'],
  ['no longer here', 'rcpt', 'permanent', 'recipient', '550 The user is no longer with this company'],
  ['suspended', 'rcpt', 'permanent', 'recipient', '550 Account suspended'],
  ['a malformed address', 'rcpt', 'permanent', 'recipient', '501 5.1.3 Bad recipient address syntax'],

  // the mailbox is there, but full
  ['Gmail, full', 'rcpt', 'transient', 'mailbox', '452 4.2.2 The email account that you tried to reach is over quota.'],
  [
    'full for good',
    'rcpt',
    'permanent',
    'mailbox',
    '552 5.2.2 The email account that you tried to reach is over quota and inactive',
  ],
  ['Dovecot', 'dot', 'permanent', 'mailbox', '552 5.2.2 <x@y> Quota exceeded (mailbox for user is full)'],
  ['a full inbox with the wrong code', 'rcpt', 'permanent', 'mailbox', '550 User inbox is full'],
  ['a bare 452', 'rcpt', 'transient', 'mailbox', '452 Try later'],
  ['a bare 552', 'rcpt', 'permanent', 'mailbox', '552 No'],

  // greylisting
  [
    'postgrey',
    'rcpt',
    'transient',
    'greylist',
    '450 4.2.0 <x@y>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/y.html',
  ],
  ['rspamd', 'dot', 'transient', 'greylist', '451 4.7.1 Try again later (greylisting in action)'],
  ['a greylister with a permanent code', 'rcpt', 'transient', 'greylist', '550 Greylisted, please retry in 5 minutes'],
  ['milter-greylist', 'rcpt', 'transient', 'greylist', '451 4.7.1 Greylisting in action, please come back in 00:05:00'],
  ['SQLgrey', 'rcpt', 'transient', 'greylist', '450 4.2.0 Graylisted: try again in 300 seconds'],

  // too fast, too many
  ['SES', 'dot', 'transient', 'rate', '454 Throttling failure: Maximum sending rate exceeded.'],
  ['SES, day', 'dot', 'transient', 'rate', '454 Throttling failure: Daily message quota exceeded.'],
  [
    'Gmail, rate',
    'rcpt',
    'transient',
    'rate',
    '450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.',
  ],
  [
    'Gmail, unusual rate',
    'dot',
    'transient',
    'rate',
    '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address.',
  ],
  [
    'Gmail, account limit',
    'mail',
    'transient',
    'rate',
    '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to support.google.com',
  ],
  [
    'Exchange Online',
    'rcpt',
    'transient',
    'rate',
    '451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (S77719) sending rate exceeded',
  ],
  [
    'Exchange Online, submission',
    'mail',
    'transient',
    'connection',
    '432 4.3.2 Concurrent connections limit exceeded; too many requests',
  ],
  ['Postfix anvil', 'mail', 'transient', 'rate', '450 4.7.1 Error: too much mail from 192.0.2.1'],
  [
    'cPanel',
    'rcpt',
    'transient',
    'rate',
    '550 Domain y has exceeded the max emails per hour (100/100 (100%)) allowed. Message discarded: hourly limit',
  ],

  // connections
  ['Postfix anvil', 'connect', 'transient', 'connection', '421 4.7.0 mx.y Error: too many connections from 192.0.2.1'],
  ['Exim', 'connect', 'transient', 'connection', '421 Too many concurrent SMTP connections; please try again later.'],
  [
    'Yahoo',
    'connect',
    'transient',
    'connection',
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints',
  ],
  ['Exchange', 'mail', 'transient', 'connection', '421 4.4.2 Connection dropped due to inactivity'],
  ['shutting down', 'mail', 'transient', 'connection', '421 4.3.2 Service shutting down'],
  ['Exim, per connection', 'mail', 'transient', 'connection', '421 too many messages in this connection'],
  ['messages per session', 'mail', 'transient', 'connection', '452 4.5.3 Error: too many messages per session'],
  ['a 554 for connections', 'connect', 'transient', 'connection', '554 5.7.0 Too many connections from your host'],

  // policy: about us, never about the recipient
  [
    'Spamhaus through Exchange',
    'rcpt',
    'permanent',
    'policy',
    '550 5.7.1 Service unavailable, Client host [192.0.2.1] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/192.0.2.1',
  ],
  [
    'Postfix RBL',
    'rcpt',
    'permanent',
    'policy',
    '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
  ],
  [
    'Outlook.com',
    'mail',
    'permanent',
    'policy',
    "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
  ],
  [
    'Outlook.com, authentication',
    'dot',
    'permanent',
    'policy',
    '550 5.7.515 Access denied, sending domain EXAMPLE.ORG does not meet the required authentication level.',
  ],
  [
    'Gmail, unauthenticated',
    'dot',
    'permanent',
    'policy',
    '550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
  ],
  [
    'Gmail, unsolicited',
    'dot',
    'permanent',
    'policy',
    '550 5.7.1 Our system has detected that this message is likely unsolicited mail.',
  ],
  [
    'Gmail, reputation',
    'dot',
    'permanent',
    'policy',
    '550 5.7.1 Our system has detected that this message is suspicious due to the very low reputation of the sending IP address.',
  ],
  [
    'Gmail, alignment',
    'dot',
    'transient',
    'policy',
    '451 4.7.32 The From header of this message is not aligned with an authenticated domain',
  ],
  ['DMARC reject', 'dot', 'permanent', 'policy', '550 5.7.1 Email rejected per DMARC policy for example.org'],
  ['SPF', 'mail', 'permanent', 'policy', '550 5.7.23 SPF check failed'],
  ['relaying, Postfix', 'rcpt', 'permanent', 'policy', '554 5.7.1 <x@y>: Relay access denied'],
  [
    'relaying, Exchange',
    'rcpt',
    'permanent',
    'policy',
    '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
  ],
  ['relaying, Exim', 'rcpt', 'permanent', 'policy', '550 relay not permitted'],
  [
    'GMX',
    'connect',
    'permanent',
    'policy',
    '554 gmx.net (mxgmx017) Nemesis ESMTP Service not available: No SMTP service. IP address is black listed',
  ],
  [
    'Telekom',
    'connect',
    'permanent',
    'policy',
    '554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.)',
  ],
  ['reverse DNS', 'rcpt', 'permanent', 'policy', '550 5.7.25 Client host rejected: cannot find your reverse hostname'],
  ['spam filter', 'dot', 'permanent', 'policy', '554 5.7.1 Spam message rejected'],
  ['Proofpoint', 'connect', 'permanent', 'policy', '554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1'],
  [
    'iCloud',
    'dot',
    'permanent',
    'policy',
    '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/',
  ],
  [
    'Mimecast',
    'rcpt',
    'permanent',
    'policy',
    '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/',
  ],
  ['a bare 554 after the message', 'dot', 'permanent', 'policy', '554 Transaction failed'],
  ['a bare 550 after the message', 'dot', 'permanent', 'policy', '550 Rejected'],
  [
    'temporarily blocked',
    'mail',
    'transient',
    'policy',
    '451 4.7.1 The mail server [192.0.2.1] has been temporarily blocked due to IP reputation.',
  ],

  // the sender
  [
    'Postfix, sender domain',
    'mail',
    'permanent',
    'sender',
    '550 5.1.8 <l@x>: Sender address rejected: Domain not found',
  ],
  [
    'SES, unverified',
    'dot',
    'permanent',
    'sender',
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: l@x',
  ],
  ['Exchange, send as', 'dot', 'permanent', 'sender', '554 5.2.252 SendAsDenied; l@x not allowed to send as z@x'],
  [
    'Postfix, not owned',
    'rcpt',
    'permanent',
    'sender',
    '553 5.7.1 <l@x>: Sender address rejected: not owned by user y',
  ],
  ['a bare 550 to MAIL', 'mail', 'permanent', 'sender', '550 No'],

  // the login
  ['Postfix', 'mail', 'permanent', 'auth', '530 5.7.0 Authentication required'],
  ['Gmail', 'mail', 'permanent', 'auth', '530-5.7.0 Authentication Required. For more information, go to'],
  ['wrong password', 'connect', 'permanent', 'auth', '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6'],
  [
    'temporary',
    'connect',
    'transient',
    'auth',
    '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
  ],
  ['STARTTLS first', 'mail', 'permanent', 'auth', '530 5.7.0 Must issue a STARTTLS command first'],

  // the message
  ['Postfix, size', 'mail', 'permanent', 'content', '552 5.3.4 Message size exceeds fixed limit'],
  ['Gmail, size', 'dot', 'permanent', 'content', "552 5.3.4 Your message exceeded Google's message size limits."],
  ['virus', 'dot', 'permanent', 'content', '554 5.7.1 Message contains a virus (Eicar-Test-Signature)'],
  ['bare line feed', 'dot', 'permanent', 'content', '550 5.5.2 Message rejected: bare LF received'],

  // the server
  ['Postfix, queue', 'data', 'transient', 'server', '451 4.3.0 Error: queue file write error'],
  ['Postfix, disk', 'mail', 'transient', 'server', '452 4.3.1 Insufficient system storage'],
  ['Exim', 'rcpt', 'transient', 'server', '451 Temporary local problem - please try later'],
  ['a bare 451', 'dot', 'transient', 'server', '451 Requested action aborted: local error in processing'],
  ['4.4.1', 'rcpt', 'transient', 'server', '451 4.4.1 Connection timed out to backend'],

  // protocol
  ['bad sequence', 'rcpt', 'permanent', 'protocol', '503 5.5.1 Error: need MAIL command'],
  ['unknown command', 'mail', 'permanent', 'protocol', '500 5.5.2 Error: bad syntax'],
  ['a parameter', 'mail', 'permanent', 'protocol', '555 5.5.4 Unsupported option: BODY=8BITMIME'],
  ['an out-of-place success', 'data', 'transient', 'protocol', '250 Ok'],
];

describe('classifyReply', () => {
  it.each(rows)('%s, at %s: %s, %s', (_, stage, kind, replyClass, text) => {
    const outcome = classifyReply(parseReply([text]), stage);
    expect({ kind: outcome.kind, class: outcome.class }).toEqual({ kind, class: replyClass });
    expect(suppressesRecipient(outcome)).toBe(kind === 'permanent' && replyClass === 'recipient');
  });

  it('never suppresses anybody for a reply to something else than RCPT that does not speak of a recipient', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 599 }),
        fc.constantFrom<Stage>('connect', 'mail', 'data', 'dot'),
        (code, stage) => {
          expect(suppressesRecipient(classifyReply(parseReply([`${code} No`]), stage))).toBe(false);
        },
      ),
    );
  });

  it('calls nothing sent but a 2xx to the final dot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 599 }),
        fc.constantFrom<Stage>('connect', 'mail', 'rcpt', 'data', 'dot'),
        fc.string(),
        (code, stage, words) => {
          const { kind } = classifyReply(parseReply([`${code} ${words}`]), stage);
          expect(kind === 'sent').toBe(stage === 'dot' && code < 300);
          if (code >= 400 && code < 500) expect(kind).toBe('transient');
        },
      ),
    );
  });

  it('takes policy, content, sender and login for troubles of ours, and dead or full mailboxes not', () => {
    expect((['policy', 'content', 'sender', 'auth', 'unknown'] as const).every(isAboutUs)).toBe(true);
    expect((['recipient', 'mailbox', 'greylist', 'rate', 'connection', 'server'] as const).some(isAboutUs)).toBe(false);
  });
});

describe('parseReply', () => {
  it('joins lines and repeats no enhanced code', () => {
    expect(parseReply(['550-5.1.1 The account', '550-5.1.1 does not', '550 5.1.1 exist'])).toEqual({
      code: 550,
      enhanced: '5.1.1',
      text: '550 5.1.1 The account does not exist',
    });
  });

  it('shows no control characters and no more than fits', () => {
    expect(parseReply(['550 \u001b[31mred\u0007\u202e'])).toMatchObject({ text: '550 [31mred' });
    expect(parseReply([`550 ${'x'.repeat(5000)}`]).text).toHaveLength(400);
  });

  it('reads a code without words', () => {
    expect(parseReply(['250'])).toEqual({ code: 250, enhanced: null, text: '250' });
  });
});
