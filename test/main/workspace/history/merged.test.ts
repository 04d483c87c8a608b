import { expect, test } from 'vitest';
import { realEnvironment } from '#main/workspace/environment.ts';
import { History } from '#main/workspace/history/history.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { adding, aParticipant, newWorkspace, rowOf } from '../workspaces.ts';

/* Two records of one person merged in a real workspace: one act, which undo brings back whole, also after it was closed. */
const rows = (workspace: Workspace): string =>
  JSON.stringify(
    Object.entries(workspace.vault.tables())
      .filter(([, all]) => all.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, all]) => [table, [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );
const file = {
  id: 'f1',
  table: 'participant',
  rowId: 'p2',
  name: 'x.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  sha256: 'a'.repeat(64),
  addedAt: '2022-11-30T12:00:00.000Z',
};

test('a merger is one act of the history; undone it leaves everything as it was, redone it is there again', async () => {
  const workspace = await newWorkspace();
  const filled = await workspace.commit({
    label: { key: 'data.loaded', facts: { added: 7, changed: 0 } },
    author: 'ana',
    changes: [
      adding(
        'course',
        rowOf('course', { id: 'c1', code: 'C01', category: 'C01', title: 'Curs', hoursTheory: 24, hoursPractice: 16 }),
      ),
      adding('participant', aParticipant('p1', { cnp: '1850312120048' })),
      adding('participant', aParticipant('p2', { phone: '0722 111 222' })),
      adding(
        'dossier',
        rowOf('dossier', { id: 'p2', owner: 'participant', items: { 'PAR-02': { state: 'received' } } }),
      ),
      adding('participation', rowOf('participation', { id: 't1', participant: 'p2', course: 'c1' })),
      adding('attachment', rowOf('attachment', file)),
      adding(
        'correspondence',
        rowOf('correspondence', { id: 'l1', direction: 'out', requested: [{ participant: 'p2', code: 'PAR-02' }] }),
      ),
    ],
  });
  expect(filled).toMatchObject({ ok: true });
  const before = rows(workspace);
  const decided = { by: 'ana', on: null, reason: null };
  const planned = planMerge({ table: 'participant', keep: 'p1', drop: 'p2', choices: {}, decided }, workspace.data());
  if (!planned.ok) throw new Error(planned.error.code);
  const saved = await workspace.commit(
    draftCommit({ key: 'participant.merged', facts: {} }, 'ana', planned.value.pairs),
  );
  expect(saved).toMatchObject({ ok: true });
  expect([...workspace.data().participant.values()]).toMatchObject([
    { id: 'p1', phone: '0722 111 222', formerIds: ['p2'] },
  ]);
  const position = workspace.vault.position;
  const merged = rows(workspace);
  expect(merged).not.toBe(before);
  await workspace.close();

  const again = await openWorkspace(workspace.vault.folder, { mode: 'write' }, realEnvironment());
  if (!again.ok) throw new Error(again.error.code);
  const history = new History(again.value);
  const turn = (kind: 'undo' | 'redo') =>
    history.turn(position, { kind, part: false, author: 'ana' }, { base: 0, language: 'ro' });
  expect(await turn('undo')).toMatchObject({ ok: true, value: { act: 'Unirea a două fișe ale aceleiași persoane' } });
  expect(rows(again.value)).toBe(before);
  expect(await turn('redo')).toMatchObject({ ok: true });
  expect(rows(again.value)).toBe(merged);
  await again.value.close();
});
