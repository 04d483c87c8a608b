import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const cliMessagesRo = {
  'cli.description': 'Consorta la linia de comandă: aceleași servicii ca fereastra, fără ecran.',
  'cli.verb.new': 'creează un spațiu de lucru; cu --sample îl umple cu un consorțiu inventat',
  'cli.verb.info': 'proiectul, profilul, formatul, rândurile pe tabele, poziția jurnalului',
  'cli.verb.load': 'adaugă sau actualizează rânduri dintr-un fișier de date, ca un singur act',
  'cli.verb.dump': 'scrie toate rândurile ca fișier de date',
  'cli.verb.reports': 'rapoartele pe care le oferă profilul, cu parametrii lor',
  'cli.verb.export': 'scrie un raport într-un fișier',
  'cli.verb.check': 'regulile de validitate și problemele din date',
  'cli.option.json': 'un document JSON la ieșirea standard; mesajele merg la ieșirea de erori',
  'cli.option.profile': 'profilul apelului (implicit pocu-860-3-12)',
  'cli.option.sample': 'exemplul cu care se umple: industry-4',
  'cli.option.size': 'câți participanți are exemplul (implicit 330)',
  'cli.option.seed': 'sămânța exemplului: aceeași sămânță, același exemplu (implicit 1)',
  'cli.option.title': 'titlul proiectului',
  'cli.option.smis': 'codul SMIS al proiectului',
  'cli.option.report': 'codul raportului (vezi „reports”)',
  'cli.option.format': 'formatul fișierului',
  'cli.option.out': 'fișierul care se scrie',
  'cli.option.force': 'înlocuiește fișierul dacă există',
  'cli.option.from': 'prima zi a perioadei, AAAA-LL-ZZ',
  'cli.option.to': 'ultima zi a perioadei, AAAA-LL-ZZ',
  'cli.option.param': 'alt parametru al raportului, nume=valoare; se poate repeta',
  'cli.option.lang': 'limba raportului (implicit ro)',
  'cli.option.as-of': 'ziua care ține loc de azi, AAAA-LL-ZZ',
  'cli.new.title': 'Proiect nou',
  'cli.new.progress': ({ position = 0 }) => `actul ${position} …`,
  'cli.new.done': ({ folder = '', participants = 0, companies = 0 }) =>
    `Spațiu de lucru creat în ${folder}: ${countRo(Number(participants), 'participant', 'participanți')}, ${countRo(Number(companies), 'firmă', 'firme')}.`,
  'cli.info.project': 'Proiect',
  'cli.info.smis': 'Cod SMIS',
  'cli.info.profile': 'Apel',
  'cli.info.format': 'Formatul datelor',
  'cli.info.position': 'Poziția în jurnal',
  'cli.info.backup': 'Ultima copie de siguranță',
  'cli.info.no-backup': 'niciuna',
  'cli.load.done': ({ added = 0, changed = 0 }) =>
    `Încărcat: ${countRo(Number(added), 'rând adăugat', 'rânduri adăugate')}, ${countRo(Number(changed), 'rând schimbat', 'rânduri schimbate')}.`,
  'cli.load.nothing': 'Nimic de schimbat: fișierul spune ce era deja.',
  'cli.load.refused': ({ count = 0 }) =>
    `Nu s-a încărcat nimic: ${countRo(Number(count), 'problemă', 'probleme')} de corectat în fișier.`,
  'cli.dump.done': ({ path = '', bytes = 0 }) => `Scris: ${path} (${bytes} octeți).`,
  'cli.export.progress': ({ done = 0, total = 0 }) => `rândul ${done} din ${total} …`,
  'cli.export.done': ({ path = '', rows = 0, bytes = 0 }) =>
    `Scris: ${path} (${countRo(Number(rows), 'rând', 'rânduri')}, ${bytes} octeți).`,
  'cli.severity.error': 'eroare',
  'cli.severity.warning': 'avertisment',
  'cli.check.participants': ({ countable = 0, missing = 0, not = 0 }) =>
    `Participanți: ${countable} numărabili, ${missing} cu lipsuri, ${not} care nu se numără.`,
  'cli.check.done': ({ errors = 0, warnings = 0 }) =>
    `${countRo(Number(errors), 'eroare', 'erori')}, ${countRo(Number(warnings), 'avertisment', 'avertismente')}.`,
  'cli.bug': ({ code = '' }) =>
    `Consorta s-a oprit din cauza unei greșeli a programului (${code}). Nu s-a salvat nimic pe jumătate. Rulați din nou cu CONSORTA_DEBUG=1 și trimiteți-ne textul.`,
  'usage.words': ({ detail = '' }) =>
    `Comanda nu este scrisă corect${detail === '' ? '' : ` (${detail})`}. „consorta --help” arată ce se poate cere.`,
  'usage.size-without-sample':
    '--size și --seed au sens numai împreună cu --sample. Adăugați --sample industry-4 sau scoateți-le.',
  'usage.title-with-sample':
    '--title și --smis nu merg împreună cu --sample: exemplul are proiectul lui. Alegeți una dintre ele.',
  'usage.sample-has-profile': ({ sample = '', profile = '' }) =>
    `Exemplul ${sample} are profilul ${profile}. Scoateți --profile.`,
  'usage.param': ({ param = '' }) => `„${param}” nu este de forma nume=valoare.`,
  'usage.param-twice': ({ param = '' }) => `Parametrul „${param}” este dat de două ori. Lăsați-l o singură dată.`,
  'usage.date': ({ option = '', value = '' }) => `${option} „${value}” nu este o zi care există, scrisă AAAA-LL-ZZ.`,
} as const satisfies Messages;

