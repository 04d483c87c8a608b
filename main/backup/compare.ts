import type { BackupComparison, BackupDifference, DifferenceCounts } from '#shared/journal/backup.ts';
import type { CommitDraft, Row, Tables } from '#shared/journal/commit.ts';
import { diffRow, draftCommit, type RowPair } from '#shared/journal/diff.ts';

/** A record that is not the same now and in a backup, in order of tables and ids. */
export type Different = { readonly table: string; readonly now: Row | null; readonly past: Row | null };

/** What restoring rows over others would do, record by record. Rows that are alike but for the order of fields are alike. */
export function differencesBetween(now: Tables, past: Tables): readonly Different[] {
  const found: Different[] = [];
  for (const table of [...new Set([...Object.keys(now), ...Object.keys(past)])].sort()) {
    const [present, former] = [rowsOf(now, table), rowsOf(past, table)];
    for (const id of [...new Set([...present.keys(), ...former.keys()])].sort()) {
      const [before, after] = [present.get(id) ?? null, former.get(id) ?? null];
      if (before !== after && diffRow(table, before, after) !== null) found.push({ table, now: before, past: after });
    }
  }
  return found;
}

const noRows: ReadonlyMap<string, Row> = new Map();
const rowsOf = (tables: Tables, table: string) => (Object.hasOwn(tables, table) ? tables[table] : undefined) ?? noRows;

export type PageOf = { readonly table: string | null; readonly first: number; readonly limit: number };

/** A page of differences, and the counts of all of them, whatever the page. */
export function pageOfDifferences(
  differences: readonly Different[],
  { table, first, limit }: PageOf,
): Pick<BackupComparison, 'tables' | 'first' | 'total' | 'differences'> {
  const wanted = table === null ? differences : differences.filter(each => each.table === table);
  return {
    tables: countDifferences(differences),
    first,
    total: wanted.length,
    differences: wanted.slice(first, first + limit).map(described),
  };
}

function countDifferences(differences: readonly Different[]): Readonly<Record<string, DifferenceCounts>> {
  const counts = new Map<string, { added: number; changed: number; removed: number }>();
  for (const { table, now, past } of differences) {
    const of = counts.get(table) ?? { added: 0, changed: 0, removed: 0 };
    of[kindOf(now, past)] += 1;
    counts.set(table, of);
  }
  return Object.fromEntries(counts);
}

const kindOf = (now: Row | null, past: Row | null): BackupDifference['kind'] =>
  now === null ? 'added' : past === null ? 'removed' : 'changed';

function described({ table, now, past }: Different): BackupDifference {
  const change = diffRow(table, now, past);
  return {
    table,
    id: now?.id ?? past?.id ?? '',
    kind: kindOf(now, past),
    now,
    past,
    fields: change?.op === 'edit' ? change.fields : [],
  };
}

/** The act that brings all rows to those of a backup. Its facts say from which moment and position. */
export function restoringDraft(
  differences: readonly Different[],
  backup: { readonly madeAt: string; readonly position: number },
  author: string,
): CommitDraft {
  const { madeAt, position } = backup;
  return draftCommit({ key: 'backup.restored', facts: { madeAt, position } }, author, pairsOf(differences));
}

/** The act that takes one record as a backup has it. */
export function takingDraft(
  difference: Different,
  backup: { readonly madeAt: string; readonly position: number },
  author: string,
): CommitDraft {
  const { madeAt, position } = backup;
  const facts = { madeAt, position, table: difference.table };
  return draftCommit({ key: 'backup.record-taken', facts }, author, pairsOf([difference]));
}

const pairsOf = (differences: readonly Different[]): readonly RowPair[] =>
  differences.map(({ table, now, past }) => ({ table, before: now, after: past }));
