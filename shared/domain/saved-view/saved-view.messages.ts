import type { Messages, Translation } from '../../kernel/translation.ts';

export const savedViewMessagesRo = {
  'savedView.place': 'Lista',
  'savedView.place.participants': 'participanți',
  'savedView.place.companies': 'firme',
  'savedView.place.documents': 'documente',
  'savedView.name': 'Numele vederii',
  'savedView.arrangement': 'Filtre, coloane și ordine',
} as const satisfies Messages;

export const savedViewMessagesEn: Translation<typeof savedViewMessagesRo> = {
  'savedView.place': 'List',
  'savedView.place.participants': 'participants',
  'savedView.place.companies': 'companies',
  'savedView.place.documents': 'documents',
  'savedView.name': 'Name of the view',
  'savedView.arrangement': 'Filters, columns and order',
};
