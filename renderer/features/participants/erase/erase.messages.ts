import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const eraseMessagesRo = {
  'erase.more': 'Alte acțiuni pentru acest participant',
  'erase.menu': 'Șterge datele persoanei…',
  'erase.title': 'Ștergerea datelor persoanei (GDPR, art. 17)',
  'erase.checking': 'Se caută tot ce ține de această persoană…',
  'erase.forever':
    'Ștergerea nu se poate anula. Nu se face o copie de siguranță înainte: ar păstra tocmai ce se șterge.',
  'erase.goes': 'Ce dispare',
  'erase.goes.identity':
    'Numele, CNP-ul, data nașterii, actele, adresele, e-mailul, telefonul, angajatorul, contractul, certificatul și toate textele, din fișă și din tot istoricul ei.',
  'erase.goes.rows': ({ list }) => `Se golesc sau se înlătură: ${list}.`,
  'erase.goes.files': ({ count }) =>
    `${countRo(Number(count), 'fișier pe care nu îl mai folosește', 'fișiere pe care nu le mai folosește')} nimeni altcineva.`,
  'erase.records': ({ count }) =>
    `Același CNP stă în ${countRo(Number(count), 'fișă', 'fișe')}: se șterg împreună, pentru că sunt aceeași persoană.`,
  'erase.remains': 'Ce rămâne',
  'erase.remains.text':
    'Un rând fără nume, din care se numără aceleași totaluri: sexul, grupa de vârstă la intrare, regiunea, mediul, situația pe piața muncii, educația, răspunsurile „da” care se raportează, starea, luna intrării și a ieșirii, rezultatele.',
  'erase.small': ({ count }) =>
    `Numai ${countRo(Number(count), 'persoană are', 'persoane au')} aceleași valori în ce rămâne. Sub cinci, cine cunoaște grupul poate ghici despre cine este vorba.`,
  'erase.duty': 'O lege obligă proiectul să păstreze aceste date',
  'erase.duty.until': ({ name, until }) => `${name}. Până la ${until}.`,
  'erase.duty.open': ({ name }) =>
    `${name}. Termenul nu se poate calcula: proiectul nu are dată de sfârșit. Completați-o.`,
  'erase.duty.source': ({ source }) => `sursa: ${source}`,
  'erase.duty.unverified': 'nevalidat',
  'erase.duty.advice':
    'Cererea se refuză până atunci (art. 17 alin. 3 lit. b), iar refuzul se consemnează în istoric, fără numele persoanei.',
  'erase.duty.record': 'Consemnează refuzul',
  'erase.duty.recorded': 'Refuzul a fost consemnat în istoric. Spuneți persoanei motivul și termenul.',
  'erase.duty.despite': 'Șterg totuși, pe răspunderea mea, cu motivul scris mai jos',
  'erase.mentions': 'Alte înregistrări în care este numită persoana',
  'erase.mentions.text': 'Consorta nu le schimbă: uitați-vă la fiecare.',
  'erase.mention': ({ table, field, kind }) => `${table}, ${field}: ${kind}`,
  'erase.mention.cnp': 'CNP',
  'erase.mention.name': 'nume',
  'erase.mention.email': 'e-mail',
  'erase.mention.phone': 'telefon',
  'erase.acts': ({ list }) => `Și în salvări mai vechi ale altor înregistrări (istoric, nr. ${list}).`,
  'erase.backups': 'Copii de siguranță făcute până acum',
  'erase.backups.text':
    'Pot conține persoana. Fiecare dispare de la sine cel târziu în ziua arătată, dacă se fac altele noi. Copiile salvate în alte locuri nu sunt cunoscute: ștergeți-le de mână.',
  'erase.backups.remove': 'Înlătură acum aceste copii',
  'erase.backups.removed': ({ count }) =>
    `${countRo(Number(count), 'copie înlăturată', 'copii înlăturate')}. Faceți acum o copie nouă, din Siguranța datelor.`,
  'erase.backup': ({ madeAt, until }) => `${madeAt}, păstrată cel mult până la ${until}`,
  'erase.reason': 'Motivul ștergerii',
  'erase.reason.text': 'Rămâne în istoric. Fără numele sau alte date ale persoanei.',
  'erase.word': 'ȘTERGE',
  'erase.confirm': ({ word }) => `Scrieți ${word} pentru a confirma`,
  'erase.cancel': 'Renunță',
  'erase.close': 'Închide',
  'erase.do': 'Șterge definitiv',
  'erase.table.participant': 'fișe',
  'erase.table.dossier': 'dosare de documente',
  'erase.table.participation': 'participări la cursuri',
  'erase.table.attachment': 'fișiere atașate',
  'erase.table.project': 'Proiect',
  'erase.table.partner': 'Partener',
  'erase.table.company': 'Firmă',
  'erase.table.course': 'Curs',
  'erased.title': 'Șters la cerere (art. 17)',
  'erased.on': ({ on }) => `Datele acestei persoane au fost șterse pe ${on}. Rândul rămâne numai pentru totaluri.`,
  'erased.done': ({ rows, files }) =>
    `S-au șters ${countRo(Number(rows), 'rând', 'rânduri')} cu tot istoricul lor și ${countRo(Number(files), 'fișier', 'fișiere')}.`,
  'erased.clean': 'Nicio altă înregistrare nu mai numește persoana.',
  'erased.dismiss': 'Am înțeles',
} as const satisfies Messages;

