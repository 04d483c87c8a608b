import type { Aid } from './aid/aid.ts';
import type { Attachment } from './attachment/attachment.ts';
import type { Company } from './company/company.ts';
import type { Correspondence } from './correspondence/correspondence.ts';
import type { Course } from './course/course.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { Duplicate } from './duplicate/duplicate.ts';
import type { Holding } from './holding/holding.ts';
import type { ImportRun } from './import-run/import-run.ts';
import type { Participant } from './participant/participant.ts';
import type { Participation } from './participation/participation.ts';
import type { Partner } from './partner/partner.ts';
import type { Project } from './project/project.ts';
import type { SavedView } from './saved-view/saved-view.ts';

/** Every table of a workspace and what its rows are. Order: a row refers only to tables before its own, or its own. */
export interface TableRows {
  project: Project;
  partner: Partner;
  company: Company;
  course: Course;
  participant: Participant;
  dossier: Dossier;
  participation: Participation;
  attachment: Attachment;
  holding: Holding;
  aid: Aid;
  correspondence: Correspondence;
  duplicate: Duplicate;
  importRun: ImportRun;
  savedView: SavedView;
}
export type TableName = keyof TableRows;

export const tableNames = Object.keys({
  project: true,
  partner: true,
  company: true,
  course: true,
  participant: true,
  dossier: true,
  participation: true,
  attachment: true,
  holding: true,
  aid: true,
  correspondence: true,
  duplicate: true,
  importRun: true,
  savedView: true,
} satisfies Record<TableName, true>) as readonly TableName[];

/** A workspace's rows as rules and reports read them. */
export type ProjectData = { readonly [T in TableName]: ReadonlyMap<string, TableRows[T]> };
