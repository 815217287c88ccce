/** `collate preview [issue]`: start the local page, say where it is, stop on Ctrl-C. It decides nothing. */
import { Command, InvalidArgumentError } from 'commander';
import type { PreviewOptions } from '../preview/run-preview.ts';

export interface PreviewFlags {
  readonly port?: number;
  readonly articles?: string;
  readonly out?: string;
  readonly config?: string;
  readonly date?: string;
}

export function createCommand(): Command {
  return new Command('preview')
    .argument('[issue]', 'name of an issue, such as 2026-W47 (default: the one that the articles make)')
    .description(
      'Opens a local page: the e-mail as clients show it, its sources, its checks; edit it there, and see every change of a file at once.',
    )
    .option('--port <number>', 'port on 127.0.0.1 (default: 4747, or a free one)', parsePort)
    .option('--articles <folder>', 'folder of the articles (default: articles)')
    .option('--out <folder>', 'folder that holds <issue>/ (default: out)')
    .option('--date <date>', 'date of the issue, such as 2026-11-20 (default: that of the newest article)')
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .addHelpText('after', examples)
    .action(preview);
}

const examples = `
Examples:
  $ collate preview                    articles/ → a page at http://127.0.0.1:4747/
  $ collate preview 2026-W46           an issue of an earlier week
  $ collate preview --port 8080        another port

Ctrl-C ends it. Nothing leaves the machine but a test message that you send from the page.`;

async function preview(issue: string | undefined, flags: PreviewFlags): Promise<void> {
  const { startPreview } = await import('../preview/run-preview.ts');
  const running = await startPreview(toOptions(issue, flags));
  process.stdout.write(`Preview: ${running.server.url}\nCtrl-C ends it.\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await running.close();
}

/** What the command line asks for. */
export function toOptions(issue: string | undefined, flags: PreviewFlags): PreviewOptions {
  return {
    issue,
    port: flags.port,
    configPath: flags.config,
    overrides: { articles: flags.articles, out: flags.out },
    build: flags.date === undefined ? {} : { date: flags.date },
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('Expected a port from 1 to 65535.');
  return port;
}
