import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

/** What is damaged, what a check found, what was recovered; and the names of the acts that a recovery makes. */
export const recoveryMessagesRo = {
  'vault.recovered': ({ acts = 0, aside = 0 }) =>
    `Spațiu de lucru recuperat: ${countRo(Number(acts), 'act', 'acte')}, ${countRo(Number(aside), 'modificare pusă deoparte', 'modificări puse deoparte')}`,
  'vault.recovered-gap': ({ lost = 0 }) =>
    Number(lost) === 0 ? 'Marcaj de recuperare' : `Aici lipsesc ${countRo(Number(lost), 'act', 'acte')} (deteriorate)`,
  'vault.notice.salvaged':
    'Spațiul de lucru este deteriorat: vedeți numai ce s-a putut citi și nu puteți salva nimic. Recuperați-l într-un dosar nou sau restaurați o copie de siguranță.',
  'salvage.entry': ({ file, line, lastLine }) =>
    line === lastLine
      ? `Rândul ${line} din ${file} nu este cel scris de program.`
      : `Rândurile ${line}–${lastLine} din ${file} nu sunt cele scrise de program.`,
  'salvage.zeros': ({ file, line, bytes }) =>
    `În ${file}, la rândul ${line}, sunt zerouri în loc de date (${bytes} octeți): de obicei un sector defect al discului.`,
  'salvage.hash-mended': ({ file, line }) =>
    `Rândul ${line} din ${file} are semnul de control stricat; conținutul este întreg.`,
  'salvage.unknown-entry': ({ file, line }) => `Rândul ${line} din ${file} este întreg, dar programul nu îl înțelege.`,
  'salvage.bad-text': ({ file, line }) => `Rândul ${line} din ${file} are litere stricate (nu este UTF-8).`,
  'salvage.part-lost': ({ position }) => `Din actul ${position} s-a păstrat numai o parte; nu a fost luat deloc.`,
  'salvage.segment-missing': ({ file }) => `Lipsește ${file}.`,
  'salvage.unfinished': ({ file, bytes }) =>
    `La sfârșitul lui ${file} sunt ${bytes} octeți dintr-o salvare care nu s-a încheiat sau s-a stricat.`,
  'salvage.end-lost': ({ found, expected }) =>
    `Jurnalul se oprește la actul ${found}, deși s-a salvat până la actul ${expected}.`,
  'salvage.snapshot': ({ file }) => `Instantaneul ${file} este deteriorat; jurnalul are aceleași date.`,
  'salvage.snapshot-foreign': ({ file }) => `Instantaneul ${file} nu este al acestui jurnal.`,
  'salvage.snapshots-missing': 'Nu există niciun instantaneu întreg; datele au fost citite numai din jurnal.',
  'salvage.head': ({ file }) => `${file} este deteriorat; se scrie din nou la următoarea salvare.`,
  'salvage.unread': ({ file, errno }) =>
    `Discul nu a putut citi tot din ${file} (${errno}). Copiați dosarul pe alt disc cât mai repede.`,
  'salvage.manifest': ({ file }) => `Fișierul ${file} este deteriorat; ce spunea a fost aflat din rest.`,
  'salvage.manifest-missing': ({ file }) => `Lipsește fișierul ${file}; ce spunea a fost aflat din rest.`,
  'salvage.attachment': ({ file }) => `Fișierul atașat ${file} este deteriorat.`,
  'salvage.needs-manifest': ({ folder }) =>
    `Fișierul workspace.json din ${folder} nu poate fi citit. În el stă cheia spațiului criptat: luați-l dintr-o copie de siguranță. Nu s-a schimbat nimic.`,
  'salvage.nothing': ({ folder }) =>
    `Din ${folder} nu s-a putut citi niciun act. Restaurați o copie de siguranță și păstrați acest dosar. Nu s-a schimbat nimic.`,
  'salvage.target-inside': ({ folder }) =>
    `Dosarul ${folder} este în dosarul deteriorat, care nu trebuie atins. Alegeți un dosar nou în altă parte.`,
  'check.unknown-table': ({ table, rows }) =>
    `${countRo(Number(rows), 'rând stă', 'rânduri stau')} în tabelul „${table}”, pe care programul nu îl cunoaște.`,
  'check.row-value': ({ table, id, field }) =>
    `Valoarea câmpului ${field} din ${table}/${id} nu se potrivește câmpului.`,
  'check.row-id': ({ table, id }) => `Un rând din ${table} are un cod nepermis (${id}).`,
  'check.no-project': ({ rows }) =>
    Number(rows) === 0
      ? 'Lipsește rândul proiectului.'
      : 'Proiectul nu este cel pentru care a fost creat spațiul de lucru, sau sunt mai multe.',
  'check.reference': ({ table, id, field }) => `${table}/${id}, câmpul ${field}, trimite la un rând care nu există.`,
  'check.same-cnp': ({ id, others }) =>
    `Participantul ${id} are același CNP cu ${countRo(Number(others), 'alt participant', 'alți participanți')}.`,
  'check.same-code': ({ table, id, field }) => `${table}/${id} are același cod (${field}) ca alt rând.`,
  'check.act-unfit': ({ position, table }) =>
    `Actul ${position} nu se potrivește cu rândurile din ${table} pe care le schimbă.`,
  'check.snapshot-total': ({ file, table, found, expected }) =>
    `Instantaneul ${file} numără ${found} în ${table}, iar jurnalul duce la ${expected}.`,
  'check.snapshot-row': ({ file, table }) => `Instantaneul ${file} are în ${table} altă valoare decât jurnalul.`,
  'check.isolated': ({ count }) =>
    `${countRo(Number(count), 'înregistrare nu poate fi citită și lipsește', 'înregistrări nu pot fi citite și lipsesc')} din liste și rapoarte. Se păstrează în jurnal așa cum sunt; le găsiți la „Siguranța datelor”.`,
  'check.running': 'Verificarea este deja în curs.',
  'aside.unproven': 'citită, dar nimic nu dovedește că este cea scrisă',
  'aside.lost-act': 'parte dintr-un act din care restul s-a pierdut',
  'aside.no-row': 'schimbă o înregistrare pe care o adăuga un act pierdut',
  'aside.no-part': 'schimbă o parte pe care o adăuga un act pierdut',
  'aside.fitted': 'pusă în date; valoarea dinainte era dintr-un act pierdut',
} as const satisfies Messages;

