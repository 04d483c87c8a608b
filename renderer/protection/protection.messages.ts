import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const protectionWordsRo = {
  'protect.passphrase': 'Parola',
  'protect.passphrase.new': 'Parola nouă',
  'protect.passphrase.again': 'Parola, încă o dată',
  'protect.passphrase.help':
    'Lungimea contează cel mai mult: patru-cinci cuvinte fără legătură între ele, ușor de ținut minte. Nu se cer majuscule sau semne.',
  'protect.passphrase.show': 'Arată sau ascunde parola',
  'protect.advice.empty': '',
  'protect.advice.short': ({ missing = 0 }) =>
    `Prea scurtă: mai trebuie ${countRo(Number(missing), 'literă', 'litere')}.`,
  'protect.advice.plain': 'Prea ușor de ghicit: aproape aceeași literă sau un șir. Alegeți câteva cuvinte.',
  'protect.advice.fair': 'Acceptabilă. Încă un cuvânt ar face-o mult mai greu de ghicit.',
  'protect.advice.good': 'Bună.',
  'protect.advice.strong': 'Foarte bună.',
  'protect.different': 'Cele două parole nu sunt la fel. Scrieți-le din nou.',
  'protect.caps': 'Tasta Caps Lock este apăsată.',
  'protect.key.title': 'Cheia de recuperare',
  'protect.key.text':
    'Deschide spațiul de lucru dacă uitați parola. Tipăriți-o sau scrieți-o de mână și țineți foaia departe de calculator, într-un loc încuiat. Nu va mai fi arătată.',
  'protect.key.aria': 'Cheia de recuperare, pe grupe',
  'protect.key.print': 'Tipăriți',
  'protect.key.save': 'Salvați ca text…',
  'protect.key.copy': 'Copiați',
  'protect.key.copied': 'Copiată pentru un minut',
  'protect.key.saved': ({ path = '' }) =>
    `Salvată în ${path}. Mutați fișierul de pe acest calculator, de exemplu pe un stick ținut separat.`,
  'protect.key.print.title': 'Consorta: cheie de recuperare',
  'protect.key.print.text':
    'Cine are această foaie și dosarul spațiului de lucru poate citi toate datele. Păstrați-o într-un seif sau dulap încuiat, departe de calculator.',
  'protect.key.noted': 'Am notat-o, continuați',
  'protect.prove.title': 'Dovediți că ați notat cheia',
  'protect.prove.text': 'Scrieți de pe foaie grupele cerute. Literele mari sau mici nu contează.',
  'protect.prove.group': ({ group = 0, of = 0 }) => `Grupa a ${group}-a din ${of}`,
  'protect.prove.first': ({ of = 0 }) => `Prima grupă din ${of}`,
  'protect.prove.check': 'Verificați',
  'protect.prove.again': 'Arată cheia din nou',
  'protect.back': 'Înapoi',
  'protect.cancel': 'Renunțați',
  'protect.recovery': 'Cheia de recuperare',
  'protect.recovery.help': 'Cele nouă grupe de pe foaie. Spațiile, liniuțele și literele mari sau mici nu contează.',
  'protect.by.passphrase': 'Folosiți parola',
  'protect.by.recovery': 'Folosiți cheia de recuperare',
  'protect.wait': ({ seconds = 0 }) => `Mai așteptați ${countRo(Number(seconds), 'secundă', 'secunde')}`,
} as const satisfies Messages;

export const protectionWordsEn: Translation<typeof protectionWordsRo> = {
  'protect.passphrase': 'Passphrase',
  'protect.passphrase.new': 'New passphrase',
  'protect.passphrase.again': 'Passphrase, once more',
  'protect.passphrase.help':
    'Length matters most: four or five words that have nothing to do with each other and are easy to remember. No capitals or signs are asked for.',
  'protect.passphrase.show': 'Show or hide the passphrase',
  'protect.advice.empty': '',
  'protect.advice.short': ({ missing = 0 }) =>
    `Too short: ${countEn(Number(missing), 'letter is', 'letters are')} missing.`,
  'protect.advice.plain': 'Too easy to guess: hardly more than one letter, or a row. Choose some words.',
  'protect.advice.fair': 'Acceptable. One more word would make it much harder to guess.',
  'protect.advice.good': 'Good.',
  'protect.advice.strong': 'Very good.',
  'protect.different': 'The two passphrases are not the same. Type them again.',
  'protect.caps': 'Caps Lock is on.',
  'protect.key.title': 'The recovery key',
  'protect.key.text':
    'It opens the workspace if you forget the passphrase. Print it or write it down by hand, and keep the sheet away from the computer, locked up. It will not be shown again.',
  'protect.key.aria': 'The recovery key, in groups',
  'protect.key.print': 'Print',
  'protect.key.save': 'Save as text…',
  'protect.key.copy': 'Copy',
  'protect.key.copied': 'Copied for a minute',
  'protect.key.saved': ({ path = '' }) =>
    `Saved in ${path}. Move the file off this computer, for example to a stick that is kept apart.`,
  'protect.key.print.title': 'Consorta: recovery key',
  'protect.key.print.text':
    'Whoever has this sheet and the workspace folder can read all the data. Keep it in a safe or a locked cupboard, away from the computer.',
  'protect.key.noted': 'I have noted it, continue',
  'protect.prove.title': 'Prove that you have noted the key',
  'protect.prove.text': 'Type the groups asked for from your sheet. Capital or small letters do not matter.',
  'protect.prove.group': ({ group = 0, of = 0 }) => `Group ${group} of ${of}`,
  'protect.prove.first': ({ of = 0 }) => `Group 1 of ${of}`,
  'protect.prove.check': 'Check',
  'protect.prove.again': 'Show the key again',
  'protect.back': 'Back',
  'protect.cancel': 'Cancel',
  'protect.recovery': 'Recovery key',
  'protect.recovery.help': 'The nine groups of the sheet. Spaces, dashes and capital or small letters do not matter.',
  'protect.by.passphrase': 'Use the passphrase',
  'protect.by.recovery': 'Use the recovery key',
  'protect.wait': ({ seconds = 0 }) => `Wait ${countEn(Number(seconds), 'more second', 'more seconds')}`,
};

export const protectionWords = { ro: protectionWordsRo, en: protectionWordsEn } as const;
