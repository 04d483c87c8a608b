import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const cliProtectMessagesRo = {
  'cli.verb.protect': 'criptează un spațiu de lucru existent; cu --off oprește criptarea lui',
  'cli.option.off': 'oprește criptarea: datele devin citibile de oricine ajunge la dosar',
  'cli.protect.progress': ({ percent = 0 }) => `${percent}% …`,
  'cli.protect.on': ({ folder = '', attachments = 0 }) =>
    `${folder} este acum criptat, cu tot istoricul și ${countRo(Number(attachments), 'fișier atașat', 'fișiere atașate')}.`,
  'cli.protect.off': ({ folder = '', attachments = 0 }) =>
    `${folder} nu mai este criptat; s-au trecut tot istoricul și ${countRo(Number(attachments), 'fișier atașat', 'fișiere atașate')}. Oricine ajunge la dosar îi poate citi datele.`,
  'cli.protect.removed': ({ file = '' }) => `Rest al unei salvări neîncheiate, șters și netrecut mai departe: ${file}`,
  'cli.protect.left':
    'Copiile de siguranță făcute până acum rămân necriptate, iar urme ale fișierelor șterse pot rămâne pe disc până când locul este refolosit.',
  'usage.protect-needs-passphrase':
    'Numiți variabila de mediu cu parola nouă (--passphrase-env); cheia de recuperare o face programul.',
  'usage.protect-needs-key':
    'Pentru a opri criptarea numiți variabila de mediu cu parola (--passphrase-env) sau cu cheia de recuperare (--recovery-env).',
} as const satisfies Messages;

export const cliProtectMessagesEn: Translation<typeof cliProtectMessagesRo> = {
  'cli.verb.protect': 'encrypts a workspace that is there; with --off takes its encryption away',
  'cli.option.off': 'takes the encryption away: whoever gets at the folder can read the data',
  'cli.protect.progress': ({ percent = 0 }) => `${percent}% …`,
  'cli.protect.on': ({ folder = '', attachments = 0 }) =>
    `${folder} is encrypted now, with all of its history and ${countEn(Number(attachments), 'attached file', 'attached files')}.`,
  'cli.protect.off': ({ folder = '', attachments = 0 }) =>
    `${folder} is no longer encrypted; all of its history and ${countEn(Number(attachments), 'attached file was', 'attached files were')} carried over. Whoever gets at the folder can read its data.`,
  'cli.protect.removed': ({ file = '' }) =>
    `Rest of a save that was never finished, removed and not carried over: ${file}`,
  'cli.protect.left':
    'Backups made until now stay unencrypted, and traces of the deleted files may stay on the disk until their room is used again.',
  'usage.protect-needs-passphrase':
    'Name the environment variable with the new passphrase (--passphrase-env); the recovery key is made by the program.',
  'usage.protect-needs-key':
    'To take the encryption away, name the environment variable with the passphrase (--passphrase-env) or with the recovery key (--recovery-env).',
};
