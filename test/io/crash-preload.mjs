// Loaded into a child process before anything else: kills it at the nth call that changes the disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env.CRASH_AT);
let calls = 0;
for (const name of [
  'mkdirSync',
  'openSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'unlinkSync',
  'rmdirSync',
  'linkSync',
  'copyFileSync',
  'writeFileSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === killAt) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
syncBuiltinESMExports();
