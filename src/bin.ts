#!/usr/bin/env node
/**
 * The program people start. It imports nothing before it has looked at the Node version, so that an old Node says one clear
 * sentence instead of a syntax error from somewhere inside.
 */
const oldest = 24;
const found = Number(process.versions.node.split('.')[0]);
/**
 * A build is over before V8's compilers pay for themselves: expressions are compiled at once (by default they are interpreted once, which is
 * prepared for three times as long), functions optimised only when they ran more often. A seventh less of a cold build's processor time, nothing of a
 * long one's (docs/benchmarks.md). Only for the V8 they were measured with: another may not know them.
 */
const measuredWith = 24;
const v8Flags = [
  '--regexp-tier-up-ticks=0',
  '--invocation-count-for-maglev=4000',
  '--invocation-count-for-turbofan=12000',
];

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
  if (found === measuredWith) {
    for (const flag of v8Flags) {
      process.getBuiltinModule('node:v8').setFlagsFromString(flag);
    }
  }
  // No top-level await: older Nodes would fail to read this file at all.
  void import('./cli.ts').then(async (cli) => {
    process.exitCode = await cli.run(process.argv);
  });
}

export {};
