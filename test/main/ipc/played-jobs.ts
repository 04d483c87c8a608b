import { writeFile } from 'node:fs/promises';
import type { Jobs } from '#main/jobs/jobs.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { makeReport } from '#main/workspace/make-report.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { ok } from '#shared/kernel/result.ts';

/** The worker, played: previews are built here, an export writes a word, and what was asked is noted down. */
export const playedJobs = (played: { readonly exports: unknown[]; readonly desktop: string[] }): Jobs => ({
  preview: async (at, request, page) => {
    const workspace = await openWorkspace(at.folder, { mode: 'read' }, realEnvironment());
    if (!workspace.ok) return workspace;
    const made = makeReport(workspace.value, request);
    await workspace.value.close();
    if (!made.ok) return made;
    return ok({ document: { ...made.value, rows: [] }, firstRow: page.firstRow, totalRows: made.value.rows.length });
  },
  exportReport: async (at, request, target, job) => {
    played.exports.push({ position: at.position, report: request.report, target, job });
    await writeFile(target.path, 'report');
    return ok({ path: target.path, bytes: 6 });
  },
  progress: job => (job === 'known' ? { stage: 'writing', done: 1, total: 2 } : null),
  cancel: job => void played.desktop.push(`cancel ${job}`),
  close: async () => {},
});
