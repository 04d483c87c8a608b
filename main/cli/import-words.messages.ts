import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

/** Words of `import` on the command line. */
export const cliImportMessagesRo = {
  'cli.verb.import':
    'citește o listă de participanți sau firme (Excel, CSV) și spune rând cu rând ce adaugă, schimbă și refuză',
  'cli.option.kind': 'ce se importă: participants sau companies',
  'cli.option.mapping': 'fișier JSON care spune unde merge fiecare coloană',
  'cli.option.sheet': 'numele foii, sau numărul ei de la 1',
  'cli.option.dry-run': 'spune numai ce ar face; nu scrie nimic în spațiul de lucru',
  'cli.option.errors': 'scrie aici registrul primit, cu comentarii în celulele greșite',
  'cli.option.sender': 'cine a trimis lista; coloanele ultimei sale liste sunt cunoscute',
  'cli.option.no-companies': 'nu adaugă firme noi pentru angajatorii necunoscuți',
  'cli.import.counts': ({ add = 0, change = 0, same = 0, ask = 0, refuse = 0 }) =>
    `${add} noi, ${change} schimbate, ${same} la fel, ${ask} nedecise, ${refuse} refuzate`,
  'cli.import.left-out': ({ count = 0 }) => `${countRo(Number(count), 'celulă lăsată', 'celule lăsate')} deoparte`,
  'cli.import.more': ({ count = 0 }) =>
    `… și încă ${countRo(Number(count), 'rând', 'rânduri')}; --json și --errors le au pe toate.`,
  'cli.import.would': 'Nu s-a scris nimic (--dry-run).',
  'cli.import.nothing': 'Nimic de schimbat: lista spune ce era deja.',
  'cli.import.saved': ({ position = 0 }) => `Salvat ca actul ${position}; se poate anula ca un singur act.`,
  'cli.import.errors': ({ comments = 0, path = '' }) =>
    `${countRo(Number(comments), 'comentariu scris', 'comentarii scrise')} în ${path}`,
  'cli.import.before': ({ on = '', by = '' }) => `Același fișier a fost importat la ${on} de ${by}.`,
  'usage.mapping': 'Fișierul --mapping nu poate fi citit: se așteaptă {"columns": {"Titlu sau literă": "câmp"}}.',
  'usage.no-sheet': ({ sheets = '' }) => `Nu există această foaie. Fișierul are: ${sheets}.`,
  'import.action.add': 'nou',
  'import.action.change': 'schimbat',
  'import.action.same': 'la fel',
  'import.action.ask': 'de decis',
  'import.action.refuse': 'refuzat',
} as const satisfies Messages;

export const cliImportMessagesEn: Translation<typeof cliImportMessagesRo> = {
  'cli.verb.import':
    'reads a list of participants or companies (Excel, CSV) and says row by row what it adds, changes and refuses',
  'cli.option.kind': 'what is imported: participants or companies',
  'cli.option.mapping': 'JSON file that says where each column goes',
  'cli.option.sheet': 'name of the sheet, or its number from 1',
  'cli.option.dry-run': 'only says what it would do; writes nothing in the workspace',
  'cli.option.errors': 'writes the workbook that was given here, with comments in the wrong cells',
  'cli.option.sender': 'who sent the list; the columns of their last list are known',
  'cli.option.no-companies': 'adds no companies for employers that are not known',
  'cli.import.counts': ({ add = 0, change = 0, same = 0, ask = 0, refuse = 0 }) =>
    `${add} added, ${change} changed, ${same} the same, ${ask} undecided, ${refuse} refused`,
  'cli.import.left-out': ({ count = 0 }) => `${countEn(Number(count), 'cell', 'cells')} left out`,
  'cli.import.more': ({ count = 0 }) =>
    `… and ${countEn(Number(count), 'more row', 'more rows')}; --json and --errors have all of them.`,
  'cli.import.would': 'Nothing was written (--dry-run).',
  'cli.import.nothing': 'Nothing to change: the list says what was there already.',
  'cli.import.saved': ({ position = 0 }) => `Saved as act ${position}; it can be undone as one act.`,
  'cli.import.errors': ({ comments = 0, path = '' }) =>
    `${countEn(Number(comments), 'comment', 'comments')} written to ${path}`,
  'cli.import.before': ({ on = '', by = '' }) => `The same file was imported on ${on} by ${by}.`,
  'usage.mapping': 'The --mapping file cannot be read: {"columns": {"Heading or letter": "field"}} is expected.',
  'usage.no-sheet': ({ sheets = '' }) => `There is no such sheet. The file has: ${sheets}.`,
  'import.action.add': 'added',
  'import.action.change': 'changed',
  'import.action.same': 'same',
  'import.action.ask': 'undecided',
  'import.action.refuse': 'refused',
};
