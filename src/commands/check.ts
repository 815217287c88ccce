/** `collate check [what]`: load the configuration, run the rules, print what they found. It decides nothing. */
import { Command } from 'commander';

interface CheckFlags {
  readonly online?: boolean;
  readonly spam: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly sizes?: boolean;
  readonly inbox?: boolean;
  readonly rules?: boolean;
  readonly out?: string;
  readonly config?: string;
}

export function createCommand(): Command {
  return new Command('check')
    .argument(
      '[what]',
      'name of an issue, its folder, a message (.eml), a page (.html) or a folder of messages (default: the newest issue)',
    )
    .description(
      'Checks a rendered message: what mail clients cut off or lose, who cannot read it, what filters refuse, whether every statement is cited.',
    )
    .option('--strict', 'count warnings as errors')
    .option('--online', 'fetch every link as well (nothing leaves the machine without it)')
    .option('--no-spam', 'do not ask SpamAssassin, even where it is installed')
    .option('--sizes', 'list the bytes of every section')
    .option('--inbox', 'show the inbox rows of Gmail, Outlook and Apple Mail')
    .option('--rules', 'list every rule and what it is for')
    .option('--out <folder>', 'folder of the issues (default: out)')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examples)
    .action(check);
}

const examples = `
Examples:
  $ collate check                            the newest issue
  $ collate check 2026-W47 --strict          for a script: warnings fail too
  $ collate check letter.eml --json          any message, as data
  $ collate check sent/ --no-spam            every .eml of a folder, quickly

A rule that does not apply to your letter is switched off in collate.config.yaml, with the reason:
  check: {off: [{rule: remote-content, reason: our readers want the weekly chart}]}
Exit codes: 0 no error · 1 errors (with --strict also warnings) · 2 could not run`;

async function check(what: string | undefined, flags: CheckFlags): Promise<void> {
  if (flags.rules === true) {
    const { listRules } = await import('../check/list-rules.ts');
    process.stdout.write(`${listRules().join('\n')}\n`);
    return;
  }
  const { loadConfig } = await import('../config.ts');
  const config = await loadConfig({ configPath: flags.config, overrides: { out: flags.out } });
  const { checkIssue } = await import('../check/check-issue.ts');
  const reports = await checkIssue(what, config, flags);
  const { formatReport, isFailed, toJsonReport } = await import('../check/format-report.ts');
  const isStrict = flags.strict === true;
  if (reports.some((report) => isFailed(report, isStrict))) process.exitCode = 1;
  if (flags.json === true) process.stdout.write(`${JSON.stringify(toJsonReport(reports, isStrict), null, 2)}\n`);
  else
    process.stdout.write(
      `${reports.map((report) => formatReport(report, { sizes: flags.sizes === true, inbox: flags.inbox === true }).join('\n')).join('\n\n')}\n`,
    );
}
