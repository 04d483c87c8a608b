import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const recordMessagesRo = {
  'input.dayForm': 'zz.ll.aaaa',
  'input.choose': 'Alegeți',
  'input.nothing': 'Nimic nu corespunde',
  'input.reveal': 'Arată CNP-ul',
  'input.reveal.noted': 'Arată CNP-ul. Se notează în istoric cine l-a văzut.',
  'input.hide': 'Ascunde CNP-ul',
  'input.show': 'Arată',
  'input.showAnswers': 'Arată răspunsurile sensibile',
  'input.showAnswers.noted': 'Se arată toate răspunsurile sensibile ale persoanei. Se notează în istoric.',
  'input.hideAnswers': 'Ascunde răspunsurile sensibile',
  'input.unanswered': 'Fără răspuns',
  'input.refused': 'Refuză',
  'input.notSaved': 'Nesalvat. Valoarea este păstrată aici.',
  'finding.unverified': 'nevalidat',
  'finding.unverified.text': 'Regula nu a fost confruntată cu textul oficial al apelului.',
  'finding.source': ({ source }) => `sursa ${source}`,
  'finding.jump': ({ what }) => `Mergeți la: ${what}`,
} as const satisfies Messages;

export const recordMessagesEn: Translation<typeof recordMessagesRo> = {
  'input.dayForm': 'dd.mm.yyyy',
  'input.choose': 'Choose',
  'input.nothing': 'Nothing matches',
  'input.reveal': 'Show the CNP',
  'input.reveal.noted': 'Show the CNP. The history notes who has seen it.',
  'input.hide': 'Hide the CNP',
  'input.show': 'Show',
  'input.showAnswers': 'Show sensitive answers',
  'input.showAnswers.noted': "Shows all of the person's sensitive answers. The history notes it.",
  'input.hideAnswers': 'Hide sensitive answers',
  'input.unanswered': 'No answer',
  'input.refused': 'Refuses',
  'input.notSaved': 'Not saved. The value is kept here.',
  'finding.unverified': 'not validated',
  'finding.unverified.text': 'The rule has not been checked against the official text of the call.',
  'finding.source': ({ source }) => `source ${source}`,
  'finding.jump': ({ what }) => `Go to: ${what}`,
};

export const recordMessages = { ro: recordMessagesRo, en: recordMessagesEn } as const;
