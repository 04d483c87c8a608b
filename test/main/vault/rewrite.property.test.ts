import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHead } from '#main/vault/journal-head.ts';
import { rewritten } from '#main/vault/rewriting.ts';
import { walkJournal } from '#main/vault/walk-journal.ts';
import type { Commit, Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { erasing, secretRow } from './erasing.ts';
import { label, newSealedVault, newVault } from './workspaces.ts';

const limits = { segmentBytes: 2_000, partChanges: 3, snapshotBytes: 2_000, snapshotChanges: 15 };

/** What an act does to some rows: sets a value, or removes the row. `p1` of `participant` and `d1` of `dossier` are the secret's. */
const act = fc.array(
  fc.record({
    table: fc.constantFrom('participant', 'dossier', 'company'),
    id: fc.constantFrom('p1', 'd1', 'a', 'b', 'c', '__proto__'),
    value: fc.option(fc.string({ maxLength: 12 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 9 },
);

test('whatever was done before: all other rows, and all other changes of all acts, are as they were', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), fc.boolean(), async (acts, sealed) => {
      const vault = sealed ? await newSealedVault({ limits }) : await newVault({ limits });
      for (const steps of [[{ table: 'participant', id: 'p1', value: 'first' }], ...acts]) {
        const wanted = new Map(steps.map(step => [`${step.table} ${step.id}`, step]));
        const changes = [...wanted.values()].flatMap(({ table, id, value }) => {
          const before = vault.tables()[table]?.get(id) ?? null;
          const isSecret = id === 'p1' && table === 'participant';
          const row: Row = isSecret ? secretRow({ note: value ?? '' }) : { id, value };
          return diffRow(table, before, value === null ? null : row) ?? [];
        });
        if (changes.length > 0) expect((await vault.commit({ label, author: 'Ioana', changes })).ok).toBe(true);
      }
      const place = { folder: vault.folder, workspaceId: vault.manifest.workspaceId, key: vault.key };
      const read = async (): Promise<Commit[]> => {
        const found: Commit[] = [];
        const walked = await walkJournal(place, emptyHead(place.workspaceId), commit => found.push(commit) > 0);
        expect(walked.ok).toBe(true);
        return found;
      };
      const plan = erasing().decide();
      const others = () =>
        Object.entries(vault.tables()).map(([table, rows]) => [
          table,
          [...rows].filter(([id]) => !plan.isErased(table, id)),
        ]);
      const [commits, rows] = [await read(), others()];
      const done = await vault.rewrite(erasing());
      expect(done.ok).toBe(true);
      expect((await read()).slice(0, -1)).toEqual(commits.map(commit => rewritten(commit, plan)));
      const filled = (all: unknown[]) => all.filter(each => JSON.stringify(each) !== '["dossier",[]]');
      expect(filled(others())).toEqual(filled(rows));
      await vault.close();
    }),
    { numRuns: process.env.CONSORTA_SOAK ? 400 : 12 },
  );
});
