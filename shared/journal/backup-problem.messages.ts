import { romanianInstant } from '../kernel/plain-date.ts';
import type { Message, Translation } from '../kernel/translation.ts';
import type { BackupProblemCode } from './backup-problem.ts';

type Told = { readonly [code in BackupProblemCode | 'backup.restored' | 'backup.record-taken']: Message };

const megabytes = (bytes: string | number | undefined): string => String(Math.ceil(Number(bytes) / 1_000_000));
const moment = (at: string | number | undefined): string =>
  // Words are never refused for a fact that is not there.
  typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? romanianInstant(at, 'Europe/Bucharest') : String(at ?? '');

/** The last two are labels of acts, shown in the history. */
export const backupMessagesRo = {
  'backup.failed': ({ reason }) =>
    `Copia de siguranță s-a oprit pe neașteptate (${reason}). Copiile de dinainte sunt neatinse. Încercați din nou.`,
  'backup.before-failed':
    'Înainte de această operație trebuia făcută o copie de siguranță, dar nu s-a putut. Nu s-a schimbat nimic. Remediați problema copiilor sau confirmați că vreți să continuați fără copie.',
  'backup.disk-full': ({ folder }) =>
    `Discul copiilor de siguranță este plin (${folder}). Copiile de dinainte sunt neatinse. Eliberați spațiu sau alegeți alt loc pentru copii.`,
  'backup.not-writable': ({ folder }) =>
    `În ${folder} nu se poate scrie, deci copia de siguranță nu s-a făcut. Alegeți alt loc pentru copii.`,
  'backup.write-failed': ({ folder, errno }) =>
    `Copia de siguranță nu a putut fi scrisă în ${folder} (${errno}). Copiile de dinainte sunt neatinse. Verificați discul sau alegeți alt loc.`,
  'backup.trial-failed': ({ member }) =>
    `Copia de siguranță a fost scrisă, dar la citirea de probă nu era bună${member === '' ? '' : ` (${member})`}. Nu a înlocuit nimic: copiile de dinainte sunt neatinse. Verificați discul copiilor sau alegeți alt loc.`,
  'backup.source-changed':
    'Spațiul de lucru s-a schimbat în timpul copierii. Nu s-a făcut nicio copie; se va încerca din nou.',
  'backup.source-damaged': ({ file, line }) =>
    `Copia de siguranță nu s-a făcut: jurnalul spațiului de lucru este deteriorat (${file}, linia ${line}). Păstrați copiile existente și verificați spațiul de lucru.`,
  'backup.stopped': 'Oprit. Nu s-a scris nimic.',
  'backup.place-gone': ({ folder }) =>
    `Locul copiilor de siguranță nu este acolo (${folder}). Conectați discul sau alegeți alt loc.`,
  'backup.place-in-workspace': ({ folder }) =>
    `${folder} este în dosarul spațiului de lucru: o copie de acolo s-ar pierde odată cu el. Alegeți alt loc, cel mai bine pe alt disc.`,
  'backup.place-not-a-folder': ({ folder }) => `${folder} nu este un dosar. Alegeți un dosar.`,
  'backup.not-found': ({ file, folder }) => `Copia ${file} nu este în ${folder}. Verificați locul și discul.`,
  'backup.unreadable': ({ file, folder, errno }) =>
    `Copia ${file} din ${folder} nu a putut fi citită (${errno}). Verificați discul.`,
  'backup.not-a-backup': ({ file }) =>
    `${file} nu este o copie de siguranță Consorta sau nu este întreagă. Alegeți alt fișier.`,
  'backup.newer': ({ file, found, latest, program }) =>
    `Copia ${file} are formatul ${found}, mai nou decât formatul ${latest} pe care îl cunoaște acest program. A fost făcută cu Consorta ${program}: instalați acea versiune sau una mai nouă.`,
  'backup.damaged': ({ file, member }) =>
    `Copia ${file} este deteriorată (${member}). Nu s-a schimbat nimic. Alegeți o copie mai veche; ce se mai poate citi din aceasta arată reader.html din ea.`,
  'backup.attachment-missing': ({ file, member }) =>
    `Un document atașat al copiei ${file} lipsește sau este deteriorat (${member}). Copiați dosarul „attachments” lângă copie și încercați din nou.`,
  'backup.refused': ({ file, why }) =>
    `${file} nu a fost deschis: nu este o arhivă făcută de Consorta (${why}). Nu s-a scris nimic.`,
  'backup.passphrase-needed': 'Copia este criptată. Dați parola din ziua copiei sau cheia de recuperare.',
  'backup.none': 'Nu există încă nicio copie de siguranță a acestui proiect. Faceți una.',
  'backup.other-workspace':
    'Copia este a altui proiect, deci nu poate fi readusă peste acesta. O puteți readuce într-un dosar nou.',
  'backup.folder-not-empty': ({ folder }) =>
    `Dosarul ${folder} nu este gol. Alegeți un dosar nou sau gol; nu s-a schimbat nimic.`,
  'backup.no-room': ({ folder, needed, free }) =>
    `Pe discul lui ${folder} nu este loc: sunt necesari ${megabytes(needed)} MB și sunt liberi ${megabytes(free)} MB. Nu s-a scris nimic.`,
  'backup.nothing-to-restore': 'Proiectul este la fel ca în copie: nu este nimic de readus.',
  'backup.no-such-record': 'Fișa este la fel în proiect și în copie: nu este nimic de luat.',
  'backup.counts-differ': ({ file }) =>
    `Copia ${file} nu are câte rânduri scrie în ea. Nu s-a schimbat nimic. Alegeți o copie mai veche.`,
  'backup.restored': ({ madeAt }) => `Proiect readus la copia de siguranță din ${moment(madeAt)}`,
  'backup.record-taken': ({ madeAt }) => `Fișă luată din copia de siguranță din ${moment(madeAt)}`,
} as const satisfies Told;

