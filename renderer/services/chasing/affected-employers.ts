import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import { noEmployer } from '#renderer/data/queries/owed.ts';
import type { ChasedEmployer } from '#shared/domain/chasing/work-list.ts';
import type { Row } from '#shared/journal/commit.ts';

const idIn = (value: unknown): string => (typeof value === 'string' ? value : noEmployer);

/**
 * The employers of which something may be another matter after rows changed; `all` when that cannot be told from the rows.
 * Notes who works where now in `employerOf` (person to employer).
 */
export function affectedEmployers(
  changed: ChangedRows,
  employers: ReadonlyMap<string, ChasedEmployer>,
  employerOf: Map<string, string>,
): ReadonlySet<string> | 'all' {
  const affected = new Set<string>();
  const known = (id: string): string => (employers.has(id) || changed.get('company')?.get(id) ? id : noEmployer);
  const ofPerson = (id: string): void => {
    const employer = employerOf.get(id);
    if (employer !== undefined) affected.add(employer);
  };
  for (const [table, rows] of changed) {
    for (const [id, row] of rows) {
      switch (table) {
        case 'project':
        case 'partner':
        case 'course':
          return 'all';
        case 'company':
          // People of a company that came or went stood, or stand, under no employer.
          if (row === null || !employers.has(id)) return 'all';
          affected.add(id);
          break;
        case 'participant':
          ofPerson(id);
          if (row === null) employerOf.delete(id);
          else {
            const employer = known(idIn(row.employer));
            employerOf.set(id, employer);
            affected.add(employer);
          }
          break;
        case 'dossier':
          if (employers.has(id)) affected.add(id);
          else ofPerson(id);
          break;
        case 'participation':
          if (row === null) return 'all';
          ofPerson(idIn(row.participant));
          break;
        case 'aid':
        case 'correspondence':
          for (const employer of companyOf(table, id, row, employers)) affected.add(employer);
          break;
      }
    }
  }
  return affected;
}

/** The company of a letter or an aid; of a letter that is gone, the one that had it; of an aid that is gone, every one. */
function companyOf(
  table: 'aid' | 'correspondence',
  id: string,
  row: Row | null,
  employers: ReadonlyMap<string, ChasedEmployer>,
): readonly string[] {
  if (row !== null) return [idIn(row.company)];
  if (table === 'aid') return [...employers.keys()];
  return [...employers].flatMap(([employer, { letters }]) =>
    letters.some(letter => letter.id === id) ? [employer] : [],
  );
}
