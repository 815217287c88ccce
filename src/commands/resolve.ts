/** `collate resolve <issue> [addresses]`: a person's word on deliveries in doubt. */
import { Command } from 'commander';

interface ResolveFlags {
  readonly sent?: boolean;
  readonly again?: boolean;
  readonly all?: boolean;
  readonly config?: string;
}

export function createCommand(): Command {
  return new Command('resolve')
    .argument('<issue>', 'name of the issue')
    .argument('[addresses...]', 'addresses in doubt, as collate status shows them')
    .description(
      'Decides deliveries in doubt: the server may have accepted them, its reply was lost. Its log tells; the Message-ID finds it there.',
    )
    .option('--sent', 'they were accepted: call them sent')
    .option('--again', 'they were not, or twice is better than never: send them again')
    .option('--all', 'everyone in doubt')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .addHelpText('after', examples)
    .action(resolve);
}

const examples = `
Examples:
  $ collate resolve 2026-W47 ana@example.org --sent
  $ collate resolve 2026-W47 --all --again`;

async function resolve(name: string, addresses: readonly string[], flags: ResolveFlags): Promise<void> {
  const { checkResolveFlags, describeResolved } = await import('../send/resolve-doubts.ts');
  const { openLedger } = await import('../send/open-ledger.ts');
  const { chooseSentIssue } = await import('../send/choose-sent-issue.ts');
  const { who, as } = checkResolveFlags(addresses, flags);
  const { ledger } = await openLedger(flags.config);
  try {
    const issue = await chooseSentIssue(ledger, name);
    const resolved = await ledger.resolve(issue, who, as, Date.now());
    const { text, exitCode } = describeResolved(issue, who, as, resolved);
    process.stdout.write(`${text}\n`);
    process.exitCode = exitCode;
  } finally {
    await ledger.close();
  }
}
