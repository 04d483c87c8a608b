/** One fault as it was written down: nothing in it comes from the data. */
export type LoggedFault = {
  /** The number that the person was told. */
  readonly number: string;
  /** When, UTC. */
  readonly at: string;
  /** Which part of the program: `ipc workspace.commit`, `window`. */
  readonly where: string;
  /** Kind and code of the error: `TypeError`, `Error ENOSPC`. */
  readonly kind: string;
  /** Places in the program's own files, innermost first: `main/program.cjs:120:7`. */
  readonly frames: readonly string[];
};
export type LogView = {
  /** Newest first. */
  readonly faults: readonly LoggedFault[];
  /** Where the files are, the home folder as `~`. */
  readonly folder: string;
  /** Size of all files together, and so many of them at most are kept, each so large at most. */
  readonly bytes: number;
  readonly mostFiles: number;
  readonly largestFile: number;
};

/** Questions about the log of faults. */
export interface LogsChannels {
  'logs.read': { request: Record<string, never>; reply: LogView };
  /** Takes all files of the log away. */
  'logs.clear': { request: Record<string, never>; reply: LogView };
  'logs.show-folder': { request: Record<string, never>; reply: null };
}
export const logsChannels = {
  'logs.read': true,
  'logs.clear': true,
  'logs.show-folder': true,
} as const satisfies Record<keyof LogsChannels, true>;
