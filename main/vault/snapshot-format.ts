import { z } from 'zod';
import type { JournalHead } from './journal-head.ts';
import type { RowStore } from './row-store.ts';

const segmentSchema = z.object({
  file: z.string(),
  firstPosition: z.number().int(),
  startHash: z.string(),
  bytes: z.number().int(),
  lines: z.number().int(),
});
export const headerSchema = z.object({
  snapshot: z.literal(1),
  workspaceId: z.string(),
  /** There when the rows are sealed: each further line is then a block of them. */
  sealed: z.literal(true).optional(),
  head: z.object({
    position: z.number().int(),
    hash: z.string(),
    at: z.string().nullable(),
    entryBytes: z.number().int(),
    closed: z.array(segmentSchema),
    segment: segmentSchema,
  }),
  /** Names and numbers of rows, in the order in which the rows follow. */
  tables: z.array(z.tuple([z.string(), z.number().int()])),
});
export type Header = z.infer<typeof headerSchema>;

/** The last line is the SHA-256 of all the others, as hex. */
export const endLength = 65;

export type SnapshotSize = { readonly bytes: number; readonly rows: number };
export type Snapshot = { readonly rows: RowStore; readonly head: JournalHead; readonly size: SnapshotSize };
