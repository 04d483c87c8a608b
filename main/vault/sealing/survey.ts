import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { attachmentFolder, isSystemFile, journalFolder, snapshotFolder } from '../layout.ts';
import { quarantineFolder } from '../salvage/quarantine-file.ts';

/** Base64 makes a third more of what is sealed in lines; and some room for the acts of a day. */
const sealedLines = 1.4;
const spare = 16 * 1024 * 1024;

export type Survey = {
  /** Bytes that are written anew. */
  readonly bytes: number;
  readonly journalBytes: number;
  /** What is not carried over, by names inside the folder: rests of saves that were never finished. */
  readonly rests: readonly string[];
};

/**
 * Looks at what is in the folders of a workspace that are written anew, before anything is written. A file that is none of
 * ours, such as a conflict copy that a synchronisation made, would be lost with them and may hold what somebody saved:
 * `vault.sealing-foreign`. Too little room for a second copy beside the first: `vault.sealing-room`.
 */
export async function survey(
  folder: string,
  freeBytes: (folder: string) => Promise<number | null> = freeOn,
): Promise<Result<Survey, WorkspaceProblem>> {
  const rests: string[] = [];
  let [lines, journalBytes, attachments] = [0, 0, 0];
  for (const [name, own] of ownFiles) {
    for (const entry of await readdir(join(folder, name), { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() || isSystemFile(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const file = path.slice(join(folder, name).length + 1).replaceAll('\\', '/');
      if (isRest(name, file)) rests.push(`${name}/${file}`);
      else if (!own.test(file)) return fail(problem('vault.sealing-foreign', { folder, file: `${name}/${file}` }));
      else {
        const { size } = await stat(path);
        if (name === attachmentFolder) attachments += size;
        else lines += size;
        if (name === journalFolder) journalBytes += size;
      }
    }
  }
  const needed = Math.ceil(lines * sealedLines + attachments * 1.01) + spare;
  const free = await freeBytes(folder);
  if (free !== null && free < needed) {
    const [needs, has] = [needed, free].map(bytes => Math.ceil(bytes / 1_000_000));
    return fail(problem('vault.sealing-room', { folder, needs: needs ?? 0, has: has ?? 0 }));
  }
  return ok({ bytes: lines + attachments, journalBytes, rests: rests.toSorted() });
}

const ownFiles: readonly (readonly [string, RegExp])[] = [
  [journalFolder, /^(?:\d{6,}\.jsonl|head\.json)$/],
  [snapshotFolder, /^\d{1,15}\.jsonl$/],
  [quarantineFolder, /^[0-9TZ-]+\.jsonl$/],
  [attachmentFolder, /^([0-9a-f]{2})\/\1[0-9a-f]{62}$/],
];

/** What a kill or a power cut left: never part of anything that was acknowledged as saved. */
const isRest = (folder: string, file: string): boolean =>
  (folder === journalFolder && /^torn-\d+(?:-\d+)?\.bin$/.test(file)) ||
  (folder === snapshotFolder && /^\d+\.jsonl\.[0-9a-f-]+\.tmp$/.test(file)) ||
  (folder === attachmentFolder && /^incoming-[^/]*\.tmp$/.test(file));

async function freeOn(folder: string): Promise<number | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk === null ? null : disk.bavail * disk.bsize;
}
