import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { Printing } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import { referencesIn } from '#shared/history/references.ts';
import type { BackupDifference } from '#shared/journal/backup.ts';
import type { Row } from '#shared/journal/commit.ts';

type Rows = { [table: string]: Map<string, Row> };

/**
 * How values and records of a backup are called: by the rows of the backup and of the project that they name. What is in
 * neither (only on a page not yet seen) is called by its id.
 */
export function usePrinting(differences: readonly BackupDifference[]): {
  readonly printing: Printing;
  readonly nameOf: (difference: BackupDifference) => string;
} {
  const { language, say } = useProgram();
  const { profile, copy } = useProject();
  const named = useLiveQuery(async () => {
    const rows: Rows = {};
    const put = (table: string, row: Row): void => {
      rows[table] ??= new Map();
      rows[table].set(row.id, row);
    };
    const wanted = new Map<string, Set<string>>();
    for (const { table, now, past } of differences) {
      for (const row of [now, past]) {
        if (row === null) continue;
        for (const of of referencesIn(table, row)) wanted.set(of.table, (wanted.get(of.table) ?? new Set()).add(of.id));
      }
    }
    for (const [table, ids] of wanted) {
      for (const row of await copy.db.table<Row>(table).bulkGet([...ids])) if (row) put(table, row);
    }
    for (const { table, now, past } of differences) {
      const row = now ?? past;
      if (row !== null) put(table, row);
    }
    return rows;
  }, [differences, copy]);
  return useMemo(() => {
    const rows = named ?? {};
    const nameOf = (table: string, id: string): string => {
      const row = rows[table]?.get(id);
      return (row ? recordName(rows, table, row) : '') || id;
    };
    const printing: Printing = { language, say, profile, nameOf };
    return {
      printing,
      nameOf: ({ table, id, now, past }) => {
        const row = now ?? past;
        return (row === null ? '' : recordName(rows, table, row)) || id;
      },
    };
  }, [named, language, say, profile]);
}
