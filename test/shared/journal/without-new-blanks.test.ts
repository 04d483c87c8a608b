import { expect, test } from 'vitest';
import { withoutNewBlanks } from '#shared/journal/diff.ts';

test('an empty field that a row was saved without is no change to it', () => {
  const before = { id: 'p', name: 'Ana', items: { a: { state: 'received' } } };
  const after = { id: 'p', name: 'Ana', group: null, items: { a: { state: 'verified', copy: null } }, age: 3 };
  expect(withoutNewBlanks(before, after)).toEqual({
    id: 'p',
    name: 'Ana',
    items: { a: { state: 'verified' } },
    age: 3,
  });
  expect(withoutNewBlanks({ id: 'p', group: 'A' }, { id: 'p', group: null })).toEqual({ id: 'p', group: null });
});