export const recoveryMessagesEn: Translation<typeof recoveryMessagesRo> = {
  'vault.recovered': ({ acts = 0, aside = 0 }) =>
    `Workspace recovered: ${countEn(Number(acts), 'act', 'acts')}, ${countEn(Number(aside), 'change', 'changes')} put aside`,
  'vault.recovered-gap': ({ lost = 0 }) =>
    Number(lost) === 0
      ? 'Mark of the recovery'
      : `${countEn(Number(lost), 'act is', 'acts are')} missing here (damaged)`,
  'vault.notice.salvaged':
    'The workspace is damaged: you see only what could be read, and nothing can be saved. Recover it into a new folder, or restore a backup.',
  'salvage.entry': ({ file, line, lastLine }) =>
    line === lastLine
      ? `Line ${line} of ${file} is not what the program wrote.`
      : `Lines ${line}–${lastLine} of ${file} are not what the program wrote.`,
  'salvage.zeros': ({ file, line, bytes }) =>
    `In ${file}, at line ${line}, there are zeros in place of data (${bytes} bytes): usually a bad sector of the disk.`,
  'salvage.hash-mended': ({ file, line }) => `Line ${line} of ${file} has a damaged check mark; its content is whole.`,
  'salvage.unknown-entry': ({ file, line }) =>
    `Line ${line} of ${file} is whole, but the program does not understand it.`,
  'salvage.bad-text': ({ file, line }) => `Line ${line} of ${file} has broken letters (it is not UTF-8).`,
  'salvage.part-lost': ({ position }) => `Only a part of act ${position} is left; none of it was taken.`,
  'salvage.segment-missing': ({ file }) => `${file} is missing.`,
  'salvage.unfinished': ({ file, bytes }) =>
    `At the end of ${file} there are ${bytes} bytes of a save that did not finish, or was damaged.`,
  'salvage.end-lost': ({ found, expected }) =>
    `The journal ends at act ${found}, although acts up to ${expected} were saved.`,
  'salvage.snapshot': ({ file }) => `The snapshot ${file} is damaged; the journal holds the same data.`,
  'salvage.snapshot-foreign': ({ file }) => `The snapshot ${file} does not belong to this journal.`,
  'salvage.snapshots-missing': 'There is no whole snapshot; the data were read from the journal alone.',
  'salvage.head': ({ file }) => `${file} is damaged; it is written anew with the next save.`,
  'salvage.unread': ({ file, errno }) =>
    `The disk could not read all of ${file} (${errno}). Copy the folder to another disk as soon as possible.`,
  'salvage.manifest': ({ file }) => `The file ${file} is damaged; what it said was found out from the rest.`,
  'salvage.manifest-missing': ({ file }) => `The file ${file} is missing; what it said was found out from the rest.`,
  'salvage.attachment': ({ file }) => `The attached file ${file} is damaged.`,
  'salvage.needs-manifest': ({ folder }) =>
    `The file workspace.json in ${folder} cannot be read. It holds the key of the encrypted workspace: take it from a backup. Nothing was changed.`,
  'salvage.nothing': ({ folder }) =>
    `Not one act could be read from ${folder}. Restore a backup, and keep this folder. Nothing was changed.`,
  'salvage.target-inside': ({ folder }) =>
    `The folder ${folder} is inside the damaged one, which must not be touched. Choose a new folder somewhere else.`,
  'check.unknown-table': ({ table, rows }) =>
    `${countEn(Number(rows), 'row stands', 'rows stand')} in the table “${table}”, which the program does not know.`,
  'check.row-value': ({ table, id, field }) => `The value of ${field} in ${table}/${id} does not fit its field.`,
  'check.row-id': ({ table, id }) => `A row of ${table} has an id that is not allowed (${id}).`,
  'check.no-project': ({ rows }) =>
    Number(rows) === 0
      ? 'The project’s own row is missing.'
      : 'The project is not the one that the workspace was made for, or there are several.',
  'check.reference': ({ table, id, field }) => `${table}/${id}, field ${field}, refers to a row that does not exist.`,
  'check.same-cnp': ({ id, others }) =>
    `Participant ${id} has the same CNP as ${countEn(Number(others), 'other participant', 'other participants')}.`,
  'check.same-code': ({ table, id, field }) => `${table}/${id} has the same code (${field}) as another row.`,
  'check.act-unfit': ({ position, table }) => `Act ${position} does not fit the rows of ${table} that it changes.`,
  'check.snapshot-total': ({ file, table, found, expected }) =>
    `The snapshot ${file} counts ${found} in ${table}, while the journal leads to ${expected}.`,
  'check.snapshot-row': ({ file, table }) => `The snapshot ${file} has another value in ${table} than the journal.`,
  'check.isolated': ({ count }) =>
    `${countEn(Number(count), 'record', 'records')} cannot be read and ${Number(count) === 1 ? 'is' : 'are'} not in lists and reports. The journal keeps them as they are; see “Data safety”.`,
  'check.running': 'The check is already running.',
  'aside.unproven': 'read, but nothing proves that it is what was written',
  'aside.lost-act': 'part of an act of which the rest is lost',
  'aside.no-row': 'changes a record that a lost act had added',
  'aside.no-part': 'changes a part that a lost act had added',
  'aside.fitted': 'put into the data; the value before it was from a lost act',
};
