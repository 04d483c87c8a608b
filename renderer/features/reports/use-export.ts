import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type OpenProject, useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ReportRequest } from '#shared/ipc/contract.ts';
import { createReportExport, type ExportState, type ReportExport } from './report-export.ts';

/** The export of each open project: a page that is left and come back to finds it where it is. */
const exportsOf = new WeakMap<OpenProject['saving'], ReportExport>();

/** The project's export and its state. What failed is no longer said once something else is asked for. */
export function useExport(request: ReportRequest | null): { readonly state: ExportState; readonly job: ReportExport } {
  const { ask } = useProgram();
  const { saving } = useProject();
  const job = exportsOf.get(saving) ?? createReportExport(ask);
  exportsOf.set(saving, job);
  const state = useSyncExternalStore(job.listen, job.state);

  const question = JSON.stringify(request);
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    job.forgetFailure();
  }, [job, question]);
  return { state, job };
}
