import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const folderMessagesRo = {
  'folder.heading': 'Dosarul cu date',
  'folder.text':
    'Tot ce s-a salvat este în acest dosar. Pentru a-l muta pe alt calculator, închideți spațiul de lucru și copiați dosarul întreg.',
  'folder.show': 'Deschideți dosarul',
  'folder.again': 'Verificați din nou',
  'folder.path': 'Unde este',
  'folder.place': 'Felul locului',
  'folder.room': 'Loc liber pe disc',
  'folder.room.of': ({ free, total }) => `${free} din ${total}`,
  'folder.room.unknown': 'Sistemul nu spune.',
  'folder.disk': 'Un disc al acestui calculator, din câte se poate afla.',
  'folder.limits.win32':
    'Pe Windows nu se pot recunoaște un stick USB și o bibliotecă SharePoint sincronizată sub alt nume. Dacă dosarul este pe așa ceva, mutați-l.',
  'folder.limits.darwin':
    'Pe macOS nu se poate ști dacă Desktop și Documents sunt ținute în iCloud. Vedeți în Configurări sistem, la iCloud Drive.',
  'folder.limits.linux': 'Un disc extern legat în alt loc decât cel obișnuit nu se deosebește de unul intern.',
  'folder.kind.onedrive': 'OneDrive',
  'folder.kind.dropbox': 'Dropbox',
  'folder.kind.google-drive': 'Google Drive',
  'folder.kind.icloud': 'iCloud Drive',
  'folder.kind.box': 'Box',
  'folder.kind.nextcloud': 'Nextcloud sau ownCloud',
  'folder.kind.syncthing': 'Syncthing',
  'folder.kind.other-cloud': 'un serviciu de sincronizare',
  'folder.kind.network': 'un dosar din rețea',
  'folder.kind.removable': 'un disc care se scoate',
  'folder.kind.other-volume': 'alt volum: un disc extern sau un dosar din rețea',
  'folder.sign.name': 'după numele din cale',
  'folder.sign.setting': 'după setările acelui program',
  'folder.sign.mark': 'după fișierele lăsate de acel program',
  'folder.sign.mount': 'după sistemul de fișiere',
  'folder.warn.cloud': ({ name }) =>
    `Dosarul cu date este sincronizat prin ${name}: fișiere vechi pot ajunge în locul celor noi când se lucrează la două calculatoare, iar datele ajung și pe serverele serviciului.`,
  'folder.warn.network':
    'Dosarul cu date este în rețea. Dacă legătura cade în timpul lucrului, salvarea se oprește, iar unele servere confirmă scrierea înainte ca datele să fie pe disc.',
  'folder.warn.removable':
    'Dosarul cu date este pe un disc care se scoate. Scos în timpul lucrului, ce nu s-a salvat se pierde; asemenea discuri se strică și se pierd ușor.',
  'folder.warn.other-volume':
    'Dosarul cu date este pe alt volum decât al sistemului: poate un disc extern, poate un dosar din rețea. Nu-l deconectați în timpul lucrului.',
  'folder.todo.move':
    'Închideți spațiul de lucru și mutați dosarul pe discul calculatorului, într-un loc nesincronizat; în cel sincronizat țineți numai copii de siguranță.',
  'folder.quiet': 'Nu mă mai avertizați',
  'folder.quiet.on': 'Pentru acest dosar nu mai sunteți avertizat.',
  'folder.quiet.off': 'Avertizați-mă din nou',
  'folder.details': 'Vedeți',
  'folder.dismiss': 'Am înțeles',
  'folder.conflicts.notice': ({ count, acts }) =>
    `În dosarul cu date ${Number(count) === 1 ? 'este o copie făcută' : `sunt ${countRo(Number(count), 'copie făcută', 'copii făcute')}`} de alt program, de obicei fiindcă s-a lucrat la două calculatoare.${Number(acts) > 0 ? ` Acolo ${Number(acts) === 1 ? 'este un act salvat care nu este' : `sunt ${countRo(Number(acts), 'act salvat', 'acte salvate')} care nu sunt`} în jurnalul de aici.` : ''}`,
  'folder.twins.notice': ({ folder, here, there }) =>
    `Același spațiu de lucru este și în ${folder} (ultima salvare aici: ${here}; acolo: ${there}). Lucrați numai într-unul: ce se scrie în două copii nu se adună singur.`,
  'folder.never': 'nicio salvare',
  'folder.unknown-time': 'nu se poate citi',
  'folder.twins': 'Alte dosare cu același spațiu de lucru',
  'folder.twins.text':
    'Au fost copiate din acesta sau acesta din ele. Stabiliți în care se lucrează și redenumiți sau arhivați celelalte.',
  'folder.here': 'deschis acum',
  'folder.saved': ({ at }) => `ultima salvare: ${at}`,
  'folder.conflicts': 'Copii făcute de alte programe',
  'folder.conflicts.text':
    'Nimic din ele nu intră singur în proiect și nimic nu se șterge. Uitați-vă la actele lor, scrieți de mână ce lipsește, apoi mutați copia din dosar.',
  'folder.conflicts.none': 'Nicio copie în conflict.',
  'conflict.by.onedrive': 'OneDrive',
  'conflict.by.dropbox': 'Dropbox',
  'conflict.by.google-drive': 'Google Drive',
  'conflict.by.nextcloud': 'Nextcloud',
  'conflict.by.syncthing': 'Syncthing',
  'conflict.by.windows': 'copiere de mână',
  'conflict.by.unknown': 'program necunoscut',
  'conflict.what.journal': 'Copie a jurnalului',
  'conflict.what.snapshot':
    'Copie a unei stări salvate a tuturor datelor. Se reface din jurnal; nu conține acte proprii.',
  'conflict.what.attachment': 'Copie a unui fișier atașat. Atașamentul se verifică la deschidere.',
  'conflict.what.folder': 'Copie a unui dosar întreg din spațiul de lucru. Conținutul ei nu se citește.',
  'conflict.what.other': 'Copie a unui fișier al spațiului de lucru. Nu conține acte.',
  'conflict.acts.some': ({ count }) =>
    Number(count) === 1
      ? 'Copie a jurnalului, cu un act care nu este aici.'
      : `Copie a jurnalului, cu ${countRo(Number(count), 'act', 'acte')} care nu sunt aici.`,
  'conflict.acts.none': 'Copie a jurnalului. Tot ce conține este și aici.',
  'conflict.acts.unreadable':
    'Copie a jurnalului care nu poate fi citită: deteriorată, a altui spațiu de lucru sau cu altă parolă.',
  'conflict.facts': ({ by, from, at, size }) => `${by}${from === '' ? '' : `, ${from}`} · ${at} · ${size}`,
  'conflict.show': 'Arătați actele',
  'conflict.hide': 'Ascundeți actele',
  'conflict.changes': ({ count }) => countRo(Number(count), 'modificare', 'modificări'),
  'conflict.empty': 'gol',
  'conflict.added': 'adăugat',
  'conflict.removed': 'șters',
  'conflict.most': 'Sunt arătate primele 500 de acte.',
  'conflict.most.changes': 'Sunt arătate primele 200 de modificări.',
} as const satisfies Messages;

