import { defineConfig } from 'vitest/config';

/** The suite that opens the window: slow, one file after another, each with a Chromium (or an Electron) of its own. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/prepare.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: true,
    maxWorkers: 2,
  },
});
