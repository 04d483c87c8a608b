import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

/** What is wrong with a data file as a whole, and what its tables are called. */
export const readTablesMessagesRo = {
  'tables.shape': 'Fișierul trebuie să aibă forma {"format": 1, "tables": {…}}.',
  'tables.format':
    'Formatul fișierului trebuie să fie 1. Actualizați programul dacă fișierul vine dintr-o versiune nouă.',
  'tables.extra-part': 'Fișierul are o parte necunoscută; rămân doar "format" și "tables".',
  'tables.unknown': ({ tables }) => `Tabel necunoscut. Tabelele sunt: ${tables}.`,
  'tables.not-a-list': 'Rândurile unui tabel stau într-o listă: […].',
  'tables.duplicate-id': ({ first }) =>
    `Identificatorul apare deja în rândul ${first} al aceluiași tabel. Păstrați un singur rând.`,
  'tables.project-id': 'Un spațiu de lucru are un singur proiect, cu identificatorul "project".',
  'tables.more': ({ count }) => `Și încă ${countRo(Number(count), 'problemă', 'probleme')}, nelistate.`,
  'table.project': 'Proiect',
  'table.partner': 'Parteneri',
  'table.company': 'Firme',
  'table.course': 'Cursuri',
  'table.participant': 'Participanți',
  'table.dossier': 'Dosare',
  'table.participation': 'Participări la cursuri',
  'table.attachment': 'Fișiere atașate',
  'table.holding': 'Dețineri',
  'table.aid': 'Ajutoare de minimis',
  'table.correspondence': 'Corespondență',
  'table.duplicate': 'Dubluri hotărâte',
  'table.importRun': 'Importuri',
  'table.savedView': 'Vederi păstrate',
} as const satisfies Messages;

export const readTablesMessagesEn: Translation<typeof readTablesMessagesRo> = {
  'tables.shape': 'The file must have the form {"format": 1, "tables": {…}}.',
  'tables.format': 'The format of the file must be 1. Update the program if the file comes from a newer version.',
  'tables.extra-part': 'The file has an unknown part; only "format" and "tables" belong there.',
  'tables.unknown': ({ tables }) => `Unknown table. The tables are: ${tables}.`,
  'tables.not-a-list': 'The rows of a table stand in a list: […].',
  'tables.duplicate-id': ({ first }) =>
    `The identifier is already in row ${first} of the same table. Keep only one row.`,
  'tables.project-id': 'A workspace has one project, with the identifier "project".',
  'tables.more': ({ count }) => `And ${countEn(Number(count), 'more problem', 'more problems')}, not listed.`,
  'table.project': 'Project',
  'table.partner': 'Partners',
  'table.company': 'Companies',
  'table.course': 'Courses',
  'table.participant': 'Participants',
  'table.dossier': 'Dossiers',
  'table.participation': 'Course participations',
  'table.attachment': 'Attached files',
  'table.holding': 'Holdings',
  'table.aid': 'De minimis aid',
  'table.correspondence': 'Correspondence',
  'table.duplicate': 'Decided duplicates',
  'table.importRun': 'Imports',
  'table.savedView': 'Saved views',
};
