import { expect, test } from 'vitest';
import {
  readArrangement,
  sameArrangement,
  storableFilters,
  type ViewArrangement,
  writeArrangement,
} from '#shared/domain/saved-view/view-arrangement.ts';

const known = ['lastName', 'employerName', 'county', 'entryOn'];
const view: ViewArrangement = {
  narrowed: { status: 'missing', rule: 'VR-05' },
  filters: { county: { filterType: 'text', type: 'contains', filter: 'Cluj' } },
  columns: ['lastName', 'entryOn', 'county'],
  sort: [{ column: 'entryOn', direction: 'desc' }],
};

test('what is written is read again', () => {
  expect(readArrangement(writeArrangement(view), known)).toEqual(view);
});

test('what is not known any more is left out; a text that says nothing is no view', () => {
  const text = JSON.stringify({
    narrowed: { status: 'missing', rule: 5 },
    filters: { county: 'Cluj', shoeSize: { filter: '40' } },
    columns: ['shoeSize', 'county', 'county', 7],
    sort: [
      { column: 'shoeSize', direction: 'asc' },
      { column: 'county', direction: 'up' },
      { column: 'lastName', direction: 'asc' },
    ],
    search: 'Popescu',
  });
  expect(readArrangement(text, known)).toEqual({
    narrowed: { status: 'missing' },
    filters: {},
    columns: ['county'],
    sort: [{ column: 'lastName', direction: 'asc' }],
  });
  for (const broken of ['', '{', '[]', 'null', '{"columns":["shoeSize"]}', '{"columns":"county"}'])
    expect(readArrangement(broken, known)).toBeNull();
});

test('no filter that names a person is stored, nor one in which a CNP was typed', () => {
  const filters = {
    lastName: { filter: 'Popescu' },
    employerName: { filter: '2710205080049' },
    position: { filter: '271 0205 08 0048' },
    county: { filter: 'Cluj' },
  };
  expect(storableFilters(filters, ['lastName'])).toEqual({ county: { filter: 'Cluj' } });
});

test('the same way to look, in whatever order its parts were named', () => {
  const turned = { ...view, narrowed: { rule: 'VR-05', status: 'missing' } };
  expect(sameArrangement(view, turned)).toBe(true);
  expect(sameArrangement(view, { ...view, columns: ['lastName', 'county', 'entryOn'] })).toBe(false);
  expect(sameArrangement(view, { ...view, sort: [] })).toBe(false);
});
