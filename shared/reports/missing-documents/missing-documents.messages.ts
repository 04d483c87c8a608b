import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

const docsRo = (count: string | number | undefined): string => countRo(Number(count ?? 0), 'document', 'documente');
const docsEn = (count: string | number | undefined): string => countEn(Number(count ?? 0), 'document', 'documents');
const daysRo = (count: string | number | undefined): string => countRo(Number(count ?? 0), 'zi', 'zile');
const daysEn = (count: string | number | undefined): string => countEn(Number(count ?? 0), 'day', 'days');

export const missingDocumentsMessagesRo = {
  'missing.nothing': ({ company }) =>
    `De la firma „${company}” nu lipsește nimic ce ar putea aduce ea: nu e nevoie de scrisoare.`,
  'missing.answer-before': 'Termenul de răspuns trebuie să fie după ziua scrisorii. Alegeți altă zi.',
  'missing.no-company': 'Firma nu mai este în proiect. Alegeți alta din listă.',
  'missing.title': 'Solicitare de documente',
  'missing.list.title': ({ company }) => `Documente de adus – ${company}`,
  'missing.to': 'Către',
  'missing.attention': 'În atenția',
  'missing.on': 'Data',
  'missing.answerBy': 'Răspuns până la',
  'missing.salutation': 'Stimată doamnă, stimate domnule,',
  'missing.salutation.name': ({ name }) => `Stimată doamnă / Stimate domnule ${name},`,
  'missing.intro': ({ project, smis, documents, answerBy, leader }) =>
    `Angajați ai societății dumneavoastră participă la proiectul „${project}”${smis ? ` (cod SMIS ${smis})` : ''}${leader ? `, derulat de ${leader}` : ''}. Pentru dosarele lor ne lipsesc încă ${docsRo(documents)}. Vă rugăm să ni le transmiteți până la ${answerBy}.`,
  'missing.refers': ({ on, answerBy }) =>
    `Revenim la adresa noastră din ${on}${answerBy ? `, cu termen de răspuns ${answerBy}` : ''}: o parte din documentele cerute atunci nu a ajuns încă la noi.`,
  'missing.own': 'Documentele societății',
  'missing.own.short': 'societatea',
  'missing.forms': 'În ce formă:',
  'missing.copy.original': 'original',
  'missing.copy.conform-cu-originalul': 'copie conformă cu originalul',
  'missing.copy.electronic': 'electronic',
  'missing.form.original': 'original: documentul semnat de mână',
  'missing.form.conform-cu-originalul':
    'copie conformă cu originalul: fotocopie semnată de titular, cu mențiunea „conform cu originalul”',
  'missing.form.electronic': 'electronic: fișierul, prin e-mail sau pe suport electronic',
  'missing.why.rejected': ({ why }) => `respins${why ? `: ${why}` : ''}`,
  'missing.why.expired': ({ on }) => `expirat${on ? ` la ${on}` : ''}`,
  'missing.why.expiring': ({ on }) => `expiră${on ? ` la ${on}` : ''}, înainte de sfârșitul cursului`,
  'missing.state.missing': 'lipsește',
  'missing.state.rejected': 'respins',
  'missing.state.expired': 'expirat',
  'missing.state.expiring': 'expiră curând',
  'missing.state.soon': 'pentru curs',
  'missing.why.missing': 'lipsește',
  'missing.why.soon': 'necesar la începutul cursului',
  'missing.asked': ({ on, times }) => `cerut la ${on}${Number(times) > 1 ? ` (de ${times} ori)` : ''}`,
  'missing.due': ({ on }) => `termen ${on}`,
  'missing.late': ({ days }) => `întârziere ${daysRo(days)}`,
  'missing.contact': ({ who }) => `Persoana de contact din proiect: ${who}.`,
  'missing.privacy':
    'Lista cuprinde date personale ale angajaților dumneavoastră. Vă rugăm să o folosiți numai pentru completarea dosarelor.',
  'missing.thanks': 'Vă mulțumim,',
  'missing.total.title': 'Total',
  'missing.total.documents': 'Documente de adus',
  'missing.total.people': 'Angajați',
  'missing.total.overdue': 'Documente întârziate',
  'missing.total.count': 'Număr',
  'missing.mail.subject': ({ smis, company }) =>
    `Documente pentru proiect${smis ? ` (SMIS ${smis})` : ''} – ${company}`,
  'missing.mail.again': ({ subject }) => `Revenire: ${subject}`,
  'missing.mail.attached': 'Aceeași listă este atașată în Excel; puteți completa coloana „Răspuns”.',
  'report.param.on': 'Data scrisorii',
  'report.param.answerBy': 'Răspuns până la',
} as const satisfies Messages;

