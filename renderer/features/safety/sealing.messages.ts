import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

/** Words about encrypting a workspace that is there, and taking its encryption away. */
export const sealingMessagesRo = {
  'sealing.on': 'Criptați acest spațiu de lucru…',
  'sealing.on.text':
    'Tot ce este în dosar (istoricul, fișierele atașate) se scrie din nou, criptat, se compară cu ce era și abia apoi îi ia locul. Dacă ceva nu reușește sau calculatorul se oprește, rămâne întreg cel vechi sau cel nou. Este nevoie de loc pe disc pentru o a doua copie.',
  'sealing.limits': 'Ce nu poate ajunge criptarea',
  'sealing.limits.backups':
    'Copiile de siguranță de până acum, și cea care se face chiar înainte, rămân necriptate. După criptare vi se propune să le ștergeți; cele salvate în alt loc le ștergeți dumneavoastră.',
  'sealing.limits.disk':
    'Fișierele vechi se șterg, dar urme ale lor pot rămâne pe disc până când locul este refolosit. Numai criptarea întregului disc (BitLocker, FileVault) acoperă și acest lucru.',
  'sealing.limits.copies':
    'Copiile dosarului făcute de alte programe (OneDrive, Dropbox, un stick), rapoartele și fișierele salvate în afara lui rămân cum sunt.',
  'sealing.next': 'Continuați: cheia de recuperare',
  'sealing.cancel': 'Renunțați',
  'sealing.working':
    'Se scrie din nou spațiul de lucru. Poate dura câteva minute; până la sfârșit nu se poate salva nimic.',
  'sealing.off': 'Opriți criptarea',
  'sealing.off.text': 'Dosarul se scrie din nou, necriptat. Se face întâi o copie de siguranță, criptată.',
  'sealing.off.begin': 'Opriți criptarea…',
  'sealing.off.warning':
    'După aceasta, oricine ajunge la dosar citește CNP-urile și documentele tuturor, fără nicio parolă, iar programul lasă pe acest calculator și copia lui de lucru. Copiile de siguranță criptate se deschid în continuare numai cu parola de acum.',
  'sealing.off.submit': 'Opriți criptarea: datele devin citibile',
  'sealing.without': 'Continuați fără copie de siguranță',
  'sealing.plain': 'Copii de siguranță necriptate',
  'sealing.plain.text': ({ count = 0 }) =>
    `${countRo(Number(count), 'copie de siguranță făcută', 'copii de siguranță făcute')} înainte de criptare ${Number(count) === 1 ? 'poate fi citită' : 'pot fi citite'} de oricine ajunge la ea. Ștergeți-le când ați verificat că spațiul criptat se deschide cu parola și cu cheia de recuperare; o copie de siguranță criptată se face ca de obicei.`,
  'sealing.plain.remove': 'Ștergeți copiile necriptate',
  'sealing.plain.removed': ({ count = 0 }) => `S-au șters ${countRo(Number(count), 'copie', 'copii')}.`,
} as const satisfies Messages;

export const sealingMessagesEn: Translation<typeof sealingMessagesRo> = {
  'sealing.on': 'Encrypt this workspace…',
  'sealing.on.text':
    'Everything in the folder (history, attached files) is written anew, encrypted, compared with what was there, and only then takes its place. If something fails or the computer stops, either the old one or the new one is there, whole. The disk needs room for a second copy.',
  'sealing.limits': 'What encryption cannot reach',
  'sealing.limits.backups':
    'The backups made until now, and the one made just before, stay unencrypted. Afterwards you are offered to delete them; those saved elsewhere you delete yourself.',
  'sealing.limits.disk':
    'The old files are deleted, but traces of them may stay on the disk until their room is used again. Only encrypting the whole disk (BitLocker, FileVault) covers that too.',
  'sealing.limits.copies':
    'Copies of the folder that other programs made (OneDrive, Dropbox, a stick), reports and files saved outside of it stay as they are.',
  'sealing.next': 'Continue: the recovery key',
  'sealing.cancel': 'Cancel',
  'sealing.working':
    'The workspace is being written anew. This may take some minutes; nothing can be saved until it is done.',
  'sealing.off': 'Turn encryption off',
  'sealing.off.text': 'The folder is written anew, unencrypted. An encrypted backup is made first.',
  'sealing.off.begin': 'Turn encryption off…',
  'sealing.off.warning':
    "After this, whoever gets at the folder reads everybody's identity numbers and documents without any passphrase, and the program leaves its working copy on this computer too. Encrypted backups still open only with the present passphrase.",
  'sealing.off.submit': 'Turn encryption off: the data become readable',
  'sealing.without': 'Go on without a backup',
  'sealing.plain': 'Unencrypted backups',
  'sealing.plain.text': ({ count = 0 }) =>
    `${countEn(Number(count), 'backup', 'backups')} made before the encryption can be read by whoever gets at ${Number(count) === 1 ? 'it' : 'them'}. Delete them once you have seen that the encrypted workspace opens with the passphrase and with the recovery key; an encrypted backup is made as usual.`,
  'sealing.plain.remove': 'Remove these plain backups',
  'sealing.plain.removed': ({ count = 0 }) => `${countEn(Number(count), 'backup was', 'backups were')} removed.`,
};

export const sealingMessages = { ro: sealingMessagesRo, en: sealingMessagesEn } as const;
