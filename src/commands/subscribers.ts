/** `collate subscribers …`: the list, one subcommand an action. The actions are loaded when they are called. */
import { Command, Option } from 'commander';

const configOption = [
  '--config <file>',
  'configuration file (default: collate.config.yaml, where there is one)',
] as const;

export function createCommand(): Command {
  const command = new Command('subscribers')
    .description(
      'Keeps the list of subscribers: who gets the letter, what is known of them, and who must not be mailed.',
    )
    .addHelpText('after', examples);
  const subcommands = [
    importCommand(),
    listCommand(),
    addCommand(),
    removeCommand(),
    showCommand(),
    suppressCommand(),
    exportCommand(),
    statsCommand(),
  ];
  for (const each of subcommands)
    command.addCommand(each.helpOption('-h, --help', 'print this help').option(...configOption));
  return command.helpCommand('help [command]', 'print the help of a command');
}

const examples = `
Examples:
  $ collate subscribers import list.csv
  $ collate subscribers add ana@example.org --name "Ana Gomes" --set city=Porto
  $ collate subscribers stats

The list stands in COLLATE_DATABASE (sqlite:letters.db beside the configuration by default). Addresses are compared without regard to case.
Keep the secret behind the unsubscribe links (COLLATE_SECRET, or letters.secret beside the database): without it, links in mails already sent stop working.
Exit codes: 0 done · 1 done, but something was refused or needs a person · 2 could not run`;

const repeated = (value: string, earlier: readonly string[] | undefined): readonly string[] => [
  ...(earlier ?? []),
  value,
];

function importCommand(): Command {
  return new Command('import')
    .argument('<file>', 'CSV with a first line of column names, or JSON Lines; - for standard input')
    .summary('take a list from a file, all of it or nothing')
    .description(
      'Takes a list from a file: address, name, language and anything else, which templates can use. If a line is wrong, nothing is imported. Who is on the list already is updated; who must not be mailed is left out.',
    )
    .option('--map <field=column>', 'which column holds what; may be repeated; --map =column leaves it out', repeated)
    .addOption(
      new Option('--format <format>', 'form of the file (default: by its name, else csv)').choices(['csv', 'jsonl']),
    )
    .option('--encoding <label>', 'such as windows-1252 (default: UTF-8, or what the file says)')
    .option('--skip-bad', 'import the other lines when some are wrong')
    .option('--dry-run', 'check and count, write nothing')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ collate subscribers import list.csv --dry-run
  $ collate subscribers import export.csv --map address="E-mail 1" --map city=Town --map =Notes
  $ psql -c "copy (select email, name from people) to stdout csv header" | collate subscribers import -`,
    )
    .action(async (file: string, flags: object) => (await import('./subscribers/import.ts')).importList(file, flags));
}

function listCommand(): Command {
  return new Command('list')
    .summary('print the list')
    .description('Prints the list in the order people came: address, name, language, and why somebody is not mailed.')
    .option('--suppressed', 'print who must not be mailed instead, on the list or not')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ collate subscribers list --json | jq -r ".[].address"')
    .action(async (flags: object) => (await import('./subscribers/print.ts')).printList(flags));
}

function addCommand(): Command {
  return new Command('add')
    .argument('<address>', 'one e-mail address')
    .summary('put somebody on the list, or update them')
    .description(
      'Puts somebody on the list, or updates what is known of them. Who unsubscribed or is suppressed otherwise stays so.',
    )
    .option('--name <name>', 'how the letter may greet them')
    .option('--language <tag>', 'such as en or pt-BR')
    .option('--set <field=value>', 'anything else; may be repeated', repeated)
    .addHelpText(
      'after',
      '\nExample:\n  $ collate subscribers add ana@example.org --name "Ana Gomes" --language pt --set city=Porto',
    )
    .action(async (address: string, flags: object) => (await import('./subscribers/change.ts')).add(address, flags));
}

function removeCommand(): Command {
  return new Command('remove')
    .argument('<address...>', 'one or more e-mail addresses')
    .summary('take somebody off the list, with all that is known of them')
    .description(
      'Takes people off the list with all that is known of them. A suppression stays; to stop mailing somebody for good, suppress them.',
    )
    .addHelpText('after', '\nExample:\n  $ collate subscribers remove ana@example.org')
    .action(async (addresses: string[], flags: object) =>
      (await import('./subscribers/change.ts')).remove(addresses, flags),
    );
}

function showCommand(): Command {
  return new Command('show')
    .argument('<address>', 'one e-mail address')
    .summary('print all that is known of somebody')
    .description('Prints all that is known of somebody, and why they are not mailed. Exit code 1 when nothing is.')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ collate subscribers show ana@example.org')
    .action(async (address: string, flags: object) => (await import('./subscribers/print.ts')).show(address, flags));
}

function suppressCommand(): Command {
  return new Command('suppress')
    .argument('[address...]', 'e-mail addresses, on the list or not')
    .summary('never mail an address again')
    .description(
      'Suppresses addresses, on the list or not: they are never mailed again, whatever is imported later. There is no way back.',
    )
    .option('--from <file>', 'take them from a list: CSV or JSON Lines, as for import')
    .addOption(
      new Option('--reason <reason>', 'why')
        .choices(['unsubscribed', 'bounced', 'complained', 'manual'])
        .default('manual'),
    )
    .option('--note <words>', 'kept with it')
    .addHelpText(
      'after',
      `
Examples:
  $ collate subscribers suppress ana@example.org --note "asked by telephone"
  $ collate subscribers suppress --from unsubscribed.csv --reason unsubscribed`,
    )
    .action(async (addresses: string[], flags: object) =>
      (await import('./subscribers/change.ts')).suppressAll(addresses, flags),
    );
}

function exportCommand(): Command {
  return new Command('export')
    .summary('write the list to a file')
    .description(
      'Writes the list as CSV or JSON Lines. Cells that a spreadsheet would run as a formula get an apostrophe, which import takes off again.',
    )
    .option('--out <file>', 'file to write, readable by its owner only (default: standard output)')
    .addOption(
      new Option('--format <format>', 'form of the file (default: by its name, else csv)').choices(['csv', 'jsonl']),
    )
    .option('--suppressed', 'write who must not be mailed instead: address, reason, note, time')
    .addHelpText(
      'after',
      '\nExamples:\n  $ collate subscribers export --out list.csv\n  $ collate subscribers export --suppressed > suppressed.csv',
    )
    .action(async (flags: object) => (await import('./subscribers/export.ts')).exportList(flags));
}

function statsCommand(): Command {
  return new Command('stats')
    .summary('count the list')
    .description('Counts the list: who can be mailed, who is suppressed and why, languages, domains, what is known.')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ collate subscribers stats --json')
    .action(async (flags: object) => (await import('./subscribers/print.ts')).printStats(flags));
}
