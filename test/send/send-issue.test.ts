/** The loop: what it does with outcomes, time, interruptions and servers that turn against us. A scripted courier, a real ledger, a clock of its own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/send/clock.ts';
import type { Courier, Outcome } from '../../src/send/courier.ts';
import { CollateError } from '../../src/errors.ts';
import { exitCodeFor, type SendReport, type SendRequest } from '../../src/send/send-issue.ts';
import { makeRecipients, openSendBed, type SendBed } from './send-bed.ts';
import { startSink } from './smtp-sink.ts';

const ok: Outcome = { kind: 'sent', class: 'accepted', stage: 'dot', code: 250, enhanced: null, reply: '250 Ok' };
const later: Outcome = {
  kind: 'transient',
  class: 'greylist',
  stage: 'rcpt',
  code: 450,
  enhanced: null,
  reply: '450 Later',
};
const dead: Outcome = {
  kind: 'permanent',
  class: 'recipient',
  stage: 'rcpt',
  code: 550,
  enhanced: '5.1.1',
  reply: '550 5.1.1 No such user',
};
const blocked: Outcome = {
  kind: 'permanent',
  class: 'policy',
  stage: 'dot',
  code: 554,
  enhanced: '5.7.1',
  reply: '554 5.7.1 Blocked',
};
const dropped: Outcome = {
  kind: 'transient',
  class: 'connection',
  stage: 'mail',
  code: null,
  enhanced: null,
  reply: 'lost',
};
const away: Outcome = {
  kind: 'transient',
  class: 'connection',
  stage: 'connect',
  code: null,
  enhanced: null,
  reply: 'nothing listens there',
};
const busy: Outcome = {
  kind: 'transient',
  class: 'connection',
  stage: 'connect',
  code: 421,
  enhanced: null,
  reply: '421 busy',
};
const locked: Outcome = {
  kind: 'permanent',
  class: 'auth',
  stage: 'connect',
  code: 535,
  enhanced: null,
  reply: '535 wrong',
};

interface Scripted extends Courier {
  readonly tried: readonly string[];
}

/** Answers from `answer(address, time)`, keeping to the courier's promise about the callback. */
function scripted(answer: (address: string, times: number) => Outcome | Promise<Outcome>): Scripted {
  const tried: string[] = [];
  return {
    description: 'a script',
    remedy: null,
    tried,
    async deliver({ recipient }, beforeFinalDot) {
      tried.push(recipient);
      const outcome = await answer(recipient, tried.filter((each) => each === recipient).length);
      if (outcome.stage === 'dot') await beforeFinalDot();
      return outcome;
    },
    close: async () => {},
  };
}

/** A clock on which waiting takes no time. */
function fastClock(): Clock & { readonly waits: readonly number[] } {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (delayMs, signal) => {
      if (signal?.aborted === true) return;
      waits.push(delayMs);
      now += delayMs;
    },
  };
}

let bed: SendBed;
beforeEach(() => {
  bed = openSendBed();
});
afterEach(() => bed.remove());

const send = (courier: Courier, changes: Partial<SendRequest> = {}): Promise<SendReport> =>
  bed.send('smtp://127.0.0.1:1', { courier, clock: fastClock(), ...changes });

