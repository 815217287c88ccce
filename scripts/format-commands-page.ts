/** `docs/commands.md`: the help of every command as the program prints it, so that the two cannot part. */
import type { Command } from 'commander';
import { createProgram } from '../src/cli.ts';

/** The text of docs/commands.md. */
export async function formatCommandsPage(): Promise<string> {
  const program = await createProgram(null);
  const sections = listCommands(program).map((command) => {
    const name = nameOf(command);
    return `## ${name}\n\n\`\`\`\n${formatHelp(command)}\n\`\`\``;
  });
  const intro = '<!-- Written by `npm run docs` from the program itself: edit src/commands/, not this file. -->';
  return `# Commands\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

/** Every command and sub-command, in the order of `collate --help`. */
export function listCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(listCommands)];
}

/** `collate subscribers import` */
export function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}

/** What `--help` prints, at 80 columns and without colours. */
export function formatHelp(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => (text += part),
    getOutHelpWidth: () => 80,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trimEnd();
}
