import { expect, test } from 'vitest';
import { stillErased } from '#shared/domain/privacy/still-erased.ts';

const rows = (
  ...list: { readonly id: string; readonly [field: string]: string | null | { readonly person: string } }[]
) => new Map(list.map(row => [row.id, row]));
const past = {
  participant: rows({ id: 'p1', lastName: 'Pop' }, { id: 'p2', lastName: 'Ion' }),
  dossier: rows({ id: 'p1' }, { id: 'p2' }),
  participation: rows({ id: 't1', participant: 'p1' }, { id: 't2', participant: 'p2' }),
  attachment: rows({ id: 'f1', rowId: 't1' }, { id: 'f2', rowId: 'p2' }),
};

test('what belongs to somebody who was erased since is not to be brought back; all the rest is', () => {
  const now = { participant: rows({ id: 'p1', anonymous: { person: 'p1' } }, { id: 'p2', anonymous: null }) };
  const isErased = stillErased(now, past);
  const asked = (ids: readonly string[]) => ids.map(key => isErased(...(key.split(' ') as [string, string])));
  expect(asked(['participant p1', 'dossier p1', 'participation t1', 'attachment f1'])).toEqual([
    true,
    true,
    true,
    true,
  ]);
  const others = ['participant p2', 'dossier p2', 'participation t2', 'attachment f2', 'company p1', 'attachment f9'];
  expect(asked(others)).toEqual([false, false, false, false, false, false]);
});

test('nobody was erased: everything may come back', () => {
  expect(stillErased({}, past)('participant', 'p1')).toBe(false);
});
