import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const cliEraseMessagesRo = {
  'cli.verb.erase': 'șterge definitiv datele unei persoane (GDPR, art. 17); fără --confirm spune numai ce ar face',
  'cli.option.erase-participant': 'id-ul participantului',
  'cli.option.confirm': 'chiar șterge; nu se poate anula',
  'cli.option.reason': 'motivul ștergerii, care rămâne în istoric; fără date ale persoanei',
  'cli.option.despite-duty': 'șterge deși o lege obligă la păstrarea datelor, pe răspunderea celui care cere',
  'usage.erase-reason': 'La --confirm scrieți și motivul, cu --reason.',
  'cli.erase.would': ({ rows, files }) =>
    `S-ar goli sau înlătura ${countRo(Number(rows), 'rând', 'rânduri')}, cu istoricul lor, și ${countRo(Number(files), 'fișier', 'fișiere')}:`,
  'cli.erase.duty': ({ name, until, source }) =>
    `Nu se poate încă: ${name}. Până la ${until === '?' ? 'un termen necunoscut (proiectul nu are dată de sfârșit)' : until}. Sursa: ${source}`,
  'cli.erase.small': ({ alike }) =>
    `Numai ${countRo(Number(alike), 'persoană are', 'persoane au')} aceleași valori în ce rămâne: persoana ar putea fi ghicită.`,
  'cli.erase.how': 'Nu s-a schimbat nimic. Pentru ștergere: --confirm --reason "…".',
  'cli.erase.done': ({ rows, files }) =>
    `S-au șters ${countRo(Number(rows), 'rând', 'rânduri')}, cu istoricul lor, și ${countRo(Number(files), 'fișier', 'fișiere')}.`,
  'cli.erase.acts': ({ list }) => `Persoana mai este numită de alte înregistrări în actele ${list}.`,
  'cli.erase.backups':
    'Copiile de siguranță făcute până acum pot conține persoana: ștergeți-le sau așteptați să dispară.',
} as const satisfies Messages;

export const cliEraseMessagesEn: Translation<typeof cliEraseMessagesRo> = {
  'cli.verb.erase': 'erases the data of a person for good (GDPR art. 17); without --confirm only says what it would do',
  'cli.option.erase-participant': 'id of the participant',
  'cli.option.confirm': 'really erases; cannot be undone',
  'cli.option.reason': 'why, kept in the history; no data of the person',
  'cli.option.despite-duty': 'erases although a law makes the project keep the data, on the responsibility of who asks',
  'usage.erase-reason': 'With --confirm also write why, with --reason.',
  'cli.erase.would': ({ rows, files }) =>
    `${countEn(Number(rows), 'row', 'rows')}, with their history, and ${countEn(Number(files), 'file', 'files')} would be emptied or removed:`,
  'cli.erase.duty': ({ name, until, source }) =>
    `Not yet: ${name}. Until ${until === '?' ? 'a day that is not known (the project has no last day)' : until}. Source: ${source}`,
  'cli.erase.small': ({ alike }) =>
    `Only ${countEn(Number(alike), 'person has', 'people have')} the same values in what remains: the person might be guessed.`,
  'cli.erase.how': 'Nothing was changed. To erase: --confirm --reason "…".',
  'cli.erase.done': ({ rows, files }) =>
    `${countEn(Number(rows), 'row', 'rows')}, with their history, and ${countEn(Number(files), 'file', 'files')} were erased.`,
  'cli.erase.acts': ({ list }) => `Other records still name the person in acts ${list}.`,
  'cli.erase.backups': 'Backups made until now may hold the person: delete them, or wait until they go.',
};
