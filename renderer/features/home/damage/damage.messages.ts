import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const damageMessagesRo = {
  'damage.title': 'Spațiul de lucru este deteriorat',
  'damage.nothing-changed': 'Nu s-a schimbat nimic în dosar. Păstrați-l așa cum este până când totul e la loc.',
  'damage.reading': 'Se citește tot ce se poate citi…',
  'damage.locked': 'Dosarul este criptat. Fără parolă nu se poate vedea ce mai este întreg în el.',
  'damage.look': 'Vedeți ce se poate citi',
  'damage.lost': 'Ce s-a pierdut',
  'damage.lost.none': 'Niciun act: tot ce s-a salvat se poate citi.',
  'damage.lost.some': ({ lost }) => `${countRo(Number(lost), 'act salvat', 'acte salvate')}`,
  'damage.lost.unknown': 'Poate unul sau mai multe acte, de la sfârșit',
  'damage.between': ({ from, until }) => `între ${from} și ${until}`,
  'damage.after': ({ from }) => `după ${from}`,
  'damage.before': ({ until }) => `înainte de ${until}`,
  'damage.in-rows': 'Datele sunt întregi (le are un instantaneu); lipsește numai istoricul lor.',
  'damage.aside': ({ aside }) =>
    `${countRo(Number(aside), 'modificare nu are', 'modificări nu au')} loc fără ele; la recuperare ${Number(aside) === 1 ? 'se pune' : 'se pun'} deoparte și nu se ${Number(aside) === 1 ? 'pierde' : 'pierd'}.`,
  'damage.left': 'Ce se poate citi',
  'damage.left.acts': ({ acts, at }) => `${countRo(Number(acts), 'act', 'acte')}, ultimul din ${at}`,
  'damage.left.none': 'Nimic. Rămâne copia de siguranță.',
  'damage.details': 'Ce este deteriorat, pe larg',
  'damage.ways': 'Ce puteți face',
  'damage.backup': 'Restaurați o copie de siguranță',
  'damage.backup.text':
    'Alegeți copia; se face din ea un spațiu de lucru într-un dosar nou. Ce ați salvat după ea rămâne în dosarul deteriorat.',
  'damage.backups.text': 'Copiile acestui spațiu de lucru, găsite în locul lor. Cea mai nouă a pierdut cel mai puțin.',
  'damage.backups.position': ({ position }) => `până la actul ${position}`,
  'damage.backups.restore': 'Readuceți într-un dosar nou…',
  'damage.backups.restore.of': ({ at }) => `Readuceți într-un dosar nou copia din ${at}`,
  'damage.backups.file': 'Alegeți alt fișier…',
  'damage.recover': 'Recuperați într-un dosar nou',
  'damage.recover.text':
    'Tot ce se poate citi, cu istoricul; ce nu are loc se pune deoparte. Dosarul deteriorat rămâne neatins.',
  'damage.open': 'Deschideți ce se poate citi',
  'damage.open.text': 'Numai pentru citire: vedeți datele și scoateți rapoarte.',
  'damage.go-on': 'Mergeți mai departe fără actele pierdute',
  'damage.go-on.text': 'Dosarul se deschide ca de obicei; în istoric se scrie că lipsesc. Nu se poate da înapoi.',
  'damage.go-on.sure': 'Încă o dată, dacă sunteți sigur',
  'damage.folder': 'Arătați dosarul',
  'damage.back': 'Înapoi',
  'damage.busy.recover': 'Se recuperează… Poate dura câteva minute.',
  'damage.busy.backup': 'Se restaurează…',
  'damage.busy.open': 'Se deschide…',
  'damage.done': ({ folder }) => `Recuperat în ${folder}.`,
  'damage.done.counts': ({ acts, participants }) =>
    `${countRo(Number(acts), 'act', 'acte')}, ${countRo(Number(participants), 'participant', 'participanți')}.`,
  'damage.done.aside': ({ aside }) =>
    `${countRo(Number(aside), 'modificare a fost pusă', 'modificări au fost puse')} deoparte: le găsiți la „Siguranța datelor”.`,
  'damage.done.open': 'Deschideți-l',
  'check.running.text': 'După oprirea neașteptată se verifică totul, de la primul act. Puteți lucra mai departe.',
  'check.good': ({ acts, rows }) =>
    `Verificat după o oprire neașteptată: totul este în ordine (${countRo(Number(acts), 'act', 'acte')}, ${countRo(Number(rows), 'rând', 'rânduri')}).`,
  'check.bad': ({ count }) =>
    `Verificat după o oprire neașteptată: ${countRo(Number(count), 'lucru nu este', 'lucruri nu sunt')} în ordine.`,
  'check.notes': ({ count }) =>
    `Verificat după o oprire neașteptată: nimic nu este deteriorat; ${countRo(Number(count), 'observație', 'observații')} în date.`,
  'check.failed': 'Verificarea de după oprirea neașteptată nu a putut fi făcută.',
  'check.more': ({ count }) => `și încă ${count}`,
  'check.details': 'Pe larg',
  'check.dismiss': 'Am înțeles',
} as const satisfies Messages;

