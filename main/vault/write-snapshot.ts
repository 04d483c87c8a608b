import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { type Disk, syncFolder } from './disk.ts';
import type { JournalHead } from './journal-head.ts';
import { listSnapshots, snapshotFile, snapshotFolder } from './layout.ts';
import type { VaultPlace } from './place.ts';
import { sealText, snapshotContext } from './sealed-text.ts';
import type { Header, SnapshotSize } from './snapshot-format.ts';

const rowsAtOnce = 500;
const newline = Buffer.from('\n');

/**
 * Writes all rows at a head to `snapshots/<position>.jsonl`: a header, one line a row, the SHA-256 of all of it. Written
 * aside, flushed and renamed, so that the name only ever means a whole file. Lets others run between blocks of rows.
 */
export async function writeSnapshot(
  place: VaultPlace,
  head: JournalHead,
  tables: Tables,
  disk: Disk,
): Promise<SnapshotSize> {
  const { folder, workspaceId, key } = place;
  const names = Object.entries(tables);
  const header: Header = {
    snapshot: 1,
    workspaceId,
    ...(key === null ? {} : { sealed: true as const }),
    head: { ...head, closed: [...head.closed] },
    tables: names.map(([table, rows]) => [table, rows.size]),
  };
  const path = join(folder, snapshotFile(head.position));
  const aside = `${path}.${randomUUID()}.tmp`;
  const handle = await open(aside, 'wx');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const put = async (block: Buffer) => {
      hash.update(block);
      await disk.write(handle, block, bytes);
      bytes += block.byteLength;
    };
    const line = Buffer.from(JSON.stringify(header));
    const headerHash = createHash('sha256').update(line).digest('hex');
    await put(Buffer.concat([line, newline]));
    let block = 0;
    for (const [, rows] of names) {
      for (const text of rowBlocks(rows.values())) {
        const sealed = sealText(
          place,
          Buffer.from(text),
          snapshotContext(place, { position: head.position, headerHash, block }),
        );
        await put(key === null ? sealed : Buffer.concat([sealed, newline]));
        block += 1;
      }
    }
    const end = Buffer.from(`${hash.digest('hex')}\n`, 'latin1');
    await disk.write(handle, end, bytes);
    await disk.sync(handle);
    await handle.close();
    await rename(aside, path);
    await syncFolder(join(folder, snapshotFolder));
    return { bytes: bytes + end.byteLength, rows: names.reduce((sum, [, rows]) => sum + rows.size, 0) };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(aside, { force: true });
    throw error;
  }
}

/** Keeps the two newest snapshots and removes others, those known to be damaged, and files that a kill left behind. */
export async function pruneSnapshots(folder: string, damaged: ReadonlySet<number>): Promise<void> {
  const positions = await listSnapshots(folder);
  const kept = new Set(positions.filter(position => !damaged.has(position)).slice(0, 2));
  for (const position of positions) {
    if (!kept.has(position)) await rm(join(folder, snapshotFile(position)), { force: true });
  }
  for (const name of await readdir(join(folder, snapshotFolder))) {
    if (name.endsWith('.tmp')) await rm(join(folder, snapshotFolder, name), { force: true });
  }
}

function* rowBlocks(rows: Iterable<Row>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(JSON.stringify(row), '\n');
    if (lines.length < 2 * rowsAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}
