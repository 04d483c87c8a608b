import type { ChasingChannels, LettersRequest } from '#shared/ipc/chasing.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import type { LettersTarget } from '../jobs/letter-messages.ts';
import { makeReport } from '../workspace/make-report.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { placeOf } from './job-place.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, keyof ChasingChannels>;

const endings = { letter: 'pdf', list: 'xlsx', mail: 'eml' } as const;

/** Papers for employers: main asks where to, a thread writes. */
export function chasingHandlers(
  { dialogs, letters: jobs, program }: Pick<Services, 'dialogs' | 'letters' | 'program'>,
  desk: WorkspaceDesk,
  saved: SavedPaths,
): Group {
  /** One file gets the name that the person chooses, several go into a folder. */
  const targetOf = async (workspace: Workspace, letters: LettersRequest): Promise<Result<LettersTarget, Problem>> => {
    const [company] = letters.companies;
    const [paper] = letters.papers;
    if (company !== undefined && paper !== undefined && letters.companies.length * letters.papers.length === 1) {
      const { on, answerBy, language } = letters;
      const params = { company, on, ...(answerBy === null ? {} : { answerBy }) };
      const report = paper === 'list' ? 'missing-documents-list' : 'missing-documents-letter';
      const document = makeReport(workspace, { report, params, language });
      if (!document.ok) return document;
      const name = suggestedFileName(document.value, workspace.profile);
      const path = await dialogs.saveFile(`${name}.${endings[paper]}`);
      return path === null ? fail(problem('dialog.cancelled')) : ok({ path });
    }
    const folder = (await dialogs.chooseFolder?.()) ?? null;
    return folder === null ? fail(problem('dialog.cancelled')) : ok({ folder });
  };
  return {
    'chasing.write-letters': async ({ folder, job, letters }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      if (!jobs) return fail(problem('job.failed', { reason: 'none' }));
      const target = await targetOf(workspace.value, letters);
      if (!target.ok) return target;
      // A dialog stays open as long as the person likes: the workspace may be another by now.
      const still = desk.need(folder);
      if (!still.ok) return still;
      const order = { at: placeOf(still.value), letters, target: target.value, sender: program.author() };
      const written = await jobs.write(job, order);
      if (written.ok) for (const { path } of written.value.written) saved.add(path);
      return written;
    },
    'chasing.progress': async ({ job }) => jobs?.progress(job) ?? null,
    'chasing.cancel': async ({ job }) => {
      jobs?.cancel(job);
      return null;
    },
  };
}
