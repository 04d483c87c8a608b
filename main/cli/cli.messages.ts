import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const cliMessagesRo = {
  'cli.description': 'Consorta la linia de comandă: aceleași servicii ca fereastra, fără ecran.',
  'cli.verb.new': 'creează un spațiu de lucru; cu --sample îl umple cu un consorțiu inventat',
  'cli.verb.info': 'proiectul, profilul, formatul, rândurile pe tabele, poziția jurnalului',
  'cli.verb.load': 'adaugă sau actualizează rânduri dintr-un fișier de date, ca un singur act',
  'cli.verb.dump': 'scrie toate rândurile ca fișier de date',
  'cli.verb.reports': 'rapoartele pe care le oferă profilul, cu parametrii lor',
  'cli.verb.export': 'scrie un raport într-un fișier',
  'cli.verb.recover': 'ce este deteriorat; cu --out, un spațiu de lucru nou din tot ce se poate citi',
  'cli.option.recover-out': 'dosarul nou în care se recuperează',
  'cli.option.manifest': 'un workspace.json dintr-o copie de siguranță, când cel din dosar nu se poate citi',
  'cli.option.list': 'ce a fost pus deoparte la recuperare',
  'cli.recover.progress': ({ done = 0, total = 0 }) => `actul ${done} din ${total} …`,
  'cli.recover.done': ({ folder = '', acts = 0, aside = 0 }) =>
    `Recuperat în ${folder}: ${countRo(Number(acts), 'act', 'acte')}, ${countRo(Number(aside), 'modificare pusă deoparte', 'modificări puse deoparte')}. Dosarul deteriorat a rămas neatins.`,
  'cli.recover.whole': ({ acts = 0 }) => `Totul este întreg: ${countRo(Number(acts), 'act', 'acte')}.`,
  'cli.recover.readable': ({ acts = 0, aside = 0, lastAt = '' }) =>
    `Se pot citi ${countRo(Number(acts), 'act', 'acte')} (ultimul din ${lastAt}); ${countRo(Number(aside), 'modificare nu are', 'modificări nu au')} loc. „recover --out DOSAR_NOU” face din ele un spațiu de lucru nou.`,
  'cli.recover.gap': ({ lost = '?', from = '', until = '' }) =>
    `Acte pierdute: ${lost}, salvate între ${from} și ${until}.`,
  'cli.recover.gap-in-rows': ({ lost = '?', from = '', until = '' }) =>
    `Acte pierdute: ${lost}, salvate între ${from} și ${until}; datele sunt întregi (instantaneu), lipsește numai istoricul.`,
  'cli.recover.aside': ({ position = 0, at = '', place = '', op = '', reason = '' }) =>
    `actul ${position} (${at}) ${op} ${place}: ${reason}`,
  'cli.recover.listed': ({ count = 0 }) => `${countRo(Number(count), 'modificare pusă', 'modificări puse')} deoparte.`,
  'cli.verb.check': 'regulile de validitate și problemele din date',
  'cli.verb.verify': 'verifică fiecare octet al unui spațiu de lucru sau al unei copii de siguranță',
  'cli.option.help': 'arată acest ajutor',
  'cli.option.version': 'arată versiunea',
  'cli.help.usage': 'Folosire:',
  'cli.help.arguments': 'Argumente:',
  'cli.help.options': 'Opțiuni:',
  'cli.help.verbs': 'Comenzi:',
  'cli.help.verb': 'comandă',
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
  'cli.option.passphrase-env': 'variabila de mediu care conține parola a spațiului de lucru criptat',
  'cli.option.recovery-env': 'variabila de mediu care conține cheia de recuperare',
  'cli.option.as-of': 'ziua care ține loc de azi, AAAA-LL-ZZ',
  'cli.new.title': 'Proiect nou',
  'cli.new.progress': ({ position = 0 }) => `actul ${position} …`,
  'cli.new.plain':
    'Nu este criptat: oricine ajunge la acest dosar îi poate citi datele. Cu --passphrase-env NUME se creează unul criptat.',
  'cli.new.recovery': ({ key = '' }) =>
    `Este criptat. Cheia de recuperare, singura cale înapoi dacă se uită parola: ${key}. Notați-o pe hârtie; nu va mai fi arătată.`,
  'cli.new.done': ({ folder = '', participants = 0, companies = 0 }) =>
    `Spațiu de lucru creat în ${folder}: ${countRo(Number(participants), 'participant', 'participanți')}, ${countRo(Number(companies), 'firmă', 'firme')}.`,
  'cli.info.project': 'Proiect',
  'cli.info.smis': 'Cod SMIS',
  'cli.info.profile': 'Apel',
  'cli.info.format': 'Formatul datelor',
  'cli.info.encrypted': 'Criptat',
  'cli.info.is-encrypted': ({ yes = 0 }) => (yes === 1 ? 'da' : 'nu: cine ajunge la dosar poate citi datele'),
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
  'cli.check.duplicates': ({ exact = 0, likely = 0 }) =>
    `Perechi de înregistrări asemănătoare, de hotărât: ${exact} sigure, ${likely} probabile.`,
  'cli.check.done': ({ errors = 0, warnings = 0 }) =>
    `${countRo(Number(errors), 'eroare', 'erori')}, ${countRo(Number(warnings), 'avertisment', 'avertismente')}.`,
  'cli.bug': ({ code = '' }) =>
    `Consorta s-a oprit din cauza unei greșeli a programului (${code}). Nu s-a salvat nimic pe jumătate. Rulați din nou cu CONSORTA_DEBUG=1 și trimiteți-ne textul.`,
  'cli.interrupted': 'Oprit. Nu s-a schimbat nimic.',
  'cli.output-failed': ({ errno = '' }) => `Ieșirea standard nu a primit tot ce era de scris (${errno}).`,
  'usage.unknown-verb': ({ name = '' }) => `comanda „${name}” nu există`,
  'usage.unknown-option': ({ name = '' }) => `opțiunea „${name}” nu există`,
  'usage.too-many': 'sunt prea multe argumente',
  'usage.missing-argument': ({ name = '' }) => `lipsește argumentul „${name}”`,
  'usage.missing-option': ({ name = '' }) => `lipsește opțiunea „${name}”`,
  'usage.option-without-value': ({ name = '' }) => `opțiunea „${name}” nu are valoare`,
  'usage.invalid-value': ({ name = '', value = '', allowed = '' }) =>
    `„${value}” nu este o valoare pentru „${name}”; se poate: ${allowed}`,
  'usage.words': ({ detail = '' }) =>
    `Comanda nu este scrisă corect${detail === '' ? '' : ` (${detail})`}. „consorta --help” arată ce se poate cere.`,
  'usage.two-keys': '--passphrase-env și --recovery-env nu merg împreună: este de ajuns una.',
  'usage.unset-variable': ({ name = '' }) => `Variabila de mediu ${name} nu este definită sau este goală.`,
  'usage.new-needs-passphrase':
    'Un spațiu de lucru nou se creează cu --passphrase-env; cheia de recuperare o face programul.',
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
  'cli.verb.recover': 'what is damaged; with --out, a new workspace of all that can be read',
  'cli.option.recover-out': 'the new folder to recover into',
  'cli.option.manifest': 'a workspace.json out of a backup, when the one in the folder cannot be read',
  'cli.option.list': 'what was put aside when it was recovered',
  'cli.recover.progress': ({ done = 0, total = 0 }) => `act ${done} of ${total} …`,
  'cli.recover.done': ({ folder = '', acts = 0, aside = 0 }) =>
    `Recovered into ${folder}: ${countEn(Number(acts), 'act', 'acts')}, ${countEn(Number(aside), 'change', 'changes')} put aside. The damaged folder is as it was.`,
  'cli.recover.whole': ({ acts = 0 }) => `Everything is whole: ${countEn(Number(acts), 'act', 'acts')}.`,
  'cli.recover.readable': ({ acts = 0, aside = 0, lastAt = '' }) =>
    `${countEn(Number(acts), 'act', 'acts')} can be read (the last of ${lastAt}); ${countEn(Number(aside), 'change has', 'changes have')} no place. "recover --out NEWFOLDER" makes a new workspace of them.`,
  'cli.recover.gap': ({ lost = '?', from = '', until = '' }) =>
    `Acts lost: ${lost}, saved between ${from} and ${until}.`,
  'cli.recover.gap-in-rows': ({ lost = '?', from = '', until = '' }) =>
    `Acts lost: ${lost}, saved between ${from} and ${until}; the data are whole (a snapshot), only the history is missing.`,
  'cli.recover.aside': ({ position = 0, at = '', place = '', op = '', reason = '' }) =>
    `act ${position} (${at}) ${op} ${place}: ${reason}`,
  'cli.recover.listed': ({ count = 0 }) => `${countEn(Number(count), 'change', 'changes')} put aside.`,
  'cli.verb.check': 'validity rules and data problems',
  'cli.verb.verify': 'checks every byte of a workspace or of a backup',
  'cli.option.help': 'shows this help',
  'cli.option.version': 'shows the version',
  'cli.help.usage': 'Usage:',
  'cli.help.arguments': 'Arguments:',
  'cli.help.options': 'Options:',
  'cli.help.verbs': 'Commands:',
  'cli.help.verb': 'command',
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
  'cli.option.passphrase-env': 'environment variable that holds the passphrase of an encrypted workspace',
  'cli.option.recovery-env': 'environment variable that holds its recovery key',
  'cli.option.as-of': 'day that stands for today, YYYY-MM-DD',
  'cli.new.title': 'New project',
  'cli.new.progress': ({ position = 0 }) => `act ${position} …`,
  'cli.new.plain':
    'It is not encrypted: whoever gets at this folder can read its data. --passphrase-env NAME makes an encrypted one.',
  'cli.new.recovery': ({ key = '' }) =>
    `It is encrypted. The recovery key, the only way back if the passphrase is forgotten: ${key}. Write it down on paper; it will not be shown again.`,
  'cli.new.done': ({ folder = '', participants = 0, companies = 0 }) =>
    `Workspace created in ${folder}: ${countEn(Number(participants), 'participant', 'participants')}, ${countEn(Number(companies), 'company', 'companies')}.`,
  'cli.info.project': 'Project',
  'cli.info.smis': 'SMIS code',
  'cli.info.profile': 'Call',
  'cli.info.format': 'Data format',
  'cli.info.encrypted': 'Encrypted',
  'cli.info.is-encrypted': ({ yes = 0 }) => (yes === 1 ? 'yes' : 'no: whoever gets at the folder can read the data'),
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
  'cli.check.duplicates': ({ exact = 0, likely = 0 }) =>
    `Pairs of records that look alike, to be decided: ${exact} certain, ${likely} likely.`,
  'cli.check.done': ({ errors = 0, warnings = 0 }) =>
    `${countEn(Number(errors), 'error', 'errors')}, ${countEn(Number(warnings), 'warning', 'warnings')}.`,
  'cli.bug': ({ code = '' }) =>
    `Consorta stopped because of a mistake in the program (${code}). Nothing was left half-saved. Run it again with CONSORTA_DEBUG=1 and send us the text.`,
  'cli.interrupted': 'Stopped. Nothing was changed.',
  'cli.output-failed': ({ errno = '' }) => `Standard output did not take all there was to write (${errno}).`,
  'usage.unknown-verb': ({ name = '' }) => `there is no command "${name}"`,
  'usage.unknown-option': ({ name = '' }) => `there is no option "${name}"`,
  'usage.too-many': 'there are too many arguments',
  'usage.missing-argument': ({ name = '' }) => `the argument "${name}" is missing`,
  'usage.missing-option': ({ name = '' }) => `the option "${name}" is missing`,
  'usage.option-without-value': ({ name = '' }) => `the option "${name}" has no value`,
  'usage.invalid-value': ({ name = '', value = '', allowed = '' }) =>
    `"${value}" is not a value of "${name}"; it may be: ${allowed}`,
  'usage.words': ({ detail = '' }) =>
    `The call is not written right${detail === '' ? '' : ` (${detail})`}. "consorta --help" shows what can be asked.`,
  'usage.two-keys': '--passphrase-env and --recovery-env do not go together: one is enough.',
  'usage.unset-variable': ({ name = '' }) => `The environment variable ${name} is not set, or is empty.`,
  'usage.new-needs-passphrase':
    'A new workspace is made with --passphrase-env; its recovery key is made by the program.',
  'usage.size-without-sample':
    '--size and --seed only make sense with --sample. Add --sample industry-4 or leave them out.',
  'usage.title-with-sample': '--title and --smis do not go with --sample: the sample has its own project. Choose one.',
  'usage.sample-has-profile': ({ sample = '', profile = '' }) =>
    `The sample ${sample} has the profile ${profile}. Leave --profile out.`,
  'usage.param': ({ param = '' }) => `"${param}" is not of the form name=value.`,
  'usage.param-twice': ({ param = '' }) => `The parameter "${param}" is given twice. Give it once.`,
  'usage.date': ({ option = '', value = '' }) => `${option} "${value}" is not a day that exists, written YYYY-MM-DD.`,
};
