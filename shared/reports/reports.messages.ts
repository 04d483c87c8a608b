import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

export const reportsMessagesRo = {
  'report.unknown': ({ report }) =>
    `Raportul „${report}” nu există în această versiune a programului. Alegeți unul din lista rapoartelor.`,
  'report.not-offered': ({ report, profile }) =>
    `Apelul „${profile}” nu prevede raportul „${report}”. Alegeți unul din lista rapoartelor.`,
  'report.no-project': 'Datele proiectului lipsesc. Completați întâi proiectul (titlu, cod SMIS, contract).',
  'report.param-unknown': ({ param, known }) => `Raportul nu are parametrul „${param}”. Parametrii lui sunt: ${known}.`,
  'report.param-day': ({ param, value }) =>
    `„${value}” nu este o zi din calendar (parametrul „${param}”). Scrieți ziua ca 2022-06-30.`,
  'report.param-period': ({ from, to }) =>
    `Perioada începe (${from}) după ce se termină (${to}). Corectați una dintre zile.`,
  'report.param-partner': ({ value }) =>
    `Nu există niciun partener cu codul „${value}”. Folosiți codul din contract (L, P1, …) sau renunțați la filtru.`,
  'report.column-unknown': ({ report, column }) =>
    `Profilul cere în raportul „${report}” coloana „${column}”, pe care această versiune nu o cunoaște. Corectați profilul sau actualizați programul.`,
  'report.total-unknown': ({ report, total }) =>
    `Profilul cere în raportul „${report}” totalul „${total}”, pe care această versiune nu îl cunoaște. Corectați profilul sau actualizați programul.`,
  'report.predicate-unknown': ({ indicator, predicate }) =>
    `Profilul calculează indicatorul „${indicator}” cu regula „${predicate}”, pe care această versiune nu o cunoaște. Corectați profilul sau actualizați programul.`,
  'report.heading.project': 'Proiect',
  'report.heading.smis': 'Cod SMIS',
  'report.heading.contract': 'Contract de finanțare',
  'report.heading.contract.value': ({ no, on }) => `${no} din ${on}`,
  'report.heading.call': 'Apel',
  'report.heading.leader': 'Beneficiar (lider de parteneriat)',
  'report.heading.period': 'Perioada',
  'report.heading.partner': 'Partener',
  'report.heading.all-partners': 'toți partenerii',
  'report.note.no-new': 'Niciun participant nu a intrat în operațiune în această perioadă.',
  'report.note.without-entry': ({ count }) =>
    `${countRo(Number(count), 'participant fără data intrării în operațiune nu este', 'participanți fără data intrării în operațiune nu sunt')} în registru.`,
  'report.note.later-entry': ({ count }) =>
    `${countRo(Number(count), 'participant cu data intrării după sfârșitul perioadei nu este', 'participanți cu data intrării după sfârșitul perioadei nu sunt')} în registru.`,
  'report.note.unverified': ({ what }) => `Nevalidat (neverificat în textul oficial al apelului): ${what}.`,
  'report.unverified.region-basis': 'adresa după care se stabilește regiunea',
  'report.unverified.window': ({ days }) => `fereastra de ${countRo(Number(days), 'zi', 'zile')} pentru rezultate`,
  'report.unverified.indicators': 'codurile indicatorilor',
  'report.unverified.layout': 'forma raportului',
} as const satisfies Messages;

export const reportsMessagesEn: Translation<typeof reportsMessagesRo> = {
  'report.unknown': ({ report }) =>
    `This version of the program has no report "${report}". Choose one from the list of reports.`,
  'report.not-offered': ({ report, profile }) =>
    `The call "${profile}" does not have the report "${report}". Choose one from the list of reports.`,
  'report.no-project': "The project's data are missing. Fill in the project first (title, SMIS code, contract).",
  'report.param-unknown': ({ param, known }) => `The report has no parameter "${param}". Its parameters are: ${known}.`,
  'report.param-day': ({ param, value }) =>
    `"${value}" is not a calendar day (parameter "${param}"). Write the day as 2022-06-30.`,
  'report.param-period': ({ from, to }) =>
    `The period begins (${from}) after it ends (${to}). Correct one of the days.`,
  'report.param-partner': ({ value }) =>
    `There is no partner with the code "${value}". Use the code of the contract (L, P1, …) or leave the filter out.`,
  'report.column-unknown': ({ report, column }) =>
    `The profile asks for the column "${column}" in the report "${report}", which this version does not know. Correct the profile or update the program.`,
  'report.total-unknown': ({ report, total }) =>
    `The profile asks for the total "${total}" in the report "${report}", which this version does not know. Correct the profile or update the program.`,
  'report.predicate-unknown': ({ indicator, predicate }) =>
    `The profile computes the indicator "${indicator}" by the rule "${predicate}", which this version does not know. Correct the profile or update the program.`,
  'report.heading.project': 'Project',
  'report.heading.smis': 'SMIS code',
  'report.heading.contract': 'Financing contract',
  'report.heading.contract.value': ({ no, on }) => `${no} of ${on}`,
  'report.heading.call': 'Call',
  'report.heading.leader': 'Beneficiary (lead partner)',
  'report.heading.period': 'Period',
  'report.heading.partner': 'Partner',
  'report.heading.all-partners': 'all partners',
  'report.note.no-new': 'No participant entered the operation in this period.',
  'report.note.without-entry': ({ count }) =>
    `${countEn(Number(count), 'participant without an entry date is', 'participants without an entry date are')} not in the register.`,
  'report.note.later-entry': ({ count }) =>
    `${countEn(Number(count), 'participant whose entry date is after the period is', 'participants whose entry date is after the period are')} not in the register.`,
  'report.note.unverified': ({ what }) => `Not validated (not checked in the official text of the call): ${what}.`,
  'report.unverified.region-basis': 'the address that decides the region',
  'report.unverified.window': ({ days }) => `the window of ${countEn(Number(days), 'day', 'days')} for results`,
  'report.unverified.indicators': 'the codes of the indicators',
  'report.unverified.layout': 'the layout of the report',
};
