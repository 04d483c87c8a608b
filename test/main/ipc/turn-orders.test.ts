import { expect, test, vi } from 'vitest';
import { TurnOrders } from '#main/ipc/turn-orders.ts';

const next = { undo: { position: 7, act: 'Modificarea participantului' }, redo: null };

test('an order chosen in the menu answers the page that asks; without a page it is lost', async () => {
  const orders = new TurnOrders(() => {});
  orders.order('undo');
  const asked = orders.next();
  orders.order('redo');
  expect(await asked).toBe('redo');
  const forgotten = orders.next();
  const latest = orders.next();
  expect(await forgotten).toBe(null);
  orders.order('undo');
  expect(await latest).toBe('undo');
});

test('the menu is told only when something else would be undone', () => {
  const told = vi.fn();
  const orders = new TurnOrders(told);
  orders.show(next);
  orders.show({ ...next });
  expect([told.mock.calls.length, orders.shown]).toEqual([1, next]);
  orders.forget();
  expect([told.mock.calls.length, orders.shown]).toEqual([2, { undo: null, redo: null }]);
});
