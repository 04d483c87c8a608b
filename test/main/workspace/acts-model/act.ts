import { join } from 'node:path';
import { differencesBetween, restoringDraft } from '#main/backup/compare.ts';
import { makeBackup } from '#main/backup/make-backup.ts';
import { readBackup } from '#main/backup/read-backup.ts';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import type { History } from '#main/workspace/history/history.ts';
import type { Unlock, Workspace } from '#main/workspace/workspace.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { actingEnvironment } from './acting-environment.ts';
import { peopleAfter, type State, type Step } from './model.ts';
import { personRow } from './people.ts';

export type Acting = {
  readonly workspace: Workspace;
  readonly history: History;
  /** A folder of its own, beside the workspace. */
  readonly aside: string;
  readonly environment: ReturnType<typeof actingEnvironment>;
};

/** Does one step to the real workspace; `before` is the model's state. Throws when it is refused. */
export async function act({ workspace, history, aside, environment }: Acting, step: Step, before: State) {
  if (step.kind === 'do') return doing(workspace, step, before);
  if (step.kind === 'note') return must(await workspace.vault.note({ key: 'test.noted', facts: {} }, 'ana'));
  if (step.kind === 'undo' || step.kind === 'redo') return turning(history, step.kind, before);
  const file = join(aside, 'copie.zip');
  if (step.kind === 'backup') {
    const target = { kind: 'file', path: file, replace: true } as const;
    return must(await makeBackup(workspace.vault, target, { reason: 'manual' }, environment));
  }
  if (step.kind === 'restore') {
    if (before.backedUp !== null) await restoring(workspace, file, aside, environment);
    return;
  }
  if (step.kind === 'erase') {
    const reason = 'cerere scrisă, art. 17';
    const now = environment.now();
    must(await erasePerson(workspace, { participant: step.id, reason, despiteDuty: true, author: 'ana', now }));
  }
}

async function doing({ vault, commit }: Workspace, step: Extract<Step, { kind: 'do' }>, before: State) {
  const wanted = peopleAfter(before.people, step);
  const there = vault.tables().participant;
  const pairs = step.sets.map(({ id }) => {
    const value = wanted[id];
    return {
      table: 'participant',
      before: there?.get(id) ?? null,
      after: value === undefined ? null : personRow(id, value),
    };
  });
  const draft = draftCommit({ key: 'participant.edited', facts: {} }, 'ana', pairs);
  if (draft.changes.length > 0) must(await commit(draft));
}

/** By the journal alone, as after a restart: the last act that stands, or the one that the model says was undone last. */
async function turning(history: History, kind: 'undo' | 'redo', before: State): Promise<void> {
  const expected = (kind === 'undo' ? before.undo : before.redo).at(-1)?.position ?? null;
  if (kind === 'undo') {
    const last = must(await history.lastUndoable());
    if (last !== expected) throw new Error(`undo would take back ${last} and not ${expected}`);
  }
  if (expected === null) return;
  const turned = must(await history.turn(expected, { kind, part: false, author: 'ana' }, { base: 0, language: 'ro' }));
  if (turned.outcome !== 'done') throw new Error(`${kind} of ${expected} is a conflict`);
}

async function restoring(workspace: Workspace, file: string, workIn: string, environment: Acting['environment']) {
  const key = workspace.vault.key?.bytes();
  const unlock: Unlock | undefined = key === undefined ? undefined : { kind: 'key', bytes: key };
  const { vault, record, damage } = must(await readBackup(file, { unlock, workIn }, environment));
  if (vault === null || damage.length > 0) throw new Error(`backup cannot be read: ${JSON.stringify(damage)}`);
  const draft = restoringDraft(differencesBetween(workspace.vault.tables(), vault.tables()), record, 'ana');
  if (draft.changes.length > 0) must(await workspace.commit(draft));
}

function must<T>(result: Result<T, { readonly code: string; readonly facts: object }>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}
