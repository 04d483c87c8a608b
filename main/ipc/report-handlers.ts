import type { ReportRequest } from '#shared/ipc/contract.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import { offersOf } from '../workspace/make-report.ts';
import { placeOf } from './job-place.ts';
import type { Handlers } from './register-handlers.ts';
import type { SavedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, 'report.list' | 'report.preview' | 'report.export' | 'job.progress' | 'job.cancel'>;

const requestOf = ({ report, params, language }: ReportRequest): ReportRequest => ({ report, params, language });

/** Questions about reports. Building and writing happen in the worker; main only asks where to. */
export function reportHandlers({ dialogs, jobs, program }: Services, desk: WorkspaceDesk, saved: SavedPaths): Group {
  /** Exports whose place is still being asked, and whether they were cancelled meanwhile: the worker does not know them. */
  const preparing = new Map<string, { cancelled: boolean }>();
  return {
    'report.list': async () => {
      const workspace = desk.need();
      return workspace.ok ? ok(offersOf(workspace.value)) : workspace;
    },
    'report.preview': async ({ firstRow, limit, ...request }) => {
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      return jobs.preview(placeOf(workspace.value), request, { firstRow, limit });
    },
    'report.export': async ({ format, job, ...asked }) => {
      const workspace = desk.need();
      if (!workspace.ok) return workspace;
      // The worker reads the journal at least as far as here, so that every change shown as saved is in the file.
      const at = placeOf(workspace.value);
      const request = requestOf(asked);
      const prepared = { cancelled: false };
      preparing.set(job, prepared);
      // Two papers tell whether the file is one person's, and so named after it.
      const heading = await jobs.preview(at, request, { firstRow: 0, limit: 2 });
      preparing.delete(job);
      if (prepared.cancelled) return fail(problem('dialog.cancelled'));
      if (!heading.ok) return heading;
      const name = suggestedFileName(heading.value.document, workspace.value.profile);
      const target = await dialogs.saveReport(name, format);
      if (target === null) return fail(problem('dialog.cancelled'));
      const written = await jobs.exportReport(at, request, { format, ...target }, job);
      if (written.ok) {
        saved.add(written.value.path);
        program.onExported(written.value.path);
      }
      return written;
    },
    'job.progress': async ({ job }) => jobs.progress(job),
    'job.cancel': async ({ job }) => {
      const prepared = preparing.get(job);
      if (prepared) prepared.cancelled = true;
      jobs.cancel(job);
      return null;
    },
  };
}
