import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCompanyCase, loadEnterprises, partnerCodes } from '#renderer/data/queries/companies.ts';
import { openWorkingCopy, type WorkingCopy } from '#renderer/data/working-copy.ts';
import type { TableName } from '#shared/domain/tables.ts';
import { syntheticTables } from '../harness/synthetic-rows.ts';
import { memoryWorkspace, tableOf } from './copied-workspace.ts';

let copy: WorkingCopy;
let opened = 0;
/* 40 people work at four companies, ten at each. */
beforeEach(async () => {
  opened += 1;
  const rows: { readonly [T in TableName]?: ReadonlyMap<string, { readonly id: string }> } = syntheticTables(40);
  const workspace = memoryWorkspace({
    ...rows,
    dossier: tableOf(...(rows.dossier?.values() ?? []), { id: 'company-1', owner: 'company', items: {} }),
    holding: tableOf({ id: 'h1', held: 'company-1', ownerKind: 'enterprise', owner: 'company-2' }),
    aid: tableOf({ id: 'a1', company: 'company-1' }, { id: 'a2', company: 'company-2' }),
  });
  copy = await openWorkingCopy(`companies-${opened}`, workspace.source);
  await copy.filled;
});
afterEach(() => copy.close());

test('one company comes with its documents, its aid and its people with all that is known of them', async () => {
  const found = await loadCompanyCase(copy.db, 'company-1');
  expect(found?.company.id).toBe('company-1');
  expect(found?.dossier?.owner).toBe('company');
  expect(found?.aids.map(({ id }) => id)).toEqual(['a1']);
  expect(found?.people).toHaveLength(10);
  expect(found?.people.every(({ participant }) => participant.employer === 'company-1')).toBe(true);
  expect(found?.people.every(({ dossier, participations }) => dossier !== null && participations.length === 1)).toBe(
    true,
  );
  expect(await loadCompanyCase(copy.db, 'nobody')).toBeNull();
});

test('enterprises and partners come by id', async () => {
  const { company, holding, aid } = await loadEnterprises(copy.db);
  expect([company.size, holding.size, aid.size]).toEqual([4, 1, 2]);
  expect(holding.get('h1')?.owner).toBe('company-2');
  expect((await partnerCodes(copy.db)).get('partner-1')).toBe('P1');
});
