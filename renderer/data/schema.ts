import { Dexie, type Table } from 'dexie';
import type { Aid } from '#shared/domain/aid/aid.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import type { ImportRun } from '#shared/domain/import-run/import-run.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { Project } from '#shared/domain/project/project.ts';
import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import { tableNames } from '#shared/domain/tables.ts';

/** Raised whenever the stores or their indexes change: an older copy is then dropped and refilled, never migrated. */
export const shapeVersion = 4;

/** How far a copy has come. `commitId` is the id of the commit at `position`, by which another history is recognised. */
export type CopyState = {
  readonly key: 'state';
  readonly shape: number;
  readonly workspaceId: string;
  readonly position: number;
  readonly commitId: string | null;
  /** False while the copy is being filled. */
  readonly complete: boolean;
};

/**
 * What was worked out from the rows and is kept to be shown at once at the next opening: numbered blocks of text, and the
 * position of the rows that all of them follow from. `made` names by what they were worked out.
 */
export type RememberedPart =
  | { readonly key: number; readonly text: string }
  | { readonly key: 'head'; readonly position: number; readonly made: string };

/** The stores of one workspace's working copy. Few indexes: filling costs mostly those. */
export class CopyDatabase extends Dexie {
  declare readonly project: Table<Project, string>;
  declare readonly partner: Table<Partner, string>;
  declare readonly company: Table<Company, string>;
  declare readonly course: Table<Course, string>;
  declare readonly participant: Table<Participant, string>;
  declare readonly dossier: Table<Dossier, string>;
  declare readonly participation: Table<Participation, string>;
  declare readonly attachment: Table<Attachment, string>;
  declare readonly holding: Table<Holding, string>;
  declare readonly aid: Table<Aid, string>;
  declare readonly correspondence: Table<Correspondence, string>;
  declare readonly duplicate: Table<Duplicate, string>;
  declare readonly importRun: Table<ImportRun, string>;
  declare readonly savedView: Table<SavedView, string>;
  declare readonly state: Table<CopyState, 'state'>;
  declare readonly remembered: Table<RememberedPart, RememberedPart['key']>;

  constructor(name: string) {
    super(name);
    this.version(shapeVersion).stores({
      project: 'id',
      partner: 'id',
      company: 'id',
      course: 'id',
      participant: 'id, cnp, employer',
      dossier: 'id',
      participation: 'id, participant',
      attachment: 'id, rowId',
      holding: 'id, held',
      aid: 'id, company',
      correspondence: 'id, company',
      duplicate: 'id',
      importRun: 'id',
      savedView: 'id',
      state: 'key',
      remembered: 'key',
    });
  }
}

/** The stores that hold rows, in the order in which they are filled: what a row refers to comes before it. */
export const copiedTables: readonly string[] = tableNames;

export const copyName = (workspaceId: string): string => `consorta-${workspaceId}`;
