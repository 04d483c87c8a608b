import type { ProjectData } from '../domain/tables.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { CallProfile } from '../profiles/profile.ts';
import { documentStatus } from './document-status/document-status.report.ts';
import { dossierOpis } from './dossier/dossier-opis.report.ts';
import { participantDossier } from './dossier/participant-dossier.report.ts';
import { eligibilitySheet } from './eligibility-sheet/eligibility-sheet.report.ts';
import { entityRegister } from './entity-register/entity-register.report.ts';
import { individualForm } from './individual-form/individual-form.report.ts';
import { missingLetter } from './missing-documents/missing-letter.report.ts';
import { missingList } from './missing-documents/missing-list.report.ts';
import type { ReportDefinition, ReportFormat, ReportParameter, ReportParams } from './model/define-report.ts';
import { participantList } from './participant-list/participant-list.report.ts';
import { personReport } from './person-report/person-report.report.ts';
import { selectionReport } from './selection-report/selection-report.report.ts';
import { targetGroupRegister } from './target-group-register/target-group-register.report.ts';

/** Every report that the program can build. A profile offers those of them that its call asks for. */
export const reportDefinitions: readonly ReportDefinition[] = [
  targetGroupRegister,
  entityRegister,
  participantList,
  individualForm,
  eligibilitySheet,
  selectionReport,
  documentStatus,
  missingLetter,
  missingList,
  dossierOpis,
  participantDossier,
  personReport,
];

/** The formats of a report that says nothing of them. */
const usualFormats: readonly ReportFormat[] = ['xlsx', 'pdf', 'csv'];

/** Whether a report prints what was done with a person's data, so that whoever makes it has to bring the history. */
export const needsHistory = (report: string): boolean =>
  reportDefinitions.find(({ id }) => id === report)?.needsHistory === true;

type Words = { readonly ro: string; readonly en: string };

/** A report that can be made now, and what it would be made with if nothing is said. */
export type OfferedReport = {
  readonly id: string;
  readonly owed: string | null;
  readonly title: Words;
  readonly description: Words;
  readonly defaults: ReportParams;
  readonly parameters: readonly ReportParameter[];
  /** What it is offered as, the most useful first. */
  readonly formats: readonly ReportFormat[];
};

/** The reports of the profile that the program can build, in the profile's order, for the data as of a day. */
export function offerReports(profile: CallProfile, data: ProjectData, asOf: PlainDate): readonly OfferedReport[] {
  return profile.reports.flatMap(({ id, owed, title, description }) => {
    const definition = reportDefinitions.find(report => report.id === id);
    if (definition === undefined) return [];
    const { parameters, defaults, formats = usualFormats } = definition;
    return [{ id, owed, title, description, defaults: defaults(data, asOf), parameters, formats }];
  });
}
