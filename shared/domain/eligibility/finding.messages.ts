import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

/** What each rule may find, and what to do. No personal value is ever part of a sentence. */
export const findingMessagesRo = {
  'rule.VR-01.no-cnp': 'Lipsește CNP-ul. Completați-l din actul de identitate.',
  'rule.VR-01.length': 'CNP-ul nu are 13 cifre. Comparați-l cu actul de identitate.',
  'rule.VR-01.digits': 'CNP-ul conține alte semne decât cifre. Scrieți numai cifrele.',
  'rule.VR-01.first-digit': 'Prima cifră a CNP-ului nu poate fi 0. Comparați-l cu actul de identitate.',
  'rule.VR-01.date': 'Data din CNP nu există în calendar. Comparați CNP-ul cu actul de identitate.',
  'rule.VR-01.check-digit':
    'Cifra de control a CNP-ului nu se potrivește: o cifră este greșită. Comparați-l cu actul de identitate.',
  'rule.VR-01.county': 'Codul de județ din CNP nu este în lista cunoscută. Comparați CNP-ul cu actul de identitate.',
  'rule.VR-01.birth-date-needed': 'CNP-ul nu spune secolul nașterii. Completați data nașterii din act.',
  'rule.VR-01.century-unknown': 'CNP de cetățean străin: data nașterii este cea completată. Verificați-o în act.',
  'rule.VR-01.birth-date':
    'Data nașterii nu este cea din CNP. Corectați-o sau scrieți motivul diferenței (document străin).',
  'rule.VR-01.gender': 'Genul nu este cel din CNP. Corectați-l sau scrieți motivul diferenței (document străin).',
  'rule.VR-01.birth-date-excepted': 'Data nașterii diferă de CNP; motivul este scris. Păstrați dovada în dosar.',
  'rule.VR-01.gender-excepted': 'Genul diferă de CNP; motivul este scris. Păstrați dovada în dosar.',
  'rule.VR-02.too-early': ({ on, from }) =>
    `Data ${on} este prea veche: cea mai veche zi posibilă este ${from}. Corectați data.`,
  'rule.VR-02.after-today': ({ on }) => `Data ${on} este după ziua de azi. Corectați data.`,
  'rule.VR-02.birth-after-today': 'Data nașterii este după ziua de azi. Corectați data.',
  'rule.VR-03.no-entry': 'Lipsește data intrării în operațiune: prima activitate la care a participat.',
  'rule.VR-03.before-project': ({ entry, start }) =>
    `Intrarea (${entry}) este înainte de începutul proiectului (${start}). Corectați data intrării.`,
  'rule.VR-03.exit-before-entry': ({ entry, exit }) =>
    `Ieșirea (${exit}) este înainte de intrare (${entry}). Corectați una dintre date.`,
  'rule.VR-03.attended-before-entry': ({ on, entry }) =>
    `Prezența din ${on} este înainte de intrare (${entry}). Corectați ziua sau data intrării.`,
  'rule.VR-03.attended-after-exit': ({ on, exit }) =>
    `Prezența din ${on} este după ieșire (${exit}). Corectați ziua sau data ieșirii.`,
  'rule.VR-04.first': ({ others }) =>
    `Același CNP mai apare la ${countRo(Number(others), 'participant', 'participanți')}; aceasta este înregistrarea numărată. Uniți înregistrările.`,
  'rule.VR-04.duplicate': ({ counted }) =>
    `Același CNP este deja numărat la înregistrarea ${counted}. Uniți cele două înregistrări.`,
  'rule.VR-05.status-rejected':
    'Persoana este respinsă, deci nu se numără. Dacă a fost admisă între timp, schimbați starea.',
  'rule.VR-05.status-reserve':
    'Persoana este pe lista de rezervă, deci nu se numără. Dacă a fost admisă între timp, schimbați starea.',
  'rule.VR-05.document-missing': ({ document, ro }) => `Lipsește ${document} – ${ro}.`,
  'rule.VR-05.document-received': ({ document, ro }) => `${document} – ${ro}: primit, dar neverificat. Verificați-l.`,
  'rule.VR-05.document-verified': ({ document, ro }) => `${document} – ${ro}: starea „verificat” nu este de ajuns.`,
  'rule.VR-05.document-rejected': ({ document, ro }) => `${document} – ${ro}: respins. Cereți un document nou.`,
  'rule.VR-05.document-expired': ({ document, ro }) => `${document} – ${ro}: a expirat. Cereți un document valabil.`,
  'rule.VR-05.document-waived': ({ document, ro }) => `${document} – ${ro}: nu poate fi exceptat. Cereți documentul.`,
  'rule.VR-06.incomplete': 'Câmpul este necompletat; fără el persoana intră doar în totalul general. Completați-l.',
  'rule.VR-07.none': 'Lipsește statutul pe piața muncii. Alegeți unul.',
  'rule.VR-07.several': ({ count }) =>
    `Sunt bifate ${countRo(Number(count), 'statut', 'statute')} pe piața muncii. Păstrați unul singur.`,
  'rule.VR-08.employee': 'Este angajat al liderului sau al unui partener: nu poate face parte din grupul țintă.',
  'rule.VR-08.employer-is-partner': ({ partner }) =>
    `Angajatorul are CUI-ul partenerului ${partner}: angajații lui nu pot face parte din grupul țintă.`,
  'rule.VR-08.unanswered': 'Nu este completat dacă este angajat al liderului sau al unui partener. Alegeți Da sau Nu.',
  'rule.VR-16.before-course-end': ({ on, last }) =>
    `Certificatul are data ${on}, înainte de ultima zi de curs (${last}). Corectați una dintre date.`,
  'rule.VR-16.after-window': ({ on, until }) =>
    `Certificatul are data ${on}, după termenul de la ieșire (${until}): calificarea nu se numără ca rezultat imediat.`,
  'rule.ELIG-01.no-employer': 'Lipsește angajatorul. Alegeți firma.',
  'rule.ELIG-01.no-category': 'Lipsește categoria IMM a angajatorului. Completați-o din declarația de încadrare.',
  'rule.ELIG-01.not-sme': 'Angajatorul nu este în categoriile de IMM acceptate de apel.',
  'rule.ELIG-02.status': 'Statutul pe piața muncii nu este acceptat de apel.',
  'rule.ELIG-02.no-contract': 'Lipsește data contractului individual de muncă. Completați-o din CIM sau REVISAL.',
  'rule.ELIG-02.contract-later': ({ on, entry }) =>
    `CIM-ul este din ${on}, după intrare (${entry}). Corectați una dintre date.`,
  'rule.ELIG-02.contract-ended': ({ end, entry }) => `CIM-ul a încetat la ${end}, înainte de intrare (${entry}).`,
  'rule.ELIG-03.no-county': 'Lipsește județul după care se stabilește regiunea. Completați-l.',
  'rule.ELIG-03.unknown-county': 'Județul nu este recunoscut. Alegeți un județ din listă.',
  'rule.ELIG-03.other-region': 'Județul este într-o regiune care nu este eligibilă în acest apel.',
  'rule.ELIG-04.no-employer': 'Lipsește angajatorul. Alegeți firma.',
  'rule.ELIG-04.no-caen': 'Lipsește codul CAEN eligibil al angajatorului. Completați-l.',
  'rule.ELIG-04.other-caen': ({ caen }) => `Codul CAEN ${caen} al angajatorului nu este în lista apelului.`,
  'rule.ELIG-05.no-birth-date': 'Lipsește data nașterii. Completați-o din actul de identitate.',
  'rule.ELIG-05.too-young': ({ min }) => `La intrare nu împlinise ${countRo(Number(min), 'an', 'ani')}.`,
  'rule.ELIG-05.too-old': ({ max }) => `La intrare avea peste ${countRo(Number(max), 'an', 'ani')}.`,
  'rule.ELIG-06.representative': 'Este administrator sau reprezentant legal al angajatorului: apelul îl exclude.',
  'rule.ELIG-06.unanswered':
    'Nu este completat dacă este administrator sau reprezentant legal al angajatorului. Alegeți Da sau Nu.',
  'rule.ELIG-07.no-declaration':
    'Lipsește declarația privind evitarea dublei finanțări. Completați data ei sau marcați documentul ca primit.',
  'rule.ELIG-07.same-cnp': ({ others }) =>
    `Același CNP este în operațiune și la ${countRo(Number(others), 'altă înregistrare', 'alte înregistrări')}. Verificați dubla finanțare.`,
  'rule.ELIG-08.below': ({ course, min }) => `Cursul ${course} cere studii de nivel ISCED ${min} cel puțin.`,
  'rule.ELIG-09.held': ({ course }) =>
    `A absolvit deja un curs din aceeași categorie, de același nivel sau mai înalt decât ${course}.`,
  'rule.ELIG-10.no-certificate':
    'Cursul s-a încheiat și lipsește adeverința că este încă angajat. Cereți-o angajatorului.',
  'rule.ELIG-11.under': ({ ro, count, of, limit }) => `${ro}: ${count} din ${of}, sub ${limit} % cât cere apelul.`,
  'rule.ELIG-11.over': ({ ro, count, of, limit }) => `${ro}: ${count} din ${of}, peste ${limit} % cât permite apelul.`,
  'rule.DATA-DOC.same-person': ({ document }) =>
    `${document} este înregistrat și verificat de aceeași persoană. Cereți unui coleg să-l verifice.`,
  'rule.DATA-DOC.no-reason': ({ document }) => `${document} este respins sau exceptat fără motiv. Scrieți motivul.`,
  'rule.DATA-CUI.none': 'Lipsește codul fiscal (CUI) al firmei. Completați-l din certificatul de înregistrare.',
  'rule.DATA-CUI.digits': 'Codul fiscal conține alte semne decât cifre. Corectați-l.',
  'rule.DATA-CUI.length': 'Codul fiscal trebuie să aibă între 2 și 10 cifre. Corectați-l.',
  'rule.DATA-CUI.check-digit': 'Cifra de control a codului fiscal nu se potrivește. Corectați-l.',
  'rule.DATA-IBAN.country': 'Contul nu este un IBAN românesc (RO…). Verificați-l.',
  'rule.DATA-IBAN.length': 'Un IBAN românesc are 24 de caractere. Corectați contul.',
  'rule.DATA-IBAN.characters': 'Contul conține semne nepermise. Corectați-l.',
  'rule.DATA-IBAN.check-digits': 'Cifrele de control ale contului nu se potrivesc. Corectați-l.',
  'rule.DATA-REF.no-partner': 'Partenerul indicat nu există. Alegeți altul sau adăugați-l.',
  'rule.DATA-REF.no-company': 'Firma indicată nu există. Alegeți alta sau adăugați-o.',
  'rule.DATA-REF.no-course': 'Cursul indicat nu există. Alegeți altul sau adăugați-l.',
  'rule.DATA-REF.no-participant': 'Participantul indicat nu există. Alegeți altul sau adăugați-l.',
  'rule.DATA-REF.no-record': 'Fișierul ține de o înregistrare care nu există.',
  'rule.DATA-TRN.unknown-form':
    'Numărul de la registrul comerțului nu are o formă cunoscută (J40/1234/2015). Verificați-l.',
} as const satisfies Messages;

