import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { CopyDatabase } from '../schema.ts';

/** The files kept with one record, in the order in which they were added. */
export async function attachmentsOf(db: CopyDatabase, table: string, rowId: string): Promise<readonly Attachment[]> {
  const rows = await db.attachment.where('rowId').equals(rowId).toArray();
  const own = rows.filter(row => row.table === table);
  return own.sort((a, b) => (a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? -1 : 1));
}

/**
 * Names of the other records that hold the very same content as one of these files, by its SHA-256: people and companies by
 * their names, anything else by the name of its file. Reads all files of the workspace once.
 */
export async function recordsWithContent(
  db: CopyDatabase,
  files: readonly Attachment[],
  exceptRow: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = new Set(files.map(({ sha256 }) => sha256));
  if (wanted.size === 0) return new Map();
  const same = await db.attachment.filter(row => wanted.has(row.sha256) && row.rowId !== exceptRow).toArray();
  const found = new Map<string, string[]>();
  for (const { sha256, table, rowId, name } of same) {
    const person = table === 'participant' ? await db.participant.get(rowId) : undefined;
    const company = table === 'company' ? await db.company.get(rowId) : undefined;
    const who = person ? `${person.lastName} ${person.firstName}`.trim() : (company?.name ?? name);
    const names = found.get(sha256) ?? [];
    if (!names.includes(who)) names.push(who);
    found.set(sha256, names);
  }
  return found;
}
