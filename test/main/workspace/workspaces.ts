import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { type Environment, realEnvironment } from '#main/workspace/environment.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { TableName } from '#shared/domain/tables.ts';
import type { Change, CommitDraft, Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';

/** This machine, at an instant of the test's choosing. */
export const at = (instant: string): Environment => ({ ...realEnvironment(), now: () => instant });
export const noon = '2022-11-30T12:00:00.000Z';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consorta-workspace-'));
  folders.push(folder);
  return folder;
}

export const aProject = { title: 'Formare', smisCode: '143404', profileId: 'pocu-860-3-12', author: 'ana' };

export async function newWorkspace(environment: Environment = at(noon)): Promise<Workspace> {
  const made = await createWorkspace(join(await newFolder(), 'w'), aProject, environment);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** A row of a table with nothing in it but what is given. */
export function rowOf(table: TableName, given: Row): Row {
  const read = decodeRow(tableFields[table], given);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, id: given.id };
}

export const aParticipant = (id: string, given: object = {}): Row =>
  rowOf('participant', { id, lastName: 'Pop', firstName: 'Ion', status: 'in_operation', ...given });

export const draftOf = (...changes: Change[]): CommitDraft => ({
  label: { key: 'test.saved', facts: {} },
  author: 'ana',
  changes,
});
export const adding = (table: string, row: Row): Change => ({ op: 'add', table, id: row.id, row });
