import { defineConfig } from 'vitest/config';

/**
 * The suite that opens the window. Two files run side by side, one for each core that there is at least (three take as long and
 * wait for each other); the tests of a file run one after another. Nothing is shared between them but the copy of the bundles,
 * which is only read: every program has its own folder of user data, its own Chromium, which chooses its port itself, and
 * speaks with its test over a channel that Node opens. A test that hangs is ended by its time limit; none is tried again.
 */
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
