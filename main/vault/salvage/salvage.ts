import { problem } from '#shared/kernel/problem.ts';
import { snapshotFile, snapshotFolder } from '../layout.ts';
import type { Manifest } from '../manifest.ts';
import type { ActRef, LooseEntry } from './act-assembly.ts';
import type { Damage, Gap } from './damage.ts';
import type { SalvagePlace } from './salvage-place.ts';
import { surveyJournal } from './survey-journal.ts';
import { readWitnesses } from './witnesses.ts';

/** Everything that can be known of a folder without changing it. Acts and rows are read from it with `Rebuilding`. */
export type Salvage = {
  readonly place: SalvagePlace;
  readonly manifest: Manifest | null;
  readonly damages: readonly Damage[];
  readonly gaps: readonly Gap[];
  /** The acts that are proven and whole, in order. */
  readonly acts: readonly ActRef[];
  readonly loose: readonly LooseEntry[];
  /** Positions of the snapshots that are whole and belong to these acts, oldest first. */
  readonly snapshots: readonly number[];
};

/**
 * Reads everything that is readable in a workspace folder, whatever is damaged, and changes nothing: the proven acts before
 * and after each damage, the snapshots that belong to them, and what can be read but not proven.
 */
export async function salvage(place: SalvagePlace, manifest: Manifest | null): Promise<Salvage> {
  const witnesses = await readWitnesses(place.folder, place.workspaceId);
  const { acts, breaks, loose, damages } = await surveyJournal(place, witnesses);
  const found = [...witnesses.damages, ...damages];
  const byPosition = new Map(acts.map(act => [act.position, act.hash]));
  const snapshots: number[] = [];
  for (const { head } of witnesses.snapshots) {
    const hash = byPosition.get(head.position);
    // When the act itself is lost, the snapshot's own hash and its workspace are what there is to go by.
    if (head.position > 0 && hash !== undefined && hash !== head.hash) {
      found.push(problem('salvage.snapshot-foreign', { file: snapshotFile(head.position) }));
    } else snapshots.push(head.position);
  }
  const known = Math.max(witnesses.isHeadKnown ? witnesses.headPosition : 0, ...snapshots, 0);
  const last = acts.at(-1)?.position ?? 0;
  if (known > last) found.push(problem('salvage.end-lost', { found: last, expected: known }));
  if (snapshots.length === 0 && last > 0 && found.length > 0) {
    found.push(problem('salvage.snapshots-missing', { file: snapshotFolder }));
  }
  const newest = snapshots.at(-1) ?? -1;
  const gaps = gapsOf(acts, breaks, { known, isEndKnown: witnesses.isHeadKnown, newest });
  return { place, manifest, damages: found, gaps, acts, loose, snapshots };
}

type End = { readonly known: number; readonly isEndKnown: boolean; readonly newest: number };

/** Where acts are missing, and the end when it may have held more. */
function gapsOf(acts: readonly ActRef[], breaks: ReadonlySet<number>, { known, isEndKnown, newest }: End): Gap[] {
  const gaps: Gap[] = [];
  for (const [at, act] of acts.entries()) {
    const before = acts[at - 1];
    const after = before?.position ?? 0;
    const lost = act.position - after - 1;
    if (lost === 0) continue;
    const isInRows = newest >= act.position - 1;
    gaps.push({ after, next: act.position, lost, from: before?.at ?? null, until: act.at, isInRows });
  }
  const last = acts.at(-1);
  const after = last?.position ?? 0;
  const mayHaveHeldMore = breaks.has(acts.length - 1) && !isEndKnown;
  if (known > after || mayHaveHeldMore) {
    const lost = known > after ? known - after : null;
    gaps.push({
      after,
      next: null,
      lost,
      from: last?.at ?? null,
      until: null,
      isInRows: newest >= known && lost !== null,
    });
  }
  return gaps;
}
