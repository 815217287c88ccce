import { setImmediate } from 'node:timers/promises';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outcome, Parcel } from '../../src/send/courier.ts';
import { createSmtpCourier } from '../../src/send/smtp-courier.ts';
import { parseSmtpUrl, type SmtpTimeouts } from '../../src/send/smtp/smtp-settings.ts';
import { testTimeouts } from './send-bed.ts';
import { type Sink, type SinkScript, startSink } from './smtp-sink.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Bed {
  readonly sink: Sink;
  readonly send: (recipient?: string, message?: string, before?: () => Promise<void>) => Promise<Outcome>;
  readonly courier: ReturnType<typeof createSmtpCourier>;
}

async function open(
  script: SinkScript = {},
  options: { connections?: number; messagesPerConnection?: number; timeouts?: Partial<SmtpTimeouts> } = {},
): Promise<Bed> {
  const sink = await startSink(script);
  const settings = { ...parseSmtpUrl(sink.url), timeouts: { ...testTimeouts, ...options.timeouts } };
  const courier = createSmtpCourier(settings, {
    connections: options.connections ?? 1,
    ...(options.messagesPerConnection === undefined ? {} : { messagesPerConnection: options.messagesPerConnection }),
  });
  closers.push(
    () => sink.close(),
    () => courier.close(),
  );
  return {
    sink,
    courier,
    send: (recipient = 'ana@example.org', message = 'Subject: a\r\n\r\nb\r\n', before = async () => {}) =>
      courier.deliver(toParcel(recipient, message), before),
  };
}

function toParcel(recipient: string, message: string): Parcel {
  return { sender: 'letter@example.net', recipient, message: Buffer.from(message, 'latin1') };
}

