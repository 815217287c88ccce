/** What every ledger promises, whatever database it is on: one suite, run on each. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allowedMoves,
  type ClaimRules,
  type DeliveryState,
  deliveryStates,
  type Ledger,
  type LedgerRun,
  type Verdict,
} from '../../src/ledger/ledger.ts';
import type { Recipient } from '../../src/send/recipient.ts';

export interface OpenLedger {
  /** Another connection to the same ledger, as another process would have; the first call opens it. */
  open(): Promise<Ledger>;
  /** Puts a delivery into `state` behind the ledger's back, as far as the database lets it; throws where it does not. */
  force(address: string, state: DeliveryState): void;
  remove(): Promise<void>;
}

const issue = { name: 'week-47', contentHash: 'a', despite: null, nowMs: 1000 };
const rules: ClaimRules = { limit: 10, nowMs: 5000, maxTries: 1, maxDrops: 1 };
const sent: Verdict = {
  state: 'sent',
  code: 250,
  enhanced: '2.0.0',
  reply: '250 2.0.0 Ok',
  reason: 'accepted',
  atMs: 2000,
};
const deferred: Verdict = {
  state: 'deferred',
  code: 451,
  enhanced: null,
  reply: '451 later',
  reason: 'server',
  atMs: 2000,
  notBeforeMs: 4000,
  countsAs: 'try',
};

function person(address: string): Recipient {
  return { address, name: 'Ana', attributes: { city: 'Porto' }, token: `token-of-${address}` };
}

const three = ['a@example.org', 'b@example.org', 'c@example.org'].map(person);

