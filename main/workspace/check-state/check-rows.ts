import { brokenReferences } from '#shared/domain/eligibility/data-rules.ts';
import { readCnp } from '#shared/domain/identity/cnp.ts';
import { type ProjectData, type TableName, tableNames } from '#shared/domain/tables.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { idPattern } from '#shared/kernel/decode-row.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { Isolation, isolationOf } from './isolate-rows.ts';

/**
 * What is wrong in the rows of a project as they stand. Facts: `table`, `id` and `field` of the place; never a value.
 *
 *     check.unknown-table   a table that this program does not know, with how many rows
 *     check.row-value       a value that does not fit its field (missing, of another type, impossible); `reason`: field.…
 *     check.row-id          a row under an id that no row may have, or under another one than its own
 *     check.no-project      there is no project row, or more than the one, or it is of another call
 *     check.reference       a reference to a row that is not there; `reason`: rule.DATA-REF.…
 *     check.same-cnp        two people with one valid CNP; `others` counts the others
 *     check.same-code       two companies with one tax code, or two partners or courses with one code
 */
export function checkRows(tables: Tables, profileId: string): readonly Problem[] {
  const faults: Problem[] = [];
  for (const [table, rows] of Object.entries(tables)) {
    if (!isTable(table) && rows.size > 0) faults.push(problem('check.unknown-table', { table, rows: rows.size }));
  }
  const isolated = [...rowsOf(tables)].flatMap(([table, id, row]) => isolationOf(table, id, row) ?? []);
  for (const { table, id, row, faults: found } of isolated) {
    const place = { table, id: shownId(id) };
    if (row.id !== id || !idPattern.test(id)) faults.push(problem('check.row-id', place));
    for (const { field, code } of found.filter(each => each.field !== 'id')) {
      faults.push(problem('check.row-value', { ...place, field: shownField(field), reason: code }));
    }
  }
  faults.push(...projectFaults(tables, profileId));
  const isolation = new Isolation(isolated.map(({ table, id, row }) => ({ table, id, row, read: null })));
  const noRows: ReadonlyMap<string, Row> = new Map();
  const data = Object.fromEntries(
    tableNames.map(table => [table, isolation.readable(table, tables[table] ?? noRows)]),
  ) as unknown as ProjectData;
  for (const { place, message } of brokenReferences(data)) {
    const { table, id, field } = place;
    faults.push(problem('check.reference', { table, id, field: field ?? '', reason: message }));
  }
  return [...faults, ...sameCnp(data), ...sameCodes(data)];
}

function projectFaults(tables: Tables, profileId: string): readonly Problem[] {
  const projects = [...(tables.project?.values() ?? [])];
  const [project] = projects;
  const isGood = projects.length === 1 && project?.id === 'project' && project.profileId === profileId;
  return isGood ? [] : [problem('check.no-project', { rows: projects.length })];
}

function sameCnp({ participant }: ProjectData): readonly Problem[] {
  const ids = new Map<string, string[]>();
  for (const { id, cnp } of participant.values()) {
    if (cnp === null || readCnp(cnp).errors.length > 0) continue;
    const digits = readCnp(cnp).digits ?? cnp.trim();
    ids.set(digits, [...(ids.get(digits) ?? []), id]);
  }
  return [...ids.values()].flatMap(same =>
    same.length < 2
      ? []
      : [problem('check.same-cnp', { table: 'participant', id: same[0] ?? '', others: same.length - 1 })],
  );
}

/** What identifies a record to people must be its own. */
const codes = [
  ['company', 'cui'],
  ['partner', 'code'],
  ['course', 'code'],
] as const;

function sameCodes(data: ProjectData): readonly Problem[] {
  return codes.flatMap(([table, field]) => {
    const seen = new Set<string>();
    const rows: Iterable<Row> = data[table].values();
    return [...rows].flatMap(row => {
      const code = row[field];
      if (typeof code !== 'string' || code.trim() === '') return [];
      if (seen.has(code.trim())) return [problem('check.same-code', { table, id: row.id, field })];
      seen.add(code.trim());
      return [];
    });
  });
}

function* rowsOf(tables: Tables): Generator<readonly [TableName, string, Row]> {
  for (const table of tableNames) for (const [id, row] of tables[table] ?? []) yield [table, id, row];
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
/** An id that no row may have can be anything, a CNP too. */
const shownId = (id: string): string => (idPattern.test(id) ? id : '?');
/** A field that is not described may be named by anything; of those only the top is told. */
const shownField = (field: string): string => (/\d{6}/.test(field) ? '?' : field);
