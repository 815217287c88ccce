/**
 * The table behind `reply.ts`: first rule that fits wins, so the special stands before the general. Words decide before enhanced codes
 * where providers are known to misuse codes (5.7.1 for everything, 550 for blocklists), because a policy refusal taken for a dead
 * address costs a subscriber. Patterns are matched against the shown reply, without regard to case.
 */
import type { Stage } from './courier.ts';
import type { ReplyClass } from './reply.ts';

export interface ReplyRule {
  /** What the rule is for. */
  readonly why: string;
  readonly codes?: readonly number[];
  readonly enhanced?: RegExp;
  readonly text?: RegExp;
  readonly stages?: readonly Stage[];
  readonly class: ReplyClass;
  /** Overrides what the first digit says. */
  readonly kind?: 'transient' | 'permanent';
}

const beforeData: readonly Stage[] = ['mail', 'rcpt', 'data'];

export const replyRules: readonly ReplyRule[] = [
  // ---- how often and how fast
  {
    why: 'too many at once',
    text: /too many (concurrent |simultaneous |open )?(smtp )?(connections|sessions)|(connection|session) limit|concurrent connections|exceeded the maximum number of connections|too many .{0,20}connections? from/i,
    class: 'connection',
    kind: 'transient',
  },
  {
    why: 'this session has had its share',
    text: /too many (messages|mails|emails|recipients|transactions) (in|on|per|for) (this |a |one )?(session|connection|smtp)|per (session|connection) limit|messages? per (connection|session)|max(imum)? (number of )?messages/i,
    class: 'connection',
    kind: 'transient',
  },
  { why: 'greylisting, also with 5xx', text: /gr[ea]y-?list/i, class: 'greylist', kind: 'transient' },
  {
    why: 'greylisting in other words',
    codes: [450, 451],
    text: /(try|retry) (again )?(in|after) \d+ ?(s|sec|seconds|m|min|minutes)\b|first (time|contact)|not yet (been )?authori[sz]ed|new sender/i,
    class: 'greylist',
  },
  {
    why: 'sending rate or quota, SES included',
    text: /throttl|rate.{0,12}(limit|exceed)|(limit|exceed).{0,20}\brate\b|sending (rate|quota|limit)|daily (message |sending |user )?(quota|limit)|(hourly|daily) .{0,20}(quota|limit)|too (much|many) (mail|messages|emails|e-mails|requests)|sending too fast|at a rate that|too fast|slow down|unusual rate|temporarily rate/i,
    class: 'rate',
    kind: 'transient',
  },
  { why: 'enhanced: delivery rate', enhanced: /^4\.7\.28$|^4\.7\.650$|^4\.7\.651$|^4\.5\.3$/, class: 'rate' },
  { why: 'too many recipients', enhanced: /^5\.5\.3$/, class: 'rate', kind: 'transient' },
  { why: 'the service is closing', codes: [421], class: 'connection' },

  // ---- credentials
  {
    why: 'temporary failure of the login, not a wrong password',
    codes: [454],
    enhanced: /^(4\.7\.0|)$/,
    text: /auth|credential|login|tls/i,
    class: 'auth',
  },
  { why: 'the server wants a login or encryption first', codes: [530, 534, 535, 538], class: 'auth' },
  {
    why: 'login asked for in words',
    text: /authentication (is )?(required|needed|failed|unsuccessful)|auth(entication)? (first|credentials)|must (first )?(authenticate|issue a starttls)|not authenticated|please log ?in|credentials (invalid|not accepted)/i,
    class: 'auth',
  },
  { why: 'enhanced: security features and credentials', enhanced: /^[45]\.7\.(8|9|11|12|14|57)$/, class: 'auth' },

  // ---- the envelope sender
  {
    why: 'sender domain does not resolve or is not ours',
    text: /sender (address|domain|e?-?mail)?.{0,24}(reject|denied|refus|unknown|not (found|exist|allowed|permitted|owned|verified)|invalid|does not)|not (allowed|authori[sz]ed|permitted) to send (as|from)|from address.{0,20}not|send ?as ?denied|(identity|email address) is not verified|domain of sender|not owned by (the )?user/i,
    class: 'sender',
  },
  { why: 'enhanced: sender address', enhanced: /^[45]\.1\.(7|8)$/, class: 'sender' },

  // ---- an address that is dead, in words that sound like policy
  {
    why: 'Exchange Online knows no such recipient and says "access denied" (directory-based edge blocking)',
    enhanced: /^5\.4\.1$/,
    text: /recipient address rejected: access denied/i,
    class: 'recipient',
  },

  // ---- us: reputation, blocklists, authentication of the domain, relaying
  {
    why: 'relaying',
    text: /relay(ing)?\b.{0,30}(denied|not (permitted|allowed)|prohibited|forbidden|disallowed)|(unable|not (permitted|allowed)|cannot|refus\w*|no) to relay|we do not relay|relay not|not (a|an) open relay/i,
    class: 'policy',
  },
  {
    why: 'blocklists by name',
    text: /spamhaus|barracuda|spamcop|sorbs|uceprotect|proofpoint|cloudmark|mimecast|trend ?micro|abusix|\b(rbl|dnsbl|zen|pbl|sbl|xbl|s3140|s3150|fblw15|bl0\d|cs01|tss0\d|rp-\d+)\b/i,
    class: 'policy',
  },
  {
    why: 'blocklists in words',
    text: /(black|block|deny|reject)[- ]?list|blacklisted|listed (at|by|in|on)|(ip|host|address|domain|client|message|mail|sender|you|server).{0,30}(is|are|has been|have been|was|were|temporarily|currently)? ?(blocked|banned|barred)\b/i,
    class: 'policy',
  },
  {
    why: 'reputation',
    text: /reputation|poor standing|complaint|suspicious|unsolicited|\bspam\b|spammy|junk ?mail|bulk ?mail|abuse/i,
    class: 'policy',
  },
  {
    why: 'SPF, DKIM, DMARC, ARC',
    text: /\b(spf|dkim|dmarc|arc)\b|unauthenticated|sender authentication|domain alignment|not aligned/i,
    class: 'policy',
  },
  {
    why: 'name or address of the client',
    text: /reverse dns|\bptr\b|\brdns\b|helo|ehlo|client host rejected|access denied|banned sending ip|connection refused by policy|not rfc.?(5322|2822)/i,
    stages: beforeData,
    class: 'policy',
  },
  {
    why: 'policy in words',
    text: /\bpolic(y|ies)\b|administrative(ly)? (prohibit|refus|deni)|prohibited|not accepted (here|from)|transaction failed.{0,30}block|refused by|deferred due to|user complaints|message (has been |was )?(rejected|refused) (by|due|as|for)/i,
    class: 'policy',
  },

  // ---- the message
  {
    why: 'too large',
    codes: [552, 523],
    text: /size|large|big|exceed.{0,20}(limit|maximum)|maximum message/i,
    class: 'content',
  },
  { why: 'enhanced: message too big, media, content', enhanced: /^5\.(2\.3|3\.4|6\.\d+)$/, class: 'content' },
  {
    why: 'virus, attachment, format',
    text: /virus|malware|phish|attachment|content (rejected|denied|refused)|message content|header|bare (lf|cr|newline)|malformed|missing .{0,20}(from|date|message-id)|line (too long|length)|invalid (mime|format)/i,
    stages: ['data', 'dot'],
    class: 'content',
  },

  // ---- the mailbox exists, but
  { why: 'enhanced: mail system full', enhanced: /^[45]\.3\.1$/, class: 'server' },
  {
    why: 'mailbox full: comes back',
    text: /(mailbox|quota|storage|inbox|disk ?space|space).{0,40}(full|exceed|exhaust|over|insufficient|unavailable for delivery)|over ?quota|out of storage|insufficient (system )?storage|mailbox is full|overquota|storage allocation/i,
    class: 'mailbox',
  },
  { why: 'enhanced: mailbox full, or accepts nothing now', enhanced: /^[45]\.2\.(2|4)$/, class: 'mailbox' },
  { why: 'bare 552 before the message: storage', codes: [452, 552], class: 'mailbox' },

  // ---- the address
  {
    why: 'disabled for good',
    text: /(account|mailbox|user|recipient|address|e-?mail account).{0,40}(disabled|inactive|suspended|deactivated|deleted|closed|expired|terminated|discontinued|no longer)|no longer (available|active|exist|in use|valid|works?|accept)/i,
    codes: [550, 551, 553, 554, 521, 525, 556],
    class: 'recipient',
  },
  {
    why: 'no such address',
    text: /(no such|unknown|invalid|non-?existent|bad|undeliverable|unrouteable|unroutable|unknown or illegal) (local )?(user|recipient|mailbox|address|account|alias|person|destination|e-?mail)|(user|recipient|mailbox|address|account|alias|inbox|e-?mail).{0,60}(unknown|does ?n[o']t exist|doesn.t exist|not (be )?(found|exist|known|recogni[sz]ed|valid|listed|registered|here|a valid)|invalid|unavailable|rejected|not exist)|does not have an? .{0,30}account|doesn't have an? .{0,30}account|no (mailbox|account|user|recipient) (here|by|with|of|found|exists)|not our customer|(recipient|address) rejected|not a valid (recipient|mailbox|user|address)|verify (the )?(recipient|address) fail/i,
    codes: [550, 551, 553, 554, 556, 501, 511, 521],
    class: 'recipient',
  },
  { why: 'enhanced: bad mailbox, bad or moved address', enhanced: /^5\.1\.(0|1|2|3|4|6|9|10)$/, class: 'recipient' },
  { why: 'enhanced: mailbox disabled', enhanced: /^5\.2\.(0|1)$/, class: 'recipient' },
  { why: 'enhanced: temporary address trouble', enhanced: /^4\.(1|2)\.\d+$/, class: 'mailbox' },

  // ---- enhanced codes that say only the area
  { why: 'enhanced: security or policy', enhanced: /^[45]\.7\.\d+$/, class: 'policy' },
  { why: 'enhanced: mail system, network', enhanced: /^[45]\.[34]\.\d+$/, class: 'server' },
  { why: 'enhanced: protocol', enhanced: /^[45]\.5\.\d+$/, class: 'protocol' },

  // ---- bare codes
  {
    why: 'a refused MAIL FROM without a better reason',
    codes: [550, 551, 553, 501],
    stages: ['mail'],
    class: 'sender',
  },
  {
    why: 'a command was not understood: no fault of the recipient',
    codes: [500, 502, 503, 504, 555],
    class: 'protocol',
  },
  { why: 'a malformed address, at RCPT', codes: [501, 553], stages: ['rcpt'], class: 'recipient' },
  { why: 'bare 550 or 551 at RCPT: the mailbox', codes: [550, 551], stages: ['rcpt'], class: 'recipient' },
  { why: 'bare 450 at RCPT: the mailbox is busy, or greylisting', codes: [450], stages: ['rcpt'], class: 'greylist' },
  { why: 'bare 454', codes: [454], class: 'server' },
  { why: 'local trouble of the server', codes: [450, 451, 455], class: 'server' },
  { why: 'refused after the message was seen, or wholesale', codes: [550, 551, 553, 554, 521, 556], class: 'policy' },
];
