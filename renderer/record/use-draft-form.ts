import { useState } from 'react';
import { draftOf, readDraft } from '#shared/domain/draft.ts';
import type { Row } from '#shared/journal/commit.ts';
import type { FieldProblem, FieldSpecs } from '#shared/kernel/field.ts';
import type { RecordForm } from './use-record-form.ts';

export type DraftForm = RecordForm & {
  /** The row that is typed; null when something cannot be read, which is then marked. */
  readonly read: () => Row | null;
  /** Marks what a field property does not know, such as a reason that goes with a choice. */
  readonly refuse: (problem: FieldProblem) => void;
};

/**
 * A record in a dialog, saved as a whole or not at all. `row`: what is stored, or the new row as it begins. `typed`: texts by
 * path that stand there from the start. `completed`: the last word on a text before it is read, such as a currency.
 */
export function useDraftForm(
  specs: FieldSpecs,
  row: Row,
  typed: { readonly [path: string]: string } = {},
  completed: (path: string, text: string) => string = (_, text) => text,
): DraftForm {
  const [stored] = useState(() => draftOf(specs, row));
  const [texts, setTexts] = useState<{ readonly [path: string]: string }>(typed);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const put = (path: string, text: string, together: { readonly [path: string]: string } = {}): void => {
    setTexts({ ...texts, ...together, [path]: text });
    setProblems(problems.filter(({ at }) => at !== path));
  };
  return {
    textAt: path => texts[path] ?? stored[path] ?? '',
    problemAt: path => problems.find(({ at }) => at === path) ?? null,
    failedAt: () => false,
    type: put,
    leave: () => {},
    choose: put,
    read: () => {
      const draft = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, completed(path, text)]));
      const read = readDraft(specs, draft, row);
      setProblems(read.ok ? [] : read.error);
      return read.ok ? (read.value as Row) : null;
    },
    refuse: problem => setProblems([...problems.filter(({ at }) => at !== problem.at), problem]),
  };
}
