import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';
import type { Finding } from './finding.ts';

type Told = { readonly [code in `verify.${Finding['code']}`]: Messages[string] };

export const verifyMessagesRo = {
  'verify.manifest.missing': 'lipsește manifestul',
  'verify.manifest.unreadable': 'manifestul nu poate fi citit',
  'verify.manifest.seal': 'manifestul a fost schimbat de când a fost scris',
  'verify.journal.missing-segment': 'lipsește această parte a jurnalului',
  'verify.journal.stray-segment': 'nicio intrare nu anunță această parte a jurnalului',
  'verify.entry.form': 'nu este o intrare a jurnalului',
  'verify.entry.hash':
    'intrarea nu urmează celei dinainte: a fost schimbată, mutată sau pusă aici, ori lipsește cea dinainte',
  'verify.entry.torn': 'o salvare care nu s-a încheiat sau al cărei sfârșit a fost schimbat',
  'verify.entry.sealed': 'conținutul criptat nu se deschide: nu a fost scris aici cu această cheie',
  'verify.entry.payload': 'conținutul nu este al unei intrări a jurnalului',
  'verify.entry.position': ({ found = '', expected = '' }) => `are poziția ${found}; urma ${expected}`,
  'verify.entry.parts': ({ part = '', of = '' }) => `partea ${part} din ${of} nu urmează aici`,
  'verify.entry.changes': ({ table = '' }) =>
    `modificările nu se potrivesc cu rândurile de dinainte (tabelul ${table})`,
  'verify.entry.continued': 'anunțul că jurnalul continuă în alt fișier nu este la locul lui',
  'verify.head.missing': 'lipsește semnul care spune până unde ajunge jurnalul',
  'verify.head.form': 'semnul care spune până unde ajunge jurnalul este deteriorat',
  'verify.head.lost': ({ position = '', end = '' }) =>
    `jurnalul a ajuns la poziția ${position}, dar acum se oprește la ${end}: sfârșitul lui lipsește`,
  'verify.head.hash': 'semnul nu este al acestui jurnal',
  'verify.snapshot.form': 'instantaneul nu este scris cum trebuie',
  'verify.snapshot.hash': 'instantaneul a fost schimbat de când a fost scris',
  'verify.snapshot.workspace': 'instantaneul este al altui spațiu de lucru',
  'verify.snapshot.head': 'instantaneul nu este al acestui jurnal la această poziție',
  'verify.snapshot.sealed': 'rândurile criptate nu se deschid: nu au fost scrise aici cu această cheie',
  'verify.snapshot.rows': ({ table = '' }) => `rândurile nu sunt cele la care duce jurnalul (tabelul ${table})`,
  'verify.attachment.hash': 'fișierul atașat nu este cel care a fost adăugat',
  'verify.attachment.form': 'fișierul atașat nu este scris cum trebuie',
  'verify.attachment.sealed': 'fișierul atașat nu se deschide: nu a fost scris aici cu această cheie',
  'verify.attachment.missing': 'lipsește un fișier atașat',
  'verify.attachment.length': 'fișierul atașat nu are lungimea lui',
  'verify.backup.form': 'copia de siguranță nu este scrisă cum trebuie în acest loc',
  'verify.backup.member': 'fișierul din copia de siguranță nu este cel care a fost pus în ea',
  'verify.backup.facts': ({ what = '' }) => `ce spune copia despre sine nu se potrivește cu ce conține (${what})`,
  'verify.file.unreadable': ({ errno = '' }) => `fișierul nu a putut fi citit de pe disc (${errno})`,
  'verify.note.kept': 'păstrat: rest al unei salvări sau al unei deteriorări',
  'verify.note.foreign': 'nu este al programului',
  'verify.note.passing': 'fișier de trecere',
  'verify.note.locked': ({ host = '', since = '' }) =>
    `spațiul de lucru este deschis pe ${host} din ${since}; ce se scrie chiar acum poate părea neîncheiat`,
  'verify.note.unreferenced': 'niciun rând nu se referă la acest fișier atașat',
  'verify.note.empty-segment': 'parte goală a jurnalului, rămasă de la o oprire',
  'verify.note.unchecked':
    'fără parolă sau cheie de recuperare nu s-au verificat: conținutul intrărilor, pozițiile și părțile lor, rândurile din instantanee, conținutul fișierelor atașate și legătura lor cu rândurile. S-au verificat: manifestul, lanțul jurnalului, amprentele instantaneelor și ale fișierelor atașate.',
  'verify.note.unsealed-manifest': 'manifest fără sigiliu (format 1): o schimbare în el nu se vede decât în parte',
  'verify.not-a-backup': ({ folder = '' }) =>
    `${folder} nu este o copie de siguranță Consorta întreagă (nici un dosar). Alegeți dosarul spațiului de lucru sau fișierul .zip al copiei.`,
  'verify.newer-backup': ({ program = '' }) =>
    `Copia a fost făcută cu Consorta ${program}, mai nouă decât acest program. Instalați această versiune sau una mai nouă.`,
  'verify.problem': 'DETERIORAT',
  'verify.noted': 'notă',
  'verify.place': ({ line = '', position = '' }) =>
    [line === '' ? '' : `, rândul ${line}`, position === '' ? '' : ` (poziția ${position})`].join(''),
  'verify.summary': ({
    files = 0,
    bytes = 0,
    segments = 0,
    entries = 0,
    commits = 0,
    snapshots = 0,
    attachments = 0,
  }) =>
    `Verificate: ${countRo(Number(files), 'fișier', 'fișiere')} (${bytes} octeți), ${countRo(Number(entries), 'intrare', 'intrări')} în ${countRo(Number(segments), 'parte', 'părți')} ale jurnalului, ${countRo(Number(commits), 'act', 'acte')}, ${countRo(Number(snapshots), 'instantaneu', 'instantanee')}, ${countRo(Number(attachments), 'fișier atașat', 'fișiere atașate')}.`,
  'verify.end': ({ position = '', hash = '' }) => `Sfârșitul jurnalului: poziția ${position}, ${hash}`,
  'verify.clean': 'Nicio deteriorare.',
  'verify.found': ({ problems = 0 }) => `${countRo(Number(problems), 'deteriorare', 'deteriorări')}.`,
} as const satisfies Told & Messages;

