import type { Messages, Translation } from '../kernel/translation.ts';

/** Why a conflict copy cannot be looked into. */
export const folderMessagesRo = {
  'folder.conflict-gone':
    'Copia nu mai este la locul ei: a fost mutată sau ștearsă între timp. Reîncărcați lista de copii.',
  'folder.conflict-unreadable':
    'Copia nu poate fi citită: este deteriorată, ține de alt spațiu de lucru sau a fost făcută cu altă parolă. Nu o ștergeți; păstrați-o până aflați ce conține.',
} as const satisfies Messages;

export const folderMessagesEn: Translation<typeof folderMessagesRo> = {
  'folder.conflict-gone': 'The copy is no longer there: it was moved or deleted meanwhile. Reload the list of copies.',
  'folder.conflict-unreadable':
    'The copy cannot be read: it is damaged, belongs to another workspace, or was made with another passphrase. Do not delete it; keep it until you know what it holds.',
};
