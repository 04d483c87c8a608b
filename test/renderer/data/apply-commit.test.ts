import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkingCopy } from '#renderer/data/working-copy.ts';
import type { Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { copiedRows, memoryWorkspace, rowsByTable } from './copied-workspace.ts';

/* Whatever is saved, in whatever order: a copy that followed commit by commit, one that caught up at the end, and one
 * that was filled afresh hold the same rows as the workspace. */

const tables = ['participant', 'dossier', 'company'] as const;
const value = fc.oneof(fc.constant(null), fc.string({ maxLength: 4 }), fc.array(fc.integer(), { maxLength: 2 }));
const row = (id: string) =>
  fc.record({
    id: fc.constant(id),
    a: value,
    b: value,
    part: fc.oneof(fc.constant(null), fc.record({ x: value, y: value })),
  });
/** One wish: this row of this table shall be so, or be gone. */
const wish = fc
  .record({ table: fc.constantFrom(...tables), id: fc.constantFrom('r1', 'r2', 'r3', 'r4') })
  .chain(({ table, id }) => fc.record({ table: fc.constant(table), id: fc.constant(id), after: fc.option(row(id)) }));
const acts = fc.array(fc.array(wish, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

let count = 0;

test('following, catching up and filling lead to the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.nat({ max: 8 }), async (drafts, splitAt) => {
      count += 1;
      const workspace = memoryWorkspace();
      const follower = await openWorkingCopy(`follower-${count}`, workspace.source);
      await follower.filled;
      const late = await openWorkingCopy(`late-${count}`, workspace.source);
      await late.filled;
      for (const [at, wishes] of drafts.entries()) {
        const wanted = new Map<string, { table: string; id: string; after: Row | null }>();
        for (const one of wishes)
          wanted.set(`${one.table} ${one.id}`, one as { table: string; id: string; after: Row | null });
        const changes = [...wanted.values()].flatMap(({ table, id, after }) => {
          const change = diffRow(table, workspace.tables[table]?.get(id) ?? null, after);
          return change ? [change] : [];
        });
        if (changes.length === 0) continue;
        const commit = workspace.commit(...changes);
        await follower.follow([commit]);
        if (at === splitAt) await late.follow([commit]);
      }
      late.close();
      const caughtUp = await openWorkingCopy(`late-${count}`, workspace.source);
      await caughtUp.filled;
      const fresh = await openWorkingCopy(`fresh-${count}`, workspace.source);
      await fresh.filled;
      const truth = rowsByTable(workspace.tables);
      for (const copy of [follower, caughtUp, fresh]) {
        expect(await copiedRows(copy.db)).toEqual(truth);
        expect(await copy.position()).toBe(workspace.commits.length);
        copy.close();
      }
    }),
    { numRuns: 40 },
  );
});
