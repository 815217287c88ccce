import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests of functions alone, which start nothing and change nothing: their files share one registry of modules, which halves their time. */
const PURE: readonly string[] =
  'articles bench build claims config digest eval io ledger message render stories text themes'.split(' ');
const pure = [...PURE.map((folder) => `test/${folder}/**/*.test.ts`), 'test/cases.test.ts'];
const all = 'test/**/*.test.ts';

const config: ViteUserConfig = defineConfig({
  test: {
    // Opens a port and no more; the browser starts when the first test asks for it.
    globalSetup: ['test/support/browser-setup.ts'],
    // Generated input is the same in every run: a test that fails once in fifty runs is no help to anybody.
    setupFiles: ['test/support/seed-properties.ts'],
    // One more than the cores of a small machine: a third of the time is waiting for a browser, a server or another process.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: [all], exclude: pure } },
      { extends: true, test: { name: 'shared', include: pure, isolate: false } },
    ],
  },
});
export default config;
