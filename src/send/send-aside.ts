/** `--test` and `--dry-run`: the same messages, but beside the ledger; nothing of it is recorded, nothing counts as sent. */
import { join } from 'node:path';
import type { SendFlags } from '../commands/send.ts';
import type { Config } from '../config.ts';
import { parseAddress } from '../message/address.ts';
import type { Outcome } from './courier.ts';
import { testAddressWrong } from './errors.ts';
import { createFileCourier } from './file-courier.ts';
import { formatCount } from './format-report.ts';
import { openCourier } from './open-courier.ts';
import type { SendPlan } from './prepare-send.ts';

/** Runs the one that the flags ask for; returns the exit code. */
export function sendAside(plan: SendPlan, config: Config, flags: SendFlags, signal: AbortSignal): Promise<number> {
  return flags.test === undefined ? writeAll(plan, flags, signal) : sendTest(plan, config, flags.test);
}

async function sendTest(plan: SendPlan, config: Config, to: string): Promise<number> {
  const parsed = parseAddress(to);
  if ('problem' in parsed) throw testAddressWrong(to, parsed.problem);
  const courier = openCourier(config.smtp.url, 1);
  const recipient = plan.recipientFor(parsed.address);
  const message = plan.message.forRecipient(recipient);
  const outcome = await courier.deliver(
    { sender: plan.message.sender, recipient: recipient.address, message },
    async () => {},
  );
  await courier.close();
  process.stdout.write(`${recipient.address}: ${describe(outcome)}\n`);
  if (outcome.kind !== 'sent' && courier.remedy !== null) process.stdout.write(`  ${courier.remedy}\n`);
  if (outcome.kind === 'sent') return 0;
  return outcome.stage === 'connect' ? 2 : 1;
}

function describe({ kind, reply }: Outcome): string {
  const words = {
    sent: 'accepted',
    transient: 'not accepted now',
    permanent: 'refused',
    unknown: 'no reply: it may have been accepted',
  };
  return `${words[kind]} (${reply})`;
}

async function writeAll(plan: SendPlan, { dryRun, limit }: SendFlags, signal: AbortSignal): Promise<number> {
  const folder = typeof dryRun === 'string' ? dryRun : join(plan.issue.folder, 'dry-run');
  const courier = createFileCourier(folder);
  let written = 0;
  for await (const recipient of plan.recipients()) {
    if (signal.aborted || written >= (limit ?? Infinity)) break;
    const message = plan.message.forRecipient(recipient);
    const outcome = await courier.deliver(
      { sender: plan.message.sender, recipient: recipient.address, message },
      async () => {},
    );
    if (outcome.kind !== 'sent') throw new Error(outcome.reply);
    written += 1;
  }
  process.stdout.write(`${formatCount(written, 'message')} written to ${folder}; nothing was sent\n`);
  return signal.aborted ? 3 : 0;
}
