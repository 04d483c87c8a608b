import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { firstHash } from '#main/vault/entry.ts';
import { listSegments, listSnapshots, manifestFile, segmentFile, snapshotFile } from '#main/vault/layout.ts';
import { listQuarantines, quarantineFolder } from '#main/vault/salvage/quarantine-file.ts';
import type { BackupProblem } from '#shared/journal/backup-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { ChainCheck } from './chain-check.ts';
import { piecesOf } from './file-pieces.ts';
import { SnapshotEnd } from './snapshot-end.ts';

/** A file of the workspace and how much of it belongs in the backup. */
export type SourceFile = { readonly name: string; readonly bytes: number };

export type SourceHead = { readonly position: number; readonly hash: string };

/**
 * Which files of a workspace hold exactly the state at a head: the manifest, the journal up to the entry with that hash
 * (somebody may be writing on), the newest whole snapshot that is not later, what a recovery kept aside. Follows the chain from the first entry, so
 * that a journal with damage anywhere is not taken for a good source. Reads the whole journal; holds a piece of it.
 */
export async function planSource(
  folder: string,
  workspaceId: string,
  head: SourceHead,
): Promise<Result<readonly SourceFile[], BackupProblem>> {
  const manifest: SourceFile = { name: manifestFile, bytes: (await stat(join(folder, manifestFile))).size };
  const journal = await planJournal(folder, new ChainCheck(firstHash(workspaceId), head.hash));
  if (!journal.ok) return journal;
  const snapshot = await newestSnapshot(folder, head.position);
  const aside = await quarantines(folder);
  return ok([manifest, ...journal.value, ...(snapshot === null ? [] : [snapshot]), ...aside]);
}

async function quarantines(folder: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const file of await listQuarantines(folder)) {
    const name = `${quarantineFolder}/${file}`;
    files.push({ name, bytes: (await stat(join(folder, name))).size });
  }
  return files;
}

async function planJournal(folder: string, chain: ChainCheck): Promise<Result<readonly SourceFile[], BackupProblem>> {
  const files: SourceFile[] = [];
  const numbers = await listSegments(folder);
  for (const [index, number] of numbers.entries()) {
    const name = segmentFile(number);
    if (number !== index + 1) return fail(problem('backup.source-damaged', { file: segmentFile(index + 1), line: 0 }));
    const { size } = await stat(join(folder, name));
    // A segment that was begun right after the head belongs with it: the entry before may announce it.
    if (chain.found !== null && chain.found.file === index - 1) {
      if (chain.found.bytes === files.at(-1)?.bytes) files.push({ name, bytes: 0 });
      break;
    }
    for await (const piece of piecesOf(join(folder, name), size)) {
      if (chain.take(piece)) continue;
      if (chain.found !== null) break;
      return fail(problem('backup.source-damaged', { file: name, line: chain.lines + 1 }));
    }
    files.push({ name, bytes: size });
    if (chain.found === null && !chain.nextFile()) {
      return fail(problem('backup.source-damaged', { file: name, line: chain.lines + 1 }));
    }
  }
  const { found } = chain;
  if (found === null) return fail(problem('backup.source-changed'));
  return ok(files.map((file, index) => (index === found.file ? { ...file, bytes: found.bytes } : file)));
}

async function newestSnapshot(folder: string, position: number): Promise<SourceFile | null> {
  for (const at of await listSnapshots(folder)) {
    if (at > position) continue;
    const name = snapshotFile(at);
    const end = new SnapshotEnd();
    try {
      const { size } = await stat(join(folder, name));
      for await (const piece of piecesOf(join(folder, name), size)) end.take(piece);
      if (end.isWhole()) return { name, bytes: size };
    } catch (error) {
      // Replaced meanwhile, or on a bad sector: the journal holds the same.
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    }
  }
  return null;
}
