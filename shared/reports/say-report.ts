import { attachmentMessagesEn, attachmentMessagesRo } from '../domain/attachment/attachment.messages.ts';
import { companyMessagesEn, companyMessagesRo } from '../domain/company/company.messages.ts';
import {
  correspondenceMessagesEn,
  correspondenceMessagesRo,
} from '../domain/correspondence/correspondence.messages.ts';
import { courseMessagesEn, courseMessagesRo } from '../domain/course/course.messages.ts';
import { dossierMessagesEn, dossierMessagesRo } from '../domain/dossier/dossier.messages.ts';
import { employerMessagesEn, employerMessagesRo } from '../domain/eligibility/employer.messages.ts';
import { findingMessagesEn, findingMessagesRo } from '../domain/eligibility/finding.messages.ts';
import { ruleMessagesEn, ruleMessagesRo } from '../domain/eligibility/rule.messages.ts';
import { participantMessagesEn, participantMessagesRo } from '../domain/participant/participant.messages.ts';
import {
  participantChoiceMessagesEn,
  participantChoiceMessagesRo,
} from '../domain/participant/participant-choices.messages.ts';
import { participationMessagesEn, participationMessagesRo } from '../domain/participation/participation.messages.ts';
import { projectMessagesEn, projectMessagesRo } from '../domain/project/project.messages.ts';
import { fieldMessagesEn, fieldMessagesRo } from '../kernel/field.messages.ts';
import type { Facts } from '../kernel/problem.ts';
import { type Language, type Messages, sayIn } from '../kernel/translation.ts';
import { entityRegisterMessagesEn, entityRegisterMessagesRo } from './entity-register/entity-register.messages.ts';
import {
  missingDocumentsMessagesEn,
  missingDocumentsMessagesRo,
} from './missing-documents/missing-documents.messages.ts';
import { papersMessagesEn, papersMessagesRo } from './papers/papers.messages.ts';
import {
  participantColumnsMessagesEn,
  participantColumnsMessagesRo,
} from './participant-columns/participant-columns.messages.ts';
import {
  participantRegisterMessagesEn,
  participantRegisterMessagesRo,
} from './participant-register/participant-register.messages.ts';
import { registerTotalsMessagesEn, registerTotalsMessagesRo } from './participant-register/register-totals.messages.ts';
import { personReportMessagesEn, personReportMessagesRo } from './person-report/person-report.messages.ts';
import { reportsMessagesEn, reportsMessagesRo } from './reports.messages.ts';

/** All the words of the reports: what is printed in them and why one could not be made. */
export const reportMessagesRo = {
  ...reportsMessagesRo,
  ...participantColumnsMessagesRo,
  ...participantRegisterMessagesRo,
  ...entityRegisterMessagesRo,
  ...registerTotalsMessagesRo,
  ...papersMessagesRo,
  ...missingDocumentsMessagesRo,
  ...personReportMessagesRo,
} as const satisfies Messages;
export const reportMessagesEn = {
  ...reportsMessagesEn,
  ...participantColumnsMessagesEn,
  ...participantRegisterMessagesEn,
  ...entityRegisterMessagesEn,
  ...registerTotalsMessagesEn,
  ...papersMessagesEn,
  ...missingDocumentsMessagesEn,
  ...personReportMessagesEn,
} as const satisfies Messages;

/** The words of fields and their choices are the domain's, so that a report says what the form says. */
const words: Readonly<Record<Language, Messages>> = {
  ro: {
    ...fieldMessagesRo,
    ...participantMessagesRo,
    ...participationMessagesRo,
    ...projectMessagesRo,
    ...dossierMessagesRo,
    ...attachmentMessagesRo,
    ...correspondenceMessagesRo,
    ...ruleMessagesRo,
    ...findingMessagesRo,
    ...employerMessagesRo,
    ...participantChoiceMessagesRo,
    ...companyMessagesRo,
    ...courseMessagesRo,
    ...reportMessagesRo,
  },
  en: {
    ...fieldMessagesEn,
    ...participantMessagesEn,
    ...participationMessagesEn,
    ...projectMessagesEn,
    ...dossierMessagesEn,
    ...attachmentMessagesEn,
    ...correspondenceMessagesEn,
    ...ruleMessagesEn,
    ...findingMessagesEn,
    ...employerMessagesEn,
    ...participantChoiceMessagesEn,
    ...companyMessagesEn,
    ...courseMessagesEn,
    ...reportMessagesEn,
  },
};

/** The words of a document's language. A key without words is printed as it is, so that nothing is hidden. */
export function sayReport(language: Language): (key: string, facts?: Facts) => string {
  return (key, facts) => sayIn(words[language], key, facts);
}
