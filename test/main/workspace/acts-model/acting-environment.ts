import { realEnvironment } from '#main/workspace/environment.ts';

/** This machine, with small segments and parts, so that acts lie across files and snapshots are written all the time. */
export const actingEnvironment = () => ({
  ...realEnvironment(),
  kdf: { N: 16, r: 8, p: 1 },
  limits: { segmentBytes: 2_500, partChanges: 2, snapshotBytes: 2_500, snapshotChanges: 9 },
});