export const findingMessagesEn: Translation<typeof findingMessagesRo> = {
  'rule.VR-01.no-cnp': 'The CNP is missing. Fill it in from the identity document.',
  'rule.VR-01.length': 'The CNP does not have 13 digits. Compare it with the identity document.',
  'rule.VR-01.digits': 'The CNP holds other characters than digits. Write the digits only.',
  'rule.VR-01.first-digit': 'The first digit of a CNP cannot be 0. Compare it with the identity document.',
  'rule.VR-01.date': 'The date in the CNP is not in the calendar. Compare the CNP with the identity document.',
  'rule.VR-01.check-digit':
    'The check digit of the CNP does not fit: some digit is wrong. Compare it with the identity document.',
  'rule.VR-01.county': 'The county code in the CNP is not a known one. Compare the CNP with the identity document.',
  'rule.VR-01.birth-date-needed': 'The CNP does not tell the century of birth. Fill in the birth date.',
  'rule.VR-01.century-unknown': 'CNP of a foreign citizen: the birth date is the one filled in. Check the document.',
  'rule.VR-01.birth-date':
    'The birth date is not the one in the CNP. Correct it, or write why it differs (foreign document).',
  'rule.VR-01.gender': 'The gender is not the one in the CNP. Correct it, or write why it differs (foreign document).',
  'rule.VR-01.birth-date-excepted':
    'The birth date differs from the CNP; the reason is written. Keep the proof in the dossier.',
  'rule.VR-01.gender-excepted':
    'The gender differs from the CNP; the reason is written. Keep the proof in the dossier.',
  'rule.VR-02.too-early': ({ on, from }) =>
    `The date ${on} is too early: the earliest possible day is ${from}. Correct it.`,
  'rule.VR-02.after-today': ({ on }) => `The date ${on} is after today. Correct it.`,
  'rule.VR-02.birth-after-today': 'The birth date is after today. Correct it.',
  'rule.VR-03.no-entry': 'The date of entry is missing: the day of the first activity attended.',
  'rule.VR-03.before-project': ({ entry, start }) =>
    `The entry (${entry}) is before the start of the project (${start}). Correct the date of entry.`,
  'rule.VR-03.exit-before-entry': ({ entry, exit }) =>
    `The exit (${exit}) is before the entry (${entry}). Correct one of the two.`,
  'rule.VR-03.attended-before-entry': ({ on, entry }) =>
    `The attendance of ${on} is before the entry (${entry}). Correct the day or the date of entry.`,
  'rule.VR-03.attended-after-exit': ({ on, exit }) =>
    `The attendance of ${on} is after the exit (${exit}). Correct the day or the date of exit.`,
  'rule.VR-04.first': ({ others }) =>
    `${countEn(Number(others), 'other participant has', 'other participants have')} the same CNP; this record is the one counted. Merge them.`,
  'rule.VR-04.duplicate': ({ counted }) =>
    `The same CNP is counted in record ${counted} already. Merge the two records.`,
  'rule.VR-05.status-rejected': 'This person was rejected and is not counted. If admitted since, change the state.',
  'rule.VR-05.status-reserve':
    'This person is on the reserve list and is not counted. If admitted since, change the state.',
  'rule.VR-05.document-missing': ({ document, en }) => `${document} – ${en} is missing.`,
  'rule.VR-05.document-received': ({ document, en }) => `${document} – ${en}: received, not verified. Verify it.`,
  'rule.VR-05.document-verified': ({ document, en }) => `${document} – ${en}: “verified” is not enough for it.`,
  'rule.VR-05.document-rejected': ({ document, en }) => `${document} – ${en}: rejected. Ask for a new document.`,
  'rule.VR-05.document-expired': ({ document, en }) => `${document} – ${en}: expired. Ask for a valid document.`,
  'rule.VR-05.document-waived': ({ document, en }) => `${document} – ${en}: cannot be waived. Ask for the document.`,
  'rule.VR-06.incomplete': 'The field is not filled in; without it the person enters only the grand total. Fill it in.',
  'rule.VR-07.none': 'The labour market status is missing. Choose one.',
  'rule.VR-07.several': ({ count }) =>
    `${countEn(Number(count), 'labour market status is', 'labour market statuses are')} ticked. Keep only one.`,
  'rule.VR-08.employee': 'Is an employee of the leader or of a partner: cannot be in the target group.',
  'rule.VR-08.employer-is-partner': ({ partner }) =>
    `The employer has the CUI of partner ${partner}: its employees cannot be in the target group.`,
  'rule.VR-08.unanswered': 'Whether an employee of the leader or of a partner is not filled in. Choose Yes or No.',
  'rule.VR-16.before-course-end': ({ on, last }) =>
    `The certificate is of ${on}, before the last course day (${last}). Correct one of the two.`,
  'rule.VR-16.after-window': ({ on, until }) =>
    `The certificate is of ${on}, after the time allowed from the exit (${until}): it is no immediate result.`,
  'rule.ELIG-01.no-employer': 'The employer is missing. Choose the company.',
  'rule.ELIG-01.no-category': 'The SME category of the employer is missing. Fill it in from its declaration.',
  'rule.ELIG-01.not-sme': 'The employer is not in an SME category that the call accepts.',
  'rule.ELIG-02.status': 'The labour market status is not accepted by the call.',
  'rule.ELIG-02.no-contract': 'The date of the employment contract is missing. Fill it in from the contract.',
  'rule.ELIG-02.contract-later': ({ on, entry }) =>
    `The employment contract is of ${on}, after the entry (${entry}). Correct one of the two.`,
  'rule.ELIG-02.contract-ended': ({ end, entry }) =>
    `The employment contract ended on ${end}, before the entry (${entry}).`,
  'rule.ELIG-03.no-county': 'The county that decides the region is missing. Fill it in.',
  'rule.ELIG-03.unknown-county': 'The county is not a known one. Choose one from the list.',
  'rule.ELIG-03.other-region': 'The county is in a region that is not eligible in this call.',
  'rule.ELIG-04.no-employer': 'The employer is missing. Choose the company.',
  'rule.ELIG-04.no-caen': 'The eligible CAEN code of the employer is missing. Fill it in.',
  'rule.ELIG-04.other-caen': ({ caen }) => `The CAEN code ${caen} of the employer is not in the list of the call.`,
  'rule.ELIG-05.no-birth-date': 'The birth date is missing. Fill it in from the identity document.',
  'rule.ELIG-05.too-young': ({ min }) => `Was not yet ${countEn(Number(min), 'year', 'years')} old at entry.`,
  'rule.ELIG-05.too-old': ({ max }) => `Was over ${countEn(Number(max), 'year', 'years')} old at entry.`,
  'rule.ELIG-06.representative': 'Is an administrator or legal representative of the employer: the call excludes them.',
  'rule.ELIG-06.unanswered':
    'Whether an administrator or legal representative of the employer is not filled in. Choose Yes or No.',
  'rule.ELIG-07.no-declaration':
    'The declaration against double funding is missing. Fill in its day, or mark the document as received.',
  'rule.ELIG-07.same-cnp': ({ others }) =>
    `The same CNP has entered in ${countEn(Number(others), 'other record', 'other records')}. Check double funding.`,
  'rule.ELIG-08.below': ({ course, min }) => `Course ${course} asks for education of ISCED level ${min} at least.`,
  'rule.ELIG-09.held': ({ course }) =>
    `Has passed a course of the same category already, of the same level as ${course} or higher.`,
  'rule.ELIG-10.no-certificate':
    'The course has ended and the proof of still being employed is missing. Ask the employer for it.',
  'rule.ELIG-11.under': ({ en, count, of, limit }) => `${en}: ${count} of ${of}, under the ${limit}% of the call.`,
  'rule.ELIG-11.over': ({ en, count, of, limit }) => `${en}: ${count} of ${of}, over the ${limit}% of the call.`,
  'rule.DATA-DOC.same-person': ({ document }) =>
    `${document} was entered and verified by one person. Ask a colleague to verify it.`,
  'rule.DATA-DOC.no-reason': ({ document }) => `${document} was rejected or waived without a reason. Write it.`,
  'rule.DATA-CUI.none': 'The tax number (CUI) of the company is missing. Fill it in from its registration.',
  'rule.DATA-CUI.digits': 'The tax number holds other characters than digits. Correct it.',
  'rule.DATA-CUI.length': 'A tax number has 2 to 10 digits. Correct it.',
  'rule.DATA-CUI.check-digit': 'The check digit of the tax number does not fit. Correct it.',
  'rule.DATA-IBAN.country': 'The account is not a Romanian IBAN (RO…). Check it.',
  'rule.DATA-IBAN.length': 'A Romanian IBAN has 24 characters. Correct the account.',
  'rule.DATA-IBAN.characters': 'The account holds characters that do not belong in it. Correct it.',
  'rule.DATA-IBAN.check-digits': 'The check digits of the account do not fit. Correct it.',
  'rule.DATA-REF.no-partner': 'The partner named does not exist. Choose another or add it.',
  'rule.DATA-REF.no-company': 'The company named does not exist. Choose another or add it.',
  'rule.DATA-REF.no-course': 'The course named does not exist. Choose another or add it.',
  'rule.DATA-REF.no-participant': 'The participant named does not exist. Choose another or add it.',
  'rule.DATA-REF.no-record': 'The file belongs to a record that does not exist.',
  'rule.DATA-TRN.unknown-form': 'The trade register number has no known form (J40/1234/2015). Check it.',
};
