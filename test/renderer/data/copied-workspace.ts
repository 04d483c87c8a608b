import type { CopySource } from '#renderer/data/copy-source.ts';
import type { CopyDatabase } from '#renderer/data/schema.ts';
import { copiedTables } from '#renderer/data/schema.ts';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Change, Commit, Row, Tables } from '#shared/journal/commit.ts';
import { ok } from '#shared/kernel/result.ts';

/** A workspace in memory with its journal: the truth that copies are compared with. */
export type MemoryWorkspace = {
  tables: Tables;
  commits: Commit[];
  /** Commits older than this are not given any more, as after a snapshot. */
  forgottenUntil: number;
  /** What copies asked for. */
  readonly asked: string[];
  readonly source: CopySource;
  /** Called before a slice is given: lets a test change the workspace while a copy is being filled. */
  beforeSlice: (table: string, after: string | null) => void;
  readonly commit: (...changes: Change[]) => Commit;
};

export function memoryWorkspace(tables: Tables = {}, history = 'a'): MemoryWorkspace {
  const workspace: MemoryWorkspace = {
    tables,
    commits: [],
    forgottenUntil: 0,
    asked: [],
    beforeSlice: () => {},
    commit: (...changes) => {
      const applied = applyCommit(workspace.tables, changes);
      if (!applied.ok) throw new Error(JSON.stringify(applied.error));
      workspace.tables = applied.value;
      const position = workspace.commits.length + 1;
      const commit: Commit = {
        label: { key: 'test', facts: {} },
        author: 'test',
        changes,
        id: `${history}-${position}`,
        position,
        at: '2022-11-30T12:00:00.000Z',
      };
      workspace.commits.push(commit);
      return commit;
    },
    source: {
      commitsSince: async position => {
        workspace.asked.push(`since ${position}`);
        const head = workspace.commits.length;
        if (position < workspace.forgottenUntil) return ok({ tooFar: true, position: head });
        return ok({ commits: workspace.commits.slice(position), position: head });
      },
      rows: async (table, after, limit) => {
        workspace.beforeSlice(table, after);
        workspace.asked.push(`rows ${table} ${after ?? ''}`.trim());
        const rows = [...(workspace.tables[table]?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
        const rest = after === null ? rows : rows.filter(({ id }) => id > after);
        return ok({ rows: rest.slice(0, limit), position: workspace.commits.length, more: rest.length > limit });
      },
    },
  };
  return workspace;
}

export const aPerson = (id: string, more: Partial<Row> = {}): Row => ({
  lastName: 'Popa',
  firstName: 'Ion',
  cnp: null,
  employer: null,
  ...more,
  id,
});
export const added = (table: string, row: Row): Change => ({ op: 'add', table, id: row.id, row });
export const removed = (table: string, row: Row): Change => ({ op: 'remove', table, id: row.id, row });
export const edited = (
  table: string,
  id: string,
  path: string,
  before: string | null,
  after: string | null,
): Change => ({
  op: 'edit',
  table,
  id,
  fields: [{ path, before, after }],
});

export const tableOf = (...rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map(row => [row.id, row]));

/** All rows of a copy by table and id, tables without rows left out, to be compared with a workspace's. */
export async function copiedRows(db: CopyDatabase): Promise<{ [table: string]: { [id: string]: Row } }> {
  const copied: { [table: string]: { [id: string]: Row } } = {};
  for (const table of copiedTables) {
    const rows = (await db.table(table).toArray()) as Row[];
    if (rows.length > 0) copied[table] = Object.fromEntries(rows.map(row => [row.id, row]));
  }
  return copied;
}

export function rowsByTable(tables: Tables): { [table: string]: { [id: string]: Row } } {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, rows]) => (rows.size > 0 ? [[table, Object.fromEntries(rows)]] : [])),
  );
}