export const backupMessagesEn: Translation<typeof backupMessagesRo> = {
  'backup.failed': ({ reason }) =>
    `The backup stopped unexpectedly (${reason}). Earlier backups are untouched. Try again.`,
  'backup.before-failed':
    'A backup had to be made before this, and could not be. Nothing was changed. Mend what keeps backups from being made, or confirm that you want to go on without one.',
  'backup.disk-full': ({ folder }) =>
    `The disk of the backups is full (${folder}). Earlier backups are untouched. Free some space or choose another place for backups.`,
  'backup.not-writable': ({ folder }) =>
    `${folder} cannot be written to, so no backup was made. Choose another place for backups.`,
  'backup.write-failed': ({ folder, errno }) =>
    `The backup could not be written in ${folder} (${errno}). Earlier backups are untouched. Check the disk or choose another place.`,
  'backup.trial-failed': ({ member }) =>
    `The backup was written, but was not good when it was read on trial${member === '' ? '' : ` (${member})`}. It replaced nothing: earlier backups are untouched. Check the disk of the backups or choose another place.`,
  'backup.source-changed': 'The workspace changed while it was copied. No backup was made; it will be tried again.',
  'backup.source-damaged': ({ file, line }) =>
    `No backup was made: the journal of the workspace is damaged (${file}, line ${line}). Keep the backups there are, and check the workspace.`,
  'backup.stopped': 'Stopped. Nothing was written.',
  'backup.place-gone': ({ folder }) =>
    `The place of the backups is not there (${folder}). Connect the disk or choose another place.`,
  'backup.place-in-workspace': ({ folder }) =>
    `${folder} is inside the workspace: a backup there would be lost together with it. Choose another place, best on another disk.`,
  'backup.place-not-a-folder': ({ folder }) => `${folder} is not a folder. Choose a folder.`,
  'backup.not-found': ({ file, folder }) => `The backup ${file} is not in ${folder}. Check the place and the disk.`,
  'backup.unreadable': ({ file, folder, errno }) =>
    `The backup ${file} in ${folder} could not be read (${errno}). Check the disk.`,
  'backup.not-a-backup': ({ file }) => `${file} is not a Consorta backup, or not a whole one. Choose another file.`,
  'backup.newer': ({ file, found, latest, program }) =>
    `The backup ${file} has format ${found}, newer than format ${latest} that this program knows. It was made with Consorta ${program}: install that version or a later one.`,
  'backup.damaged': ({ file, member }) =>
    `The backup ${file} is damaged (${member}). Nothing was changed. Choose an older one; what can still be read of it is shown by the reader.html in it.`,
  'backup.attachment-missing': ({ file, member }) =>
    `An attached document of the backup ${file} is missing or damaged (${member}). Copy the folder "attachments" beside the backup and try again.`,
  'backup.refused': ({ file, why }) =>
    `${file} was not opened: it is no archive made by Consorta (${why}). Nothing was written.`,
  'backup.passphrase-needed': 'The backup is encrypted. Give the passphrase of that day or the recovery key.',
  'backup.none': 'There is no backup of this project yet. Make one.',
  'backup.other-workspace':
    'The backup is of another project, so it cannot be restored over this one. You can restore it into a new folder.',
  'backup.folder-not-empty': ({ folder }) =>
    `The folder ${folder} is not empty. Choose a new or empty folder; nothing was changed.`,
  'backup.no-room': ({ folder, needed, free }) =>
    `There is no room on the disk of ${folder}: ${megabytes(needed)} MB are needed and ${megabytes(free)} MB are free. Nothing was written.`,
  'backup.nothing-to-restore': 'The project is as it is in the backup: there is nothing to restore.',
  'backup.no-such-record': 'The record is the same in the project and in the backup: there is nothing to take.',
  'backup.counts-differ': ({ file }) =>
    `The backup ${file} has not as many rows as it says. Nothing was changed. Choose an older one.`,
  'backup.restored': ({ madeAt }) => `Project restored to the backup of ${moment(madeAt)}`,
  'backup.record-taken': ({ madeAt }) => `Record taken from the backup of ${moment(madeAt)}`,
};
