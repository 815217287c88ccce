#!/usr/bin/env node
/**
 * The program people start. It imports nothing before it has looked at the Node version, so that an old Node says one clear
 * sentence instead of a syntax error from somewhere inside.
 */
const oldest = 24;
const found = Number(process.versions.node.split('.')[0]);

if (found < oldest) {
  process.stderr.write(
    'collate: expected Node ' +
      oldest +
      ' or newer, found ' +
      process.versions.node +
      '. Install it from https://nodejs.org and run this again.\n',
  );
  process.exitCode = 2;
} else {
  // No top-level await: older Nodes would fail to read this file at all.
  void import('./cli.ts').then(async (cli) => {
    process.exitCode = await cli.run(process.argv);
  });
}

export {};
