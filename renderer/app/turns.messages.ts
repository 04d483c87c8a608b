import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const turnsMessagesRo = {
  'turns.undo': 'Anulează',
  'turns.redo': 'Refă',
  'turns.undo.named': ({ act, key }) => `Anulează: ${act} (${key})`,
  'turns.redo.named': ({ act, key }) => `Refă: ${act} (${key})`,
  'turns.undo.none': 'Nimic de anulat de la deschiderea proiectului',
  'turns.redo.none': 'Nimic de refăcut',
  'turns.undone': ({ act }) => `Anulat: ${act}`,
  'turns.redone': ({ act }) => `Refăcut: ${act}`,
  'turns.restored': ({ act }) => `${act}: făcut`,
  'turns.left': ({ left }) =>
    `${countRo(Number(left ?? 0), 'valoare schimbată', 'valori schimbate')} între timp au rămas cum sunt.`,
  'turns.history': 'Vedeți în istoric',
  'turns.dismiss': 'Închideți mesajul',
  'turns.conflict.title': 'Nu se poate anula în întregime',
  'turns.conflict.title.redo': 'Nu se poate reface în întregime',
  'turns.conflict.text': ({ act }) =>
    `„${act}”: între timp s-a schimbat ce e mai jos. Nu s-a suprascris nimic și nu s-a anulat nimic.`,
  'turns.conflict.text.redo': ({ act }) =>
    `„${act}”: între timp s-a schimbat ce e mai jos. Nu s-a suprascris nimic și nu s-a refăcut nimic.`,
  'turns.conflict.record': 'Înregistrarea',
  'turns.conflict.field': 'Câmpul',
  'turns.conflict.why': 'Ce stă în cale',
  'turns.conflict.whole': 'toată înregistrarea',
  'turns.conflict.more': ({ more }) => `… și încă ${more}`,
  'turns.conflict.leave': 'Lăsați așa',
  'turns.conflict.part': ({ free }) => `Anulați restul (${countRo(Number(free ?? 0), 'valoare', 'valori')})`,
  'turns.conflict.part.redo': ({ free }) => `Refaceți restul (${countRo(Number(free ?? 0), 'valoare', 'valori')})`,
} as const satisfies Messages;

export const turnsMessagesEn: Translation<typeof turnsMessagesRo> = {
  'turns.undo': 'Undo',
  'turns.redo': 'Redo',
  'turns.undo.named': ({ act, key }) => `Undo: ${act} (${key})`,
  'turns.redo.named': ({ act, key }) => `Redo: ${act} (${key})`,
  'turns.undo.none': 'Nothing to undo since the project was opened',
  'turns.redo.none': 'Nothing to redo',
  'turns.undone': ({ act }) => `Undone: ${act}`,
  'turns.redone': ({ act }) => `Redone: ${act}`,
  'turns.restored': ({ act }) => `${act}: done`,
  'turns.left': ({ left }) => `${countEn(Number(left ?? 0), 'value', 'values')} changed since: left as they are.`,
  'turns.history': 'See in the history',
  'turns.dismiss': 'Close the message',
  'turns.conflict.title': 'This cannot be undone as a whole',
  'turns.conflict.title.redo': 'This cannot be redone as a whole',
  'turns.conflict.text': ({ act }) =>
    `“${act}”: what is listed here has changed since. Nothing was overwritten and nothing was undone.`,
  'turns.conflict.text.redo': ({ act }) =>
    `“${act}”: what is listed here has changed since. Nothing was overwritten and nothing was redone.`,
  'turns.conflict.record': 'Record',
  'turns.conflict.field': 'Field',
  'turns.conflict.why': 'What stands in the way',
  'turns.conflict.whole': 'the whole record',
  'turns.conflict.more': ({ more }) => `… and ${more} more`,
  'turns.conflict.leave': 'Leave it so',
  'turns.conflict.part': ({ free }) => `Undo the rest (${countEn(Number(free ?? 0), 'value', 'values')})`,
  'turns.conflict.part.redo': ({ free }) => `Redo the rest (${countEn(Number(free ?? 0), 'value', 'values')})`,
};

export const turnsMessages = { ro: turnsMessagesRo, en: turnsMessagesEn } as const;
