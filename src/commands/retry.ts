/** `collate retry [issue]`: make deferred deliveries due now, and on request plan again what was refused for our sake. */
import { Command } from 'commander';

interface RetryFlags {
  readonly refused?: boolean;
  readonly config?: string;
}

export function createCommand(): Command {
  return new Command('retry')
    .argument('[issue]', 'name of the issue (default: the one whose sending began last)')
    .description('Makes deferred deliveries due now. Sends nothing: run collate send afterwards.')
    .option(
      '--refused',
      'also plan again who was refused for another reason than their address: policy, content, sender, login',
    )
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .addHelpText('after', '\nExamples:\n  $ collate retry 2026-W47 && collate send 2026-W47 --yes')
    .action(retry);
}

async function retry(name: string | undefined, flags: RetryFlags): Promise<void> {
  const { openLedger } = await import('../send/open-ledger.ts');
  const { chooseSentIssue } = await import('../send/choose-sent-issue.ts');
  const { ledger } = await openLedger(flags.config);
  try {
    const issue = await chooseSentIssue(ledger, name);
    const due = await ledger.retry(issue, { refused: flags.refused === true, nowMs: Date.now() });
    process.stdout.write(
      due === 0 ? `${issue}: nothing to try again\n` : `${issue}: ${due} due now; run collate send ${issue}\n`,
    );
  } finally {
    await ledger.close();
  }
}
