import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change, Commit } from '#shared/journal/commit.ts';
import type { VaultPlace } from './place.ts';
import type { Rewriting, RewritingPlan } from './rewriting.ts';
import type { QuarantinedChange } from './salvage/damage.ts';
import { listQuarantines, quarantineFolder, readQuarantine, writeQuarantine } from './salvage/quarantine-file.ts';

/** Shows what a recovery put aside: it may be about people whose rows are nowhere else. */
export async function seeQuarantines(place: VaultPlace, see: Rewriting['see']): Promise<void> {
  for (const name of await listQuarantines(place.folder)) {
    const quarantine = await readQuarantine(place, name);
    for (const kept of quarantine?.kept ?? []) see(asCommit(kept));
  }
}

/**
 * Writes aside what a recovery had put aside, without the changes of erased rows. One that cannot be read is left out:
 * nobody can say whose values it holds. Returns false when what was written does not read back.
 */
export async function rewriteQuarantines(place: VaultPlace, aside: VaultPlace, plan: RewritingPlan): Promise<boolean> {
  const names = await listQuarantines(place.folder);
  // An empty folder takes the place of one with files that cannot be read.
  if (names.length > 0) await mkdir(join(aside.folder, quarantineFolder), { recursive: true });
  for (const name of names) {
    const quarantine = await readQuarantine(place, name);
    if (quarantine === null) continue;
    const { at, acts, damages, gaps, kept } = quarantine;
    const left = kept
      .filter(({ change }) => !plan.isErased(change.table, change.id))
      .map(each => ({ ...each, label: plan.label(each.label) }));
    const written = await writeQuarantine(aside, { at, acts, damages, gaps }, left);
    if ((await readQuarantine(aside, written))?.kept.length !== left.length) return false;
  }
  return true;
}

function asCommit({ position, commitId, at, author, label, change, known }: QuarantinedChange): Commit {
  const { table, id } = change;
  const row: readonly Change[] = known === null ? [] : [{ op: 'add', table, id, row: known }];
  return { position, id: commitId, at, author, label, changes: [change, ...row] };
}