describe('sendIssue', () => {
  it('sends to everyone once, however often it is run', async () => {
    const courier = scripted(() => ok);
    const report = await send(courier);
    expect([report.counts.sent, exitCodeFor(report)]).toEqual([20, 0]);
    const again = await send(courier);
    expect([courier.tried.length, exitCodeFor(again)]).toEqual([20, 0]);
  });

  it('records the server’s words', async () => {
    await send(scripted((address) => (address.startsWith('reader-00003') ? dead : ok)));
    const delivery = (await bed.deliveries()).find((each) => each.state === 'rejected');
    expect(delivery).toMatchObject({
      address: 'reader-00003@example.org',
      code: 550,
      reply: '550 5.1.1 No such user',
      reason: 'recipient',
    });
  });

  it('suppresses an address the server calls dead, and nobody for a policy refusal', async () => {
    await send(
      scripted((address) =>
        address.startsWith('reader-00003') ? dead : address.startsWith('reader-00004') ? blocked : ok,
      ),
    );
    expect([...bed.suppressed]).toEqual([['reader-00003@example.org', '550 5.1.1 No such user']]);
  });

  it('asks for suppressions again at hand-over', async () => {
    const courier = scripted((address) => {
      // Leaves while the issue is going out.
      if (address.startsWith('reader-00002')) bed.suppressed.set('reader-00019@example.org', 'unsubscribed');
      return ok;
    });
    const report = await send(courier, { connections: 1 });
    expect(courier.tried).not.toContain('reader-00019@example.org');
    expect((await bed.deliveries()).find((each) => each.state === 'rejected')).toMatchObject({
      address: 'reader-00019@example.org',
      reply: 'not handed over: suppressed (unsubscribed)',
    });
    expect([report.counts.sent, exitCodeFor(report)]).toEqual([19, 0]);
  });

  it('refuses an issue that has changed since its sending began', async () => {
    await send(
      scripted(() => ok),
      { limit: 3 },
    );
    await expect(
      send(
        scripted(() => ok),
        { contentHash: 'b' },
      ),
    ).rejects.toMatchObject({ code: 'issue-changed' });
  });

  it('stops after the limit and goes on with the rest', async () => {
    const courier = scripted(() => ok);
    const first = await send(courier, { limit: 7 });
    expect([first.counts.sent, first.counts.planned, exitCodeFor(first)]).toEqual([7, 13, 3]);
    expect(exitCodeFor(await send(courier))).toBe(0);
    expect(new Set(courier.tried).size).toBe(20);
  });

  it('never has more hand-overs open than connections', async () => {
    let open = 0;
    let most = 0;
    const courier = scripted(async () => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open -= 1;
      return ok;
    });
    await send(courier, { connections: 3 });
    expect(most).toBe(3);
  });

  it('goes on when one message cannot be made', async () => {
    const template = {
      forRecipient: ({ address }: { address: string }) => {
        if (address.startsWith('reader-00005'))
          throw new CollateError({ code: 'message-header-refused', message: 'a name with a line break' });
        return Buffer.from('a\r\n');
      },
    };
    const report = await send(
      scripted(() => ok),
      { template },
    );
    expect([report.counts.sent, report.counts.rejected]).toEqual([19, 1]);
    expect((await bed.deliveries()).find((each) => each.state === 'rejected')?.reply).toBe(
      'not handed over: a name with a line break',
    );
  });

  it('stops before any hand-over that cannot be written down', async () => {
    let accepted = 0;
    const courier: Courier = {
      ...scripted(() => ok),
      async deliver(_, beforeFinalDot) {
        await beforeFinalDot();
        accepted += 1;
        return ok;
      },
    };
    const ledger = {
      ...bed.ledger,
      startRun: async (...args: Parameters<typeof bed.ledger.startRun>) => {
        const run = await bed.ledger.startRun(...args);
        let writes = 0;
        const failure = new CollateError({ code: 'ledger-not-written', message: 'disk full' });
        return {
          ...run,
          recordHanding: (id: number, atMs: number) =>
            ++writes > 4 ? Promise.reject(failure) : run.recordHanding(id, atMs),
        };
      },
    };
    await expect(send(courier, { ledger })).rejects.toMatchObject({ code: 'ledger-not-written' });
    expect(accepted).toBe(4);
    // The lock is free and what was not handed over is still to be sent.
    expect((await send(scripted(() => ok))).counts.sent).toBe(20);
  });
});

