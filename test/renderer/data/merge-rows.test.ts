import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';
import { loadMergeRows } from '#renderer/data/queries/merge-rows.ts';
import { openWorkingCopy } from '#renderer/data/working-copy.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import type { FieldSpec } from '#shared/kernel/field.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';
import { memoryWorkspace, tableOf } from './copied-workspace.ts';

const decided = { by: null, on: null, reason: null };

/** Tables with a field that names a row of one of these. */
function naming(target: string): readonly string[] {
  const refers = (spec: FieldSpec): boolean =>
    (spec.kind === 'reference' && spec.table === target) ||
    (spec.kind === 'group' && Object.values(spec.fields).some(refers)) ||
    ((spec.kind === 'list' || spec.kind === 'map') && refers(spec.of));
  return tableNames.filter(table => Object.values<FieldSpec>(tableFields[table]).some(refers)).sort();
}

test('every table that names a participant or a company is among those that are read', () => {
  // A participant names another only as an erased one, and these are not merged.
  expect(naming('participant')).toEqual(['correspondence', 'participant', 'participation']);
  expect(naming('company')).toEqual(['aid', 'correspondence', 'holding', 'importRun', 'participant']);
});

test('planned from what is read, a merger is the same as from everything', async () => {
  const tables = {
    ...syntheticTables(40),
    aid: tableOf({ id: 'a1', company: 'company-1' }, { id: 'a2', company: 'company-2' }),
    holding: tableOf({ id: 'h1', held: 'company-1', ownerKind: 'enterprise', owner: 'company-3' }),
    correspondence: tableOf(
      { id: 'l1', company: 'company-1', requested: [{ participant: personId(3), code: 'PAR-02' }] },
      { id: 'l2', company: null, requested: [] },
    ),
    importRun: tableOf({ id: 'i1', company: 'company-1' }),
    attachment: tableOf(
      { id: 'f1', table: 'participant', rowId: personId(3), sha256: 'a', name: 'x' },
      { id: 'f2', table: 'participation', rowId: 'participation-3', sha256: 'b', name: 'y' },
      { id: 'f3', table: 'company', rowId: 'company-1', sha256: 'c', name: 'z' },
    ),
    duplicate: tableOf({ id: 'd1', table: 'participant', one: personId(3), other: personId(9), decision: 'different' }),
  };
  const copy = await openWorkingCopy('merge-rows', memoryWorkspace(tables).source);
  await copy.filled;
  const all = tables as unknown as ProjectData;
  for (const [table, keep, drop] of [
    ['participant', personId(0), personId(3)],
    ['company', 'company-0', 'company-1'],
  ] as const) {
    // Whatever differs is taken from the one that stays.
    const choices = new Proxy(
      {},
      {
        has: () => true,
        get: () => 'keep',
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 'keep' }),
      },
    );
    const request = { table, keep, drop, choices, decided };
    const read = planMerge(request, await loadMergeRows(copy.db, table, keep, drop));
    expect(read).toMatchObject({ ok: true });
    const inOrder = (plan: typeof read) =>
      plan.ok ? { moves: plan.value.moves, pairs: plan.value.pairs.map(pair => JSON.stringify(pair)).sort() } : plan;
    expect(inOrder(read)).toEqual(inOrder(planMerge(request, all)));
    if (read.ok)
      expect(Object.keys(read.value.moves)).toEqual(
        table === 'company'
          ? expect.arrayContaining(['aid', 'attachment', 'correspondence', 'holding', 'importRun', 'participant'])
          : expect.arrayContaining(['attachment', 'correspondence', 'participation']),
      );
  }
  copy.close();
});