export function describeLedger(name: string, create: () => OpenLedger): void {
  describe(name, () => {
    let bed: OpenLedger;
    let ledger: Ledger;
    beforeEach(async () => {
      bed = create();
      ledger = await bed.open();
    });
    afterEach(() => bed.remove());

    const states = async (): Promise<Record<string, DeliveryState>> => {
      const found: Record<string, DeliveryState> = {};
      for await (const { address, state } of ledger.listDeliveries(issue.name)) found[address.slice(0, 1)] = state;
      return found;
    };
    const start = (recipients: readonly Recipient[] = three): Promise<LedgerRun> =>
      ledger.startRun(issue, () => recipients);

    it('freezes recipients once, and keeps all that makes their message', async () => {
      const run = await start();
      expect(await run.claim(rules)).toEqual(
        three.map((recipient, index) => ({ id: index + 1, recipient, attempts: 0 })),
      );
      await run.recordHanding(1, 1500);
      await run.recordVerdict(1, sent);
      await run.end();
      const again = await ledger.startRun(issue, () => {
        throw new Error('the list is not asked again');
      });
      expect(await states()).toEqual({ a: 'sent', b: 'planned', c: 'planned' });
      await again.end();
    });

    it('takes the same person once, however the address is spelt', async () => {
      const run = await start([person('Ana@Example.org'), person('ana@example.ORG')]);
      expect((await run.claim(rules)).map((claim) => claim.recipient.address)).toEqual(['Ana@Example.org']);
      await run.end();
      expect(await ledger.findIssue(issue.name)).toMatchObject({ recipients: 1, frozenAt: 1000 });
    });

    it('freezes all recipients or none', async () => {
      const broken = function* (): Iterable<Recipient> {
        yield* three;
        throw new Error('the list broke off');
      };
      await expect(ledger.startRun(issue, broken)).rejects.toThrow('the list broke off');
      expect(await ledger.findIssue(issue.name)).toBeNull();
      const run = await start();
      expect(await run.claim(rules)).toHaveLength(3);
      await run.end();
    });

    it('refuses an issue without recipients', async () => {
      await expect(start([])).rejects.toMatchObject({ code: 'no-recipients' });
    });

    it('freezes an issue anew of which nothing was tried', async () => {
      const run = await start();
      await run.claim(rules);
      await run.end();
      expect(await ledger.findIssue(issue.name)).toMatchObject({ recipients: 3, isBegun: false });
      const mended = { ...issue, contentHash: 'b', nowMs: 2000 };
      const again = await ledger.startRun(mended, () => [person('d@example.org')]);
      expect(await states()).toEqual({ d: 'planned' });
      expect(await ledger.findIssue(issue.name)).toMatchObject({ recipients: 1, frozenAt: 2000, contentHash: 'b' });
      await again.end();
    });

    it.each(['handing', 'sent', 'deferred', 'rejected'] as const)(
      'never freezes an issue anew of which one delivery is %s',
      async (state) => {
        const run = await start();
        await run.claim(rules);
        await run.recordHanding(1, 1500);
        if (state !== 'handing') await run.recordVerdict(1, { ...deferred, state });
        await run.end();
        expect(await ledger.findIssue(issue.name)).toMatchObject({ isBegun: true });
        const other = (): readonly Recipient[] => [person('d@example.org')];
        await expect(ledger.startRun({ ...issue, contentHash: 'b' }, other)).rejects.toMatchObject({
          code: 'issue-changed',
        });
        await (await ledger.startRun(issue, other)).end();
        expect(Object.keys(await states())).toEqual(['a', 'b', 'c']);
      },
    );

    it('refuses an issue whose content has changed', async () => {
      const run = await start();
      await run.claim(rules);
      await run.recordHanding(1, 1500);
      await run.recordVerdict(1, sent);
      await run.end();
      await expect(ledger.startRun({ ...issue, contentHash: 'b' }, () => three)).rejects.toMatchObject({
        code: 'issue-changed',
      });
      await (await start()).end();
    });

    it('lets one run in at a time, and the next when it has ended', async () => {
      const other = await bed.open();
      const run = await start();
      await expect(other.startRun(issue, () => three)).rejects.toMatchObject({ code: 'ledger-in-use' });
      await expect(other.startRun({ ...issue, name: 'week-48' }, () => three)).rejects.toMatchObject({
        code: 'ledger-in-use',
      });
      await run.end();
      await (await other.startRun(issue, () => three)).end();
      await other.close();
    });

    it('hands out each delivery once', async () => {
      const run = await start();
      const first = await run.claim({ ...rules, limit: 2 });
      const second = await run.claim(rules);
      expect([...first, ...second].map((claim) => claim.id)).toEqual([1, 2, 3]);
      expect(await run.claim(rules)).toEqual([]);
      await run.end();
    });

    it('keeps what the server said', async () => {
      const run = await start();
      const [claim] = await run.claim(rules);
      await run.recordHanding(claim?.id ?? 0, 1500);
      await run.recordVerdict(claim?.id ?? 0, sent);
      await run.end();
      for await (const delivery of ledger.listDeliveries(issue.name)) {
        if (delivery.state !== 'sent') continue;
        expect(delivery).toEqual({
          address: 'a@example.org',
          state: 'sent',
          code: 250,
          enhanced: '2.0.0',
          reply: '250 2.0.0 Ok',
          reason: 'accepted',
          atMs: 2000,
          notBeforeMs: null,
          attempts: 1,
        });
      }
      expect(await ledger.countStates(issue.name)).toMatchObject({ sent: 1, planned: 2 });
    });

    it('gives back what was claimed and not handed over', async () => {
      const run = await start();
      const [first] = await run.claim(rules);
      await run.release([first?.id ?? 0]);
      expect((await states())['a']).toBe('planned');
      await run.end();
      expect(await states()).toEqual({ a: 'planned', b: 'planned', c: 'planned' });
    });

    it('puts a hand-over without a reply in doubt at the next start, and never hands it out again', async () => {
      const run = await start();
      const [a, b] = await run.claim(rules);
      await run.recordHanding(a?.id ?? 0, 1500);
      await run.recordHanding(b?.id ?? 0, 1500);
      await run.recordVerdict(b?.id ?? 0, sent);
      await run.end();
      const next = await start();
      expect(next.recovery.inDoubt).toEqual(['a@example.org']);
      expect((await next.claim(rules)).map((claim) => claim.id)).toEqual([3]);
      await next.end();
      expect(await states()).toEqual({ a: 'in-doubt', b: 'sent', c: 'planned' });
    });

    it('recovers other issues too: nobody is at them while it holds the lock', async () => {
      const run = await start();
      const [a] = await run.claim(rules);
      await run.recordHanding(a?.id ?? 0, 1500);
      await run.end();
      const other = await ledger.startRun({ ...issue, name: 'week-48' }, () => three);
      expect(other.recovery.inDoubt).toEqual([]);
      expect((await states())['a']).toBe('in-doubt');
      await other.end();
    });

    it('hands out deferred deliveries when they are due, as often as a run may', async () => {
      const run = await start([person('a@example.org')]);
      const [a] = await run.claim(rules);
      await run.recordVerdict(a?.id ?? 0, deferred);
      expect(await run.nextDueMs(rules)).toBe(4000);
      expect(await run.claim({ ...rules, nowMs: 3999 })).toEqual([]);
      expect(await run.claim({ ...rules, nowMs: 4000 })).toMatchObject([{ id: 1, attempts: 1 }]);
      await run.recordVerdict(1, deferred);
      expect(await run.claim(rules)).toEqual([]);
      expect(await run.nextDueMs(rules)).toBeNull();
      await run.end();
      const next = await start();
      expect(await next.claim(rules)).toMatchObject([{ id: 1, attempts: 2 }]);
      await next.end();
    });

    it('counts lost connections apart from refusals', async () => {
      const run = await start([person('a@example.org')]);
      const drop: Verdict = { ...deferred, countsAs: 'drop', notBeforeMs: 2000 };
      await run.claim(rules);
      await run.recordVerdict(1, drop);
      expect(await run.claim(rules)).toHaveLength(1);
      await run.recordVerdict(1, drop);
      expect(await run.claim(rules)).toEqual([]);
      expect(await run.claim({ ...rules, maxDrops: 2 })).toHaveLength(1);
      await run.end();
    });

    it('settles every change of a group, and lets a refused one hurt nobody else', async () => {
      const run = await start();
      await run.claim(rules);
      const [a, again, c] = await Promise.allSettled([
        run.recordHanding(1, 1500),
        run.recordHanding(1, 1500),
        run.recordHanding(3, 1500),
      ]);
      expect([a.status, c.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(again).toMatchObject({ status: 'rejected', reason: { code: 'ledger-move-refused' } });
      await run.end();
      expect(await states()).toEqual({ a: 'handing', b: 'planned', c: 'handing' });
    });

    it('never hands over what is not claimed, nor calls anything sent that was not handed over', async () => {
      const run = await start();
      await expect(run.recordHanding(1, 1500)).rejects.toMatchObject({ code: 'ledger-move-refused' });
      await run.claim(rules);
      await expect(run.recordVerdict(1, sent)).rejects.toThrow();
      await run.end();
      expect(await states()).toEqual({ a: 'planned', b: 'planned', c: 'planned' });
    });

    const moves = deliveryStates.flatMap((from) => deliveryStates.map((to) => [from, to] as const));
    it.each(moves.filter(([from, to]) => from !== to))(
      'moves %s → %s only where the table says so',
      async (from, to) => {
        await (await start([person('a@example.org')])).end();
        for (const state of pathTo(from)) bed.force('a@example.org', state);
        const isAllowed = allowedMoves.some(([before, after]) => before === from && after === to);
        if (isAllowed) bed.force('a@example.org', to);
        else expect(() => bed.force('a@example.org', to)).toThrow(/not allowed/);
      },
    );

    it('makes deferred deliveries due on request', async () => {
      const run = await start();
      await run.claim(rules);
      await run.recordVerdict(2, { ...deferred, notBeforeMs: 9_000_000 });
      await run.end();
      expect(await ledger.retry(issue.name, { refused: false, nowMs: 5000 })).toBe(1);
      const next = await start();
      expect((await next.claim(rules)).map((claim) => claim.id)).toEqual([1, 2, 3]);
      await next.end();
    });

    it('plans refusals again on request, but never a dead or suppressed address', async () => {
      const run = await start();
      await run.claim(rules);
      const refusal: Verdict = { ...sent, state: 'rejected', code: 550, reply: '550 no' };
      await run.recordVerdict(1, { ...refusal, reason: 'policy' });
      await run.recordVerdict(2, { ...refusal, reason: 'recipient' });
      await run.recordVerdict(3, { ...refusal, reason: 'suppressed' });
      await run.end();
      expect(await ledger.retry(issue.name, { refused: false, nowMs: 5000 })).toBe(0);
      expect(await ledger.retry(issue.name, { refused: true, nowMs: 5000 })).toBe(1);
      expect(await states()).toEqual({ a: 'planned', b: 'rejected', c: 'rejected' });
    });

    it('resolves only what is in doubt', async () => {
      const run = await start();
      await run.claim(rules);
      await Promise.all([run.recordHanding(1, 1500), run.recordHanding(2, 1500)]);
      await run.end();
      await (await start()).end();
      expect(await ledger.resolve(issue.name, ['A@example.org', 'c@example.org'], 'sent', 3000)).toEqual([
        'a@example.org',
      ]);
      expect(await ledger.resolve(issue.name, 'all', 'again', 3000)).toEqual(['b@example.org']);
      expect(await states()).toEqual({ a: 'sent', b: 'planned', c: 'planned' });
    });

    it('names the issues it knows when it is asked for another', async () => {
      await (await start()).end();
      await expect(ledger.countStates('week-46')).rejects.toMatchObject({ code: 'issue-unknown' });
      expect((await ledger.listIssues()).map((each) => each.name)).toEqual(['week-47']);
    });
  });
}

/** The moves that lead from planned to `state`. */
function pathTo(state: DeliveryState): readonly DeliveryState[] {
  switch (state) {
    case 'planned':
      return [];
    case 'claimed':
      return ['claimed'];
    case 'handing':
      return ['claimed', 'handing'];
    case 'sent':
    case 'rejected':
    case 'deferred':
    case 'in-doubt':
      return ['claimed', 'handing', state];
  }
}
