import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TableStore } from '#main/vault/table-store.ts';
import type { Row } from '#shared/journal/commit.ts';

const id = fc.integer({ min: 0, max: 6 }).map(String);
const update = fc.tuple(id, fc.boolean());
/** Many updates in one go make the store lay its table anew. */
const flood = fc.constant('flood' as const);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.array(update, { minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constant('look' as const) },
  flood,
);

test('reads like a Map, in the order of a Map, and what was looked at never changes', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), acts => {
      const store = new TableStore();
      const model = new Map<string, Row>();
      const seen: [ReadonlyMap<string, Row>, [string, Row][]][] = [];
      let count = 0;
      const put = (updates: [string, Row | null][]) => {
        store.put(updates);
        for (const [key, row] of updates) {
          if (row === null) model.delete(key);
          else model.set(key, row);
        }
      };
      for (const each of acts) {
        count += 1;
        if (each === 'look') seen.push([store.view(), [...model]]);
        else if (each === 'flood') put(Array.from({ length: 1_001 }, (_, at) => [`f${at}`, { id: `f${at}`, count }]));
        else put(each.map(([key, there]) => [key, there ? { id: key, count } : null]));
        for (const key of ['0', '1', 'f7']) expect(store.get(key)).toEqual(model.get(key));
      }
      seen.push([store.view(), [...model]]);
      for (const [view, rows] of seen) {
        expect([...view]).toEqual(rows);
        expect([view.size, [...view.keys()], [...view.values()]]).toEqual([
          rows.length,
          rows.map(([key]) => key),
          rows.map(([, row]) => row),
        ]);
        for (const key of ['0', '1', '2', '3', '4', '5', '6']) {
          expect([view.get(key), view.has(key)]).toEqual([
            rows.find(([each]) => each === key)?.[1],
            rows.some(([each]) => each === key),
          ]);
        }
        const visited: string[] = [];
        view.forEach((_, key, of) => void visited.push(`${key}${of === view}`));
        expect(visited).toEqual(rows.map(([key]) => `${key}true`));
      }
    }),
    { numRuns: 300 },
  );
});
