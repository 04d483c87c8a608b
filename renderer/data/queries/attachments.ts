import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { CopyDatabase } from '../schema.ts';

/** The files kept with one record, in the order in which they were added. */
export async function attachmentsOf(db: CopyDatabase, table: string, rowId: string): Promise<readonly Attachment[]> {
  const rows = await db.attachment.where('rowId').equals(rowId).toArray();
  const own = rows.filter(row => row.table === table);
  return own.sort((a, b) => (a.addedAt === b.addedAt ? (a.id < b.id ? -1 : 1) : a.addedAt < b.addedAt ? -1 : 1));
}