/** A promise and the way to settle it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('a delivery over SMTP', () => {
  it('is sent when the server says so, in its words', async () => {
    const { send, sink } = await open();
    expect(await send()).toEqual({
      kind: 'sent',
      class: 'accepted',
      stage: 'dot',
      code: 250,
      enhanced: '2.0.0',
      reply: '250 2.0.0 Ok: queued',
    });
    expect(sink.accepted).toEqual([
      { sender: 'letter@example.net', recipient: 'ana@example.org', message: 'Subject: a\r\n\r\nb\r\n', connection: 1 },
    ]);
  });

  it('holds the final dot until the callback is done', async () => {
    const { send, sink } = await open();
    const asked = gate();
    const held = gate();
    const outcome = send('ana@example.org', undefined, () => {
      asked.open();
      return held.opened;
    });
    await asked.opened;
    // The server has everything but the dot: a round trip on another connection shows that it is not merely slow.
    await roundTrip(sink.port);
    expect(sink.accepted).toEqual([]);
    held.open();
    expect((await outcome).kind).toBe('sent');
  });

  it('asks the callback once, and only after the server wants the message', async () => {
    const asked: string[] = [];
    const { send } = await open({
      rcpt: ({ recipient }) => (recipient.startsWith('no') ? '550 5.1.1 No such user' : '250 Ok'),
    });
    for (const who of ['ana', 'no', 'ben'])
      await send(`${who}@example.org`, undefined, async () => void asked.push(who));
    expect(asked).toEqual(['ana', 'ben']);
  });

  it('does not complete a message whose hand-over could not be written down', async () => {
    const { send, sink } = await open();
    const failure = new Error('disk full');
    await expect(send('ana@example.org', undefined, () => Promise.reject(failure))).rejects.toBe(failure);
    expect((await send('ben@example.org')).kind).toBe('sent');
    expect(sink.accepted.map((each) => each.recipient)).toEqual(['ben@example.org']);
    expect(sink.connections).toBe(2);
  });

  it('undoes dot-stuffing on the other side', async () => {
    const { send, sink } = await open();
    const message = '.a\r\n.\r\n..\r\n\r\n.b.\r\n';
    await send('ana@example.org', message);
    expect(sink.accepted[0]?.message).toBe(message);
  });

  it.each(['a\r\n.\nMAIL FROM:<evil@example.org>\r\n', 'a\n.\r\nRCPT TO:<evil@example.org>\r\n', 'a\r.\r\r\n'])(
    'never lets %j onto the wire',
    async (message) => {
      const { send, sink } = await open();
      await expect(send('ana@example.org', message)).rejects.toMatchObject({ code: 'message-line-ends' });
      expect(sink.commands).not.toContain('DATA');
      expect(sink.accepted).toEqual([]);
    },
  );

  it.each(['b@x.org\r\nRCPT TO:<evil@example.org>', 'b@x.org> SIZE=1', 'b@x.org,evil@example.org'])(
    'never lets the address %j onto the wire',
    async (address) => {
      const { send, sink } = await open();
      await expect(send(address)).rejects.toMatchObject({ code: 'address-unsafe' });
      expect(sink.commands.filter((command) => command.startsWith('RCPT'))).toEqual([]);
    },
  );
});

describe('a connection', () => {
  it('carries one message after another, envelope and all in one write where the server pipelines', async () => {
    const { send, sink } = await open();
    for (const who of ['ana', 'ben', 'cai']) expect((await send(`${who}@example.org`)).kind).toBe('sent');
    expect(sink.connections).toBe(1);
    expect(sink.commands.slice(1, 4)).toEqual([
      'MAIL FROM:<letter@example.net> SIZE=17 BODY=8BITMIME',
      'RCPT TO:<ana@example.org>',
      'DATA',
    ]);
  });

  it('takes a step at a time where the server does not pipeline', async () => {
    let waiting = 0;
    let most = 0;
    const { send } = await open({
      ehlo: ['8BITMIME'],
      mail: () => {
        most = Math.max(most, ++waiting);
        return '250 Ok';
      },
      rcpt: ({ recipient }) => {
        waiting = 0;
        return recipient.startsWith('no') ? '550 5.1.1 No' : '250 Ok';
      },
    });
    expect((await send('no@example.org')).class).toBe('recipient');
    expect((await send('ana@example.org')).kind).toBe('sent');
    expect(most).toBe(1);
  });

  it('understands replies that come a byte at a time', async () => {
    const { send } = await open({
      write: (socket, reply) => {
        for (const byte of Buffer.from(reply)) socket.write(Buffer.of(byte));
      },
    });
    for (let count = 0; count < 3; count += 1) expect((await send()).kind).toBe('sent');
  });

  it('understands several replies in one packet', async () => {
    let held = '';
    const { send } = await open({
      write: (socket, reply) => {
        held += reply;
        // MAIL and RCPT wait for DATA, as a server does that answers a batch at once.
        if (reply.startsWith('250 2.1')) return;
        socket.write(held);
        held = '';
      },
    });
    for (let count = 0; count < 3; count += 1) expect((await send()).kind).toBe('sent');
  });

  it('is reset and used again after a refusal', async () => {
    const { send, sink } = await open({
      rcpt: ({ recipient }) => (recipient.startsWith('no') ? '550 5.1.1 No such user' : '250 Ok'),
    });
    expect(await send('no@example.org')).toMatchObject({ kind: 'permanent', class: 'recipient', stage: 'rcpt' });
    expect((await send('ana@example.org')).kind).toBe('sent');
    expect([sink.connections, sink.commands.filter((command) => command === 'RSET').length]).toEqual([1, 1]);
  });

  it('is left at once when the server takes DATA after a refusal', async () => {
    const { send, sink } = await open({
      rcpt: () => '550 5.1.1 No such user',
      // Takes it all the same: an empty message ended by us could be delivered.
      ehlo: ['PIPELINING'],
      write: (socket, reply) => void socket.write(reply.startsWith('554 5.5.1') ? '354 Go ahead\r\n' : reply),
    });
    expect(await send()).toMatchObject({ kind: 'permanent', class: 'recipient' });
    expect(await send()).toMatchObject({ kind: 'permanent', class: 'recipient' });
    expect([sink.connections, sink.accepted]).toEqual([2, []]);
  });

  it('is replaced when the server has closed it while it was idle', async () => {
    const { send, sink } = await open({
      message: () => '250 2.0.0 Ok',
      write: (socket, reply) =>
        void (reply.startsWith('250 2.0.0') ? socket.end(`${reply}421 4.4.2 Idle too long\r\n`) : socket.write(reply)),
    });
    for (let count = 0; count < 3; count += 1) expect((await send()).kind).toBe('sent');
    expect(sink.connections).toBe(3);
  });

  it('is replaced when the server says that it has had enough of it', async () => {
    const { send, sink } = await open({
      mail: (session) => (session.accepted >= 2 ? '421 4.7.0 Too many messages in this session' : '250 Ok'),
    });
    for (let count = 0; count < 5; count += 1) expect((await send()).kind).toBe('sent');
    expect([sink.accepted.length, sink.connections]).toEqual([5, 3]);
  });

  it('is replaced when the server says so with a code that leaves it open', async () => {
    const { send, sink } = await open({
      mail: (session) => (session.accepted >= 2 ? '452 4.5.3 Too many messages per session' : '250 Ok'),
    });
    for (let count = 0; count < 5; count += 1) expect((await send()).kind).toBe('sent');
    expect(sink.accepted).toHaveLength(5);
  });

  it('is replaced after as many messages as we allow ourselves', async () => {
    const { send, sink } = await open({}, { messagesPerConnection: 2 });
    for (let count = 0; count < 5; count += 1) await send();
    expect(sink.connections).toBe(3);
  });
});

describe('several connections', () => {
  it('open as they are needed, up to the limit', async () => {
    const { send, sink } = await open({}, { connections: 3 });
    await Promise.all(Array.from({ length: 12 }, () => send()));
    expect(sink.accepted).toHaveLength(12);
    expect(sink.connections).toBeLessThanOrEqual(3);
  });

  it('become fewer when the server turns further ones away', async () => {
    const { send, sink, courier } = await open(
      { greeting: (connection) => (connection > 2 ? '421 4.7.0 Too many connections from you' : '220 sink') },
      { connections: 5 },
    );
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(outcomes.every((outcome) => outcome.kind === 'sent')).toBe(true);
    expect([sink.accepted.length, courier.limit]).toEqual([20, 2]);
  });

  it('become more again, one after the other, once the server takes them', async () => {
    let most = 2;
    const { send, sink, courier } = await open(
      { greeting: (connection) => (connection > most ? '421 4.7.0 Too many connections from you' : '220 sink') },
      { connections: 4 },
    );
    const sendMany = (count: number): Promise<unknown> => Promise.all(Array.from({ length: count }, () => send()));
    await sendMany(30);
    expect(courier.limit).toBe(2);
    most = Infinity;
    await sendMany(60);
    expect(courier.limit).toBeLessThan(4);
    await sendMany(900);
    expect([sink.accepted.length, courier.limit]).toEqual([990, 4]);
  });

  it('all hear of a server that takes none', async () => {
    const { send, courier } = await open({ greeting: () => '421 4.3.2 Come back later' }, { connections: 3 });
    const outcomes = await Promise.all([send(), send(), send()]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: 'transient', stage: 'connect', class: 'connection', code: 421 });
    expect(courier.remedy).toBe('Try again later.');
  });
});

describe('a server that goes silent', () => {
  const hurried = { timeouts: { commandMs: 50, finalDotMs: 50 } };

  it('before the dot: nothing was accepted, try again', async () => {
    const { send } = await open({ data: () => 'silence' }, hurried);
    expect(await send()).toMatchObject({ kind: 'transient', class: 'connection', code: null });
  });

  it('after the dot: nobody knows', async () => {
    const { send } = await open({ message: () => 'silence' }, hurried);
    expect(await send()).toMatchObject({ kind: 'unknown', stage: 'dot', code: null });
  });

  it('and takes nothing more: found out before the dot', async () => {
    let handed = 0;
    const sockets: Socket[] = [];
    const deaf = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.write('220 deaf\r\n');
      socket.on('data', (chunk) => {
        const text = chunk.toString('latin1');
        if (text.startsWith('EHLO')) socket.write('250-deaf\r\n250 PIPELINING\r\n');
        else {
          socket.write('250 Ok\r\n250 Ok\r\n354 Go\r\n');
          socket.pause();
        }
      });
    }).listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    const address = deaf.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const courier = createSmtpCourier(
      { ...parseSmtpUrl(`smtp://127.0.0.1:${port}`), timeouts: { ...testTimeouts, commandMs: 200 } },
      { connections: 1 },
    );
    closers.push(
      async () => {
        for (const socket of sockets) socket.destroy();
        deaf.close();
        await once(deaf, 'close');
      },
      () => courier.close(),
    );
    const huge = 'x'.repeat(70).concat('\r\n').repeat(400_000);
    const outcome = await courier.deliver(toParcel('ana@example.org', huge), async () => void (handed += 1));
    expect([outcome.kind, outcome.stage, handed]).toEqual(['transient', 'data', 1]);
  });
});

describe('a server that talks nonsense', () => {
  it.each([
    ['at MAIL', { mail: () => '999 what' as const }, 'transient'],
    ['at DATA', { data: () => '250 I take it' as const }, 'transient'],
    ['after the dot', { message: () => '354 More' as const }, 'unknown'],
  ] as const)('%s', async (_, script, kind) => {
    const { send, sink } = await open(script);
    expect((await send()).kind).toBe(kind);
    expect((await send()).kind).toBe(kind);
    expect(sink.connections).toBe(2);
  });

  it('while it is still being sent to, is believed when it refuses', async () => {
    const { send } = await open({ midData: () => '552 5.3.4 Too big for me' });
    expect(await send('ana@example.org', `${'x'.repeat(70)}\r\n`.repeat(1000))).toMatchObject({
      kind: 'permanent',
      class: 'content',
    });
  });
});

it('a connection that is gone before the final dot leaves no doubt', async () => {
  const dropped = gate();
  const { send, sink } = await open({
    midData: () => {
      dropped.open();
      return 'drop';
    },
  });
  const outcome = await send('ana@example.org', undefined, async () => {
    await dropped.opened;
    // The sink closes in this turn of the loop, and our end learns of it in the next.
    await setImmediate();
    await setImmediate();
  });
  expect(outcome).toMatchObject({ kind: 'transient', class: 'connection', stage: 'data' });
  expect(sink.accepted).toEqual([]);
});

describe('what the server cannot take', () => {
  it('a message over its SIZE is refused here', async () => {
    const { send, sink } = await open({ ehlo: ['PIPELINING', 'SIZE 100'] });
    expect(await send('ana@example.org', `${'x'.repeat(200)}\r\n`)).toMatchObject({
      kind: 'permanent',
      class: 'content',
      code: null,
    });
    expect(sink.commands.filter((command) => command.startsWith('MAIL'))).toEqual([]);
  });

  it('an address outside ASCII goes only with SMTPUTF8', async () => {
    const without = await open({ ehlo: ['PIPELINING', '8BITMIME'] });
    expect(await without.send('jürgen@example.org')).toMatchObject({
      kind: 'permanent',
      class: 'protocol',
      code: null,
    });
    expect(without.sink.commands.filter((command) => command.startsWith('RCPT'))).toEqual([]);
    const offered = await open();
    expect((await offered.send('jürgen@example.org')).kind).toBe('sent');
    expect(offered.sink.commands[1]).toMatch(/ SMTPUTF8$/);
  });
});

/** A command and its reply on a connection of its own. */
async function roundTrip(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'data');
  socket.write('NOOP\r\n');
  await once(socket, 'data');
  socket.destroy();
}
