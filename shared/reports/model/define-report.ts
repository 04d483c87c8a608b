import type { ProjectData } from '../../domain/tables.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/translation.ts';
import type { CallProfile, ProfileReport } from '../../profiles/profile.ts';
import type { ReportDocument } from './report-document.ts';

/** Values that a report is asked with, as text: days `YYYY-MM-DD`, ids. A name that is not there takes its default. */
export type ReportParams = { readonly [name: string]: string };

/** One value that a report may be asked with. All are optional: each has a default. */
export type ReportParameter = { readonly name: string; readonly kind: 'day' | 'partner' };

/** The state of the data that a report prints. */
export type ReportState = {
  /** Number of the last commit; 0 for an empty journal. */
  readonly position: number;
  /** When that commit was saved, UTC. */
  readonly instant: string;
  /** The day of that instant in the profile's time zone: what counts as today, so that a state always prints the same. */
  readonly today: PlainDate;
};

/** Everything a report is made of. Nothing else is read: no clock, no setting. */
export type ReportInput = {
  readonly data: ProjectData;
  readonly profile: CallProfile;
  readonly report: string;
  readonly params: ReportParams;
  readonly language: Language;
  readonly at: ReportState;
};

/** How a report of the profile is built. The profile says what is in it; this says how it is read from the data. */
export type ReportDefinition = {
  readonly id: string;
  readonly parameters: readonly ReportParameter[];
  /** The parameters it is made with when none is given, for a state of that day. */
  readonly defaults: (data: ProjectData, today: PlainDate) => ReportParams;
  readonly build: (input: ReportInput, layout: ProfileReport) => Result<ReportDocument, Problem>;
};
