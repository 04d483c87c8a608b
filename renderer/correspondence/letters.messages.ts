import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const docsRo = (count: string | number | undefined): string => countRo(Number(count ?? 0), 'document', 'documente');
const docsEn = (count: string | number | undefined): string => countEn(Number(count ?? 0), 'document', 'documents');

export const lettersMessagesRo = {
  'letters.title': 'Corespondență',
  'letters.none': 'Nimic trimis sau primit încă.',
  'letters.note': 'Notați o discuție sau o scrisoare…',
  'letters.note.title': 'Discuție sau scrisoare',
  'letters.sent.title': 'Marchează ca trimis',
  'letters.sent.what': ({ count, companies }) =>
    Number(companies) === 1
      ? `Se notează ca cerute ${docsRo(count)}, exact cele din listă.`
      : `Se notează ca cerute ${docsRo(count)} la ${countRo(Number(companies), 'firmă', 'firme')}, exact cele din liste.`,
  'letters.asks': ({ count }) => `S-au cerut documentele care lipsesc acum (${docsRo(count)})`,
  'letters.direction': 'Sens',
  'letters.channel': 'Cum',
  'letters.on': 'Ziua',
  'letters.answerBy': 'Răspuns până la',
  'letters.addressee': 'Cui',
  'letters.from': 'De la cine',
  'letters.remarks': 'Observații',
  'letters.save': 'Notați',
  'letters.save.anyway': 'Notați oricum',
  'letters.withoutBackup': 'Continuați fără copie de siguranță',
  'letters.cancel': 'Renunțați',
  'letters.already': ({ count, on, by, channel, answerBy }) =>
    `${Number(count) === 1 ? 'Unul dintre aceste documente a fost cerut' : `${count} dintre aceste documente au fost cerute`} deja la ${on}${by ? ` de ${by}` : ''}${channel ? ` (${channel})` : ''}${answerBy ? `; termenul de răspuns este ${answerBy}` : ''}.`,
  'letters.already.all': ({ on, by, channel, answerBy }) =>
    `Aceleași documente au fost cerute deja la ${on}${by ? ` de ${by}` : ''}${channel ? ` (${channel})` : ''}${answerBy ? `; termenul de răspuns este ${answerBy}` : ''}.`,
  'letters.already.companies': ({ count }) =>
    `${countRo(Number(count), 'firmă a fost întrebată', 'firme au fost întrebate')} de curând sau mai au timp să răspundă.`,
  'letters.waiting': ({ on }) => `răspuns până la ${on}`,
  'letters.late': ({ on, days }) => `fără răspuns, termen ${on} (${countRo(Number(days), 'zi', 'zile')} în urmă)`,
  'letters.answered': ({ on }) => `răspuns la ${on}`,
  'letters.answeredToday': 'A răspuns azi',
  'letters.notAnswered': 'Nu a răspuns',
  'letters.remove': 'Ștergeți notarea',
  'letters.open': ({ count }) => docsRo(count),
  'letters.own': 'firma',
  'letters.gone': 'persoană ștearsă',
} as const satisfies Messages;

export const lettersMessagesEn: Translation<typeof lettersMessagesRo> = {
  'letters.title': 'Correspondence',
  'letters.none': 'Nothing sent or received yet.',
  'letters.note': 'Note a talk or a letter…',
  'letters.note.title': 'Talk or letter',
  'letters.sent.title': 'Mark as sent',
  'letters.sent.what': ({ count, companies }) =>
    Number(companies) === 1
      ? `${docsEn(count)} will be noted as asked for, exactly those of the list.`
      : `${docsEn(count)} will be noted as asked for at ${countEn(Number(companies), 'company', 'companies')}, exactly those of the lists.`,
  'letters.asks': ({ count }) => `What is missing now was asked for (${docsEn(count)})`,
  'letters.direction': 'Direction',
  'letters.channel': 'How',
  'letters.on': 'Day',
  'letters.answerBy': 'Answer by',
  'letters.addressee': 'To whom',
  'letters.from': 'From whom',
  'letters.remarks': 'Remarks',
  'letters.save': 'Note it',
  'letters.save.anyway': 'Note it anyway',
  'letters.withoutBackup': 'Go on without a backup',
  'letters.cancel': 'Cancel',
  'letters.already': ({ count, on, by, channel, answerBy }) =>
    `${Number(count) === 1 ? 'One of these documents was' : `${count} of these documents were`} asked for already on ${on}${by ? ` by ${by}` : ''}${channel ? ` (${channel})` : ''}${answerBy ? `; to be answered by ${answerBy}` : ''}.`,
  'letters.already.all': ({ on, by, channel, answerBy }) =>
    `The same documents were asked for already on ${on}${by ? ` by ${by}` : ''}${channel ? ` (${channel})` : ''}${answerBy ? `; to be answered by ${answerBy}` : ''}.`,
  'letters.already.companies': ({ count }) =>
    `${countEn(Number(count), 'company was', 'companies were')} asked a short while ago or still have time to answer.`,
  'letters.waiting': ({ on }) => `answer by ${on}`,
  'letters.late': ({ on, days }) => `no answer, wanted by ${on} (${countEn(Number(days), 'day', 'days')} ago)`,
  'letters.answered': ({ on }) => `answered on ${on}`,
  'letters.answeredToday': 'Answered today',
  'letters.notAnswered': 'Not answered',
  'letters.remove': 'Remove the note',
  'letters.open': ({ count }) => docsEn(count),
  'letters.own': 'the company',
  'letters.gone': 'erased person',
};

export const lettersMessages = { ro: lettersMessagesRo, en: lettersMessagesEn } as const;
