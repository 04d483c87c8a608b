import type { ProjectData } from '../../domain/tables.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/translation.ts';
import type { CallProfile, ProfileReport } from '../../profiles/profile.ts';
import type { ReportDocument } from './report-document.ts';

/** Values that a report is asked with, as text: days `YYYY-MM-DD`, ids. A name that is not there takes its default. */
export type ReportParams = { readonly [name: string]: string };

/**
 * One value that a report may be asked with. A day; the id of a row (a partner also by its code; of participants several,
 * parted by commas); the name of a group; one of `values`, whose words are `report.choice.<name>.<value>`. All are optional,
 * but for those without which there is nothing to make (`needed`). What a name is called is `report.param.<name>`.
 */
export type ReportParameter = {
  readonly name: string;
  readonly kind: 'day' | 'partner' | 'company' | 'participant' | 'participants' | 'group' | 'choice';
  readonly values?: readonly string[];
  readonly needed?: true;
};

/** The ways a document can be saved. `zip`: each of its parts as a PDF of its own. */
export const reportFormats = ['xlsx', 'pdf', 'csv', 'json', 'zip'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** An act that changed or showed something of a person, as the history prints it. */
export type PersonAct = {
  /** UTC. */
  readonly at: string;
  readonly author: string;
  readonly act: string;
  readonly fields: readonly {
    readonly record: string;
    /** Path of a participant's field, such as `domicile/street`; null when it is another record's. */
    readonly field: string | null;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
};

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
  /** For reports that print it: what was done with the records of the person asked for, the oldest first. */
  readonly history?: readonly PersonAct[];
};

/** How a report of the profile is built. The profile says what is in it; this says how it is read from the data. */
export type ReportDefinition = {
  readonly id: string;
  readonly parameters: readonly ReportParameter[];
  /** The parameters it is made with when none is given, for a state of that day. */
  readonly defaults: (data: ProjectData, today: PlainDate) => ReportParams;
  readonly build: (input: ReportInput, layout: ProfileReport) => Result<ReportDocument, Problem>;
  /** The formats that make sense for it, the first of all first; xlsx, pdf and csv where nothing is said. JSON always. */
  readonly formats?: readonly ReportFormat[];
  /** Prints `history`. */
  readonly needsHistory?: true;
};
