import type { ReportOffer, ReportRequest } from '#shared/ipc/contract.ts';
import { dayOfInstant, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import type { PersonAct, ReportState } from '#shared/reports/model/define-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { needsHistory, offerReports } from '#shared/reports/registry.ts';
import { personHistory } from './person-history.ts';
import { dayOfState, type Workspace } from './workspace.ts';

/**
 * Builds a report from a workspace as it stands. The day that counts as today, and the instant printed on the paper, are
 * those of the last saved act, so that the same state gives the same bytes whenever it is printed.
 */
export function makeReport(
  workspace: Workspace,
  request: ReportRequest,
  history?: readonly PersonAct[],
): Result<ReportDocument, Problem> {
  return buildReport({
    ...(history === undefined ? {} : { history }),
    data: workspace.data(),
    profile: workspace.profile,
    report: request.report,
    params: request.params,
    language: request.language,
    at: stateOf(workspace),
  });
}

/** The same, with what a report prints beside the rows: the history of the person that it is about, which takes reading. */
export async function makeWholeReport(
  workspace: Workspace,
  request: ReportRequest,
): Promise<Result<ReportDocument, Problem>> {
  if (!needsHistory(request.report)) return makeReport(workspace, request);
  const { participant = '', partner = '' } = request.params;
  const whose = partner === '' ? 'of-person' : 'of-record';
  const history = await personHistory(workspace, participant, whose, request.language);
  return history.ok ? makeReport(workspace, request, history.value) : history;
}

/** The state of the data as papers print it. */
export function stateOf(workspace: Workspace): ReportState {
  const { position, head, manifest } = workspace.vault;
  return { position, instant: head.at ?? manifest.createdAt, today: stateDay(workspace) };
}

/** The reports that the profile offers, each with the parameters it would be made with now. */
export function offersOf(workspace: Workspace): readonly ReportOffer[] {
  return offerReports(workspace.profile, workspace.data(), stateDay(workspace));
}

const stateDay = (workspace: Workspace): PlainDate =>
  dayOfState(workspace, dayOfInstant(workspace.vault.manifest.createdAt, workspace.profile.timeZone));
