import 'fake-indexeddb/auto';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { companiesJoinedTo, enterprisesAround } from '#renderer/data/queries/enterprises-around.ts';
import { loadParticipantCases } from '#renderer/data/queries/participant-cases.ts';
import { openWorkingCopy, type WorkingCopy } from '#renderer/data/working-copy.ts';
import { affectedParticipants } from '#renderer/services/register/affected.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { syntheticTables } from '../harness/synthetic-rows.ts';
import { memoryWorkspace, tableOf } from './copied-workspace.ts';

let copy: WorkingCopy;
/* 40 people at company-0 to company-3. 1 holds 0; one person holds 1 and 2, spelt in two ways; 3 stands alone. */
beforeAll(async () => {
  const rows: { readonly [T in TableName]?: ReadonlyMap<string, { readonly id: string }> } = syntheticTables(40);
  const person = { ownerKind: 'natural-persons', owner: null };
  const workspace = memoryWorkspace({
    ...rows,
    holding: tableOf(
      { id: 'h1', held: 'company-0', ownerKind: 'enterprise', owner: 'company-1', ownerName: null },
      { id: 'h2', held: 'company-1', ...person, ownerName: 'Țepelea Ion' },
      { id: 'h3', held: 'company-2', ...person, ownerName: ' TEPELEA ion' },
    ),
  });
  copy = await openWorkingCopy('enterprises-around', workspace.source);
  await copy.filled;
});
afterAll(() => copy.close());

const companies = (ids: ReadonlySet<string>) => [...ids].filter(id => id.startsWith('company-')).sort();

test('a change of one company reaches all that holdings or owners of one name join to it', async () => {
  expect(companies(await companiesJoinedTo(copy.db, ['company-2']))).toEqual(['company-0', 'company-1', 'company-2']);
  expect(companies(await companiesJoinedTo(copy.db, ['company-3']))).toEqual(['company-3']);
  expect(companies(await companiesJoinedTo(copy.db, []))).toEqual([]);
});

test('their people are looked at again, and everybody when a holding changes', () => {
  const rows = new Map(['a', 'b', 'c'].map((id, at) => [id, { id, employer: `company-${at}` }])) as never;
  const changed = (table: string, id: string) => new Map([[table, new Map([[id, null]])]]) as never;
  expect([...affectedParticipants(changed('company', 'company-2'), rows, new Set(['company-0', 'company-2']))]).toEqual(
    ['a', 'c'],
  );
  expect([...affectedParticipants(changed('company', 'company-2'), rows)]).toEqual(['c']);
  expect([...affectedParticipants(changed('holding', 'h1'), rows)]).toEqual(['a', 'b', 'c']);
});

test('what a category needs comes with each case: the holdings, and the companies they name', async () => {
  const around = await enterprisesAround(copy.db, ['company-3']);
  expect([...around.company.keys()].sort()).toEqual(['company-0', 'company-1', 'company-2', 'company-3']);
  expect(around.holding.size).toBe(3);
  const [id = ''] = (await copy.db.participant.toCollection().primaryKeys()) as string[];
  const { cases } = await loadParticipantCases(copy.db, [id], () => []);
  expect(cases.get(id)?.sme).toBeTypeOf('function');
});
