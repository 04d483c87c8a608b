import type { Messages, Translation } from '../../kernel/translation.ts';

export const projectMessagesRo = {
  'project.title': 'Titlul proiectului',
  'project.smisCode': 'Cod SMIS',
  'project.contractNo': 'Nr. contract de finanțare',
  'project.contractOn': 'Data contractului de finanțare',
  'project.startOn': 'Data de început',
  'project.endOn': 'Data de sfârșit',
  'project.profileId': 'Apelul de proiecte',
  'project.remarks': 'Observații',
} as const satisfies Messages;

export const projectMessagesEn: Translation<typeof projectMessagesRo> = {
  'project.title': 'Project title',
  'project.smisCode': 'SMIS code',
  'project.contractNo': 'Financing contract no.',
  'project.contractOn': 'Date of the financing contract',
  'project.startOn': 'Start date',
  'project.endOn': 'End date',
  'project.profileId': 'Call for projects',
  'project.remarks': 'Remarks',
};
