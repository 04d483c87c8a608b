import type { Logs } from '#main/ipc/services.ts';

/** A log of faults with nothing in it. */
export const playedLogs = (folder: string): Logs => ({
  read: () => ({ faults: [], folder, bytes: 0, mostFiles: 3, largestFile: 1 }),
  clear: () => {},
  show: () => {},
});
