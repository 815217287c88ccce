/** `collate unsubscribe <token|address>`: honours an unsubscribe link or mail, from whatever script received it. */
import { Command } from 'commander';

export function createCommand(): Command {
  return new Command('unsubscribe')
    .argument('<token|address|link>', 'what the unsubscribe link or mail holds, or the address itself')
    .description(
      'Unsubscribes somebody for good: no import and no run of send mails them again. Doing it twice does no harm. For the web page and the mailbox that take requests: call it on POST (RFC 8058), never on GET, since mail scanners follow links.',
    )
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ collate unsubscribe b12XHtglS762WzuDJEPUZBGniSLBOvjItuVuDw3c0vEhS3aU5D7A
  $ collate unsubscribe ana@example.org

Exit codes: 0 unsubscribed, now or before · 2 no token of this letter and no address`,
    )
    .action(async (given: string, flags: object) =>
      (await import('./subscribers/unsubscribe.ts')).unsubscribe(given, flags),
    );
}
