/** `collate doctor`: configuration, server, TLS, login and DKIM, looked at one by one, with what is missing. Sends nothing. */
import { Command } from 'commander';

interface DoctorFlags {
  readonly config?: string;
  readonly offline?: boolean;
  readonly dns?: string;
  readonly json?: boolean;
}

export function createCommand(): Command {
  return new Command('doctor')
    .description(
      'Checks everything sending needs: the configuration, the database, the connection to the mail server, TLS, the login, the DKIM key against what is published. Sends nothing.',
    )
    .option('--offline', 'look nothing up and connect to nothing')
    .option('--dns <server>', "ask this name server: your own, say, before others know (default: the system's)")
    .option('--config <file>', 'configuration file (default: collate.config.yaml, where there is one)')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ collate doctor              before the first sending, and when something refuses\n  $ collate doctor --offline    only what can be seen from here\n  $ collate doctor --dns 192.0.2.53    the records as this server has them\n\nExit codes: 0 ready to send · 1 something is missing · 2 could not run',
    )
    .action(doctor);
}

async function doctor(flags: DoctorFlags): Promise<void> {
  const { loadConfig } = await import('../config.ts');
  const { checkSetup } = await import('../send/check-setup.ts');
  const { formatFindings } = await import('../send/setup/finding.ts');
  const config = await loadConfig({ configPath: flags.config });
  const { chooseResolver } = await import('../send/setup/choose-resolver.ts');
  const findings = await checkSetup(config, flags.offline === true ? null : chooseResolver(flags.dns));
  process.stdout.write(
    flags.json === true ? `${JSON.stringify(findings, null, 2)}\n` : `${formatFindings(findings)}\n`,
  );
  process.exitCode = findings.some((finding) => finding.state === 'missing') ? 1 : 0;
}
