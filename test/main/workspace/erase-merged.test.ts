import { expect, test } from 'vitest';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import { personHistory } from '#main/workspace/person-history.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { stillErased } from '#shared/domain/privacy/still-erased.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { aSample, commitsOf, request, someone } from './erasures.ts';

test('whoever is erased is gone from the record that was merged into theirs too, and no restore brings that one back', async () => {
  const workspace = await aSample(20);
  const person = someone(workspace, ({ cnp, entryDate }) => cnp !== null && entryDate !== null);
  // The same person under another name, without a CNP: nothing but the merger tells that it is one.
  const other = {
    ...person,
    id: 'again-1',
    cnp: null,
    lastName: 'Altădată',
    firstName: 'Altcum',
    phone: '0799 123 456',
    remarks: 'Venită din lista a doua',
  };
  const added = await workspace.commit(
    draftCommit({ key: 'participant.added', facts: {} }, 'Dan', [
      { table: 'participant', before: null, after: other },
      {
        table: 'dossier',
        before: null,
        after: {
          id: 'again-1',
          owner: 'participant',
          items: { 'PAR-03': { state: 'received', number: 'DOSAR-778899' } },
        },
      },
    ]),
  );
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const past = workspace.vault.tables();
  const choices = { lastName: 'keep', firstName: 'keep', phone: 'keep', remarks: 'keep' } as const;
  const decided = { by: 'Dan', on: null, reason: null };
  const planned = planMerge(
    { table: 'participant', keep: person.id, drop: 'again-1', choices, decided },
    workspace.data(),
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  const merged = await workspace.commit(
    draftCommit({ key: 'participant.merged', facts: {} }, 'Dan', planned.value.pairs),
  );
  if (!merged.ok) throw new Error(JSON.stringify(merged.error));
  const history = await personHistory(workspace, person.id, 'of-record', 'ro');
  expect(history.ok && history.value.length).toBeGreaterThanOrEqual(2);
  const journal = async (): Promise<string> => JSON.stringify(await commitsOf(workspace));
  const signs = ['Altădată', '0799 123 456', 'lista a doua', 'DOSAR-778899'];
  const before = await journal();
  for (const sign of signs) expect(before).toContain(sign);

  const erased = await erasePerson(workspace, request(person.id));
  if (!erased.ok) throw new Error(JSON.stringify(erased.error));
  const after = await journal();
  for (const sign of signs) expect(after).not.toContain(sign);
  expect(workspace.data().participant.get(person.id)).toMatchObject({
    formerIds: ['again-1'],
    anonymous: { counted: expect.anything() },
  });
  const isStill = stillErased(workspace.vault.tables(), past);
  expect([isStill('participant', 'again-1'), isStill('dossier', 'again-1')]).toEqual([true, true]);
  await workspace.close();
});
