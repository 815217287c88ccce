/**
 * The SMTP courier: a pool of connections that grows as it is used, up to a limit that the server may lower, and replaces what the
 * server closes. A message that met a closed connection before its final dot is tried once more at once; anything later is the ledger's.
 */
import type { Courier, Outcome, Parcel } from './courier.ts';
import { type ConnectFailure, openConnection } from './smtp/connect.ts';
import { SmtpSession } from './smtp/session.ts';
import { describeSettings, type SmtpSettings } from './smtp/smtp-settings.ts';

export interface SmtpCourierOptions {
  readonly connections: number;
  /** Messages over one connection before it is replaced; servers that count are rarely stricter than this. */
  readonly messagesPerConnection?: number;
}

/** Exim's and Exchange's usual limits are 1000 and more; reconnecting costs a handshake and a login. */
const MESSAGES_PER_CONNECTION = 500;

/**
 * Messages accepted since the server last wanted fewer connections, per connection in use, before one more is tried. A server that turns it
 * away again doubles the number: fewer successes and a strict one is asked in vain all day, more and a passing shortage slows a whole run.
 */
const ACCEPTED_BEFORE_RAISE = 20;

/** How often the number may double: 20 × 2^6 messages a connection. */
const MAX_DOUBLINGS = 6;

export interface SmtpCourier extends Courier {
  /** How many connections the server currently lets us have. */
  readonly limit: number;
}

/** Delivers through one server; connects on first use. */
export function createSmtpCourier(settings: SmtpSettings, options: SmtpCourierOptions): SmtpCourier {
  return new Pool(settings, options);
}

type Waiter = (session: SmtpSession | ConnectFailure) => void;

class Pool implements SmtpCourier {
  readonly description: string;
  readonly #settings: SmtpSettings;
  readonly #perConnection: number;
  readonly #idle: SmtpSession[] = [];
  readonly #waiters: Waiter[] = [];
  readonly #most: number;
  #limit: number;
  /** Accepted since the limit last moved. */
  #accepted = 0;
  #lowered = 0;
  #open = 0;
  #opening = 0;
  #closed = false;
  #failure: ConnectFailure | null = null;

  constructor(settings: SmtpSettings, { connections, messagesPerConnection }: SmtpCourierOptions) {
    this.#settings = settings;
    this.#most = Math.max(1, connections);
    this.#limit = this.#most;
    this.#perConnection = messagesPerConnection ?? MESSAGES_PER_CONNECTION;
    this.description = describeSettings(settings);
  }

  get limit(): number {
    return this.#limit;
  }

  get remedy(): string | null {
    return this.#failure?.remedy ?? null;
  }

  async deliver(parcel: Parcel, beforeFinalDot: () => Promise<void>): Promise<Outcome> {
    for (let again = false; ; again = true) {
      const session = await this.#acquire();
      if (!(session instanceof SmtpSession)) return toOutcome(session);
      let hasBegun = false;
      const accepted = session.accepted;
      try {
        const outcome = await session.transact(parcel, () => {
          hasBegun = true;
          return beforeFinalDot();
        });
        if (outcome.class === 'connection' && outcome.kind === 'transient') {
          // "Enough for this session" or "too many of you": either way the next try needs a new connection.
          session.close();
          if (outcome.code !== null && accepted === 0) this.#lower();
          // It had served before and now does not: its time was up, not this message's.
          if (accepted > 0 && !hasBegun && !again) continue;
        }
        if (outcome.kind === 'sent') this.#raise();
        return outcome;
      } finally {
        this.#giveBack(session);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const session of this.#idle.splice(0)) this.#drop(session);
  }

  #acquire(): Promise<SmtpSession | ConnectFailure> {
    for (let session = this.#idle.pop(); session !== undefined; session = this.#idle.pop()) {
      if (session.isUsable) return Promise.resolve(session);
      this.#open -= 1;
    }
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.#grow();
    });
  }

  /** Opens as many connections as there are waiters without one, within the limit. */
  #grow(): void {
    while (this.#opening < this.#waiters.length && this.#open + this.#opening < this.#limit) {
      this.#opening += 1;
      void this.#openOne();
    }
  }

  async #openOne(): Promise<void> {
    const connected = await openConnection(this.#settings).finally(() => {
      this.#opening -= 1;
    });
    if ('socket' in connected) {
      this.#failure = null;
      this.#open += 1;
      this.#giveBack(new SmtpSession(connected, this.#settings.timeouts));
      return;
    }
    this.#failure = connected;
    // Others are connected, so the server lives: it only wants fewer of us. Whoever waits gets one of those.
    if (connected.transient && this.#open + this.#opening > 0) {
      this.#lowerTo(this.#open + this.#opening);
      return;
    }
    for (const waiter of this.#waiters.splice(0)) waiter(connected);
  }

  #giveBack(session: SmtpSession): void {
    const isSpent = !session.isUsable || this.#closed || session.accepted >= this.#perConnection;
    if (isSpent || this.#open > this.#limit) {
      this.#drop(session);
      this.#grow();
      return;
    }
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) waiter(session);
    else this.#idle.push(session);
  }

  #drop(session: SmtpSession): void {
    this.#open -= 1;
    session.close();
  }

  #lower(): void {
    this.#lowerTo(Math.min(this.#limit, this.#open) - 1);
  }

  #lowerTo(limit: number): void {
    this.#limit = Math.max(1, limit);
    this.#accepted = 0;
    this.#lowered += 1;
  }

  /** One more connection after a run of successes: up slowly, down at once. */
  #raise(): void {
    if (this.#limit >= this.#most) return;
    this.#accepted += 1;
    const needed = ACCEPTED_BEFORE_RAISE * this.#limit * 2 ** Math.min(this.#lowered - 1, MAX_DOUBLINGS);
    if (this.#accepted < needed) return;
    this.#limit += 1;
    this.#accepted = 0;
    this.#grow();
  }
}

function toOutcome({ transient, class: replyClass, reply, reason }: ConnectFailure): Outcome {
  return {
    kind: transient ? 'transient' : 'permanent',
    class: replyClass,
    stage: 'connect',
    code: reply?.code ?? null,
    enhanced: reply?.enhanced ?? null,
    reply: reason,
  };
}
