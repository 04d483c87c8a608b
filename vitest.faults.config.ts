import { defineConfig } from 'vitest/config';

/** The long proofs of the vault: kills, full disks, every byte changed. `npm run test:faults`; short forms are in the quick suite. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.faults.ts', 'test/main/vault/kill.test.ts', 'test/main/vault/full-disk.test.ts'],
    env: { CONSORTA_SOAK: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
