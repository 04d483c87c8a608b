import type { Messages, Translation } from '../../kernel/translation.ts';

export const checkCompanyMessagesRo = {
  'companyCheck.cui-missing': 'Lipsește CUI-ul.',
  'companyCheck.cui-digits': 'CUI-ul are și altceva decât cifre. Verificați-l pe certificatul de înregistrare.',
  'companyCheck.cui-length':
    'CUI-ul are între 2 și 10 cifre și nu începe cu zero. Verificați-l pe certificatul de înregistrare.',
  'companyCheck.cui-check-digit':
    'Cifra de control a CUI-ului nu se potrivește: o cifră este greșită. Verificați-l pe certificatul de înregistrare.',
  'companyCheck.cui-twice': 'Același CUI apare la încă o firmă. Păstrați o singură fișă.',
  'companyCheck.trade-register':
    'Numărul de la Registrul Comerțului nu are o formă cunoscută (J40/1234/2015 sau cele 14 caractere folosite din 2024).',
  'companyCheck.iban': 'IBAN-ul nu este corect. Copiați-l încă o dată de pe documentul firmei.',
  'companyCheck.agreement-missing': 'Firma are acord semnat, dar lipsește data semnării.',
  'companyCheck.agreement-later': 'Data semnării acordului este după ziua de azi.',
  'companyCheck.agreement-there': 'Acordul are dată, iar starea este încă dinainte de semnare.',
  'companyCheck.reason-missing': 'Pentru o firmă respinsă sau retrasă se scrie motivul.',
} as const satisfies Messages;

export const checkCompanyMessagesEn: Translation<typeof checkCompanyMessagesRo> = {
  'companyCheck.cui-missing': 'The tax number (CUI) is missing.',
  'companyCheck.cui-digits':
    'The tax number holds something other than digits. Check it on the registration certificate.',
  'companyCheck.cui-length':
    'A tax number has 2 to 10 digits and no leading zero. Check it on the registration certificate.',
  'companyCheck.cui-check-digit':
    'The check digit of the tax number does not fit: one digit is wrong. Check it on the registration certificate.',
  'companyCheck.cui-twice': 'Another company has the same tax number. Keep one record.',
  'companyCheck.trade-register':
    'The trade register number has no known form (J40/1234/2015, or the 14 characters used since 2024).',
  'companyCheck.iban': "The IBAN is not right. Copy it once more from the company's document.",
  'companyCheck.agreement-missing': 'The company has signed the agreement, but the day of signing is missing.',
  'companyCheck.agreement-later': 'The day on which the agreement was signed is after today.',
  'companyCheck.agreement-there': 'The agreement has a date, and the state is still from before signing.',
  'companyCheck.reason-missing': 'A rejected or withdrawn company needs a reason.',
};
