import { ImportSession, type ImportState } from '#main/imports/import-session.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { tableNames } from '#shared/domain/tables.ts';
import type { ImportQuestion, ImportReading, ImportRow } from '#shared/ipc/import.channels.ts';
import { planChanges, putUpdates } from '#shared/journal/apply.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { day } from '#test/support/some-people.ts';

/* An import without a workspace: rows in memory, a file in memory. */

export const profile = (() => {
  const found = findProfile('pocu-860-3-12');
  if (!found) throw new Error('no profile');
  return found;
})();

export const noData = (): ProjectData =>
  Object.fromEntries(tableNames.map(name => [name, new Map<string, Row>()])) as unknown as ProjectData;

/** The rows after an act; those given stay as they are. */
export function after(data: ProjectData, { changes }: CommitDraft): ProjectData {
  const before = data as unknown as Record<string, Map<string, Row>>;
  const tables = Object.fromEntries(Object.entries(before).map(([name, rows]) => [name, new Map(rows)]));
  const planned = planChanges(tables, changes);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  for (const [table, updates] of planned.value) {
    const rows = tables[table];
    if (rows) putUpdates(rows, updates);
  }
  return tables as unknown as ProjectData;
}

export const stateOf = (data: ProjectData, position = 1): ImportState => ({
  data,
  profile,
  position,
  today: day('2022-11-30'),
});

export const usual: ImportQuestion = {
  sheet: 0,
  kind: 'participants',
  headingRow: null,
  columns: null,
  sender: null,
  company: null,
  dateOrder: null,
  addCompanies: true,
  language: 'ro',
};

let ids = 0;
export async function opened(bytes: Uint8Array | string, name = 'lista.xlsx'): Promise<ImportSession> {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const session = await ImportSession.of(content, name, () => `new-${++ids}`, { now: () => performance.now() });
  if (!session.ok) throw new Error(JSON.stringify(session.error));
  return session.value;
}

export function read(session: ImportSession, data: ProjectData, question: Partial<ImportQuestion> = {}): ImportReading {
  const reading = session.read({ ...usual, ...question }, stateOf(data));
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}

export function rows(session: ImportSession, show: Parameters<ImportSession['page']>[0] = 'all'): readonly ImportRow[] {
  const page = session.page(show, 0, 100_000);
  if (!page.ok) throw new Error(page.error.code);
  return page.value.rows;
}

export function drafted(
  session: ImportSession,
  data: ProjectData,
  decisions: Parameters<ImportSession['draft']>[0] = {},
) {
  const draft = session.draft(decisions, stateOf(data), 'ana');
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  return draft.value;
}

/** The codes that a row is given, each with its weight. */
export const codes = ({ reasons }: ImportRow): readonly string[] =>
  reasons.map(({ weight, problem }) => `${weight} ${problem.code}`);
