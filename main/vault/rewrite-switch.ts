import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { isStoredName, storeNameOf } from './attachments/store-files.ts';
import { errnoOf, syncFolder, writeFlushed, writeProblem } from './disk.ts';
import { readHeadMark } from './head-mark.ts';
import { asideFolder, attachmentFolder, journalFolder, manifestFile, rewritingFile, snapshotFolder } from './layout.ts';
import type { VaultPlace } from './place.ts';
import type { RewritingStep, Rewritten } from './rewriting.ts';
import { quarantineFolder } from './salvage/quarantine-file.ts';

/**
 * `rewriting.json` says that what stands in `journal.rewritten` is whole and takes the place of the journal and snapshots,
 * and of the attachments and the manifest where the encryption was changed.
 * Before it is there, the old workspace is the workspace; from then on the new one is, and whoever next opens it to write
 * finishes putting it in place. Every step may be done again, so a kill at any moment costs nothing.
 */
const markerSchema = z.object({
  rewriting: z.literal(1),
  /** The end of the new journal, by which it is recognised. */
  position: z.int().positive(),
  hash: z.string().length(64),
  /** Files of the store that go too, by their names in it. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type RewritingMarker = Omit<z.infer<typeof markerSchema>, 'rewriting'>;

/** Makes the new journal the journal. Throws what the disk throws; the marker is then there or not, and decides. */
export async function markRewriting(folder: string, marker: RewritingMarker): Promise<void> {
  const path = join(folder, rewritingFile);
  const aside = `${path}.tmp`;
  await rm(aside, { force: true });
  await writeFlushed(aside, `${JSON.stringify({ rewriting: 1, ...marker })}\n`, 'wx');
  await rename(aside, path);
  await syncFolder(folder);
}

/** Whether a new journal is waiting to be put in place. Reads only. */
export async function isRewriting(folder: string): Promise<boolean> {
  return stat(join(folder, rewritingFile)).then(
    () => true,
    () => false,
  );
}

/**
 * Loads a workspace that somebody may be rewriting at this moment: between the old journal and the new one there is none,
 * which must not look like damage. Loads once more when the journal was switched meanwhile.
 */
export async function loadSettled<T>(
  folder: string,
  load: () => Promise<Result<T, WorkspaceProblem>>,
): Promise<Result<T, WorkspaceProblem>> {
  const waiting = (): Result<never, WorkspaceProblem> => fail(problem('vault.rewriting', { folder }));
  if (await isRewriting(folder)) return waiting();
  const before = await whichJournal(folder);
  const loaded = await load();
  if (loaded.ok) return loaded;
  if (await isRewriting(folder)) return waiting();
  return (await whichJournal(folder)) === before ? loaded : load();
}

const whichJournal = (folder: string): Promise<number> =>
  stat(join(folder, journalFolder)).then(
    ({ ino }) => ino,
    () => 0,
  );

/**
 * Puts a rewritten journal in place, from wherever it was interrupted; takes away one that was never finished. To be called
 * by whoever holds the lock. True when there was something to be put in place. The old files are removed, not overwritten:
 * on today's disks overwriting reaches other cells than those the values are in; what makes removed files unreadable is
 * the encryption of the workspace or of the disk.
 */
export async function finishRewriting(
  folder: string,
  onStep: (step: RewritingStep) => void = () => {},
): Promise<Result<boolean, WorkspaceProblem>> {
  const aside = join(folder, asideFolder);
  try {
    const marker = await readMarker(folder);
    if (marker === null) {
      if (await isRewriting(folder)) return broken(folder);
      await rm(aside, { recursive: true, force: true });
      await rm(join(folder, `${rewritingFile}.tmp`), { force: true });
      return ok(false);
    }
    for (const [name, removed, switched] of [
      [journalFolder, 'journal-removed', 'journal-switched'],
      [snapshotFolder, 'snapshots-removed', 'snapshots-switched'],
      [quarantineFolder, 'quarantine-removed', 'quarantine-switched'],
      [attachmentFolder, 'attachments-removed', 'attachments-switched'],
    ] as const) {
      if (!(await isThere(join(aside, name)))) continue;
      // Never remove the only journal there is for one that is not the one that was checked.
      if (name === journalFolder && !(await isTheOne(aside, marker))) return broken(folder);
      await rm(join(folder, name), { recursive: true, force: true });
      onStep(removed);
      await rename(join(aside, name), join(folder, name));
      await syncFolder(folder);
      onStep(switched);
    }
    // Last, and in one step: until then whoever opens the folder does so with what opened the old workspace.
    if (await isThere(join(aside, manifestFile))) {
      await rename(join(aside, manifestFile), join(folder, manifestFile));
      await syncFolder(folder);
      onStep('manifest-switched');
    }
    for (const file of marker.files) {
      await rm(join(folder, attachmentFolder, file.slice(0, 2), file), { force: true });
    }
    onStep('files-removed');
    await rm(aside, { recursive: true, force: true });
    onStep('aside-removed');
    await rm(join(folder, rewritingFile), { force: true });
    await syncFolder(folder);
    return ok(true);
  } catch (error) {
    return fail(writeProblem(error, folder));
  }
}

/**
 * Makes what was written aside the workspace: marks it, lets the caller close its files (Windows moves no open ones), and
 * puts it in place. A problem before the marker is there leaves the old workspace, with its files open, and nothing aside.
 */
export async function switchOver(
  place: VaultPlace,
  { head, plan }: Pick<Rewritten, 'head' | 'plan'>,
  onStep: (step: RewritingStep) => void = () => {},
  closeFiles: () => Promise<void>,
): Promise<Result<boolean, WorkspaceProblem>> {
  const { folder } = place;
  const files = plan.files.filter(isStoredName).map(sha256 => storeNameOf(place, sha256));
  try {
    await markRewriting(folder, { ...head, files });
  } catch (error) {
    if (!(await isRewriting(folder))) await rm(join(folder, asideFolder), { recursive: true, force: true });
    return fail(writeProblem(error, folder));
  }
  onStep('marked');
  await closeFiles();
  return finishRewriting(folder, onStep);
}

async function isTheOne(aside: string, { position, hash }: RewritingMarker): Promise<boolean> {
  const mark = await readHeadMark(aside);
  return mark?.position === position && mark.hash === hash;
}

async function readMarker(folder: string): Promise<RewritingMarker | null> {
  try {
    const read = markerSchema.safeParse(JSON.parse(await readFile(join(folder, rewritingFile), 'utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

const broken = (folder: string): Result<never, WorkspaceProblem> => fail(problem('vault.rewrite-broken', { folder }));

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Flushes every file in a folder, and the folders. */
export async function flushFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await flushFolder(path);
      continue;
    }
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await syncFolder(folder);
}
