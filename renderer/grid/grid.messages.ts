import type { Messages, Translation } from '#shared/kernel/translation.ts';

const gridMessagesRo = {
  'grid.columns': 'Coloane',
  'grid.columns.search': 'Căutați o coloană…',
  'grid.columns.none': 'Nicio coloană cu acest nume.',
  'grid.columns.usual': 'Coloanele obișnuite',
  'views.title': 'Vederi',
  'views.none': 'Nicio vedere păstrată încă.',
  'views.save': 'Păstrați vederea de acum…',
  'views.update': ({ name }) => `Actualizați „${name}”`,
  'views.rename': ({ name }) => `Redenumiți „${name}”…`,
  'views.remove': ({ name }) => `Ștergeți „${name}”`,
  'views.name': 'Numele vederii',
  'views.name.save': 'Păstrați',
  'views.name.cancel': 'Renunțați',
  'views.name.taken': 'Există deja o vedere cu acest nume. Alegeți altul.',
  'views.name.empty': 'Scrieți un nume.',
  'views.note':
    'O văd toți cei care lucrează în acest spațiu: starea, cauza, filtrele, coloanele și ordinea. Ce ați scris în căutare și filtrele după persoane nu se păstrează.',
  'views.unreadable': 'Această vedere nu mai poate fi înțeleasă. Ștergeți-o și păstrați alta.',
} as const satisfies Messages;

const gridMessagesEn: Translation<typeof gridMessagesRo> = {
  'grid.columns': 'Columns',
  'grid.columns.search': 'Find a column…',
  'grid.columns.none': 'No column of that name.',
  'grid.columns.usual': 'The usual columns',
  'views.title': 'Views',
  'views.none': 'No view kept yet.',
  'views.save': 'Keep this view…',
  'views.update': ({ name }) => `Update “${name}”`,
  'views.rename': ({ name }) => `Rename “${name}”…`,
  'views.remove': ({ name }) => `Remove “${name}”`,
  'views.name': 'Name of the view',
  'views.name.save': 'Keep',
  'views.name.cancel': 'Cancel',
  'views.name.taken': 'There is a view of that name already. Choose another.',
  'views.name.empty': 'Type a name.',
  'views.note':
    'Everybody who works in this workspace sees it: status, cause, filters, columns and order. What you typed in the search and filters by person are not kept.',
  'views.unreadable': 'This view cannot be understood any more. Remove it and keep another.',
};

export const gridMessages = { ro: gridMessagesRo, en: gridMessagesEn } as const;
