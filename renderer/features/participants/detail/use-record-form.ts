import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Saving } from '#renderer/services/saving.ts';
import { draftOf, readDraft } from '#shared/domain/draft.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { FieldProblem, FieldSpecs } from '#shared/kernel/field.ts';

/** What stands in a field that is not simply the stored value. */
type Typed = {
  readonly text: string;
  readonly problem: FieldProblem | null;
  readonly state: 'typing' | 'saving' | 'saved' | 'failed';
};

export type RecordForm = {
  /** The text of a field: as typed, otherwise as stored. */
  readonly textAt: (path: string) => string;
  readonly problemAt: (path: string) => FieldProblem | null;
  /** True when what stands in the field could not be saved. */
  readonly failedAt: (path: string) => boolean;
  readonly type: (path: string, text: string) => void;
  /** The field was left: what was typed is saved, or marked when it cannot be read. */
  readonly leave: (path: string) => void;
  /** Something was chosen: saved at once. `together` are fields that follow from it. */
  readonly choose: (path: string, text: string, together?: { readonly [path: string]: string }) => void;
};

type Source = {
  readonly table: string;
  readonly specs: FieldSpecs;
  /** The stored row as last seen, or the empty row of a record that does not exist yet. */
  readonly row: Row;
  /** The stored row now; null when there is none yet. */
  readonly latest: () => Promise<Row | null>;
  readonly label: string;
  readonly author: string;
  readonly saving: Saving;
};

/**
 * A record that saves itself field by field: each field left or chosen is one commit of its own. What cannot be read
 * stays in its field, marked, and keeps no other field from being saved.
 */
export function useRecordForm({ table, specs, row, latest, label, author, saving }: Source): RecordForm {
  const [typed, setTyped] = useState<{ readonly [path: string]: Typed }>({});
  const stored = useMemo(() => draftOf(specs, row), [specs, row]);

  // The stored row has caught up: fields that were saved show it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another row is shown
  useEffect(() => {
    setTyped(before => Object.fromEntries(Object.entries(before).filter(([, { state }]) => state !== 'saved')));
  }, [row]);

  const put = useCallback((path: string, entry: Typed) => setTyped(before => ({ ...before, [path]: entry })), []);

  const save = useCallback(
    async (path: string, text: string, together: { readonly [path: string]: string }): Promise<void> => {
      const draft = { ...together, [path]: text };
      const read = readDraft(specs, draft, row);
      const problem = read.ok ? null : (read.error.find(({ at }) => at === path) ?? read.error[0] ?? null);
      put(path, { text, problem, state: problem ? 'typing' : 'saving' });
      if (problem) return;
      const outcome = await saving.save(async (): Promise<CommitDraft | null> => {
        const before = await latest();
        const after = readDraft(specs, draft, before ?? row);
        if (!after.ok) return null;
        const commit = draftCommit({ key: label, facts: {} }, author, [{ table, before, after: after.value as Row }]);
        return commit.changes.length > 0 ? commit : null;
      }, `${table}/${row.id}/${path}`);
      setTyped(before => {
        const now = before[path];
        if (!now || now.text !== text) return before;
        return { ...before, [path]: { ...now, state: outcome.ok ? 'saved' : 'failed' } };
      });
    },
    [specs, row, put, saving, latest, label, author, table],
  );

  const leave = (path: string): void => {
    const entry = typed[path];
    if (!entry || entry.state === 'saving' || entry.state === 'saved') return;
    if (entry.text === (stored[path] ?? '')) setTyped(({ [path]: _, ...others }) => others);
    else void save(path, entry.text, {});
  };
  useLeavingAll(() => Object.keys(typed).forEach(leave));

  return {
    textAt: path => typed[path]?.text ?? stored[path] ?? '',
    problemAt: path => typed[path]?.problem ?? null,
    failedAt: path => typed[path]?.state === 'failed',
    type: (path, text) => put(path, { text, problem: null, state: 'typing' }),
    leave,
    choose: (path, text, together = {}) => void save(path, text, together),
  };
}

/** When the page is left by a shortcut or the window is closed, the field being typed in counts as left too. */
function useLeavingAll(leaveAll: () => void): void {
  const latest = useRef(leaveAll);
  useEffect(() => {
    latest.current = leaveAll;
  });
  useEffect(() => {
    const leave = (): void => latest.current();
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      leave();
    };
  }, []);
}
