import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Saving } from '#renderer/services/saving.ts';
import type { UnsavedFields } from '#renderer/services/unsaved-fields.ts';
import { draftOf, readDraft } from '#shared/domain/draft.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { draftCommit, withoutNewBlanks } from '#shared/journal/diff.ts';
import type { FieldProblem, FieldSpecs } from '#shared/kernel/field.ts';
import { useLeavingAll } from './use-leaving-all.ts';

/** What stands in a field that is not simply the stored value. */
type Typed = {
  readonly text: string;
  readonly problem: FieldProblem | null;
  readonly state: 'typing' | 'saving' | 'saved' | 'failed';
  /** The stored row that was shown when it was typed. */
  readonly over: Row;
};
type TypedByPath = { readonly [path: string]: Typed };

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
  readonly unsaved: UnsavedFields;
};

/**
 * A record that saves itself field by field: each field left or chosen is one commit of its own. What cannot be read
 * stays in its field, marked, and keeps no other field from being saved; it is still there when the record is opened again.
 */
export function useRecordForm({ table, specs, row, latest, label, author, saving, unsaved }: Source): RecordForm {
  const record = `${table}/${row.id}`;
  const [typed, setTyped] = useState<TypedByPath>(() => heldBefore(unsaved.of(record), specs, row));
  const stored = useMemo(() => draftOf(specs, row), [specs, row]);

  // The stored row has caught up: fields that were saved, at once or when tried again, show it as it is kept.
  useEffect(() => {
    const isOver = (path: string, { state, over }: Typed): boolean =>
      over !== row && (state === 'saved' || (state === 'failed' && !saving.failedAt(`${record}/${path}`)));
    const kept = Object.entries(typed).filter(([path, entry]) => !isOver(path, entry));
    if (kept.length < Object.keys(typed).length) setTyped(Object.fromEntries(kept));
  }, [row, typed, saving, record]);

  const put = useCallback((path: string, entry: Typed) => setTyped(before => ({ ...before, [path]: entry })), []);

  const save = useCallback(
    async (path: string, text: string, together: { readonly [path: string]: string }): Promise<void> => {
      const draft = { ...together, [path]: text };
      const problem = problemIn(specs, draft, row, path);
      if (problem) unsaved.keep(record, path, text);
      else unsaved.drop(record, path);
      put(path, { text, problem, state: problem ? 'typing' : 'saving', over: row });
      if (problem) return;
      let changed = false;
      const outcome = await saving.save(async (): Promise<CommitDraft | null> => {
        const before = await latest();
        const after = readDraft(specs, draft, before ?? row);
        if (!after.ok) return null;
        const read = after.value as Row;
        const kept = before === null ? read : withoutNewBlanks(before, read);
        const commit = draftCommit({ key: label, facts: {} }, author, [{ table, before, after: kept }]);
        changed = commit.changes.length > 0;
        return changed ? commit : null;
      }, `${record}/${path}`);
      setTyped(before => {
        const now = before[path];
        if (!now || now.text !== text) return before;
        // The same value in other words: no row will come to show it.
        if (outcome.ok && !changed) return without(before, path);
        return { ...before, [path]: { ...now, state: outcome.ok ? 'saved' : 'failed' } };
      });
    },
    [specs, row, put, saving, unsaved, record, latest, label, author, table],
  );

  const leave = (path: string): void => {
    const entry = typed[path];
    // What failed is tried again on request: leaving the field once more would only fail once more.
    if (entry?.state !== 'typing') return;
    if (entry.text === (stored[path] ?? '')) {
      unsaved.drop(record, path);
      setTyped(before => without(before, path));
    } else void save(path, entry.text, {});
  };
  useLeavingAll(unsaved, () => Object.keys(typed).forEach(leave));

  return {
    textAt: path => typed[path]?.text ?? stored[path] ?? '',
    problemAt: path => typed[path]?.problem ?? null,
    failedAt: path => typed[path]?.state === 'failed',
    type: (path, text) => {
      // Held from the first letter on: a window may be taken away before the field is left.
      unsaved.keep(record, path, text);
      put(path, { text, problem: null, state: 'typing', over: row });
    },
    leave,
    choose: (path, text, together = {}) => void save(path, text, together),
  };
}

const without = (typed: TypedByPath, path: string): TypedByPath =>
  Object.fromEntries(Object.entries(typed).filter(([each]) => each !== path));

/** Why what was typed cannot be read over this row; null when it can. */
function problemIn(
  specs: FieldSpecs,
  draft: { readonly [path: string]: string },
  row: Row,
  path: string,
): FieldProblem | null {
  const read = readDraft(specs, draft, row);
  return read.ok ? null : (read.error.find(({ at }) => at === path) ?? read.error[0] ?? null);
}

/** What was left unreadable when this record was last open. */
const heldBefore = (texts: ReadonlyMap<string, string>, specs: FieldSpecs, row: Row): TypedByPath =>
  Object.fromEntries(
    [...texts].map(([path, text]) => {
      const entry: Typed = { text, problem: problemIn(specs, { [path]: text }, row, path), state: 'typing', over: row };
      return [path, entry];
    }),
  );
