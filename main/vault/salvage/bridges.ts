import type { Tables } from '#shared/journal/commit.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { errnoOf } from '../disk.ts';
import { readSnapshot } from '../read-snapshot.ts';
import type { RowStore } from '../row-store.ts';
import { ActSource } from './act-source.ts';
import type { Gap } from './damage.ts';
import type { Salvage } from './salvage.ts';

/** A place in the history at which all rows are known, although acts before it are lost: the rows after `position`. */
export type Bridge = { readonly position: number; readonly rows: Tables };

/**
 * For each stretch of lost acts with a snapshot after it: the earliest place after it at which all rows are known. From the
 * snapshot backwards every act can be undone, as it says what it changed; so the history after the lost acts stays whole.
 * Keys: the position of the act before which the bridge stands, or `end`.
 */
export async function bridgesOf(found: Salvage): Promise<ReadonlyMap<number | 'end', Bridge>> {
  const bridges = new Map<number | 'end', Bridge>();
  const bridged = new Set<Gap>();
  for (const snapshot of found.snapshots) {
    const gap = found.gaps.findLast(({ after }) => after < snapshot);
    if (!gap || bridged.has(gap)) continue;
    const first = gap.next === null || gap.next > snapshot ? snapshot + 1 : gap.next;
    const bridge = await bridgeFrom(found, first, snapshot);
    if (bridge === null) continue;
    bridged.add(gap);
    bridges.set(found.acts.find(act => act.position > bridge.position)?.position ?? 'end', bridge);
  }
  return bridges;
}

/** Goes back from a snapshot to before the act `first`, or as far as acts can be undone. Null when it cannot be read. */
async function bridgeFrom(found: Salvage, first: number, snapshot: number): Promise<Bridge | null> {
  const { folder, workspaceId, key } = found.place;
  const read = await readSnapshot({ folder, workspaceId: workspaceId ?? '', key }, snapshot).catch(noDiskErrors);
  if (read === null) return null;
  const source = new ActSource(found.place);
  try {
    return await goBack(found, read.rows, source, { first, snapshot });
  } finally {
    await source.close();
  }
}

async function goBack(
  found: Salvage,
  rows: RowStore,
  source: ActSource,
  { first, snapshot }: { readonly first: number; readonly snapshot: number },
): Promise<Bridge> {
  let position = snapshot;
  for (const act of found.acts.toReversed()) {
    if (act.position > snapshot) continue;
    if (act.position < first) break;
    const { changes } = await source.read(act);
    // What an erasure took away, no one has.
    if (changes.some(({ op }) => op === 'erase')) break;
    const planned = rows.plan(invertCommit(changes));
    if (!planned.ok) break;
    rows.apply(planned.value);
    position = act.position - 1;
  }
  return { position, rows: rows.view() };
}

function noDiskErrors(error: unknown): null {
  if (errnoOf(error) === null) throw error;
  return null;
}
