import type { GridApi } from 'ag-grid-community';
import { beforeEach, expect, test, vi } from 'vitest';
import { createGridFeed, type GridLine } from '#renderer/features/participants/list/grid-feed.ts';
import { type ListRow, listRowOf } from '#renderer/services/register/list-row.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';

const people = syntheticTables(20).participant;
const rowOf = (at: number): ListRow => listRowOf(people?.get(personId(at)) as unknown as Participant);
const rows = Array.from({ length: 20 }, (_, at) => rowOf(at));

const said = {
  setGridOption: vi.fn(),
  applyTransaction: vi.fn(),
  onFilterChanged: vi.fn(),
  refreshCells: vi.fn(),
};
const api = said as unknown as GridApi<GridLine>;
beforeEach(() => {
  for (const one of Object.values(said)) one.mockClear();
});
const nobody = { add: [], remove: [] };
const never = (): boolean => false;

test('lines start in the order of names', () => {
  const names = createGridFeed()
    .start(rows)
    .map(({ row }) => row.sortName);
  expect(names).toEqual([...names].sort());
  expect(names).toHaveLength(20);
});

test('statuses are taken over in the same lines; the grid sorts and filters again only when it looks at them', () => {
  const feed = createGridFeed();
  const lines = feed.start(rows);
  const known = rows.map(row => ({ ...row, status: 'countable' as const, dossierPercent: 50 }));
  feed.update(api, known, never);
  expect(lines.every(({ row }) => row.status === 'countable')).toBe(true);
  expect(said.refreshCells).toHaveBeenCalledTimes(1);
  for (const one of [said.setGridOption, said.applyTransaction, said.onFilterChanged])
    expect(one).not.toHaveBeenCalled();
  feed.update(
    api,
    known.map(row => ({ ...row, status: 'missing' as const })),
    () => true,
  );
  expect(said.onFilterChanged).toHaveBeenCalledTimes(1);
});

test('another name is sorted and searched again, whatever the grid looks at', () => {
  const feed = createGridFeed();
  feed.start(rows);
  const first = rows[0];
  if (!first) throw new Error('no row');
  feed.update(api, [{ ...first, lastName: 'Zamfir', sortName: 'zamfir' }, ...rows.slice(1)], never);
  expect(said.onFilterChanged).toHaveBeenCalledTimes(1);
});

test('another group is sorted and filtered again; the same facts read anew are not', () => {
  const feed = createGridFeed();
  feed.start(rows);
  feed.update(
    api,
    rows.map(row => ({ ...row, further: [...row.further] })),
    never,
  );
  expect(said.onFilterChanged).not.toHaveBeenCalled();
  const [first, ...others] = rows;
  if (!first) throw new Error('no row');
  feed.update(
    api,
    [{ ...first, further: first.further.map((fact, at) => (at === 1 ? 'Grupa 3' : fact)) }, ...others],
    never,
  );
  expect(said.onFilterChanged).toHaveBeenCalledTimes(1);
});

test('who comes is added and who is gone is taken out; the grid is fed anew only when most are new', () => {
  const feed = createGridFeed();
  feed.start(rows.slice(0, 18));
  feed.update(api, rows.slice(1), never);
  const { add, remove }: { add: GridLine[]; remove: GridLine[] } = said.applyTransaction.mock.lastCall?.[0] ?? nobody;
  expect(add.map(({ row }) => row.id).sort()).toEqual([personId(18), personId(19)]);
  expect(remove.map(({ row }) => row.id)).toEqual([personId(0)]);
  feed.update(api, [], never);
  expect(said.applyTransaction.mock.calls[1]?.[0]).toMatchObject({ add: [] });
  feed.update(api, rows, never);
  expect(said.setGridOption).toHaveBeenCalledWith('rowData', expect.objectContaining({ length: 20 }));
});
