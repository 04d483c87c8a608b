import type { Message, Translation } from '../kernel/translation.ts';
import type { FileProblemCode } from './file-problem.ts';

type Told = { readonly [code in FileProblemCode]: Message };

/** Megabytes with one decimal, so that 20,000,001 bytes do not read as the limit itself. */
const megabytes = (bytes: string | number | undefined): string => (Math.ceil(Number(bytes) / 100_000) / 10).toFixed(1);

export const fileMessagesRo = {
  'file.exists': ({ file, folder }) =>
    `Fișierul ${file} există deja în ${folder}. Alegeți alt nume sau cereți înlocuirea lui.`,
  'file.is-folder': ({ file, folder }) => `${file} din ${folder} este un dosar. Alegeți un nume de fișier.`,
  'file.in-workspace': ({ file, folder }) =>
    `${file} nu poate fi scris în ${folder}: acolo este spațiul de lucru, în care scrie numai Consorta. Alegeți alt dosar.`,
  'file.not-writable': ({ file, folder }) =>
    `Fișierul ${file} nu poate fi scris în ${folder}. Dacă este deschis în Excel sau în alt program, închideți-l; altfel alegeți un dosar în care aveți drept de scriere.`,
  'file.disk-full': ({ file, folder }) =>
    `Discul este plin: ${file} nu a fost salvat în ${folder}. Eliberați spațiu sau alegeți alt loc.`,
  'file.no-folder': ({ file, folder }) =>
    `Dosarul ${folder} nu există, așadar ${file} nu a fost salvat. Creați dosarul sau alegeți altul.`,
  'file.cancelled': ({ file }) => `Salvarea fișierului ${file} a fost anulată. Nu s-a scris nimic.`,
  'file.write-failed': ({ file, folder, errno }) =>
    `Fișierul ${file} nu a putut fi scris în ${folder} (${errno}). Verificați discul sau conexiunea și încercați din nou.`,
  'file.not-found': ({ file, folder }) => `Fișierul ${file} nu există în ${folder}. Verificați numele și locul.`,
  'file.not-readable': ({ file, folder, errno }) =>
    `Fișierul ${file} din ${folder} nu a putut fi citit (${errno}). Verificați dreptul de acces și discul.`,
  'file.too-large': ({ file, limit }) =>
    `Fișierul ${file} este prea mare: se citesc cel mult ${megabytes(limit).replace('.', ',')} MB.`,
} as const satisfies Told;

export const fileMessagesEn: Translation<typeof fileMessagesRo> = {
  'file.exists': ({ file, folder }) =>
    `The file ${file} is already there in ${folder}. Choose another name, or ask for it to be replaced.`,
  'file.is-folder': ({ file, folder }) => `${file} in ${folder} is a folder. Choose the name of a file.`,
  'file.in-workspace': ({ file, folder }) =>
    `${file} cannot be written in ${folder}: the workspace is there, and nothing but its own files. Choose another folder.`,
  'file.not-writable': ({ file, folder }) =>
    `The file ${file} cannot be written in ${folder}. If it is open in Excel or another program, close it there; otherwise choose a folder where you may write.`,
  'file.disk-full': ({ file, folder }) =>
    `The disk is full: ${file} was not saved in ${folder}. Free some space or choose another place.`,
  'file.no-folder': ({ file, folder }) =>
    `The folder ${folder} does not exist, so ${file} was not saved. Make the folder or choose another.`,
  'file.cancelled': ({ file }) => `Saving ${file} was cancelled. Nothing was written.`,
  'file.write-failed': ({ file, folder, errno }) =>
    `The file ${file} could not be written in ${folder} (${errno}). Check the disk or the connection and try again.`,
  'file.not-found': ({ file, folder }) => `There is no file ${file} in ${folder}. Check the name and the place.`,
  'file.not-readable': ({ file, folder, errno }) =>
    `The file ${file} in ${folder} could not be read (${errno}). Check that you may read it, and the disk.`,
  'file.too-large': ({ file, limit }) => `The file ${file} is too large: at most ${megabytes(limit)} MB are read.`,
};
