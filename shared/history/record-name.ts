import type { Row, Tables } from '../journal/commit.ts';
import type { JsonValue } from '../kernel/json.ts';

/**
 * What people call a record: a participant by name, a company by its own, a dossier by whoever it is about, a participation
 * by person and course. Empty when the row says nothing of itself. Never a CNP.
 */
export function recordName(rows: Tables, table: string, row: Row): string {
  const other = (of: string, id: JsonValue | undefined): string => {
    const found = typeof id === 'string' ? rows[of]?.get(id) : undefined;
    return found ? recordName(rows, of, found) : '';
  };
  switch (table) {
    case 'participant':
      return joined(' ', row.lastName, row.firstName);
    case 'partner':
      return joined(' · ', row.code, row.name);
    case 'course':
      return joined(' · ', row.code, row.title);
    case 'dossier':
      return typeof row.owner === 'string' ? other(row.owner, row.id) : '';
    case 'participation':
      return joined(' · ', other('participant', row.participant), other('course', row.course));
    default:
      return joined(' ', row.name ?? row.title ?? row.fileName);
  }
}

const joined = (between: string, ...parts: readonly (JsonValue | undefined)[]): string =>
  parts.filter(part => typeof part === 'string' && part !== '').join(between);
