import { aidMessagesEn, aidMessagesRo } from '../domain/aid/aid.messages.ts';
import { attachmentMessagesEn, attachmentMessagesRo } from '../domain/attachment/attachment.messages.ts';
import { chasingMessagesEn, chasingMessagesRo } from '../domain/chasing/chasing.messages.ts';
import { checkCompanyMessagesEn, checkCompanyMessagesRo } from '../domain/company/check-company.messages.ts';
import { companyMessagesEn, companyMessagesRo } from '../domain/company/company.messages.ts';
import {
  correspondenceMessagesEn,
  correspondenceMessagesRo,
} from '../domain/correspondence/correspondence.messages.ts';
import { courseMessagesEn, courseMessagesRo } from '../domain/course/course.messages.ts';
import { deMinimisMessagesEn, deMinimisMessagesRo } from '../domain/de-minimis/de-minimis.messages.ts';
import { dossierMessagesEn, dossierMessagesRo } from '../domain/dossier/dossier.messages.ts';
import { duplicateMessagesEn, duplicateMessagesRo } from '../domain/duplicate/duplicate.messages.ts';
import { employerMessagesEn, employerMessagesRo } from '../domain/eligibility/employer.messages.ts';
import { findingMessagesEn, findingMessagesRo } from '../domain/eligibility/finding.messages.ts';
import { ruleMessagesEn, ruleMessagesRo } from '../domain/eligibility/rule.messages.ts';
import { holdingMessagesEn, holdingMessagesRo } from '../domain/holding/holding.messages.ts';
import { importCellMessagesEn, importCellMessagesRo } from '../domain/import/import-cell.messages.ts';
import { importFileMessagesEn, importFileMessagesRo } from '../domain/import/import-file.messages.ts';
import { importRunMessagesEn, importRunMessagesRo } from '../domain/import-run/import-run.messages.ts';
import { participantMessagesEn, participantMessagesRo } from '../domain/participant/participant.messages.ts';
import {
  participantChoiceMessagesEn,
  participantChoiceMessagesRo,
} from '../domain/participant/participant-choices.messages.ts';
import { participationMessagesEn, participationMessagesRo } from '../domain/participation/participation.messages.ts';
import { partnerMessagesEn, partnerMessagesRo } from '../domain/partner/partner.messages.ts';
import { privacyMessagesEn, privacyMessagesRo } from '../domain/privacy/privacy.messages.ts';
import { projectMessagesEn, projectMessagesRo } from '../domain/project/project.messages.ts';
import { readTablesMessagesEn, readTablesMessagesRo } from '../domain/read-tables.messages.ts';
import { savedViewMessagesEn, savedViewMessagesRo } from '../domain/saved-view/saved-view.messages.ts';
import { smeMessagesEn, smeMessagesRo } from '../domain/sme/sme.messages.ts';
import { actMessagesEn, actMessagesRo } from '../history/act.messages.ts';
import { historyMessagesEn, historyMessagesRo } from '../history/history.messages.ts';
import { sampleMessagesEn, sampleMessagesRo } from '../history/sample.messages.ts';
import { bridgeProblemMessagesEn, bridgeProblemMessagesRo } from '../ipc/bridge-problem.messages.ts';
import { disclosureMessagesEn, disclosureMessagesRo } from '../ipc/disclosure.messages.ts';
import { folderMessagesEn, folderMessagesRo } from '../ipc/folder.messages.ts';
import { jobMessagesEn, jobMessagesRo } from '../ipc/job.messages.ts';
import { projectProblemMessagesEn, projectProblemMessagesRo } from '../ipc/project-problem.messages.ts';
import { protectionMessagesEn, protectionMessagesRo } from '../ipc/protection.messages.ts';
import { recoveryMessagesEn, recoveryMessagesRo } from '../ipc/recovery.messages.ts';
import { attachmentProblemMessagesEn, attachmentProblemMessagesRo } from '../journal/attachment-problem.messages.ts';
import { backupMessagesEn, backupMessagesRo } from '../journal/backup-problem.messages.ts';
import { fileMessagesEn, fileMessagesRo } from '../journal/file-problem.messages.ts';
import { journalMessagesEn, journalMessagesRo } from '../journal/journal.messages.ts';
import { workspaceMessagesEn, workspaceMessagesRo } from '../journal/workspace-problem.messages.ts';
import { fieldMessagesEn, fieldMessagesRo } from '../kernel/field.messages.ts';
import type { Language, Messages } from '../kernel/translation.ts';
import { profileMessagesEn, profileMessagesRo } from '../profiles/profile.messages.ts';
import { reportMessagesEn, reportMessagesRo } from '../reports/say-report.ts';

