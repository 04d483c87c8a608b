import type { Messages, Translation } from '../../kernel/translation.ts';

export const duplicateMessagesRo = {
  'duplicate.table': 'Tabelul',
  'duplicate.table.participant': 'participant',
  'duplicate.table.company': 'firmă',
  'duplicate.one': 'Prima înregistrare',
  'duplicate.other': 'A doua înregistrare',
  'duplicate.decision': 'Decizie',
  'duplicate.decision.different': 'sunt diferite',
  'duplicate.decision.merged': 'unite',
  'duplicate.decision.later': 'amânat',
  'duplicate.by': 'Decis de',
  'duplicate.on': 'Decis la',
  'duplicate.reason': 'Motiv',
} as const satisfies Messages;

export const duplicateMessagesEn: Translation<typeof duplicateMessagesRo> = {
  'duplicate.table': 'Table',
  'duplicate.table.participant': 'participant',
  'duplicate.table.company': 'company',
  'duplicate.one': 'First record',
  'duplicate.other': 'Second record',
  'duplicate.decision': 'Decision',
  'duplicate.decision.different': 'they are different',
  'duplicate.decision.merged': 'merged',
  'duplicate.decision.later': 'left for later',
  'duplicate.by': 'Decided by',
  'duplicate.on': 'Decided on',
  'duplicate.reason': 'Reason',
};