const eraseMessagesEn: Translation<typeof eraseMessagesRo> = {
  'erase.more': 'More for this participant',
  'erase.menu': 'Erase the person’s data…',
  'erase.title': 'Erase a person’s data (GDPR, art. 17)',
  'erase.checking': 'Looking for everything about this person…',
  'erase.forever': 'This cannot be undone. No backup is made before it: it would keep the very thing that is erased.',
  'erase.goes': 'What goes',
  'erase.goes.identity':
    'Name, CNP, birth date, documents, addresses, e-mail, phone, employer, contract, certificate and every text, in the record and in all of its history.',
  'erase.goes.rows': ({ list }) => `Emptied or removed: ${list}.`,
  'erase.goes.files': ({ count }) => `${countEn(Number(count), 'file', 'files')} that nobody else’s record uses.`,
  'erase.records': ({ count }) =>
    `The same CNP stands in ${countEn(Number(count), 'record', 'records')}: they are erased together, being one person.`,
  'erase.remains': 'What remains',
  'erase.remains.text':
    'A row without a name from which the same totals are counted: sex, age band at entry, region, area, labour status, education, the reported answers that are “yes”, state, months of entry and exit, results.',
  'erase.small': ({ count }) =>
    `Only ${countEn(Number(count), 'person has', 'people have')} the same values in what remains. Below five, somebody who knows the group may guess who it is.`,
  'erase.duty': 'A law makes the project keep these data',
  'erase.duty.until': ({ name, until }) => `${name}. Until ${until}.`,
  'erase.duty.open': ({ name }) => `${name}. Until when cannot be computed: the project has no last day. Fill it in.`,
  'erase.duty.source': ({ source }) => `source: ${source}`,
  'erase.duty.unverified': 'unverified',
  'erase.duty.advice':
    'Until then the request is refused (art. 17(3)(b)), and the refusal is written in the history, without the person’s name.',
  'erase.duty.record': 'Write down the refusal',
  'erase.duty.recorded': 'The refusal is written in the history. Tell the person why, and until when.',
  'erase.duty.despite': 'Erase all the same, on my responsibility, for the reason written below',
  'erase.mentions': 'Other records that name the person',
  'erase.mentions.text': 'Consorta does not change them: look at each.',
  'erase.mention': ({ table, field, kind }) => `${table}, ${field}: ${kind}`,
  'erase.mention.cnp': 'CNP',
  'erase.mention.name': 'name',
  'erase.mention.email': 'e-mail',
  'erase.mention.phone': 'phone',
  'erase.acts': ({ list }) => `Also in older saves of other records (history, no. ${list}).`,
  'erase.backups': 'Backups made until now',
  'erase.backups.text':
    'They may hold the person. Each goes by itself on the day shown at the latest, when newer ones are made. Copies saved elsewhere are not known: delete them by hand.',
  'erase.backups.remove': 'Remove these backups now',
  'erase.backups.removed': ({ count }) =>
    `${countEn(Number(count), 'backup', 'backups')} removed. Make a new one now, in Data safety.`,
  'erase.backup': ({ madeAt, until }) => `${madeAt}, kept until ${until} at most`,
  'erase.reason': 'Why the data are erased',
  'erase.reason.text': 'Stays in the history. Without the name or other data of the person.',
  'erase.word': 'ERASE',
  'erase.confirm': ({ word }) => `Type ${word} to confirm`,
  'erase.cancel': 'Cancel',
  'erase.close': 'Close',
  'erase.do': 'Erase for good',
  'erase.table.participant': 'records',
  'erase.table.dossier': 'document files',
  'erase.table.participation': 'course participations',
  'erase.table.attachment': 'attached files',
  'erase.table.project': 'Project',
  'erase.table.partner': 'Partner',
  'erase.table.company': 'Company',
  'erase.table.course': 'Course',
  'erased.title': 'Erased on request (art. 17)',
  'erased.on': ({ on }) => `The data of this person were erased on ${on}. The row stays for the totals alone.`,
  'erased.done': ({ rows, files }) =>
    `${countEn(Number(rows), 'row', 'rows')} with all their history and ${countEn(Number(files), 'file', 'files')} were erased.`,
  'erased.clean': 'No other record names the person any more.',
  'erased.dismiss': 'Understood',
};

/** The words of erasing a person, and of what is left. */
export const eraseMessages = { ro: eraseMessagesRo, en: eraseMessagesEn };
