import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Opens a port and no more; the browser starts when the first test asks for it.
    globalSetup: ['test/support/browser-setup.ts'],
    // Generated input is the same in every run: a test that fails once in fifty runs is no help to anybody.
    setupFiles: ['test/support/seed-properties.ts'],
    // Two cores: more workers than that only fight each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
export default config;
