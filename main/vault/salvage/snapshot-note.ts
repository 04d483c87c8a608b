import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../disk.ts';
import { snapshotFile } from '../layout.ts';
import { linesOf, readBlocks } from '../read-blocks.ts';
import { endLength, headerSchema } from '../snapshot-format.ts';

/** What a snapshot's first line says, when the file is whole. */
export type SnapshotNote = Pick<Zod, 'workspaceId' | 'head' | 'sealed'>;
type Zod = ReturnType<typeof headerSchema.parse>;

/**
 * Checks a snapshot against the hash in its last line, without its rows and without a key. Null when it is damaged, cannot
 * be read, or is not of the position that its name says.
 */
export async function isSnapshotWhole(folder: string, position: number): Promise<SnapshotNote | null> {
  const path = join(folder, snapshotFile(position));
  try {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    let note: SnapshotNote | null = null;
    let end = '';
    for await (const block of readBlocks(path, 0, size)) {
      if (note === null) {
        const first = linesOf({ bytes: block.bytes, offset: 0 }).next().value;
        const read = headerSchema.safeParse(JSON.parse(first ? first.bytes.toString('utf8') : ''));
        if (!read.success || read.data.head.position !== position) return null;
        note = { workspaceId: read.data.workspaceId, head: read.data.head, sealed: read.data.sealed };
      }
      const inside = Math.max(0, Math.min(block.bytes.byteLength, size - endLength - block.offset));
      hash.update(block.bytes.subarray(0, inside));
      end += block.bytes.toString('latin1', inside);
    }
    return end === `${hash.digest('hex')}\n` ? note : null;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) !== null) return null;
    throw error;
  }
}
