import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realEnvironment } from '#main/workspace/environment.ts';
import { History } from '#main/workspace/history/history.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { aParticipant, newWorkspace } from '../workspaces.ts';

/*
 * The same as in shared/journal/undo, with all that a workspace adds: rows in normal form, the journal on the disk, the index
 * of the history, closing and opening again. Fewer runs, since each writes a journal.
 */
const people = [
  null,
  aParticipant('p1'),
  aParticipant('p1', { email: 'a@x.ro' }),
  aParticipant('p1', { phone: '07', isced: 6 }),
];
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('act' as const), row: fc.constantFrom(...people) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);
const place = { base: 0, language: 'ro' } as const;
const bytes = ({ vault }: Workspace): string => JSON.stringify([...(vault.tables().participant?.values() ?? [])]);

async function act(workspace: Workspace, after: Row | null): Promise<boolean> {
  const before = workspace.vault.tables().participant?.get('p1') ?? null;
  const draft = draftCommit({ key: 'participant.edited', facts: {} }, 'ana', [{ table: 'participant', before, after }]);
  if (draft.changes.length === 0) return false;
  expect((await workspace.commit(draft)).ok).toBe(true);
  return true;
}

test('do, undo, redo, close and open again: the rows are those of the model, and undoing all gives back the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
      let workspace = await newWorkspace();
      let history = new History(workspace);
      let states = [bytes(workspace)];
      let at = 0;
      let undone: number[] = [];
      const undo = async (): Promise<boolean> => {
        const last = await history.lastUndoable();
        if (!last.ok || last.value === null) return false;
        const turned = await history.turn(last.value, { kind: 'undo', part: false, author: 'ana' }, place);
        expect(turned).toMatchObject({ ok: true, value: { outcome: 'done' } });
        undone.push(last.value);
        return true;
      };
      for (const each of steps) {
        if (each.kind === 'act' && (await act(workspace, each.row))) {
          states = [...states.slice(0, at + 1), bytes(workspace)];
          at += 1;
          undone = [];
        }
        if (each.kind === 'undo') {
          expect(await undo()).toBe(at > 0);
          at = Math.max(0, at - 1);
        }
        if (each.kind === 'redo') {
          const position = undone.pop();
          expect(position !== undefined).toBe(at < states.length - 1);
          if (position !== undefined) {
            expect((await history.turn(position, { kind: 'redo', part: false, author: 'ana' }, place)).ok).toBe(true);
            at += 1;
          }
        }
        if (each.kind === 'reopen') {
          await workspace.close();
          const again = await openWorkspace(workspace.vault.folder, { mode: 'write' }, realEnvironment());
          if (!again.ok) throw new Error(again.error.code);
          workspace = again.value;
          history = new History(workspace);
        }
        expect(bytes(workspace)).toBe(states[at]);
      }
      while (await undo());
      expect(bytes(workspace)).toBe(states[0]);
      await workspace.close();
    }),
    { numRuns: 60 },
  );
}, 300_000);
