import { describe, expect, it } from 'vitest';
import type { StateCounts } from '../../src/ledger/ledger.ts';
import {
  describeCounts,
  formatDuration,
  formatPlan,
  formatProgress,
  formatReport,
  formatWaiting,
} from '../../src/send/format-report.ts';
import { toJsonReport, toJsonStatus } from '../../src/send/json-report.ts';
import { parseSendTime } from '../../src/send/parse-time.ts';
import { checkResolveFlags, describeResolved } from '../../src/send/resolve-doubts.ts';
import type { SendReport } from '../../src/send/send-issue.ts';

const none: StateCounts = { planned: 0, claimed: 0, handing: 0, sent: 0, deferred: 0, rejected: 0, 'in-doubt': 0 };
const report: SendReport = {
  recovery: { released: 0, inDoubt: [] },
  counts: { ...none, sent: 1200 },
  stopped: null,
  verdicts: 1200,
  nextDueMs: null,
};

describe('the plan', () => {
  const plan = {
    issue: '2026-W47',
    subject: 'Ferries',
    sender: 'letter@example.org',
    server: 'mail.example.org:587 (STARTTLS required)',
    remaining: 4200,
    suppressed: 3,
    counts: null,
    bytes: 87_120,
    signed: true,
    connections: 5,
    ratePerSecond: 14,
    limit: null,
    database: 'sqlite:letters.db',
  };

  it('says who, how many, through what and how long', () => {
    expect(formatPlan(plan)).toBe(
      [
        'Issue       2026-W47: Ferries',
        'From        letter@example.org',
        'To          4,200 recipients',
        'Suppressed  3 subscribers',
        'Through     mail.example.org:587 (STARTTLS required), 5 connections',
        'Message     88 kB, DKIM signed',
        'Time        about 5 min at 14 a second',
        'Ledger      sqlite:letters.db',
      ].join('\n'),
    );
  });

  it('says how many of the rest a limited run takes', () => {
    const shown = formatPlan({ ...plan, limit: 100, counts: { ...none, sent: 50, planned: 4200 } });
    expect(shown).toContain('100 recipients of 4,200 (50 sent, 4,200 to be sent)');
  });
});

describe('progress', () => {
  it('shows rate, rest, deferred and failed', () => {
    expect(formatProgress({ sent: 90, rejected: 5, deferred: 5, inDoubt: 0, remaining: 900, elapsedMs: 10_000 })).toBe(
      '90 sent · 5 deferred · 5 failed · 10/s · 900 to go, about 2 min',
    );
  });

  it('has no rate before anything has happened', () => {
    expect(formatProgress({ sent: 0, rejected: 0, deferred: 0, inDoubt: 0, remaining: 9, elapsedMs: 0 })).toBe(
      '0 sent · 0 deferred · 0 failed · 0/s · 9 to go',
    );
  });

  it('says until when the deferred ones are waited for', () => {
    const progress = { sent: 1290, rejected: 0, deferred: 4, inDoubt: 0, remaining: 4, elapsedMs: 1 };
    expect(formatWaiting(progress, Date.UTC(2026, 10, 20, 21, 56, 56))).toBe(
      '1,290 sent · waiting until 21:56:56 UTC for 4 deferred (Ctrl-C leaves them to the next run)',
    );
  });
});

describe('the report', () => {
  it('is one line when all went well', () => {
    expect(formatReport('2026-W47', report, 0, null)).toBe('2026-W47: 1,200 sent');
  });

  it('names what is in doubt and what to do', () => {
    const doubtful = {
      ...report,
      recovery: { released: 2, inDoubt: ['ana@example.org'] },
      counts: { ...none, sent: 9, 'in-doubt': 1 },
    };
    const shown = formatReport('2026-W47', doubtful, 0, null);
    expect(shown).toContain('ended in the middle of 1 hand-over: ana@example.org');
    expect(shown).toContain('1 delivery in doubt');
    expect(shown).toContain('collate resolve 2026-W47 <address …|--all> <--sent|--again>');
  });

  it('says when to come back for what is deferred', () => {
    const shown = formatReport(
      '2026-W47',
      { ...report, counts: { ...none, deferred: 2 }, nextDueMs: 1_800_000 },
      0,
      null,
    );
    expect(shown).toContain('in 30 min (1970-01-01T00:30:00.000Z)');
  });

  it('says why it paused, in the server’s words', () => {
    const outcome = {
      kind: 'permanent',
      class: 'policy',
      stage: 'dot',
      code: 554,
      enhanced: null,
      reply: '554 Blocked',
    } as const;
    const shown = formatReport(
      '2026-W47',
      { ...report, counts: { ...none, planned: 5 }, stopped: { why: 'refused', outcome } },
      0,
      null,
    );
    expect(shown).toContain('Paused');
    expect(shown).toContain('554 Blocked');
  });
});