describe('deferred deliveries', () => {
  it('are tried again after each wait, as long as that is within reach', async () => {
    const clock = fastClock();
    const courier = scripted((_, times) => (times < 3 ? later : ok));
    const told: number[] = [];
    const onWaiting = (untilMs: number): unknown => told.push(untilMs - clock.now());
    const report = await send(courier, { clock, retryDelaysMs: [5000, 20_000], waitMs: 60_000, onWaiting });
    expect([report.counts.sent, clock.waits]).toEqual([20, [5000, 20_000]]);
    expect(told).toEqual([5000, 20_000]);
  });

  it('are left to the next run when they fall due too late, and it says when', async () => {
    const clock = fastClock();
    const courier = scripted((_, times) => (times < 3 ? later : ok));
    const report = await send(courier, { clock, retryDelaysMs: [5000, 200_000], waitMs: 60_000 });
    expect([report.counts.deferred, report.nextDueMs, exitCodeFor(report)]).toEqual([20, clock.now() + 200_000, 3]);
    await bed.ledger.retry('week-47', { refused: false, nowMs: clock.now() });
    expect(exitCodeFor(await send(courier, { clock, retryDelaysMs: [0], waitMs: 0 }))).toBe(0);
  });

  it('are not tried for ever in one run', async () => {
    const courier = scripted(() => later);
    const report = await send(courier, { retryDelaysMs: [0, 0], waitMs: 0 });
    expect([courier.tried.length, report.counts.deferred, exitCodeFor(report)]).toEqual([60, 20, 3]);
  });

  it('are tried at once after a lost connection, a few times', async () => {
    const courier = scripted((address, times) =>
      address.startsWith('reader-00003') ? dropped : times < 2 ? dropped : ok,
    );
    const report = await send(courier, { retryDelaysMs: [600_000], waitMs: 0 });
    expect([report.counts.sent, report.counts.deferred]).toEqual([19, 1]);
    expect(courier.tried.filter((address) => address.startsWith('reader-00003'))).toHaveLength(4);
  });
});

describe('a server that turns against us', () => {
  it('pauses the issue after a run of refusals, and burns nobody', async () => {
    const courier = scripted(() => blocked);
    const report = await send(courier);
    expect(report.stopped).toMatchObject({ why: 'refused' });
    expect(courier.tried.length).toBeLessThan(10 + 5);
    expect([report.counts.planned, report.counts.rejected, exitCodeFor(report)]).toEqual([20, 0, 3]);
    expect(bed.suppressed.size).toBe(0);
    expect(exitCodeFor(await send(scripted(() => ok)))).toBe(0);
  });

  it('does not pause for scattered refusals', async () => {
    let count = 0;
    const report = await send(scripted(() => (++count % 2 === 0 ? blocked : ok)));
    expect([report.stopped, report.counts.rejected, exitCodeFor(report)]).toEqual([null, 10, 0]);
    expect(await bed.ledger.retry('week-47', { refused: true, nowMs: 0 })).toBe(10);
  });

  it('does not pause for dead addresses, however many', async () => {
    const report = await send(scripted(() => dead));
    expect([report.stopped, report.counts.rejected, exitCodeFor(report)]).toEqual([null, 20, 0]);
  });

  it('is not tried again when the password is wrong', async () => {
    const courier = scripted(() => locked);
    const report = await send(courier);
    expect([report.stopped?.why, report.counts.planned, exitCodeFor(report)]).toEqual(['unusable', 20, 2]);
    expect(courier.tried.length).toBeLessThanOrEqual(5);
  });

  it('is soon given up when nothing ever listened', async () => {
    const clock = fastClock();
    const report = await send(
      scripted(() => away),
      { clock },
    );
    expect([report.stopped?.why, clock.waits, exitCodeFor(report)]).toEqual(['unusable', [250, 500], 2]);
  });

  it('is waited for when it says that it is busy', async () => {
    const clock = fastClock();
    let calls = 0;
    const report = await send(
      scripted(() => (++calls <= 15 ? busy : ok)),
      { clock, waitMs: 60_000 },
    );
    expect([report.counts.sent, clock.waits]).toEqual([20, [250, 500, 1000]]);
  });

  it('is left for the next run when it stays away', async () => {
    let calls = 0;
    const report = await send(
      scripted(() => (++calls <= 6 ? ok : away)),
      { waitMs: 0 },
    );
    expect([report.stopped?.why, exitCodeFor(report)]).toEqual(['unreachable', 3]);
    expect(report.counts.sent + report.counts.planned).toBe(20);
  });

  it('gets a rest when it says "too fast"', async () => {
    const clock = fastClock();
    const fast: Outcome = { ...later, class: 'rate', reply: '454 Throttling' };
    await send(
      scripted((_, times) => (times === 1 ? fast : ok)),
      { clock, connections: 1, retryDelaysMs: [1000], waitMs: 600_000 },
    );
    expect(clock.waits.filter((wait) => wait === 1000).length).toBeGreaterThanOrEqual(19);
  });
});

