import { join } from 'node:path';
import type { CheckResult } from '#shared/ipc/recovery.channels.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { listAttachments, storePath } from '../../vault/attachments/store-files.ts';
import { snapshotFile } from '../../vault/layout.ts';
import { readSnapshot } from '../../vault/read-snapshot.ts';
import { isAttachmentWhole } from '../../vault/salvage/copy-attachments.ts';
import { Rebuilding } from '../../vault/salvage/rebuilding.ts';
import { type Opened, openSalvage } from '../../vault/salvage/recover.ts';
import type { Environment } from '../environment.ts';
import type { Unlock } from '../workspace.ts';
import { checkRows } from './check-rows.ts';

const mostTold = 1_000;

export type CheckOptions = {
  readonly unlock?: Unlock | undefined;
  /** Somebody is writing: an entry at the end that is not whole is only not finished yet. */
  readonly isOpen?: boolean;
  readonly onAct?: (done: number, total: number) => void;
};

/**
 * Checks a workspace from the first byte of its journal: the chain, the snapshots against the rows that the journal leads
 * to, the files against their hashes, every row against its fields, references and duplicates. Changes nothing. Problems:
 * only that it cannot be read at all; whatever is wrong in it is among the faults, each named.
 */
export async function checkAll(
  folder: string,
  { unlock, isOpen = false, onAct }: CheckOptions,
  environment: Environment,
): Promise<Result<CheckResult, Problem>> {
  const opened = await openSalvage(folder, { unlock });
  if (!opened.ok) return opened;
  const { found, identity } = opened.value;
  const faults: Problem[] = found.damages.filter(
    ({ code }) => code !== 'salvage.snapshots-missing' && !(isOpen && code === 'salvage.unfinished'),
  );
  const rebuilding = new Rebuilding(found);
  const snapshots = new Set(found.snapshots);
  let acts = 0;
  for await (const { position } of rebuilding.acts()) {
    if (position === null) continue;
    acts += 1;
    onAct?.(acts, found.acts.length);
    if (snapshots.has(position)) faults.push(...(await compareSnapshot(opened.value, position, rebuilding.tables())));
  }
  for (const { reason, position, change } of rebuilding.quarantine()) {
    if (reason === 'unproven' || reason === 'lost-act') continue;
    faults.push(problem('check.act-unfit', { position, table: change.table, reason }));
  }
  const files = await listAttachments(folder);
  for (const { storedAs } of files) {
    const file = storePath(storedAs);
    if (!(await isAttachmentWhole(join(folder, file), found.place.isSealed))) {
      faults.push(problem('salvage.attachment', { file }));
    }
  }
  const tables = rebuilding.tables();
  faults.push(...checkRows(tables, identity.manifest?.profile.id ?? ''));
  const rows = Object.values(tables).reduce((sum, all) => sum + all.size, 0);
  return ok({
    folder,
    at: environment.now(),
    acts,
    rows,
    snapshots: found.snapshots.length,
    attachments: files.length,
    faults: faults.slice(0, mostTold),
    more: Math.max(0, faults.length - mostTold),
  });
}

/** A snapshot says what the journal leads to at its position: as many rows, and the same. */
async function compareSnapshot({ found, key }: Opened, position: number, tables: Tables): Promise<readonly Problem[]> {
  const { folder, workspaceId } = found.place;
  const file = snapshotFile(position);
  const snapshot = await readSnapshot({ folder, workspaceId: workspaceId ?? '', key }, position).catch(() => null);
  // Replaced by a newer one while this was going on.
  if (snapshot === null) return [];
  const stored = snapshot.rows.view();
  const names = new Set([...Object.keys(stored), ...Object.keys(tables)]);
  const none: ReadonlyMap<string, Row> = new Map();
  return [...names].flatMap((table): readonly Problem[] => {
    const [a, b] = [stored[table] ?? none, tables[table] ?? none];
    if (a.size !== b.size) return [problem('check.snapshot-total', { file, table, found: a.size, expected: b.size })];
    for (const [id, row] of a) {
      if (!sameJson(row, b.get(id))) return [problem('check.snapshot-row', { file, table })];
    }
    return [];
  });
}