const folderMessagesEn: Translation<typeof folderMessagesRo> = {
  'folder.heading': 'The data folder',
  'folder.text':
    'Everything that was saved is in this folder. To move it to another computer, close the workspace and copy the whole folder.',
  'folder.show': 'Open the folder',
  'folder.again': 'Check again',
  'folder.path': 'Where it is',
  'folder.place': 'Kind of place',
  'folder.room': 'Free disk space',
  'folder.room.of': ({ free, total }) => `${free} of ${total}`,
  'folder.room.unknown': 'The system does not tell.',
  'folder.disk': 'A disk of this computer, as far as can be known.',
  'folder.limits.win32':
    'On Windows a USB stick, and a SharePoint library synchronised under another name, cannot be recognised. If the folder is on one, move it.',
  'folder.limits.darwin':
    'On macOS it cannot be known whether Desktop and Documents are kept in iCloud. See iCloud Drive in System Settings.',
  'folder.limits.linux': 'An external disk mounted in an unusual place cannot be told from an internal one.',
  'folder.kind.onedrive': 'OneDrive',
  'folder.kind.dropbox': 'Dropbox',
  'folder.kind.google-drive': 'Google Drive',
  'folder.kind.icloud': 'iCloud Drive',
  'folder.kind.box': 'Box',
  'folder.kind.nextcloud': 'Nextcloud or ownCloud',
  'folder.kind.syncthing': 'Syncthing',
  'folder.kind.other-cloud': 'a synchronisation service',
  'folder.kind.network': 'a network folder',
  'folder.kind.removable': 'a removable disk',
  'folder.kind.other-volume': 'another volume: an external disk or a network folder',
  'folder.sign.name': 'by a name in the path',
  'folder.sign.setting': "by that program's settings",
  'folder.sign.mark': 'by files that program left',
  'folder.sign.mount': 'by the file system',
  'folder.warn.cloud': ({ name }) =>
    `The data folder is synchronised by ${name}: when two computers work in it, old files may take the place of new ones, and the data also go to the service's servers.`,
  'folder.warn.network':
    'The data folder is on the network. If the connection drops, saving stops, and some servers confirm a write before the data are on a disk.',
  'folder.warn.removable':
    'The data folder is on a removable disk. Pulled out during work, what was not saved is lost; such disks break and get lost easily.',
  'folder.warn.other-volume':
    "The data folder is on another volume than the system's: perhaps an external disk, perhaps a network folder. Do not disconnect it during work.",
  'folder.todo.move':
    'Close the workspace and move the folder to the disk of this computer, to a place that is not synchronised; keep only backups in the synchronised one.',
  'folder.quiet': "Don't warn me again",
  'folder.quiet.on': 'You are no longer warned about this folder.',
  'folder.quiet.off': 'Warn me again',
  'folder.details': 'Show',
  'folder.dismiss': 'Dismiss',
  'folder.conflicts.notice': ({ count, acts }) =>
    `${Number(count) === 1 ? 'A copy made by another program is' : `${count} copies made by other programs are`} in the data folder, usually because two computers worked in it.${Number(acts) > 0 ? ` ${Number(acts) === 1 ? 'One saved act there is' : `${acts} saved acts there are`} not in the journal here.` : ''}`,
  'folder.twins.notice': ({ folder, here, there }) =>
    `The same workspace is also in ${folder} (last save here: ${here}; there: ${there}). Work in one of them only: what is written in two copies does not come together by itself.`,
  'folder.never': 'no save yet',
  'folder.unknown-time': 'cannot be read',
  'folder.twins': 'Other folders with the same workspace',
  'folder.twins.text':
    'They were copied from this one, or this one from them. Decide in which one you work, and rename or archive the others.',
  'folder.here': 'open now',
  'folder.saved': ({ at }) => `last save: ${at}`,
  'folder.conflicts': 'Copies made by other programs',
  'folder.conflicts.text':
    'Nothing of them gets into the project by itself, and nothing is deleted. Look at their acts, type what is missing, then move the copy out of the folder.',
  'folder.conflicts.none': 'No conflict copies.',
  'conflict.by.onedrive': 'OneDrive',
  'conflict.by.dropbox': 'Dropbox',
  'conflict.by.google-drive': 'Google Drive',
  'conflict.by.nextcloud': 'Nextcloud',
  'conflict.by.syncthing': 'Syncthing',
  'conflict.by.windows': 'copied by hand',
  'conflict.by.unknown': 'unknown program',
  'conflict.what.journal': 'Copy of the journal',
  'conflict.what.snapshot':
    'Copy of a saved state of all data. It is made anew from the journal; it holds no acts of its own.',
  'conflict.what.attachment': 'Copy of an attached file. The attachment is checked when it is opened.',
  'conflict.what.folder': 'Copy of a whole folder of the workspace. What is in it is not read.',
  'conflict.what.other': 'Copy of a file of the workspace. It holds no acts.',
  'conflict.acts.some': ({ count }) =>
    `Copy of the journal, with ${countEn(Number(count), 'act that is', 'acts that are')} not here.`,
  'conflict.acts.none': 'Copy of the journal. Everything in it is here too.',
  'conflict.acts.unreadable':
    "Copy of the journal that cannot be read: damaged, another workspace's, or with another passphrase.",
  'conflict.facts': ({ by, from, at, size }) => `${by}${from === '' ? '' : `, ${from}`} · ${at} · ${size}`,
  'conflict.show': 'Show the acts',
  'conflict.hide': 'Hide the acts',
  'conflict.changes': ({ count }) => countEn(Number(count), 'change', 'changes'),
  'conflict.empty': 'empty',
  'conflict.added': 'added',
  'conflict.removed': 'removed',
  'conflict.most': 'The first 500 acts are shown.',
  'conflict.most.changes': 'The first 200 changes are shown.',
};

export const folderMessages = { ro: folderMessagesRo, en: folderMessagesEn } as const;