export const cliMessagesEn: Translation<typeof cliMessagesRo> = {
  'cli.description': 'Consorta on the command line: the same services as the window, without a display.',
  'cli.verb.new': 'creates a workspace; with --sample fills it with an invented consortium',
  'cli.verb.info': 'project, profile, format, rows per table, journal position',
  'cli.verb.load': 'adds or updates rows from a data file, as one act',
  'cli.verb.dump': 'writes all rows as a data file',
  'cli.verb.reports': 'the reports that the profile offers, with their parameters',
  'cli.verb.export': 'writes one report into a file',
  'cli.verb.check': 'validity rules and data problems',
  'cli.option.json': 'one JSON document on standard output; messages go to standard error',
  'cli.option.profile': 'call profile (pocu-860-3-12 unless given)',
  'cli.option.sample': 'sample to fill it with: industry-4',
  'cli.option.size': 'how many participants the sample has (330 unless given)',
  'cli.option.seed': 'seed of the sample: same seed, same sample (1 unless given)',
  'cli.option.title': 'title of the project',
  'cli.option.smis': 'SMIS code of the project',
  'cli.option.report': 'id of the report (see "reports")',
  'cli.option.format': 'format of the file',
  'cli.option.out': 'file to write',
  'cli.option.force': 'replace the file if it exists',
  'cli.option.from': 'first day of the period, YYYY-MM-DD',
  'cli.option.to': 'last day of the period, YYYY-MM-DD',
  'cli.option.param': 'another parameter of the report, name=value; may be repeated',
  'cli.option.lang': 'language of the report (ro unless given)',
  'cli.option.as-of': 'day that stands for today, YYYY-MM-DD',
  'cli.new.title': 'New project',
  'cli.new.progress': ({ position = 0 }) => `act ${position} …`,
  'cli.new.done': ({ folder = '', participants = 0, companies = 0 }) =>
    `Workspace created in ${folder}: ${countEn(Number(participants), 'participant', 'participants')}, ${countEn(Number(companies), 'company', 'companies')}.`,
  'cli.info.project': 'Project',
  'cli.info.smis': 'SMIS code',
  'cli.info.profile': 'Call',
  'cli.info.format': 'Data format',
  'cli.info.position': 'Journal position',
  'cli.info.backup': 'Last backup',
  'cli.info.no-backup': 'none',
  'cli.load.done': ({ added = 0, changed = 0 }) =>
    `Loaded: ${countEn(Number(added), 'row', 'rows')} added, ${countEn(Number(changed), 'row', 'rows')} changed.`,
  'cli.load.nothing': 'Nothing to change: the file says what was there already.',
  'cli.load.refused': ({ count = 0 }) =>
    `Nothing was loaded: ${countEn(Number(count), 'problem', 'problems')} to mend in the file.`,
  'cli.dump.done': ({ path = '', bytes = 0 }) => `Written: ${path} (${bytes} bytes).`,
  'cli.export.progress': ({ done = 0, total = 0 }) => `row ${done} of ${total} …`,
  'cli.export.done': ({ path = '', rows = 0, bytes = 0 }) =>
    `Written: ${path} (${countEn(Number(rows), 'row', 'rows')}, ${bytes} bytes).`,
  'cli.severity.error': 'error',
  'cli.severity.warning': 'warning',
  'cli.check.participants': ({ countable = 0, missing = 0, not = 0 }) =>
    `Participants: ${countable} countable, ${missing} with something missing, ${not} not countable.`,
  'cli.check.done': ({ errors = 0, warnings = 0 }) =>
    `${countEn(Number(errors), 'error', 'errors')}, ${countEn(Number(warnings), 'warning', 'warnings')}.`,
  'cli.bug': ({ code = '' }) =>
    `Consorta stopped because of a mistake in the program (${code}). Nothing was left half-saved. Run it again with CONSORTA_DEBUG=1 and send us the text.`,
  'usage.words': ({ detail = '' }) =>
    `The call is not written right${detail === '' ? '' : ` (${detail})`}. "consorta --help" shows what can be asked.`,
  'usage.size-without-sample':
    '--size and --seed only make sense with --sample. Add --sample industry-4 or leave them out.',
  'usage.title-with-sample': '--title and --smis do not go with --sample: the sample has its own project. Choose one.',
  'usage.sample-has-profile': ({ sample = '', profile = '' }) =>
    `The sample ${sample} has the profile ${profile}. Leave --profile out.`,
  'usage.param': ({ param = '' }) => `"${param}" is not of the form name=value.`,
  'usage.param-twice': ({ param = '' }) => `The parameter "${param}" is given twice. Give it once.`,
  'usage.date': ({ option = '', value = '' }) => `${option} "${value}" is not a day that exists, written YYYY-MM-DD.`,
};
