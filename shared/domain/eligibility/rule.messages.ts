import type { Messages, Translation } from '../../kernel/translation.ts';

/** Each rule in one line: what it demands, for "the rule one click away". */
export const ruleMessagesRo = {
  'rule.VR-01': 'CNP-ul este corect, iar data nașterii și genul din formular sunt cele din CNP.',
  'rule.VR-02':
    'Nicio dată nu este mai veche de un an înainte de începutul proiectului și niciuna nu este după ziua de azi, în afara celor planificate.',
  'rule.VR-03': 'Intrare ≤ fiecare zi de prezență ≤ ieșire; intrarea nu este înainte de începutul proiectului.',
  'rule.VR-04': 'O persoană este numărată o singură dată în proiect: același CNP înseamnă aceeași persoană.',
  'rule.VR-05': 'Documentele fără care o persoană nu se numără sunt în dosar, în starea cerută.',
  'rule.VR-06':
    'Datele după care se numără persoanele (gen, statut, vârstă, studii) sunt complete; altfel persoana intră doar în totalul general.',
  'rule.VR-07': 'La intrare, fiecare participant are exact un statut pe piața muncii.',
  'rule.VR-08': 'Participantul nu este angajat al liderului sau al unui partener.',
  'rule.VR-16':
    'Certificatul nu este dinaintea ultimei zile de curs; rezultatul se numără dacă are data în termenul de după ieșire.',
  'rule.ELIG-01':
    'Angajatorul este un IMM dintr-o categorie acceptată de apel: după cifrele lui și ale întreprinderilor legate și partenere, sau după declarație cât timp cifrele lipsesc.',
  'rule.ELIG-02':
    'Participantul are un statut pe piața muncii acceptat de apel și, dacă este angajat, un CIM în vigoare la data intrării.',
  'rule.ELIG-03': 'Locul de muncă (sau reședința, după apel) este într-o regiune eligibilă.',
  'rule.ELIG-04': 'Codul CAEN al angajatorului este în lista apelului, sau firma intenționează adaptarea.',
  'rule.ELIG-05': 'Vârsta la data intrării este între limitele apelului.',
  'rule.ELIG-06': 'Participantul nu este administrator sau reprezentant legal al angajatorului.',
  'rule.ELIG-07': 'Fără dublă finanțare: declarația este dată, iar persoana nu este de două ori în grupul țintă.',
  'rule.ELIG-08': 'Studiile participantului sunt cel puțin cele cerute de curs.',
  'rule.ELIG-09': 'Participantul nu are deja aceeași calificare sau una mai înaltă.',
  'rule.ELIG-10': 'La sfârșitul cursului participantul este încă angajat: a doua adeverință este în dosar.',
  'rule.ELIG-11':
    'Ponderile cerute de apel (55-64 de ani, femei, cursuri autorizate, o singură firmă) sunt respectate.',
  'rule.DATA-AID': 'Ajutoarele de minimis înregistrate încap în plafon și se pot aduna.',
  'rule.DATA-CUI': 'Codul fiscal (CUI) al firmelor și partenerilor este corect.',
  'rule.DATA-DOC':
    'Un document este înregistrat și verificat de două persoane; ce este respins sau exceptat are un motiv.',
  'rule.DATA-IBAN': 'Conturile IBAN ale partenerilor și firmelor sunt corecte.',
  'rule.DATA-REF': 'Fiecare trimitere duce la o înregistrare care există.',
  'rule.DATA-STATE': 'O firmă ajunge într-o stare când are ceea ce cere starea.',
  'rule.DATA-TRN': 'Numărul de la registrul comerțului are o formă cunoscută.',
} as const satisfies Messages;

export const ruleMessagesEn: Translation<typeof ruleMessagesRo> = {
  'rule.VR-01': 'The CNP is correct, and birth date and gender on the form are those in the CNP.',
  'rule.VR-02':
    'No date is earlier than a year before the start of the project, and none is after today, planned ones excepted.',
  'rule.VR-03': 'Entry ≤ every day attended ≤ exit; the entry is not before the start of the project.',
  'rule.VR-04': 'A person is counted once in a project: the same CNP means the same person.',
  'rule.VR-05': 'The documents without which a person is not counted are in the dossier, in the state required.',
  'rule.VR-06':
    'The data by which people are counted (gender, status, age, education) are complete; otherwise the person enters only the grand total.',
  'rule.VR-07': 'At entry each participant has exactly one labour market status.',
  'rule.VR-08': 'The participant is not an employee of the leader or of a partner.',
  'rule.VR-16':
    'The certificate is not dated before the last course day; the result counts if dated within the window after exit.',
  'rule.ELIG-01':
    'The employer is an SME of a category that the call accepts: by its figures and those of linked and partner enterprises, or by its declaration while figures are missing.',
  'rule.ELIG-02':
    'The participant has a labour market status that the call accepts and, if employed, a contract in force on the day of entry.',
  'rule.ELIG-03': 'The workplace (or the residence, as the call says) is in an eligible region.',
  'rule.ELIG-04': 'The CAEN code of the employer is in the list of the call, or it intends to adapt.',
  'rule.ELIG-05': 'The age on the day of entry is between the limits of the call.',
  'rule.ELIG-06': 'The participant is not an administrator or legal representative of the employer.',
  'rule.ELIG-07': 'No double funding: the declaration is given, and the person is not in the target group twice.',
  'rule.ELIG-08': 'The education of the participant is at least what the course asks for.',
  'rule.ELIG-09': 'The participant does not hold the same or a higher qualification already.',
  'rule.ELIG-10': 'The participant is still employed when the course ends: the second certificate is in the dossier.',
  'rule.ELIG-11': 'The shares that the call asks for (aged 55-64, women, authorised courses, one company) are kept.',
  'rule.DATA-AID': 'The de minimis aid recorded fits under the ceiling and can be added up.',
  'rule.DATA-CUI': 'The tax numbers (CUI) of companies and partners are correct.',
  'rule.DATA-DOC': 'Two people enter and verify a document; what was rejected or waived has a reason.',
  'rule.DATA-IBAN': 'The accounts (IBAN) of partners and companies are correct.',
  'rule.DATA-REF': 'Every reference leads to a record that exists.',
  'rule.DATA-STATE': 'A company takes a state when it has what the state asks for.',
  'rule.DATA-TRN': 'The trade register number has a known form.',
};
