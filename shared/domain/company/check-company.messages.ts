import type { Messages, Translation } from '../../kernel/translation.ts';

export const checkCompanyMessagesRo = {
  'companyCheck.cui-twice': 'Același CUI apare la încă o firmă. Păstrați o singură fișă.',
  'companyCheck.agreement-missing': 'Firma are acord semnat, dar lipsește data semnării.',
  'companyCheck.agreement-later': 'Data semnării acordului este după ziua de azi.',
  'companyCheck.agreement-there': 'Acordul are dată, iar starea este încă dinainte de semnare.',
  'companyCheck.reason-missing': 'Pentru o firmă respinsă sau retrasă se scrie motivul.',
} as const satisfies Messages;

export const checkCompanyMessagesEn: Translation<typeof checkCompanyMessagesRo> = {
  'companyCheck.cui-twice': 'Another company has the same tax number. Keep one record.',
  'companyCheck.agreement-missing': 'The company has signed the agreement, but the day of signing is missing.',
  'companyCheck.agreement-later': 'The day on which the agreement was signed is after today.',
  'companyCheck.agreement-there': 'The agreement has a date, and the state is still from before signing.',
  'companyCheck.reason-missing': 'A rejected or withdrawn company needs a reason.',
};
