import { useCallback } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import { answeredLetter, type LetterFacts, newLetter } from '#shared/domain/correspondence/record-letter.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/** More rows than these in one act are backed up before. */
export const mostWithoutBackup = 20;

export type LetterActs = {
  /** Notes what was sent, said or received, all in one act. Many at once are backed up before, unless `withoutBackup`. */
  readonly note: (
    letters: readonly Omit<LetterFacts, 'by'>[],
    withoutBackup: boolean,
  ) => Promise<Result<null, Problem>>;
  /** Null takes the mark away. */
  readonly answered: (letter: Correspondence, on: PlainDate | null) => Promise<Result<null, Problem>>;
  readonly remove: (letter: Correspondence) => Promise<Result<null, Problem>>;
};

/** What can be done with the letters of the open project, each as one act. */
export function useLetterActs(): LetterActs {
  const { ask, state } = useProgram();
  const { copy, saving, workspace } = useProject();
  const { author, today } = state;
  const { folder } = workspace;

  const note = useCallback<LetterActs['note']>(
    async (letters, withoutBackup) => {
      const rows: Correspondence[] = [];
      for (const facts of letters) {
        const row = newLetter(crypto.randomUUID(), { ...facts, by: author }, today as PlainDate);
        if (!row.ok) return row;
        rows.push(row.value);
      }
      if (rows.length > mostWithoutBackup && !withoutBackup) {
        const safe = await ask('backup.before', { folder, reason: 'bulk' });
        if (!safe.ok) return safe;
      }
      const documents = rows.reduce((sum, { requested }) => sum + requested.length, 0);
      const facts = { documents };
      const label = { key: documents > 0 ? 'correspondence.sent' : 'correspondence.noted', facts };
      const pairs = rows.map(after => ({ table: 'correspondence', before: null, after }));
      return saving.save(async () => draftCommit(label, author, pairs), null);
    },
    [ask, saving, author, today, folder],
  );
  const answered = useCallback<LetterActs['answered']>(
    async (letter, on) => {
      const judged = answeredLetter(letter, on, today as PlainDate);
      if (!judged.ok) return judged;
      return saving.save(async () => {
        const before = (await copy.db.correspondence.get(letter.id)) ?? null;
        if (before === null) return null;
        const after = { ...before, answeredOn: on };
        const label = { key: 'correspondence.answered', facts: {} };
        return draftCommit(label, author, [{ table: 'correspondence', before, after }]);
      }, null);
    },
    [copy, saving, author, today],
  );
  const remove = useCallback<LetterActs['remove']>(
    async letter =>
      saving.save(async () => {
        const before = (await copy.db.correspondence.get(letter.id)) ?? null;
        if (before === null) return null;
        const label = { key: 'correspondence.removed', facts: {} };
        return draftCommit(label, author, [{ table: 'correspondence', before, after: null }]);
      }, null),
    [copy, saving, author],
  );
  return { note, answered, remove };
}
