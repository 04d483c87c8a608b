import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const unlockMessagesRo = {
  'unlock.reason.chosen': 'Spațiul de lucru este criptat. Scrieți parola ca să îl deschideți.',
  'unlock.reason.command': 'Ați blocat spațiul de lucru. Tot ce s-a salvat este în dosarul lui.',
  'unlock.reason.idle': ({ minutes = 0 }) =>
    `Blocat pentru că nimeni nu a lucrat aici ${countRo(Number(minutes), 'minut', 'minute')}. Tot ce s-a salvat este în dosarul lui.`,
  'unlock.reason.suspend':
    'Blocat pentru că acest calculator a intrat în repaus. Tot ce s-a salvat este în dosarul lui.',
  'unlock.reason.lock-screen': 'Blocat odată cu ecranul calculatorului. Tot ce s-a salvat este în dosarul lui.',
  'unlock.lost':
    'Ultima modificare nu a putut fi salvată înainte de blocare și s-a pierdut. Verificați spațiul de pe disc înainte de a lucra mai departe.',
  'unlock.open': 'Deblocați',
  'unlock.busy': 'Se verifică… Durează o secundă sau două, ca ghicirea parolei să fie lentă.',
  'unlock.back': 'Înapoi la început',
  'unlock.wait': ({ seconds = 0 }) => `Mai așteptați ${countRo(Number(seconds), 'secundă', 'secunde')}`,
} as const satisfies Messages;

export const unlockMessagesEn: Translation<typeof unlockMessagesRo> = {
  'unlock.reason.chosen': 'The workspace is encrypted. Type the passphrase to open it.',
  'unlock.reason.command': 'You have locked the workspace. Everything that was saved is in its folder.',
  'unlock.reason.idle': ({ minutes = 0 }) =>
    `Locked because nobody has worked here for ${countEn(Number(minutes), 'minute', 'minutes')}. Everything that was saved is in its folder.`,
  'unlock.reason.suspend': 'Locked because this computer went to sleep. Everything that was saved is in its folder.',
  'unlock.reason.lock-screen': 'Locked together with the screen. Everything that was saved is in its folder.',
  'unlock.lost':
    'The last change could not be saved before locking and is gone. Check the space on the disk before you go on.',
  'unlock.open': 'Unlock',
  'unlock.busy': 'Checking… It takes a second or two, so that guessing is slow.',
  'unlock.back': 'Back to the start',
  'unlock.wait': ({ seconds = 0 }) => `Wait ${countEn(Number(seconds), 'more second', 'more seconds')}`,
};

export const unlockMessages = { ro: unlockMessagesRo, en: unlockMessagesEn } as const;
