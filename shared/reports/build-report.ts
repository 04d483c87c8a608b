import { type Problem, problem } from '../kernel/problem.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { ReportInput } from './model/define-report.ts';
import type { ReportDocument } from './model/report-document.ts';
import { reportDefinitions } from './registry.ts';

/**
 * Builds a finished report from the state of a workspace. Pure: the same input gives the same document, with no clock
 * and no setting of the machine. Refuses a report that does not exist or that the call does not ask for, and whatever the
 * report itself refuses (its parameters, a profile that asks for what the program does not know).
 */
export function buildReport(input: ReportInput): Result<ReportDocument, Problem> {
  const { report, profile } = input;
  const shown = report.length > 40 ? `${report.slice(0, 40)}…` : report;
  const definition = reportDefinitions.find(({ id }) => id === report);
  if (definition === undefined) return fail(problem('report.unknown', { report: shown }));
  const layout = profile.reports.find(({ id }) => id === report);
  if (layout === undefined) return fail(problem('report.not-offered', { report: shown, profile: profile.callCode }));
  return definition.build(input, layout);
}
