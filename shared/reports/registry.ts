import type { ProjectData } from '../domain/tables.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { CallProfile } from '../profiles/profile.ts';
import type { ReportDefinition, ReportParameter, ReportParams } from './model/define-report.ts';
import { participantList } from './participant-list/participant-list.report.ts';
import { targetGroupRegister } from './target-group-register/target-group-register.report.ts';

/** Every report that the program can build. A profile offers those of them that its call asks for. */
export const reportDefinitions: readonly ReportDefinition[] = [targetGroupRegister, participantList];

type Words = { readonly ro: string; readonly en: string };

/** A report that can be made now, and what it would be made with if nothing is said. */
export type OfferedReport = {
  readonly id: string;
  readonly owed: string | null;
  readonly title: Words;
  readonly description: Words;
  readonly defaults: ReportParams;
  readonly parameters: readonly ReportParameter[];
};

/** The reports of the profile that the program can build, in the profile's order, for the data as of a day. */
export function offerReports(profile: CallProfile, data: ProjectData, asOf: PlainDate): readonly OfferedReport[] {
  return profile.reports.flatMap(({ id, owed, title, description }) => {
    const definition = reportDefinitions.find(report => report.id === id);
    if (definition === undefined) return [];
    const { parameters, defaults } = definition;
    return [{ id, owed, title, description, defaults: defaults(data, asOf), parameters }];
  });
}