it('counts are named only where there are any', () => {
  expect([describeCounts(none), describeCounts({ ...none, handing: 1, claimed: 1, planned: 1 })]).toEqual([
    'nobody',
    '1 being handed over, 2 to be sent',
  ]);
});

it.each([
  [0, '0 s'],
  [45_000, '45 s'],
  [90_000, '2 min'],
  [7_500_000, '2 h 5 min'],
])('%i ms is %s', (ms, shown) => {
  expect(formatDuration(ms)).toBe(shown);
});

describe('JSON', () => {
  it('has every state, empty or not', async () => {
    const deliveries = async function* () {
      yield {
        address: 'a@x.org',
        state: 'in-doubt' as const,
        code: null,
        enhanced: null,
        reply: 'lost',
        reason: 'unknown',
        atMs: 0,
        notBeforeMs: null,
        attempts: 0,
      };
    };
    expect(await toJsonStatus(deliveries())).toEqual({
      planned: [],
      claimed: [],
      handing: [],
      sent: [],
      deferred: [],
      rejected: [],
      inDoubt: [{ address: 'a@x.org', code: null, reply: 'lost', at: '1970-01-01T00:00:00.000Z' }],
    });
  });

  it('of a run says how it ended', () => {
    expect(toJsonReport('2026-W47', { ...report, stopped: { why: 'interrupted' } }, 3)).toEqual({
      issue: '2026-W47',
      exitCode: 3,
      counts: { planned: 0, claimed: 0, handing: 0, sent: 1200, deferred: 0, rejected: 0, inDoubt: 0 },
      recovered: { released: 0, inDoubt: [] },
      stopped: { why: 'interrupted', reply: null },
      nextDue: null,
    });
  });
});

describe('parseSendTime', () => {
  const now = new Date(2026, 10, 20, 12, 0).getTime();
  it.each([
    ['18:30', new Date(2026, 10, 20, 18, 30).getTime()],
    ['9:05', new Date(2026, 10, 21, 9, 5).getTime()],
    ['2026-11-21T08:00', new Date(2026, 10, 21, 8, 0).getTime()],
    ['2026-11-21 08:00', new Date(2026, 10, 21, 8, 0).getTime()],
    ['2026-11-21T08:00Z', Date.UTC(2026, 10, 21, 8, 0)],
    ['2026-11-21T08:00+02:00', Date.UTC(2026, 10, 21, 6, 0)],
    ['25:00', null],
    ['tomorrow', null],
    ['2026-13-01T08:00', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseSendTime(text, now)).toBe(expected);
  });
});

describe('resolving', () => {
  it('wants one decision and one set of people', () => {
    expect(checkResolveFlags(['a@x.org'], { sent: true })).toEqual({ who: ['a@x.org'], as: 'sent' });
    expect(checkResolveFlags([], { again: true, all: true })).toEqual({ who: 'all', as: 'again' });
    expect(() => checkResolveFlags([], { sent: true })).toThrow(expect.objectContaining({ code: 'resolve-unclear' }));
  });

  it('says who was not in doubt', () => {
    expect(describeResolved('2026-W47', ['A@x.org', 'b@x.org'], 'sent', ['a@x.org'])).toEqual({
      text: '2026-W47: 1 delivery called sent\nNot in doubt, left as they are: b@x.org',
      exitCode: 1,
    });
  });
});
