import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const encryptionMessagesRo = {
  'encryption.title': 'Criptare',
  'encryption.on': 'Spațiul de lucru este criptat. Fără parolă sau cheia de recuperare nimeni nu îl poate citi.',
  'encryption.on.text':
    'Jurnalul, fișierele atașate și copiile de siguranță sunt criptate (AES-256-GCM). Cheia stă numai în memoria acestui program cât timp spațiul de lucru este deschis; nu depinde de Windows sau de alt sistem, deci dosarul se deschide cu aceeași parolă pe orice calculator.',
  'encryption.off': 'Spațiul de lucru nu este criptat. Oricine ajunge la dosarul lui poate citi datele.',
  'encryption.off.text':
    'Poate fi criptat acum, cu tot istoricul și cu fișierele atașate. Dacă nu îl criptați, țineți dosarul și copiile lui pe un disc criptat (BitLocker, FileVault).',
  'encryption.passphrase': 'Parola',
  'encryption.passphrase.text': 'Se cere la fiecare deschidere și deblocare.',
  'encryption.passphrase.change': 'Schimbați parola…',
  'encryption.passphrase.changed':
    'Parola a fost schimbată. Copiile de siguranță făcute până acum se deschid cu parola veche sau cu cheia de recuperare de atunci.',
  'encryption.recovered':
    'Ați deschis cu cheia de recuperare. Alegeți acum o parolă nouă; cea veche nu va mai deschide spațiul de lucru.',
  'encryption.present': 'Parola de acum',
  'encryption.save': 'Salvați parola nouă',
  'encryption.next': 'Continuați',
  'encryption.key': 'Cheia de recuperare',
  'encryption.key.text':
    'Dacă foaia s-a pierdut sau a văzut-o altcineva, faceți o cheie nouă; cea veche nu mai deschide nimic aici.',
  'encryption.key.renew': 'Cheie nouă…',
  'encryption.key.renewed':
    'Cheia nouă este în vigoare, iar cea veche nu mai deschide spațiul de lucru. Distrugeți foaia veche abia când nu mai aveți copii de siguranță făcute cu ea.',
  'encryption.cancel': 'Renunțați',
  'encryption.lock': 'Blocare automată',
  'encryption.lock.text':
    'Când nimeni nu lucrează în fereastră. La intrarea în repaus și la blocarea ecranului se blochează întotdeauna.',
  'encryption.lock.after': ({ minutes = 0 }) => `după ${countRo(Number(minutes), 'minut', 'minute')}`,
  'encryption.lock.never': 'niciodată',
  'encryption.lock.now': 'Blocați acum',
  'encryption.lock.now.text': 'Ctrl+L, sau ⌘L pe Mac: datele dispar de pe ecran și din memoria ferestrei.',
} as const satisfies Messages;

export const encryptionMessagesEn: Translation<typeof encryptionMessagesRo> = {
  'encryption.title': 'Encryption',
  'encryption.on': 'The workspace is encrypted. Without the passphrase or the recovery key nobody can read it.',
  'encryption.on.text':
    'The journal, attached files and backups are encrypted (AES-256-GCM). The key is only in the memory of this program while the workspace is open; it does not depend on Windows or any other system, so the folder opens with the same passphrase on any computer.',
  'encryption.off': 'The workspace is not encrypted. Whoever gets at its folder can read the data.',
  'encryption.off.text':
    'It can be encrypted now, with all of its history and attached files. If you do not, keep the folder and its backups on an encrypted disk (BitLocker, FileVault).',
  'encryption.passphrase': 'Passphrase',
  'encryption.passphrase.text': 'Asked each time the workspace is opened or unlocked.',
  'encryption.passphrase.change': 'Change the passphrase…',
  'encryption.passphrase.changed':
    'The passphrase was changed. Backups made until now open with the old passphrase, or with the recovery key of that time.',
  'encryption.recovered':
    'You opened it with the recovery key. Choose a new passphrase now; the old one will no longer open the workspace.',
  'encryption.present': 'Present passphrase',
  'encryption.save': 'Save the new passphrase',
  'encryption.next': 'Continue',
  'encryption.key': 'Recovery key',
  'encryption.key.text':
    'If the sheet is lost or somebody else has seen it, make a new key; the old one then opens nothing here.',
  'encryption.key.renew': 'New key…',
  'encryption.key.renewed':
    'The new key is in force, and the old one no longer opens the workspace. Destroy the old sheet only when no backups made with it are left.',
  'encryption.cancel': 'Cancel',
  'encryption.lock': 'Automatic lock',
  'encryption.lock.text':
    'When nobody works in the window. It is always locked when the computer goes to sleep or its screen is locked.',
  'encryption.lock.after': ({ minutes = 0 }) => `after ${countEn(Number(minutes), 'minute', 'minutes')}`,
  'encryption.lock.never': 'never',
  'encryption.lock.now': 'Lock now',
  'encryption.lock.now.text': 'Ctrl+L, or ⌘L on a Mac: the data leave the screen and the memory of the window.',
};

export const encryptionMessages = { ro: encryptionMessagesRo, en: encryptionMessagesEn } as const;
