import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const createMessagesRo = {
  'create.next': 'Continuați',
  'create.back': 'Înapoi',
  'create.giveUp': 'Renunțați',
  'create.protection': 'Protecția datelor',
  'create.encrypted': 'Criptat, cu parolă (recomandat)',
  'create.encrypted.text': 'Datele se pot citi numai cu parola sau cu cheia de recuperare.',
  'create.plain': 'Necriptat',
  'create.plain.text': 'Oricine ajunge la dosar poate citi datele.',
  'create.plain.warning':
    'Dosarul va conține CNP-uri și date personale pe care oricine ia calculatorul, discul sau o copie le poate citi, chiar fără parola de Windows. Alegeți așa numai dacă discul întreg este criptat altfel. Poate fi criptat și mai târziu, dar urme ale celor scrise până atunci pot rămâne pe disc și în copii.',
  'create.next.key': 'Continuați: cheia de recuperare',
  'create.choose': 'Alegeți dosarul și creați…',
  'create.place': 'Unde se păstrează',
  'create.place.text':
    'Parola și cheia de recuperare sunt stabilite. Mai lipsește dosarul în care se creează spațiul de lucru; până atunci nu s-a scris nimic pe disc.',
  'create.ask.laptop': 'Dacă se pierde sau se fură laptopul?',
  'create.answer.laptop':
    'Criptat: cine îl găsește vede doar dosarul, nu și datele din el. Necriptat: toate CNP-urile și documentele pot fi citite, iar pierderea trebuie anunțată ca incident de date personale.',
  'create.ask.forgot': 'Dacă uit parola?',
  'create.answer.forgot':
    'Deschideți cu cheia de recuperare, pe care o notați la pasul următor, și alegeți o parolă nouă.',
  'create.ask.both': 'Dacă pierd și parola, și cheia?',
  'create.answer.both':
    'Nimeni nu mai poate citi datele: nici dumneavoastră, nici un specialist, nici cei care fac programul. De aceea cheia se notează pe hârtie și programul verifică asta.',
  'create.ask.colleague': 'Cum lucrează și colegii?',
  'create.answer.colleague':
    'Cine are voie să deschidă spațiul de lucru primește parola prin viu grai, nu prin e-mail. O puteți schimba oricând.',
} as const satisfies Messages;

export const createMessagesEn: Translation<typeof createMessagesRo> = {
  'create.next': 'Continue',
  'create.back': 'Back',
  'create.giveUp': 'Cancel',
  'create.protection': 'Protection of the data',
  'create.encrypted': 'Encrypted, with a passphrase (recommended)',
  'create.encrypted.text': 'The data can be read only with the passphrase or the recovery key.',
  'create.plain': 'Not encrypted',
  'create.plain.text': 'Whoever gets at the folder can read the data.',
  'create.plain.warning':
    'The folder will hold identity numbers and personal data that anybody who takes the computer, the disk or a copy can read, even without the Windows password. Choose this only if the whole disk is encrypted in another way. It can be encrypted later too, but traces of what was written until then may stay on the disk and in copies.',
  'create.next.key': 'Continue: the recovery key',
  'create.choose': 'Choose the folder and create…',
  'create.place': 'Where it is kept',
  'create.place.text':
    'The passphrase and the recovery key are set. Only the folder in which the workspace is made is missing; nothing has been written to the disk so far.',
  'create.ask.laptop': 'What if the laptop is lost or stolen?',
  'create.answer.laptop':
    'Encrypted: whoever finds it sees the folder, not the data in it. Not encrypted: all identity numbers and documents can be read, and the loss must be reported as a personal data breach.',
  'create.ask.forgot': 'What if I forget the passphrase?',
  'create.answer.forgot':
    'You open it with the recovery key, which you note in the next step, and choose a new passphrase.',
  'create.ask.both': 'What if I lose both the passphrase and the key?',
  'create.answer.both':
    'Nobody can read the data any more: not you, not a specialist, not those who make the program. That is why the key is noted on paper and the program checks it.',
  'create.ask.colleague': 'How do my colleagues work with it?',
  'create.answer.colleague':
    'Whoever may open the workspace is told the passphrase in person, not by e-mail. You can change it at any time.',
};

export const createMessages = { ro: createMessagesRo, en: createMessagesEn } as const;
