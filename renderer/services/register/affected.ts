import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import type { ListRow } from './list-row.ts';

/**
 * The participants whose line or status may follow from rows that changed. `joined`: companies whose SME category may
 * follow from the companies that changed.
 */
export function affectedParticipants(
  changed: ChangedRows,
  rows: ReadonlyMap<string, ListRow>,
  joined: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const affected = new Set(idsOf(changed, 'participant'));
  // What everyone's rules read, or whose people cannot be told from the row's id: all are looked at again.
  if (['project', 'partner', 'course', 'holding'].some(table => changed.has(table)))
    return new Set([...rows.keys(), ...affected]);

  const employers = new Set([...idsOf(changed, 'company'), ...joined]);
  for (const id of idsOf(changed, 'dossier')) (rows.has(id) ? affected : employers).add(id);
  if (employers.size > 0) {
    for (const row of rows.values()) if (row.employer !== null && employers.has(row.employer)) affected.add(row.id);
  }
  for (const participation of changed.get('participation')?.values() ?? []) {
    if (!participation) return new Set([...rows.keys(), ...affected]);
    affected.add(String(participation.participant));
  }
  return affected;
}

const idsOf = (changed: ChangedRows, table: string): readonly string[] => [...(changed.get(table)?.keys() ?? [])];
