import { userInfo } from 'node:os';
import { turnOf } from '#shared/journal/undo/act-state.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { History } from '../../workspace/history/history.ts';
import { openAfterBackup } from '../backup-first.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

export type UndoOptions = { readonly commit?: number; readonly part?: boolean; readonly backup?: string };

/**
 * `undo FOLDER [--backup DIR]`: takes back the last act that is not undone, or the one whose number `--commit` names (the number of an
 * undoing applies that act again). When later acts stand in the way they are listed, nothing is changed and the exit is 1;
 * `--part` undoes the rest all the same.
 */
export async function undoVerb(folder: string, options: UndoOptions, context: CliContext): Promise<Outcome> {
  const { language, say, heedInterrupts } = context;
  const signal = heedInterrupts();
  const opened = await openAfterBackup(folder, { place: options.backup, reason: 'bulk', signal }, context);
  if (!opened.ok) return opened.error;
  const { workspace, backup } = opened.value;
  const told = backup === null ? [] : [say('cli.backup.before', { path: backup })];
  try {
    const history = new History(workspace);
    const wanted = await actMeant(history, options.commit);
    if (!wanted.ok) return refused(wanted.error, say);
    const { kind, position } = wanted.value;
    const turn = { kind, part: options.part === true, author: userInfo().username };
    const turned = await history.turn(position, turn, { base: workspace.vault.position, language });
    if (!turned.ok) return refused(turned.error, say);
    if (turned.value.outcome === 'done') {
      const { saved, act, left } = turned.value;
      return {
        exit: left > 0 ? 1 : 0,
        json: { ok: left === 0, done: kind, act, undone: position, position: saved.position, left, backup },
        lines: [
          ...told,
          say(`cli.undo.${kind}`, { act, position }),
          ...(left > 0 ? [say('cli.undo.left', { left })] : []),
        ],
      };
    }
    const { act, conflicts, conflictCount, free } = turned.value;
    return {
      exit: 1,
      json: { ok: false, act, undone: null, commit: position, conflicts: [...conflicts], conflictCount, free, backup },
      lines: [
        ...told,
        say('history.conflicts', { count: conflictCount }),
        ...conflicts.map(({ record, field, why }) => `  ${record}${field === '' ? '' : ` · ${field}`}: ${why}`),
        ...(conflictCount > conflicts.length ? [`  … ${conflictCount - conflicts.length}`] : []),
        ...(free > 0 ? [say('cli.undo.part', { free })] : []),
      ],
    };
  } finally {
    await workspace.close();
  }
}

type Meant = { readonly kind: 'undo' | 'redo'; readonly position: number };

async function actMeant(history: History, commit: number | undefined): Promise<Result<Meant, Problem>> {
  if (commit === undefined) {
    const last = await history.lastUndoable();
    if (!last.ok) return last;
    if (last.value === null) return fail(problem('history.nothing-to-undo'));
    return ok({ kind: 'undo', position: last.value });
  }
  const act = await history.act(commit);
  if (!act.ok) return act;
  const turn = turnOf(act.value.label);
  if (turn === null) return ok({ kind: 'undo', position: commit });
  // To undo an undoing is to apply the act again, and the other way round.
  return ok({ kind: turn.kind === 'undo' ? 'redo' : 'undo', position: turn.position });
}