export const damageMessagesEn: Translation<typeof damageMessagesRo> = {
  'damage.title': 'The workspace is damaged',
  'damage.nothing-changed': 'Nothing in the folder was changed. Keep it as it is until everything is back in place.',
  'damage.reading': 'Reading everything that can be read…',
  'damage.locked': 'The folder is encrypted. Without the passphrase nobody can see what is still whole in it.',
  'damage.look': 'See what can be read',
  'damage.lost': 'What is lost',
  'damage.lost.none': 'No act: everything that was saved can be read.',
  'damage.lost.some': ({ lost }) => `${countEn(Number(lost), 'act saved', 'acts saved')}`,
  'damage.lost.unknown': 'Perhaps one or more acts at the end',
  'damage.between': ({ from, until }) => `between ${from} and ${until}`,
  'damage.after': ({ from }) => `after ${from}`,
  'damage.before': ({ until }) => `before ${until}`,
  'damage.in-rows': 'The data are whole (a snapshot has them); only their history is missing.',
  'damage.aside': ({ aside }) =>
    `${countEn(Number(aside), 'change has', 'changes have')} no place without them; a recovery puts ${Number(aside) === 1 ? 'it' : 'them'} aside, so that nothing is lost.`,
  'damage.left': 'What can be read',
  'damage.left.acts': ({ acts, at }) => `${countEn(Number(acts), 'act', 'acts')}, the last of ${at}`,
  'damage.left.none': 'Nothing. There is the backup.',
  'damage.details': 'What is damaged, in detail',
  'damage.ways': 'What you can do',
  'damage.backup': 'Restore a backup',
  'damage.backup.text':
    'Choose the backup; a workspace is made of it in a new folder. What you saved after it stays in the damaged one.',
  'damage.backups.text': 'The backups of this workspace, found in their place. The newest has lost the least.',
  'damage.backups.position': ({ position }) => `up to act ${position}`,
  'damage.backups.restore': 'Restore into a new folder…',
  'damage.backups.restore.of': ({ at }) => `Restore the backup of ${at} into a new folder`,
  'damage.backups.file': 'Choose another file…',
  'damage.recover': 'Recover into a new folder',
  'damage.recover.text':
    'All that can be read, with its history; what has no place is put aside. The damaged folder stays as it is.',
  'damage.open': 'Open what can be read',
  'damage.open.text': 'For reading only: see the data, make reports.',
  'damage.go-on': 'Go on without the lost acts',
  'damage.go-on.text': 'The folder opens as usual; the history says that they are missing. This cannot be taken back.',
  'damage.go-on.sure': 'Once more, if you are sure',
  'damage.folder': 'Show the folder',
  'damage.back': 'Back',
  'damage.busy.recover': 'Recovering… This may take some minutes.',
  'damage.busy.backup': 'Restoring…',
  'damage.busy.open': 'Opening…',
  'damage.done': ({ folder }) => `Recovered into ${folder}.`,
  'damage.done.counts': ({ acts, participants }) =>
    `${countEn(Number(acts), 'act', 'acts')}, ${countEn(Number(participants), 'participant', 'participants')}.`,
  'damage.done.aside': ({ aside }) =>
    `${countEn(Number(aside), 'change was', 'changes were')} put aside: see “Data safety”.`,
  'damage.done.open': 'Open it',
  'check.running.text':
    'After the unexpected stop everything is being checked, from the first act. You can go on working.',
  'check.good': ({ acts, rows }) =>
    `Checked after an unexpected stop: everything is in order (${countEn(Number(acts), 'act', 'acts')}, ${countEn(Number(rows), 'row', 'rows')}).`,
  'check.bad': ({ count }) =>
    `Checked after an unexpected stop: ${countEn(Number(count), 'thing is', 'things are')} not in order.`,
  'check.notes': ({ count }) =>
    `Checked after an unexpected stop: nothing is damaged; ${countEn(Number(count), 'remark', 'remarks')} about the data.`,
  'check.failed': 'The check after the unexpected stop could not be made.',
  'check.more': ({ count }) => `and ${count} more`,
  'check.details': 'Details',
  'check.dismiss': 'Understood',
};

export const damageMessages = { ro: damageMessagesRo, en: damageMessagesEn } as const;
