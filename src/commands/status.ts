/** `collate status [issue]`: who has it, who not, who is in doubt, and why, in the server's words. */
import { Command } from 'commander';

interface StatusFlags {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly config?: string;
}

export function createCommand(): Command {
  return new Command('status')
    .argument('[issue]', 'name of the issue (default: the one whose sending began last)')
    .description('Says where every delivery of an issue is, from the ledger. Works while it is being sent.')
    .option('--all', 'list everyone, also those who have it')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--json', 'print planned, claimed, handing, sent, deferred, rejected and inDoubt as lists')
    .addHelpText('after', examples)
    .action(status);
}

const examples = `
Examples:
  $ collate status                     the last issue: counts, and everyone who does not have it
  $ collate status 2026-W47 --json     every delivery, for a script`;

async function status(name: string | undefined, flags: StatusFlags): Promise<void> {
  const { openLedger } = await import('../send/open-ledger.ts');
  const { chooseSentIssue } = await import('../send/choose-sent-issue.ts');
  const { ledger } = await openLedger(flags.config);
  try {
    const issue = await chooseSentIssue(ledger, name);
    if (flags.json === true) {
      const { toJsonStatus } = await import('../send/json-report.ts');
      process.stdout.write(`${JSON.stringify(await toJsonStatus(ledger.listDeliveries(issue)), null, 2)}\n`);
      return;
    }
    const { writeStatus } = await import('../send/write-status.ts');
    await writeStatus(ledger, issue, flags.all === true, process.stdout);
  } finally {
    await ledger.close();
  }
}
