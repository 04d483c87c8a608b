import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import type { CopyDatabase } from '#renderer/data/schema.ts';
import type { ListRow } from './list-row.ts';

/**
 * The participants whose line or status may follow from rows that changed. While the copy is being filled only people
 * matter: their statuses are worked out once everything is here.
 */
export async function affectedParticipants(
  db: CopyDatabase,
  changed: ChangedRows,
  rows: ReadonlyMap<string, ListRow>,
  allHere: boolean,
): Promise<ReadonlySet<string>> {
  const affected = new Set(changed.get('participant') ?? []);
  if (!allHere) return affected;
  // What everyone's rules read, or whose people cannot be told from the row's id: all are looked at again.
  if (['project', 'partner', 'course'].some(table => changed.has(table))) return new Set([...rows.keys(), ...affected]);

  const employers = new Set(changed.get('company') ?? []);
  for (const id of changed.get('dossier') ?? []) (rows.has(id) ? affected : employers).add(id);
  if (employers.size > 0) {
    for (const row of rows.values()) if (row.employer !== null && employers.has(row.employer)) affected.add(row.id);
  }
  const participations = changed.get('participation');
  if (participations) {
    const found = await db.participation.bulkGet([...participations]);
    for (const participation of found) {
      if (!participation) return new Set([...rows.keys(), ...affected]);
      affected.add(participation.participant);
    }
  }
  return affected;
}