describe('an interruption', () => {
  it('finishes what is under way and leaves the rest planned', async () => {
    const controller = new AbortController();
    const courier = scripted((address) => {
      if (address.startsWith('reader-00006')) controller.abort();
      return ok;
    });
    const report = await send(courier, { signal: controller.signal });
    expect([report.stopped?.why, report.counts.handing, report.counts['in-doubt'], exitCodeFor(report)]).toEqual([
      'interrupted',
      0,
      0,
      3,
    ]);
    expect(report.counts.sent).toBe(courier.tried.length);
    expect(report.counts.sent + report.counts.planned).toBe(20);
    expect(exitCodeFor(await send(courier))).toBe(0);
    expect(new Set(courier.tried).size).toBe(courier.tried.length);
  });

  it('ends a wait for deferred deliveries', async () => {
    const controller = new AbortController();
    const clock = { ...fastClock(), wait: async () => controller.abort() };
    const report = await send(
      scripted(() => later),
      { clock, signal: controller.signal, retryDelaysMs: [5000], waitMs: 60_000 },
    );
    expect([report.stopped?.why, report.counts.deferred, exitCodeFor(report)]).toEqual(['interrupted', 20, 3]);
  });
});

describe('a ledger that fails', () => {
  it('stops every hand-over after the first failure, also of messages under way', async () => {
    const full = new CollateError({ code: 'ledger-not-written', message: 'disk full' });
    let hasFailed = (): void => {};
    const failed = new Promise<void>((resolve) => {
      hasFailed = resolve;
    });
    const ledger: SendRequest['ledger'] = {
      ...bed.ledger,
      startRun: async (...given) => ({
        ...(await bed.ledger.startRun(...given)),
        recordVerdict: async () => {
          setImmediate(hasFailed);
          throw full;
        },
      }),
    };
    const dots: string[] = [];
    const courier: Courier = {
      description: 'one fast and one slow connection',
      remedy: null,
      deliver: async ({ recipient }, beforeFinalDot) => {
        if (!recipient.startsWith('reader-00000')) await failed;
        await beforeFinalDot();
        dots.push(recipient);
        return ok;
      },
      close: async () => {},
    };
    await expect(send(courier, { ledger, connections: 2 })).rejects.toBe(full);
    expect(dots).toEqual(['reader-00000@example.org']);
  });
});

describe('the date', () => {
  it('is that of the message, however long it was waited for', async () => {
    await send(
      scripted(() => ok),
      { clock: fastClock(), frozenAtMs: 1234 },
    );
    expect(await bed.ledger.findIssue('week-47')).toMatchObject({ frozenAt: 1234, despite: null });
  });
});

describe('the rate', () => {
  it('spaces hand-overs evenly over all connections', async () => {
    const clock = fastClock();
    await send(
      scripted(() => ok),
      { clock, ratePerSecond: 4, connections: 1 },
    );
    expect(clock.waits).toEqual(Array.from({ length: 19 }, () => 250));
  });
});

describe('two senders at once', () => {
  it('the second is turned away, and nobody is doubled', async () => {
    const sink = await startSink();
    const second: unknown[] = [];
    const report = await bed.send(sink.url, {
      onDelivered: ({ recipient }) => {
        if (recipient.address.startsWith('reader-00001'))
          second.push(send(scripted(() => ok)).catch((error: unknown) => error));
      },
    });
    expect(await second[0]).toMatchObject({ code: 'ledger-in-use' });
    expect([report.counts.sent, Math.max(...sink.counts().values()), sink.accepted.length]).toEqual([20, 1, 20]);
    await sink.close();
  });
});

it('a list of one, and of many more than one batch', async () => {
  await bed.remove();
  for (const count of [1, 450]) {
    bed = openSendBed(makeRecipients(count));
    expect((await send(scripted(() => ok))).counts.sent).toBe(count);
    if (count === 1) await bed.remove();
  }
});
