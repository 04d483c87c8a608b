import type { Message, Translation } from '../kernel/translation.ts';
import type { AttachmentProblemCode } from './attachment-problem.ts';

type Told = { readonly [code in AttachmentProblemCode]: Message };

/** Megabytes with one decimal, rounded up, so that a file just over the limit does not read as the limit itself. */
const megabytes = (bytes: string | number | undefined): string =>
  (Math.ceil(Number(bytes) / 104_857.6) / 10).toFixed(1).replace(/\.0$/, '');
const megabytesRo = (bytes: string | number | undefined): string => megabytes(bytes).replace('.', ',');

export const attachmentProblemMessagesRo = {
  'attachment.empty':
    'Fișierul este gol (0 octeți) și nu a fost adăugat. Verificați-l în programul în care a fost făcut.',
  'attachment.is-folder': 'Este un dosar, nu un fișier. Deschideți-l și adăugați fișierele din el.',
  'attachment.is-link': 'Este o scurtătură către alt fișier. Adăugați fișierul însuși.',
  'attachment.not-a-file': 'Nu este un fișier obișnuit, ci un dispozitiv sau un canal, și nu a fost adăugat.',
  'attachment.gone': 'Fișierul nu mai este la locul lui: a fost mutat, redenumit sau șters. Nu s-a adăugat nimic.',
  'attachment.unreadable': ({ errno }) =>
    `Fișierul nu a putut fi citit (${errno}). Verificați dreptul de acces și discul sau închideți-l în celălalt program.`,
  'attachment.changed': 'Fișierul s-a schimbat în timp ce era copiat. Așteptați să fie salvat și adăugați-l din nou.',
  'attachment.too-large': ({ bytes, limit }) =>
    `Fișierul are ${megabytesRo(bytes)} MB; se păstrează fișiere de cel mult ${megabytesRo(limit)} MB. Micșorați-l (de exemplu scanați la 150–200 dpi) sau împărțiți-l.`,
  'attachment.no-name': 'Fișierul nu are un nume care să poată fi păstrat. Redenumiți-l și adăugați-l din nou.',
  'attachment.disk-full':
    'Discul pe care se află spațiul de lucru este plin: fișierul nu a fost adăugat. Eliberați spațiu și încercați din nou.',
  'attachment.not-stored': ({ errno }) =>
    `Fișierul nu a putut fi copiat în spațiul de lucru (${errno}) și nu a fost adăugat. Verificați discul și încercați din nou.`,
  'attachment.missing':
    'Conținutul fișierului lipsește din spațiul de lucru. Restaurați-l dintr-o copie de siguranță sau adăugați din nou fișierul.',
  'attachment.damaged':
    'Conținutul păstrat nu mai este cel adăugat: fișierul s-a deteriorat pe disc și nu este arătat. Restaurați-l dintr-o copie de siguranță sau adăugați din nou fișierul.',
  'attachment.store-unreadable': ({ errno }) =>
    `Conținutul fișierului nu a putut fi citit din spațiul de lucru (${errno}). Verificați discul și încercați din nou.`,
  'attachment.cancelled': 'Adăugarea a fost oprită. Fișierul nu a fost adăugat.',
  'attachment.no-record': 'Înregistrarea de care trebuia să țină fișierul nu mai există. Nu s-a adăugat nimic.',
  'attachment.unknown': 'Fișierul nu mai este la această înregistrare. Poate a fost eliminat între timp.',
  'attachment.program-file':
    'Este un program sau un script. Consorta nu pornește programe; îl puteți salva în alt loc cu „Salvează ca…”.',
  'attachment.opens-in-clear':
    'Spațiul de lucru este criptat, dar programul care deschide fișierul îl vede în clar, dintr-o copie temporară. Copia se șterge când închideți sau blocați spațiul de lucru; închideți și programul acela.',
  'attachment.not-opened':
    'Niciun program de pe acest calculator nu a putut deschide fișierul. Salvați-l cu „Salvează ca…” și deschideți-l de acolo.',
  'attachment.not-copied': ({ errno }) =>
    `Copia de deschis nu a putut fi scrisă (${errno}). Verificați spațiul liber de pe discul calculatorului și încercați din nou.`,
  'attachment.drop-unknown':
    'Fișierele trase nu mai sunt cunoscute. Trageți-le din nou sau alegeți-le cu „Adaugă fișiere”.',
  'attachment.no-path':
    'Ce ați tras nu este un fișier de pe disc (de exemplu vine direct dintr-un mesaj). Salvați-l întâi pe disc, apoi adăugați-l.',
  'attachment.too-many': ({ max }) => `Se adaugă cel mult ${max} de fișiere deodată. Adăugați-le pe rând.`,
} as const satisfies Told;

export const attachmentProblemMessagesEn: Translation<typeof attachmentProblemMessagesRo> = {
  'attachment.empty': 'The file is empty (0 bytes) and was not added. Check it in the program it was made with.',
  'attachment.is-folder': 'This is a folder, not a file. Open it and add the files in it.',
  'attachment.is-link': 'This is a shortcut to another file. Add that file itself.',
  'attachment.not-a-file': 'This is not a regular file but a device or a pipe, and was not added.',
  'attachment.gone': 'The file is no longer in its place: it was moved, renamed or deleted. Nothing was added.',
  'attachment.unreadable': ({ errno }) =>
    `The file could not be read (${errno}). Check that you may read it, and the disk, or close it in the other program.`,
  'attachment.changed': 'The file changed while it was being copied. Wait until it is saved, and add it again.',
  'attachment.too-large': ({ bytes, limit }) =>
    `The file has ${megabytes(bytes)} MB; files of at most ${megabytes(limit)} MB are kept. Make it smaller (for example, scan at 150–200 dpi) or split it.`,
  'attachment.no-name': 'The file has no name that can be kept. Rename it and add it again.',
  'attachment.disk-full':
    'The disk that holds the workspace is full: the file was not added. Free some space and try again.',
  'attachment.not-stored': ({ errno }) =>
    `The file could not be copied into the workspace (${errno}) and was not added. Check the disk and try again.`,
  'attachment.missing':
    'The content of the file is missing from the workspace. Restore it from a backup or add the file again.',
  'attachment.damaged':
    'What is stored is no longer what was added: the file was damaged on the disk and is not shown. Restore it from a backup or add the file again.',
  'attachment.store-unreadable': ({ errno }) =>
    `The content of the file could not be read from the workspace (${errno}). Check the disk and try again.`,
  'attachment.cancelled': 'Adding was stopped. The file was not added.',
  'attachment.no-record': 'The record that the file was to belong to no longer exists. Nothing was added.',
  'attachment.unknown': 'The file is no longer with this record. It may have been removed meanwhile.',
  'attachment.program-file':
    'This is a program or a script. Consorta starts no programs; you can save it elsewhere with “Save as…”.',
  'attachment.opens-in-clear':
    'The workspace is encrypted, but the program that opens the file sees it in clear, from a temporary copy. The copy is deleted when you close or lock the workspace; close that program too.',
  'attachment.not-opened':
    'No program on this computer could open the file. Save it with “Save as…” and open it from there.',
  'attachment.not-copied': ({ errno }) =>
    `The copy to be opened could not be written (${errno}). Check the free space on the computer’s disk and try again.`,
  'attachment.drop-unknown': 'The files dropped are no longer known. Drop them again, or choose them with “Add files”.',
  'attachment.no-path':
    'What was dropped is not a file on a disk (it may come straight from a message). Save it to the disk first, then add it.',
  'attachment.too-many': ({ max }) => `At most ${max} files are added at once. Add them in several goes.`,
};
