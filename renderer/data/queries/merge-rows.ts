import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import type { CopyDatabase } from '../schema.ts';

/**
 * The rows that merging two records reads: the two, and all that name one of them. Large tables are asked by their indexes,
 * small ones are read whole.
 */
export async function loadMergeRows(
  db: CopyDatabase,
  table: Duplicate['table'],
  one: string,
  other: string,
): Promise<ProjectData> {
  const ids = [one, other];
  const ofPeople = table === 'participant';
  const [records, participation, dossiers, courses, employees, companies] = await Promise.all([
    ofPeople ? db.participant.bulkGet(ids) : db.company.bulkGet(ids),
    ofPeople ? db.participation.where('participant').anyOf(ids).toArray() : [],
    db.dossier.bulkGet(ids),
    ofPeople ? db.course.toArray() : [],
    ofPeople ? [] : db.participant.where('employer').anyOf(ids).toArray(),
    // Their names are shown.
    ofPeople ? db.company.toArray() : [],
  ]);
  const [attachment, aid, holding, correspondence, importRun, duplicate, partner] = await Promise.all([
    db.attachment
      .where('rowId')
      .anyOf([...ids, ...participation.map(({ id }) => id)])
      .toArray(),
    ofPeople ? [] : db.aid.where('company').anyOf(ids).toArray(),
    ofPeople ? [] : db.holding.toArray(),
    db.correspondence.toArray(),
    db.importRun.toArray(),
    db.duplicate.toArray(),
    db.partner.toArray(),
  ]);
  const rows: { readonly [name: string]: readonly ({ readonly id: string } | undefined)[] } = {
    [ofPeople ? 'company' : 'participant']: ofPeople ? companies : employees,
    [table]: records,
    participation,
    dossier: dossiers,
    course: courses,
    attachment,
    aid,
    holding,
    correspondence,
    importRun,
    duplicate,
    partner,
  };
  const tables = tableNames.map(name => {
    const found = (rows[name] ?? []).flatMap(row => (row ? [[row.id, row] as const] : []));
    return [name, new Map(found)] as const;
  });
  return Object.fromEntries(tables) as unknown as ProjectData;
}
