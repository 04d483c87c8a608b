import { defineConfig } from 'vitest/config';

/** The quick suite: everything that needs no browser window. The end-to-end suite has its own configuration. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than the cores: a third of the time is spent waiting for processes, disks and windows.
    maxWorkers: 3,
  },
});
