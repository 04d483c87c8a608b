import type { FieldSpecs } from '../kernel/field.ts';
import { aidFields } from './aid/aid.fields.ts';
import { attachmentFields } from './attachment/attachment.fields.ts';
import { companyFields } from './company/company.fields.ts';
import { correspondenceFields } from './correspondence/correspondence.fields.ts';
import { courseFields } from './course/course.fields.ts';
import { dossierFields } from './dossier/dossier.fields.ts';
import { duplicateFields } from './duplicate/duplicate.fields.ts';
import { holdingFields } from './holding/holding.fields.ts';
import { importRunFields } from './import-run/import-run.fields.ts';
import { participantFields } from './participant/participant.fields.ts';
import { participationFields } from './participation/participation.fields.ts';
import { partnerFields } from './partner/partner.fields.ts';
import { projectFields } from './project/project.fields.ts';
import { savedViewFields } from './saved-view/saved-view.fields.ts';
import type { TableName } from './tables.ts';

/** The fields of every table, but `id`, which every row has: the one description that forms, grids and files read. */
export const tableFields: { readonly [T in TableName]: FieldSpecs } = {
  project: projectFields,
  partner: partnerFields,
  company: companyFields,
  course: courseFields,
  participant: participantFields,
  dossier: dossierFields,
  participation: participationFields,
  attachment: attachmentFields,
  holding: holdingFields,
  aid: aidFields,
  correspondence: correspondenceFields,
  duplicate: duplicateFields,
  importRun: importRunFields,
  savedView: savedViewFields,
};
