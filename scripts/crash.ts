/**
 * The long crash test: 3,000 recipients, at least 25 SIGKILLs at random moments, several seeds.
 *
 *   node scripts/crash.ts [--seeds 47,48,49] [--recipients 3000] [--kills 25]
 */
import { parseArgs } from 'node:util';
import { runCrashes } from '../test/send/crash-harness.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '47,48,49' },
    recipients: { type: 'string', default: '3000' },
    kills: { type: 'string', default: '25' },
    connections: { type: 'string', default: '5' },
  },
});

let isGood = true;
for (const seed of values.seeds.split(',').map(Number)) {
  const connections = Number(values.connections);
  const plan = { seed, recipients: Number(values.recipients), kills: Number(values.kills), connections };
  const result = await runCrashes(plan);
  const { kills, doubled, lostSilently, inDoubt, inDoubtAccepted, worstKill, exitCode, sent } = result;
  console.log(
    `seed ${seed}: ${kills} kills · doubled ${doubled.length} · lost silently ${lostSilently.length} · sent ${sent} · in doubt ${inDoubt} (${inDoubtAccepted} really accepted, at most ${worstKill} a kill) · exit code ${exitCode}`,
  );
  for (const line of [...doubled, ...lostSilently].slice(0, 20)) console.log(`  ${line}`);
  const isHonest = exitCode === (inDoubt > 0 ? 1 : 0) && sent + inDoubt === plan.recipients;
  isGood &&=
    doubled.length === 0 && lostSilently.length === 0 && worstKill <= connections && isHonest && kills >= plan.kills;
}
process.exitCode = isGood ? 0 : 1;
