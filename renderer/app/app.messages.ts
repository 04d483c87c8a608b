import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const appMessagesRo = {
  'app.broken.title': 'Fereastra s-a oprit din cauza unei erori a programului',
  'app.broken.text':
    'Tot ce s-a salvat este în dosarul spațiului de lucru. Reîncărcați fereastra; dacă se repetă, copiați detaliile și trimiteți-le echipei Consorta. Detaliile nu conțin date personale.',
  'app.broken.reload': 'Reîncărcați fereastra',
  'app.broken.copy': 'Copiați detaliile',
  'app.broken.copied': 'Copiate',
  'app.navigation': 'Secțiuni',
  'app.participants': 'Participanți',
  'app.companies': 'Firme',
  'app.documents': 'Documente',
  'app.duplicates': 'Dubluri',
  'app.reports': 'Rapoarte',
  'app.history': 'Istoric',
  'app.safety': 'Siguranța datelor',
  'app.unlocked':
    'Spațiul de lucru nu s-a blocat: ultima modificare nu s-a putut salva. Blocați încă o dată ca să renunțați la ea.',
  'app.menu.lock': 'Blocați spațiul de lucru',
  'app.saved': ({ at }) => `Salvat ${at}`,
  'app.saved.none': 'Nicio modificare încă',
  'app.saving': 'Se salvează…',
  'app.unsaved': 'Nesalvat',
  'app.retry': 'Încercați din nou',
  'app.notSaved': 'Ultima modificare nu s-a salvat.',
  'app.language': 'Limba',
  'app.unclosed.unsaved':
    'Fereastra a rămas deschisă: ultima modificare nu s-a putut salva. Închideți încă o dată ca să renunțați la ea.',
  'app.unclosed.unreadable':
    'Fereastra a rămas deschisă: un câmp conține o valoare care nu poate fi citită, deci nu s-a salvat. Corectați-o sau închideți încă o dată ca să renunțați la ea.',
  'app.reload': 'Reîncărcați fereastra',
  'app.behind': 'Modificarea este salvată, dar fereastra nu o mai poate arăta. Reîncărcați fereastra.',
  'app.fault': ({ number }) =>
    `Ceva din program nu a mers cum trebuie, iar ultima comandă poate că nu s-a executat. Tot ce apare ca salvat este pe disc. Dacă se repetă, comunicați numărul ${number}.`,
  'save.broken': ({ reason }) =>
    `Spațiul temporar al ferestrei nu a putut fi citit sau programul a întâmpinat o eroare (${reason}). Încercați din nou; dacă se repetă, reporniți programul.`,
  'app.theme.auto': 'Aspect: ca sistemul. Treceți la deschis',
  'app.theme.light': 'Aspect: deschis. Treceți la întunecat',
  'app.theme.dark': 'Aspect: întunecat. Treceți la ca sistemul',
  'app.menu': 'Spațiul de lucru',
  'app.menu.folder': 'Dosar',
  'app.menu.open': 'Deschideți alt spațiu de lucru…',
  'app.menu.close': 'Închideți spațiul de lucru',
  'app.menu.recent': 'Recente',
  'app.menu.author': 'Numele dumneavoastră, pentru istoric',
  'app.opening': 'Se deschide spațiul de lucru…',
  'app.dismiss': 'Am înțeles',
  'app.back': 'Înapoi la început',
  'copy.storage': ({ reason }) =>
    `Datele nu pot fi afișate: spațiul temporar al ferestrei nu poate fi folosit (${reason}). Eliberați spațiu pe disc și deschideți din nou. Spațiul de lucru nu a fost atins.`,
  'copy.moved-on': 'Spațiul de lucru s-a schimbat mult în timpul citirii. Închideți-l și deschideți-l din nou.',
  'app.unknownProfile': ({ id }) =>
    `Acest program nu cunoaște profilul de apel „${id}”. Instalați versiunea de Consorta cu care a fost creat spațiul de lucru.`,
} as const satisfies Messages;

export const appMessagesEn: Translation<typeof appMessagesRo> = {
  'app.broken.title': 'The window stopped because of an error in the program',
  'app.broken.text':
    'Everything that was saved is in the workspace folder. Reload the window; if it happens again, copy the details and send them to the Consorta team. The details hold no personal data.',
  'app.broken.reload': 'Reload the window',
  'app.broken.copy': 'Copy details',
  'app.broken.copied': 'Copied',
  'app.navigation': 'Sections',
  'app.participants': 'Participants',
  'app.companies': 'Companies',
  'app.documents': 'Documents',
  'app.duplicates': 'Duplicates',
  'app.reports': 'Reports',
  'app.history': 'History',
  'app.safety': 'Data safety',
  'app.unlocked':
    'The workspace was not locked: the last change could not be saved. Lock once more to give the change up.',
  'app.menu.lock': 'Lock the workspace',
  'app.saved': ({ at }) => `Saved ${at}`,
  'app.saved.none': 'No changes yet',
  'app.saving': 'Saving…',
  'app.unsaved': 'Not saved',
  'app.retry': 'Try again',
  'app.notSaved': 'The last change was not saved.',
  'app.language': 'Language',
  'app.unclosed.unsaved':
    'The window stayed open: the last change could not be saved. Close it once more to give the change up.',
  'app.unclosed.unreadable':
    'The window stayed open: a field holds a value that cannot be read, so it was not saved. Correct it, or close once more to give it up.',
  'app.reload': 'Reload the window',
  'app.behind': 'The change is saved, but the window can no longer show it. Reload the window.',
  'app.fault': ({ number }) =>
    `Something in the program went wrong, and the last command may not have been carried out. Everything shown as saved is on the disk. If it happens again, quote the number ${number}.`,
  'save.broken': ({ reason }) =>
    `The window's temporary storage could not be read, or the program met an error (${reason}). Try again; if it happens again, restart the program.`,
  'app.theme.auto': 'Appearance: as the system. Switch to light',
  'app.theme.light': 'Appearance: light. Switch to dark',
  'app.theme.dark': 'Appearance: dark. Switch to as the system',
  'app.menu': 'Workspace',
  'app.menu.folder': 'Folder',
  'app.menu.open': 'Open another workspace…',
  'app.menu.close': 'Close the workspace',
  'app.menu.recent': 'Recent',
  'app.menu.author': 'Your name, for the history',
  'app.opening': 'Opening the workspace…',
  'app.dismiss': 'Dismiss',
  'app.back': 'Back to the start',
  'copy.storage': ({ reason }) =>
    `The data cannot be shown: the window's temporary storage cannot be used (${reason}). Free some disk space and open it again. The workspace was not touched.`,
  'copy.moved-on': 'The workspace changed a lot while it was being read. Close it and open it again.',
  'app.unknownProfile': ({ id }) =>
    `This program does not know the call profile "${id}". Install the version of Consorta that the workspace was created with.`,
};

export const appMessages = { ro: appMessagesRo, en: appMessagesEn } as const;