export const missingDocumentsMessagesEn: Translation<typeof missingDocumentsMessagesRo> = {
  'missing.nothing': ({ company }) =>
    `Nothing is missing that the company "${company}" could bring: no letter is needed.`,
  'missing.answer-before': 'The day to answer by must be after the day of the letter. Choose another day.',
  'missing.no-company': 'The company is no longer in the project. Choose another from the list.',
  'missing.title': 'Request for documents',
  'missing.list.title': ({ company }) => `Documents to bring – ${company}`,
  'missing.to': 'To',
  'missing.attention': 'Attention of',
  'missing.on': 'Date',
  'missing.answerBy': 'Answer by',
  'missing.salutation': 'Dear Sir or Madam,',
  'missing.salutation.name': ({ name }) => `Dear ${name},`,
  'missing.intro': ({ project, smis, documents, answerBy, leader }) =>
    `Employees of your company take part in the project "${project}"${smis ? ` (SMIS code ${smis})` : ''}${leader ? `, run by ${leader}` : ''}. Their files still lack ${docsEn(documents)}. Please send them to us by ${answerBy}.`,
  'missing.refers': ({ on, answerBy }) =>
    `We come back to our letter of ${on}${answerBy ? `, to be answered by ${answerBy}` : ''}: some of what was asked for then has not reached us yet.`,
  'missing.own': "The company's documents",
  'missing.own.short': 'the company',
  'missing.forms': 'In what form:',
  'missing.copy.original': 'original',
  'missing.copy.conform-cu-originalul': 'certified copy',
  'missing.copy.electronic': 'electronic',
  'missing.form.original': 'original: the document signed by hand',
  'missing.form.conform-cu-originalul':
    'certified copy: a photocopy signed by the holder with the words "conform cu originalul"',
  'missing.form.electronic': 'electronic: the file, by e-mail or on a data carrier',
  'missing.why.rejected': ({ why }) => `rejected${why ? `: ${why}` : ''}`,
  'missing.why.expired': ({ on }) => `expired${on ? ` on ${on}` : ''}`,
  'missing.why.expiring': ({ on }) => `expires${on ? ` on ${on}` : ''}, before the course ends`,
  'missing.state.missing': 'missing',
  'missing.state.rejected': 'rejected',
  'missing.state.expired': 'expired',
  'missing.state.expiring': 'expires soon',
  'missing.state.soon': 'for the course',
  'missing.why.missing': 'missing',
  'missing.why.soon': 'needed when the course begins',
  'missing.asked': ({ on, times }) => `asked for on ${on}${Number(times) > 1 ? ` (${times} times)` : ''}`,
  'missing.due': ({ on }) => `due ${on}`,
  'missing.late': ({ days }) => `${daysEn(days)} late`,
  'missing.contact': ({ who }) => `Contact in the project: ${who}.`,
  'missing.privacy': 'The list holds personal data of your employees. Please use it only to complete their files.',
  'missing.thanks': 'Thank you,',
  'missing.total.title': 'Total',
  'missing.total.documents': 'Documents to bring',
  'missing.total.people': 'Employees',
  'missing.total.overdue': 'Overdue documents',
  'missing.total.count': 'Number',
  'missing.mail.subject': ({ smis, company }) =>
    `Documents for the project${smis ? ` (SMIS ${smis})` : ''} – ${company}`,
  'missing.mail.again': ({ subject }) => `Reminder: ${subject}`,
  'missing.mail.attached': 'The same list is attached as a workbook; please fill in the column "Answer".',
  'report.param.on': 'Date of the letter',
  'report.param.answerBy': 'Answer by',
};
