import type { Messages, Translation } from '../kernel/translation.ts';

/** Why main did not do what the page asked: the person cancelled, or the question does not fit what is open or saved. */
export const bridgeProblemMessagesRo = {
  'dialog.cancelled': 'Ați renunțat. Nu s-a schimbat nimic.',
  'ipc.no-workspace': 'Niciun spațiu de lucru nu este deschis. Deschideți unul și încercați din nou.',
  'ipc.other-workspace':
    'Între timp s-a deschis alt spațiu de lucru. Modificarea nu a fost salvată; deschideți din nou spațiul de lucru de care ține.',
  'ipc.folder-not-recent': 'Dosarul nu este în lista celor folosite recent. Deschideți-l cu „Deschide”.',
  'ipc.base-ahead':
    'Fereastra a arătat o stare mai nouă decât cea salvată. Închideți spațiul de lucru și deschideți-l din nou; modificarea nu a fost salvată.',
  'ipc.unknown-file': 'Programul deschide numai fișiere salvate de el de la ultima pornire.',
  'ipc.file-gone': 'Fișierul nu mai este la locul lui: a fost mutat, redenumit sau șters.',
  'ipc.file-not-opened':
    'Niciun program de pe acest calculator nu a putut deschide fișierul. Arătați-l în dosar și deschideți-l de acolo.',
} as const satisfies Messages;

export const bridgeProblemMessagesEn: Translation<typeof bridgeProblemMessagesRo> = {
  'dialog.cancelled': 'Cancelled. Nothing was changed.',
  'ipc.no-workspace': 'No workspace is open. Open one and try again.',
  'ipc.other-workspace':
    'Another workspace was opened meanwhile. The change was not saved; open the workspace that it belongs to again.',
  'ipc.folder-not-recent': 'The folder is not among those used recently. Open it with “Open”.',
  'ipc.base-ahead':
    'The window showed a later state than the one that is saved. Close the workspace and open it again; the change was not saved.',
  'ipc.unknown-file': 'The program opens only files that it has saved since it was started.',
  'ipc.file-gone': 'The file is no longer in its place: it was moved, renamed or deleted.',
  'ipc.file-not-opened':
    'No program on this computer could open the file. Show it in its folder and open it from there.',
};
