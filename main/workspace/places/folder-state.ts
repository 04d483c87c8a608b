import type { ConflictAct, FolderState } from '#shared/ipc/folder.channels.ts';
import type { Change, Commit } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { folderPlaces } from '../../files/folder-kind.ts';
import { diskSpace, folderSurroundings } from '../../files/folder-surroundings.ts';
import type { VaultPlace } from '../../vault/place.ts';
import type { Vault } from '../../vault/vault.ts';
import { findConflictCopies, listCopies } from './conflict-copies.ts';
import { actsOnlyInCopies } from './copied-acts.ts';
import { findTwins } from './twins.ts';

const placeOf = ({ folder, manifest, key }: Vault): VaultPlace => ({ folder, workspaceId: manifest.workspaceId, key });

/**
 * Where an open workspace lies and what lies beside it: the kind of place, room on the disk in bytes, copies that other
 * programs made of its files, and other folders that are the same workspace (`opened`: folders opened before). Reads only.
 */
export async function folderState(vault: Vault, opened: readonly string[]): Promise<Omit<FolderState, 'quiet'>> {
  const place = placeOf(vault);
  const { folder } = vault;
  const [around, space, conflicts, twins] = await Promise.all([
    folderSurroundings(folder),
    diskSpace(folder),
    findConflictCopies(place),
    findTwins(place, opened),
  ]);
  return {
    folder,
    places: folderPlaces(folder, around),
    freeBytes: space?.free ?? null,
    totalBytes: space?.total ?? null,
    conflicts,
    twins,
  };
}

const mostActs = 500;
const mostChanges = 200;

/** The acts that one conflict copy holds and the journal does not, oldest first, at most 500. */
export async function conflictActs(vault: Vault, file: string): Promise<Result<readonly ConflictAct[], Problem>> {
  const acts = await actsOf(vault, file);
  if (!acts.ok) return acts;
  return ok(
    acts.value.slice(0, mostActs).map(({ id, position, at, author, label, changes }) => ({
      id,
      position,
      at,
      author,
      label,
      changes: changes.length,
    })),
  );
}

/** What one of those acts changed, at most 200 changes. */
export async function conflictChanges(
  vault: Vault,
  file: string,
  id: string,
): Promise<Result<readonly Change[], Problem>> {
  const acts = await actsOf(vault, file);
  if (!acts.ok) return acts;
  const act = acts.value.find(commit => commit.id === id);
  return act ? ok(act.changes.slice(0, mostChanges)) : fail(problem('folder.conflict-gone'));
}

/** The page names the file: only one that was found as a copy is read. */
async function actsOf(vault: Vault, file: string): Promise<Result<readonly Commit[], Problem>> {
  const copy = (await listCopies(vault.folder)).find(found => found.file === file && found.what === 'journal');
  if (!copy) return fail(problem('folder.conflict-gone'));
  const acts = (await actsOnlyInCopies(placeOf(vault), [copy])).get(file);
  return acts ? ok(acts) : fail(problem('folder.conflict-unreadable'));
}
