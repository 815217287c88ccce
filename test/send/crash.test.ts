/** The short form of `npm run crash`. */
import { expect, it } from 'vitest';
import { runCrashes } from './crash-harness.ts';

it('loses nobody silently and doubles nobody when it is killed at random moments', async () => {
  const connections = 5;
  const result = await runCrashes({ seed: 47, recipients: 240, kills: 6, connections });
  expect(result.doubled).toEqual([]);
  expect(result.lostSilently).toEqual([]);
  expect(result.worstKill).toBeLessThanOrEqual(connections);
  expect(result.sent + result.inDoubt).toBe(240);
  expect(result.exitCode).toBe(result.inDoubt > 0 ? 1 : 0);
}, 60_000);
