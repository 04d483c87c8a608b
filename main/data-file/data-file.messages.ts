import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const dataFileMessagesRo = {
  'data.not-utf8': ({ line, column }) =>
    `Fișierul nu este text UTF-8: la linia ${line}, octetul ${column} stă un semn stricat. Salvați-l din nou ca UTF-8.`,
  'data.too-nested.depth': ({ line, column }) =>
    `Fișierul are prea multe niveluri imbricate (linia ${line}, octetul ${column}). Nu este un fișier de date Consorta.`,
  'data.too-nested.containers': ({ line, column }) =>
    `Fișierul conține prea multe obiecte pentru a fi citit (linia ${line}, octetul ${column}). Împărțiți-l în mai multe fișiere.`,
  'data.too-nested.values': ({ line, column }) =>
    `Fișierul conține prea multe valori pentru a fi citit (linia ${line}, octetul ${column}). Împărțiți-l în mai multe fișiere.`,
  'data.part-too-large': ({ line, column }) =>
    `O singură înregistrare sau restul fișierului este prea mare pentru a fi citit (linia ${line}, coloana ${column}). Nu este un fișier de date Consorta.`,
  'data.not-json': ({ line, column }) =>
    `Fișierul nu este JSON corect: greșeala începe la linia ${line}, coloana ${column}. Corectați locul și încercați din nou.`,
} as const satisfies Messages;

export const dataFileMessagesEn: Translation<typeof dataFileMessagesRo> = {
  'data.not-utf8': ({ line, column }) =>
    `The file is not UTF-8 text: line ${line}, byte ${column} holds a broken character. Save it again as UTF-8.`,
  'data.too-nested.depth': ({ line, column }) =>
    `The file nests too deep (line ${line}, byte ${column}). It is not a Consorta data file.`,
  'data.too-nested.containers': ({ line, column }) =>
    `The file holds too many objects to be read (line ${line}, byte ${column}). Split it into several files.`,
  'data.too-nested.values': ({ line, column }) =>
    `The file holds too many values to be read (line ${line}, byte ${column}). Split it into several files.`,
  'data.part-too-large': ({ line, column }) =>
    `A single record, or what stands around the records, is too large to be read (line ${line}, column ${column}). It is not a Consorta data file.`,
  'data.not-json': ({ line, column }) =>
    `The file is not correct JSON: the mistake begins at line ${line}, column ${column}. Correct the place and try again.`,
};
