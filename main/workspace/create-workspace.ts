import type { Project } from '#shared/domain/project/project.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { NewProtection } from '../vault/crypt/new-protection.ts';
import type { Environment } from './environment.ts';
import { fillWorkspace } from './fill-workspace.ts';
import type { Workspace } from './workspace.ts';

export type NewProject = {
  readonly title: string;
  readonly smisCode: string | null;
  readonly profileId: string;
  readonly author: string;
  /** What it shall be opened with; absent or null: it is not encrypted. */
  readonly protection?: NewProtection | null;
};

/**
 * Makes a workspace in a new or empty folder, with the project as its first act, and leaves it open for writing. A title or
 * code that cannot be stored is `workspace.unreadable-value`, and nothing is made.
 */
export async function createWorkspace(
  folder: string,
  project: NewProject,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const row = readProject(project);
  if (!row.ok) return row;
  const draft = {
    label: { key: 'project.created', facts: {} },
    author: project.author,
    changes: [{ op: 'add', table: 'project', id: row.value.id, row: row.value }],
  } as const;
  return fillWorkspace(
    folder,
    { profileId: project.profileId, protection: project.protection, acts: [{ draft }] },
    environment,
  );
}

/** The project's row as it is stored: texts trimmed, an empty code null. */
function readProject({ title, smisCode, profileId }: NewProject): Result<Row, Problem> {
  const project: Project = {
    id: 'project',
    title,
    smisCode,
    contractNo: null,
    contractOn: null,
    startOn: null,
    endOn: null,
    profileId,
    remarks: null,
  };
  const read = decodeRow(tableFields.project, project);
  if (read.ok) return ok({ ...read.value, id: project.id });
  const { at: field = '', code: reason = '' } = read.error[0] ?? {};
  return fail(problem('workspace.unreadable-value', { table: 'project', id: project.id, field, reason }));
}