export const verifyMessagesEn: Translation<typeof verifyMessagesRo> = {
  'verify.manifest.missing': 'the manifest is missing',
  'verify.manifest.unreadable': 'the manifest cannot be read',
  'verify.manifest.seal': 'the manifest was changed since it was written',
  'verify.journal.missing-segment': 'this part of the journal is missing',
  'verify.journal.stray-segment': 'no entry announces this part of the journal',
  'verify.entry.form': 'not an entry of a journal',
  'verify.entry.hash':
    'the entry does not follow the one before: it was changed, moved or put here, or the one before is missing',
  'verify.entry.torn': 'a save that was not finished, or whose end was changed',
  'verify.entry.sealed': 'the sealed content does not open: it was not written here with this key',
  'verify.entry.payload': 'the content is not that of a journal entry',
  'verify.entry.position': ({ found = '', expected = '' }) => `has position ${found}; ${expected} was next`,
  'verify.entry.parts': ({ part = '', of = '' }) => `part ${part} of ${of} is not what comes next here`,
  'verify.entry.changes': ({ table = '' }) => `the changes do not fit the rows before them (table ${table})`,
  'verify.entry.continued': 'the announcement that the journal goes on in another file is out of place',
  'verify.head.missing': 'the mark that says how far the journal goes is missing',
  'verify.head.form': 'the mark that says how far the journal goes is damaged',
  'verify.head.lost': ({ position = '', end = '' }) =>
    `the journal had reached position ${position} and now ends at ${end}: its end is missing`,
  'verify.head.hash': 'the mark is not of this journal',
  'verify.snapshot.form': 'the snapshot is not written as it should be',
  'verify.snapshot.hash': 'the snapshot was changed since it was written',
  'verify.snapshot.workspace': 'the snapshot is of another workspace',
  'verify.snapshot.head': 'the snapshot is not of this journal at this position',
  'verify.snapshot.sealed': 'the sealed rows do not open: they were not written here with this key',
  'verify.snapshot.rows': ({ table = '' }) => `the rows are not those that the journal leads to (table ${table})`,
  'verify.attachment.hash': 'the attached file is not the one that was added',
  'verify.attachment.form': 'the attached file is not written as it should be',
  'verify.attachment.sealed': 'the attached file does not open: it was not written here with this key',
  'verify.attachment.missing': 'an attached file is missing',
  'verify.attachment.length': 'the attached file has not its length',
  'verify.backup.form': 'the backup is not written as it should be in this place',
  'verify.backup.member': 'the file in the backup is not the one that was put into it',
  'verify.backup.facts': ({ what = '' }) => `what the backup says of itself is not what it holds (${what})`,
  'verify.file.unreadable': ({ errno = '' }) => `the file could not be read from the disk (${errno})`,
  'verify.note.kept': 'kept: remains of a save or of damage',
  'verify.note.foreign': 'not of this program',
  'verify.note.passing': 'a passing file',
  'verify.note.locked': ({ host = '', since = '' }) =>
    `the workspace is open on ${host} since ${since}; what is being written now may look unfinished`,
  'verify.note.unreferenced': 'no row means this attached file',
  'verify.note.empty-segment': 'an empty part of the journal, left by a stop',
  'verify.note.unchecked':
    'without passphrase or recovery key not checked: the content of entries, their positions and parts, the rows in snapshots, the content of attached files and which rows mean them. Checked: the manifest, the chain of the journal, the hashes of snapshots and attached files.',
  'verify.note.unsealed-manifest': 'a manifest without a seal (format 1): a change in it shows only in part',
  'verify.not-a-backup': ({ folder = '' }) =>
    `${folder} is not a whole Consorta backup (nor a folder). Choose the folder of the workspace, or the backup's .zip file.`,
  'verify.newer-backup': ({ program = '' }) =>
    `The backup was made with Consorta ${program}, newer than this program. Install that version or a later one.`,
  'verify.problem': 'DAMAGED',
  'verify.noted': 'note',
  'verify.place': ({ line = '', position = '' }) =>
    [line === '' ? '' : `, line ${line}`, position === '' ? '' : ` (position ${position})`].join(''),
  'verify.summary': ({
    files = 0,
    bytes = 0,
    segments = 0,
    entries = 0,
    commits = 0,
    snapshots = 0,
    attachments = 0,
  }) =>
    `Checked: ${countEn(Number(files), 'file', 'files')} (${bytes} bytes), ${countEn(Number(entries), 'entry', 'entries')} in ${countEn(Number(segments), 'part', 'parts')} of the journal, ${countEn(Number(commits), 'act', 'acts')}, ${countEn(Number(snapshots), 'snapshot', 'snapshots')}, ${countEn(Number(attachments), 'attached file', 'attached files')}.`,
  'verify.end': ({ position = '', hash = '' }) => `End of the journal: position ${position}, ${hash}`,
  'verify.clean': 'No damage.',
  'verify.found': ({ problems = 0 }) => `${countEn(Number(problems), 'damage', 'damages')}.`,
};
