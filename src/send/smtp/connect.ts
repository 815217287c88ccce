/**
 * Connecting, TLS and login are nodemailer's: the parts where being clever is dangerous. What comes out is its socket, secured and
 * logged in, with what the server can do; or why that failed, in words a person can act on.
 */
import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { socketMissing } from '../errors.ts';
import { parseReply, type Reply, type ReplyClass } from '../reply.ts';
import { explainFailure } from './explain-failure.ts';
import type { SmtpSettings } from './smtp-settings.ts';

/** What the server offered in its reply to EHLO, after TLS. */
export interface Capabilities {
  readonly pipelining: boolean;
  readonly eightBitMime: boolean;
  readonly smtpUtf8: boolean;
  /** Whether MAIL may carry SIZE; the largest message in bytes, or 0 where it is not said. */
  readonly size: boolean;
  readonly maxBytes: number;
}

export interface Connected {
  readonly socket: Socket;
  readonly capabilities: Capabilities;
  /** `TLSv1.3`, or null for none. */
  readonly tlsProtocol: string | null;
  readonly authenticated: boolean;
}

/** Why there is no connection. `transient`: worth trying again, with the same settings. */
export interface ConnectFailure {
  readonly transient: boolean;
  readonly class: ReplyClass;
  readonly reply: Reply | null;
  /** One sentence, without credentials. */
  readonly reason: string;
  readonly remedy: string;
}

/** nodemailer's fields that are not in its declarations, named in one place; `test/send/smtp/connect.test.ts` holds them to it. */
interface Internals {
  _socket: Socket | false | null;
  _supportedExtensions?: readonly string[];
  _maxAllowedSize?: number;
}

/** Connects, secures and logs in; never throws for what the network or the server does. */
export function openConnection(settings: SmtpSettings): Promise<Connected | ConnectFailure> {
  const connection = new SMTPConnection(toOptions(settings));
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = (value: Connected | ConnectFailure): void => {
      if (settled) return;
      settled = true;
      resolve(value);
    };
    const fail = (error: Error): void => {
      // In this order: closing emits "end", which knows less than the error does.
      settle(toFailure(error, settings));
      connection.close();
    };
    connection.on('error', fail);
    connection.on('end', () => fail(new Error('Connection closed unexpectedly')));
    const done = (): void => {
      try {
        settle(takeSocket(connection));
      } catch (error) {
        connection.close();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    connection.connect((error) => {
      if (error) return fail(error);
      if (settings.auth === null) return done();
      // Asked for in words or loopback: without TLS the password goes in the clear only then (see smtp-settings.ts).
      connection.login({ ...settings.auth }, (refused) => (refused ? fail(refused) : done()));
    });
  });
}

function toOptions(settings: SmtpSettings): SMTPConnection.Options {
  const { host, port, secure, tls, timeouts, servername, verifyCertificate, ca } = settings;
  return {
    host,
    port,
    secure,
    requireTLS: !secure && tls === 'required',
    ignoreTLS: tls === 'off',
    opportunisticTLS: false,
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.commandMs,
    // Our names resolve to loopback in tests and for local relays.
    allowInternalNetworkInterfaces: true,
    logger: false,
    ...(settings.name === null ? {} : { name: settings.name }),
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: verifyCertificate,
      ...(servername === null ? {} : { servername }),
      ...(ca === null ? {} : { ca }),
    },
  };
}

/** Takes the socket over: nodemailer's listeners go, and with them every way it could still write to it. */
function takeSocket(connection: SMTPConnection): Connected {
  const inner = connection as unknown as Internals;
  const socket = inner._socket;
  if (!socket || !Array.isArray(inner._supportedExtensions)) throw socketMissing();
  for (const event of ['data', 'timeout', 'close', 'end', 'error']) socket.removeAllListeners(event);
  socket.setTimeout(0);
  const has = (name: string): boolean => inner._supportedExtensions?.includes(name) ?? false;
  const protocol = 'getProtocol' in socket && typeof socket.getProtocol === 'function' ? socket.getProtocol() : null;
  return {
    socket,
    capabilities: {
      pipelining: has('PIPELINING'),
      eightBitMime: has('8BITMIME'),
      smtpUtf8: has('SMTPUTF8'),
      size: has('SIZE'),
      maxBytes: inner._maxAllowedSize ?? 0,
    },
    tlsProtocol: typeof protocol === 'string' ? protocol : null,
    authenticated: connection.authenticated,
  };
}

function toFailure(error: Error, settings: SmtpSettings): ConnectFailure {
  const response = 'response' in error && typeof error.response === 'string' ? error.response : '';
  const reply = /^[2-5]\d\d/.test(response) ? parseReply(response.split('\n')) : null;
  return { reply, ...explainFailure(error, reply, settings) };
}
