/** PURE. Why a connection could not be had, as a sentence and a remedy, and whether trying again could help. */
import { classifyReply, type Reply, type ReplyClass } from '../reply.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface Explanation {
  readonly transient: boolean;
  readonly class: ReplyClass;
  readonly reason: string;
  readonly remedy: string;
}

/** OpenSSL's and Node's names for what is wrong with a certificate → what a person should know and do. */
const certificateFaults: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'its certificate is self-signed',
    'Install a certificate of a public authority on the server',
  ],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'its certificate comes from an authority that this machine does not know',
    'Name that authority in NODE_EXTRA_CA_CERTS',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'the server does not send the certificates between its own and the authority',
    'Have the server send its full chain',
  ],
  UNABLE_TO_GET_ISSUER_CERT: [
    'the authority of its certificate is unknown',
    'Name that authority in NODE_EXTRA_CA_CERTS',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'the authority of its certificate is unknown',
    'Name that authority in NODE_EXTRA_CA_CERTS',
  ],
  CERT_HAS_EXPIRED: ['its certificate has expired', 'Have it renewed, and check the clock of this machine'],
  CERT_NOT_YET_VALID: ['its certificate is not valid yet', 'Check the clock of this machine'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its certificate is for another name',
    'Use the name the certificate is for in COLLATE_SMTP_URL',
  ],
  HOSTNAME_MISMATCH: ['its certificate is for another name', 'Use the name the certificate is for in COLLATE_SMTP_URL'],
};

const wayOut = 'if you know this server and accept the risk, add ?tls.rejectUnauthorized=false to COLLATE_SMTP_URL';

const networkFaults: Readonly<Record<string, readonly [reason: string, remedy: string, transient: boolean]>> = {
  ECONNREFUSED: [
    'nothing listens there',
    'Check host and port in COLLATE_SMTP_URL (587 for STARTTLS, 465 for smtps)',
    true,
  ],
  ENOTFOUND: ['no such host', 'Check the host name in COLLATE_SMTP_URL', false],
  EDNS: ['the host name could not be looked up', 'Check the host name in COLLATE_SMTP_URL and the network', true],
  EAI_AGAIN: ['the host name could not be looked up', 'Check the network', true],
  ETIMEDOUT: ['no answer in time', 'Check host and port; some networks block outgoing mail', true],
  EHOSTUNREACH: ['no way to the host', 'Check the network', true],
  ENETUNREACH: ['no way to the host', 'Check the network', true],
  ECONNRESET: ['the server closed the connection', 'Try again later', true],
};

/** Explains `error`, from nodemailer or the system, met while connecting. */
export function explainFailure(error: Error, reply: Reply | null, settings: SmtpSettings): Explanation {
  const codes = errorCodes(error);
  const certificate =
    codes.map((code) => certificateFaults[code]).find((found) => found !== undefined) ?? fromWords(error);
  if (certificate !== undefined) {
    const [reason, remedy] = certificate;
    return {
      transient: false,
      class: 'connection',
      reason: `the connection cannot be trusted: ${reason}`,
      remedy: `${remedy}; ${wayOut}.`,
    };
  }
  if (reply !== null) return explainReply(codes, reply);
  if (codes.includes('EAUTH')) return explainMissingLogin(error, settings);
  if (codes.includes('ETLS')) return noTls(settings);
  const network = codes.map((code) => networkFaults[code]).find((found) => found !== undefined);
  const [reason, remedy, transient] = network ?? [plain(error), 'Try again later', true];
  return { transient, class: 'connection', reason, remedy: `${remedy}.` };
}

function explainReply(codes: readonly string[], reply: Reply): Explanation {
  if (codes.includes('EAUTH')) {
    // 454 and the other 4xx are the server's trouble, not a wrong password, though nodemailer gives both the same code.
    if (reply.code < 500)
      return {
        transient: true,
        class: 'auth',
        reason: `the server cannot check the login now: ${reply.text}`,
        remedy: 'Try again later.',
      };
    return {
      transient: false,
      class: 'auth',
      reason: `the server refuses the login: ${reply.text}`,
      remedy: 'Check user and password in COLLATE_SMTP_URL (percent-encode special characters).',
    };
  }
  if (codes.includes('ETLS') || /starttls/i.test(reply.text)) {
    return {
      transient: reply.code < 500,
      class: 'connection',
      reason: `the server offers no encryption: ${reply.text}`,
      remedy: tlsRemedy,
    };
  }
  const outcome = classifyReply(reply, 'connect');
  return {
    transient: outcome.kind === 'transient',
    class: outcome.class,
    reason: `the server turns us away: ${reply.text}`,
    remedy: outcome.kind === 'transient' ? 'Try again later.' : 'Ask its operator; the words above are theirs.',
  };
}

const tlsRemedy =
  'Use a server or port with TLS (smtps:// on 465, STARTTLS on 587). To send without encryption, password included, say so: add ?requireTLS=false to COLLATE_SMTP_URL.';

function noTls(settings: SmtpSettings): Explanation {
  return {
    transient: false,
    class: 'connection',
    reason: settings.secure ? 'no TLS where smtps:// expects it' : 'the encrypted connection could not be set up',
    remedy: tlsRemedy,
  };
}

function explainMissingLogin(error: Error, settings: SmtpSettings): Explanation {
  const remedy =
    settings.auth === null
      ? 'Add user and password to COLLATE_SMTP_URL.'
      : 'Remove user and password from COLLATE_SMTP_URL, or use the port that takes a login (587, 465).';
  return { transient: false, class: 'auth', reason: `login failed: ${plain(error)}`, remedy };
}

function fromWords(error: Error): readonly [string, string] | undefined {
  const found = Object.keys(certificateFaults).find((code) => error.message.includes(code));
  if (found !== undefined) return certificateFaults[found];
  if (/self[- ]signed certificate in/i.test(error.message)) return certificateFaults['SELF_SIGNED_CERT_IN_CHAIN'];
  if (/self[- ]signed/i.test(error.message)) return certificateFaults['DEPTH_ZERO_SELF_SIGNED_CERT'];
  if (/certificate has expired/i.test(error.message)) return certificateFaults['CERT_HAS_EXPIRED'];
  if (/altnames|does not match certificate/i.test(error.message))
    return certificateFaults['ERR_TLS_CERT_ALTNAME_INVALID'];
  if (/unable to (verify|get)/i.test(error.message)) return certificateFaults['UNABLE_TO_VERIFY_LEAF_SIGNATURE'];
  return undefined;
}

function errorCodes(error: Error): readonly string[] {
  const fields = error as Error & { code?: unknown; originalCode?: unknown; cause?: unknown };
  const nested = fields.cause instanceof Error ? errorCodes(fields.cause) : [];
  // The system's code first: nodemailer's own (ESOCKET, ECONNECTION) says less.
  return [fields.originalCode, fields.code, ...nested].filter((code) => typeof code === 'string');
}

function plain(error: Error): string {
  return error.message.replace(/\p{Cc}+/gu, ' ').slice(0, 200);
}