/** The messages of every folder of `shared`, gathered. Each folder owns its own; a key is used once. */
export const gatheredMessages: Readonly<Record<Language, Messages>> = {
  ro: {
    ...actMessagesRo,
    ...attachmentMessagesRo,
    ...holdingMessagesRo,
    ...aidMessagesRo,
    ...correspondenceMessagesRo,
    ...duplicateMessagesRo,
    ...importRunMessagesRo,
    ...importCellMessagesRo,
    ...importFileMessagesRo,
    ...savedViewMessagesRo,
    ...smeMessagesRo,
    ...deMinimisMessagesRo,
    ...attachmentProblemMessagesRo,
    ...backupMessagesRo,
    ...chasingMessagesRo,
    ...checkCompanyMessagesRo,
    ...companyMessagesRo,
    ...courseMessagesRo,
    ...dossierMessagesRo,
    ...findingMessagesRo,
    ...employerMessagesRo,
    ...ruleMessagesRo,
    ...participantChoiceMessagesRo,
    ...participantMessagesRo,
    ...participationMessagesRo,
    ...partnerMessagesRo,
    ...privacyMessagesRo,
    ...projectMessagesRo,
    ...readTablesMessagesRo,
    ...historyMessagesRo,
    ...sampleMessagesRo,
    ...bridgeProblemMessagesRo,
    ...disclosureMessagesRo,
    ...folderMessagesRo,
    ...jobMessagesRo,
    ...projectProblemMessagesRo,
    ...protectionMessagesRo,
    ...recoveryMessagesRo,
    ...fileMessagesRo,
    ...journalMessagesRo,
    ...workspaceMessagesRo,
    ...fieldMessagesRo,
    ...profileMessagesRo,
    ...reportMessagesRo,
  },
  en: {
    ...actMessagesEn,
    ...attachmentMessagesEn,
    ...holdingMessagesEn,
    ...aidMessagesEn,
    ...correspondenceMessagesEn,
    ...duplicateMessagesEn,
    ...importRunMessagesEn,
    ...importCellMessagesEn,
    ...importFileMessagesEn,
    ...savedViewMessagesEn,
    ...smeMessagesEn,
    ...deMinimisMessagesEn,
    ...attachmentProblemMessagesEn,
    ...backupMessagesEn,
    ...chasingMessagesEn,
    ...checkCompanyMessagesEn,
    ...companyMessagesEn,
    ...courseMessagesEn,
    ...dossierMessagesEn,
    ...findingMessagesEn,
    ...employerMessagesEn,
    ...ruleMessagesEn,
    ...participantChoiceMessagesEn,
    ...participantMessagesEn,
    ...participationMessagesEn,
    ...partnerMessagesEn,
    ...privacyMessagesEn,
    ...projectMessagesEn,
    ...readTablesMessagesEn,
    ...historyMessagesEn,
    ...sampleMessagesEn,
    ...bridgeProblemMessagesEn,
    ...disclosureMessagesEn,
    ...folderMessagesEn,
    ...jobMessagesEn,
    ...projectProblemMessagesEn,
    ...protectionMessagesEn,
    ...recoveryMessagesEn,
    ...fileMessagesEn,
    ...journalMessagesEn,
    ...workspaceMessagesEn,
    ...fieldMessagesEn,
    ...profileMessagesEn,
    ...reportMessagesEn,
  },
};
