import { defineConfig } from 'vitest/config';

/** The long proofs of the vault: kills, full disks, every byte changed. `npm run test:faults`; short forms are in the quick suite. */
export default defineConfig({
  test: {
    include: [
      'test/faults/**/*.faults.ts',
      'test/main/vault/{kill,step-kill,rewrite-kill,full-disk,rewrite.property}.test.ts',
      'test/main/backup/{kill,mutations}.test.ts',
      'test/main/vault/sealing/*.test.ts',
      'test/main/verify/{backups,mutations}.test.ts',
      'test/main/exports/pdf/signatures.test.ts',
      'test/main/imports/matching.test.ts',
      'test/main/imports/any-bytes.test.ts',
      'test/main/workspace/adding-killed.test.ts',
      'test/main/workspace/acts-model/acts-model.test.ts',
    ],
    env: { CONSORTA_SOAK: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
