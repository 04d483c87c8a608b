import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

const number = (fact: string | number | undefined): number => (typeof fact === 'number' ? fact : 0);
const peopleRo = (fact: string | number | undefined): string => countRo(number(fact), 'participant', 'participanți');
const peopleEn = (fact: string | number | undefined): string => countEn(number(fact), 'participant', 'participants');
const firmsRo = (fact: string | number | undefined): string => countRo(number(fact), 'firmă', 'firme');
const firmsEn = (fact: string | number | undefined): string => countEn(number(fact), 'company', 'companies');

export const sampleMessagesRo = {
  'sample.project-set-up': 'Exemplu: proiectul a fost deschis',
  'sample.partners': facts => `Exemplu: ${countRo(number(facts.partners), 'partener', 'parteneri')} cu dosare`,
  'sample.courses': facts => `Exemplu: ${countRo(number(facts.courses), 'curs', 'cursuri')} în ofertă`,
  'sample.companies': facts => `Exemplu: acorduri semnate cu ${firmsRo(facts.companies)}`,
  'sample.company-documents': facts => `Exemplu: documente de la ${firmsRo(facts.companies)}`,
  'sample.partner-documents': 'Exemplu: documente ale partenerilor',
  'sample.enrolled': facts => `Exemplu: grupa ${facts.group}, înscriși ${peopleRo(facts.participants)}`,
  'sample.attendance': facts => `Exemplu: grupa ${facts.group}, prezența a ${peopleRo(facts.participants)}`,
  'sample.exits': facts => `Exemplu: grupa ${facts.group}, ieșiri și prezență, ${peopleRo(facts.participants)}`,
  'sample.certificates': facts =>
    `Exemplu: grupa ${facts.group}, certificate și dosare, ${peopleRo(facts.participants)}`,
  'sample.six-months': facts => `Exemplu: grupa ${facts.group}, situația la 6 luni, ${peopleRo(facts.participants)}`,
  'sample.brought-up-to-date': facts => `Exemplu: grupa ${facts.group} adusă la zi, ${peopleRo(facts.participants)}`,
  'sample.documents-checked': 'Exemplu: documente verificate înainte de raportare',
} as const satisfies Messages;

export const sampleMessagesEn: Translation<typeof sampleMessagesRo> = {
  'sample.project-set-up': 'Sample: the project was opened',
  'sample.partners': facts => `Sample: ${countEn(number(facts.partners), 'partner', 'partners')} with dossiers`,
  'sample.courses': facts => `Sample: ${countEn(number(facts.courses), 'course', 'courses')} on offer`,
  'sample.companies': facts => `Sample: agreements signed with ${firmsEn(facts.companies)}`,
  'sample.company-documents': facts => `Sample: documents from ${firmsEn(facts.companies)}`,
  'sample.partner-documents': 'Sample: documents of the partners',
  'sample.enrolled': facts => `Sample: group ${facts.group}, ${peopleEn(facts.participants)} enrolled`,
  'sample.attendance': facts => `Sample: group ${facts.group}, attendance of ${peopleEn(facts.participants)}`,
  'sample.exits': facts => `Sample: group ${facts.group}, exits and attendance, ${peopleEn(facts.participants)}`,
  'sample.certificates': facts =>
    `Sample: group ${facts.group}, certificates and files, ${peopleEn(facts.participants)}`,
  'sample.six-months': facts =>
    `Sample: group ${facts.group}, situation after 6 months, ${peopleEn(facts.participants)}`,
  'sample.brought-up-to-date': facts =>
    `Sample: group ${facts.group} brought up to date, ${peopleEn(facts.participants)}`,
  'sample.documents-checked': 'Sample: documents checked before reporting',
};
