import type { OpenProject } from '#renderer/services/open-project.ts';
import { readPreference, writePreference } from '#renderer/services/preferences.ts';
import type { Program } from '#renderer/services/program.ts';
import type { AddedFile, AddingProgress } from '#shared/ipc/attachment.channels.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/** How often main is asked how far it is, in milliseconds. */
const askEvery = 200;

/** What is to be told of files that were not simply added; `problem` alone: of none in particular; `cut-off`: see below. */
export type Told =
  | { readonly name: null; readonly outcome: 'cut-off' }
  | Exclude<AddedFile, { readonly outcome: 'stored' }>
  | { readonly name: null; readonly outcome: 'refused'; readonly problem: Problem };

export type AddingState = {
  /** The record that files are being added to, as `table/id`; null while none are. */
  readonly record: string | null;
  readonly progress: AddingProgress | null;
  /** Of the last act at each record, until it is read. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
};

export type FileAdding = {
  readonly state: () => AddingState;
  readonly listen: (listener: () => void) => () => void;
  /** Adds the files of a drop, or with null those chosen in the system dialog, after what was asked before. */
  readonly add: (table: string, rowId: string, drop: string | null) => Promise<void>;
  /**
   * Copies files into the workspace in the same way and saves nothing: whoever asked decides which rows are saved, and
   * together with what. What was not stored is told under `scansOf` the record, where the progress is too. Rows that are
   * not saved mean nothing and are forgotten.
   */
  readonly take: (table: string, rowId: string, drop: string | null) => Promise<readonly AddedFile[]>;
  readonly stop: () => void;
  readonly dismiss: (record: string) => void;
};

export const recordOf = (table: string, rowId: string): string => `${table}/${rowId}`;
export const scansOf = (table: string, rowId: string): string => `scans/${recordOf(table, rowId)}`;

type Asked = {
  readonly table: string;
  readonly rowId: string;
  readonly drop: string | null;
  /** Under which progress and what is to be told stand. */
  readonly record: string;
};

/**
 * Adds files to records, one act after another, so that the same file dropped twice in haste is known the second time. Main
 * copies each file into the workspace; only what it has copied is then saved as rows, in one act. Outlives the page that
 * shows it. When the window itself goes meanwhile (the workspace is locked or closed, the program is killed) nothing is added,
 * and the next window tells so at the record.
 */
export function createFileAdding({ ask }: Pick<Program, 'ask'>, { saving, workspace }: OpenProject): FileAdding {
  const listeners = new Set<() => void>();
  let state: AddingState = { record: null, progress: null, told: new Map() };
  let turn: Promise<unknown> = Promise.resolve();
  let current: string | null = null;
  const put = (next: Partial<AddingState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const tell = (record: string, told: readonly Told[]): void => {
    const all = new Map(state.told);
    if (told.length === 0) all.delete(record);
    else all.set(record, told);
    put({ told: all });
  };
  const unfinished = `attachments.unfinished.${workspace.workspaceId}`;
  for (const record of readPreference<readonly string[]>(unfinished, [])) {
    tell(record, [{ name: null, outcome: 'cut-off' }]);
  }
  let begun: readonly string[] = [];
  const mark = (next: readonly string[]): void => {
    begun = next;
    writePreference(unfinished, begun);
  };
  mark([]);
  const watch = (job: string, record: string): (() => void) => {
    const look = async (): Promise<void> => {
      const progress = await ask('attachment.progress', { job });
      if (current !== job) return;
      // Files that are chosen in a dialog are known from here on.
      if (progress !== null && !begun.includes(record)) mark([...begun, record]);
      put({ progress });
    };
    const timer = setInterval(() => void look(), askEvery);
    return () => clearInterval(timer);
  };

  const takeNow = async ({ table, rowId, drop, record }: Asked): Promise<readonly AddedFile[]> => {
    const job = crypto.randomUUID();
    current = job;
    tell(record, []);
    put({ record, progress: null });
    const stopWatching = watch(job, record);
    try {
      const reply = await ask('attachment.add', { folder: workspace.folder, table, rowId, drop, job });
      if (!reply.ok) {
        if (reply.error.code !== 'dialog.cancelled') {
          tell(record, [{ name: null, outcome: 'refused', problem: reply.error }]);
        }
        return [];
      }
      const told = reply.value.flatMap(file => (file.outcome === 'stored' ? [] : [file]));
      tell(record, told);
      return reply.value;
    } finally {
      stopWatching();
      current = null;
      put({ record: null, progress: null });
    }
  };

  const save = async (files: readonly AddedFile[]): Promise<void> => {
    const rows = files.flatMap(file => (file.outcome === 'stored' ? [file.row] : []));
    if (rows.length === 0) return;
    const label = { key: 'attachment.added', facts: { count: rows.length } };
    const author = rows.map(({ addedBy }) => addedBy).find(name => typeof name === 'string') ?? '';
    const pairs = rows.map(after => ({ table: 'attachment', before: null, after }));
    // What cannot be saved now is kept by `saving`, said at the top of the window, and tried again there.
    await saving.save(async () => draftCommit(label, author, pairs), `attachment/${rows[0]?.id}`);
  };
  /** In its turn, and marked as begun until `then` has saved what came of it. */
  const inTurn = <T>(asked: Asked, then: (files: readonly AddedFile[]) => Promise<T>): Promise<T> => {
    const { record } = asked;
    if (asked.drop !== null) mark([...begun, record]);
    const done = turn
      .then(() => takeNow(asked))
      .then(then)
      .finally(() => {
        const at = begun.indexOf(record);
        if (at >= 0) mark(begun.toSpliced(at, 1));
      });
    turn = done.catch(() => {});
    return done;
  };

  return {
    state: () => state,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (table, rowId, drop) => inTurn({ table, rowId, drop, record: recordOf(table, rowId) }, save),
    take: (table, rowId, drop) => inTurn({ table, rowId, drop, record: scansOf(table, rowId) }, async files => files),
    stop: () => {
      if (current !== null) void ask('attachment.cancel', { job: current });
    },
    dismiss: record => tell(record, []),
  };
}
