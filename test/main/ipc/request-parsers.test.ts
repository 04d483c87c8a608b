import { describe, expect, test } from 'vitest';
import { BadMessage } from '#main/ipc/register-handlers.ts';
import { requestParsers } from '#main/ipc/request-parsers.ts';
import { type Channel, channels } from '#shared/ipc/contract.ts';

/* One good message per channel, and what is wrong with others. */
const draft = {
  label: { key: 'participant.edited', facts: { n: 1, field: 'phone' } },
  author: 'ana',
  changes: [
    { op: 'add', table: 'participant', id: 'p1', row: { id: 'p1', domicile: { county: 'CJ' }, list: [1, null, 'x'] } },
    {
      op: 'edit',
      table: 'participant',
      id: 'p1',
      fields: [{ path: 'phone', before: null, after: '07' }, { path: 'x' }],
    },
    { op: 'remove', table: 'participant', id: 'p1', row: { id: 'p1' } },
  ],
};
const report = { report: 'target-group-register', params: { to: '2022-12-31' }, language: 'ro' };
const good: Readonly<Record<Channel, unknown>> = {
  'disclosure.record': { folder: 'somewhere', disclosure: { what: 'cnp', table: 'participant', id: 'p1' } },
  'folder.state': { folder: 'somewhere' },
  'folder.be-quiet': { folder: 'somewhere', quiet: true },
  'folder.conflict-acts': { folder: 'somewhere', file: 'journal/000001-PC.jsonl' },
  'folder.conflict-changes': { folder: 'somewhere', file: 'journal/000001-PC.jsonl', id: 'c1' },
  'folder.show': { folder: 'somewhere' },
  'history.page': {
    folder: 'somewhere',
    language: 'ro',
    filter: { text: 'pop', kind: 'edit', from: '2022-11-30', record: { table: 'participant', id: 'p1' } },
    before: null,
    limit: 40,
  },
  'history.records': { folder: 'somewhere', language: 'en', position: 3, first: 8, limit: 100 },
  'history.next': { folder: 'somewhere', language: 'ro' },
  'history.order': {},
  'history.turn': { folder: 'somewhere', language: 'ro', kind: 'undo', position: null, part: false, base: 0 },
  'history.restore-value': {
    folder: 'somewhere',
    language: 'ro',
    position: 3,
    table: 'participant',
    id: 'p1',
    path: 'domicile/county',
    base: 7,
  },
  'import.open': { folder: 'somewhere', import: 'i1', drop: null },
  'import.read': {
    folder: 'somewhere',
    import: 'i1',
    question: {
      sheet: 0,
      kind: 'participants',
      headingRow: 7,
      columns: { '0': 'lastName', '2': '-' },
      sender: 'contabil@firma.ro',
      company: null,
      dateOrder: null,
      addCompanies: true,
      language: 'ro',
    },
  },
  'import.page': { import: 'i1', show: 'refuse', first: 0, limit: 200 },
  'import.apply': {
    folder: 'somewhere',
    import: 'i1',
    decisions: { '8': { do: 'leave' }, '9': { do: 'change', id: 'p1' }, '12': { do: 'add' } },
    base: 3,
    withoutBackup: false,
  },
  'import.error-report': { folder: 'somewhere', import: 'i1' },
  'import.close': { import: 'i1' },
  'logs.read': {},
  'logs.clear': {},
  'logs.show-folder': {},
  'privacy.erasure-outlook': { folder: 'somewhere', participant: 'p1' },
  'privacy.erase': { folder: 'somewhere', participant: 'p1', reason: 'Cererea nr. 12', despiteDuty: false },
  'privacy.record-refusal': { folder: 'somewhere', participant: 'p1' },
  'privacy.forget-page': {},
  'privacy.remove-backups': {
    folder: 'somewhere',
    names: ['consorta-20221130T120000Z-p12-work.consorta-backup.zip'],
  },
  'recovery.check-state': {},
  'recovery.check': { folder: 'somewhere' },
  'recovery.damage': { by: null },
  'recovery.open-readable': { by: { kind: 'passphrase', passphrase: 'x' } },
  'recovery.go-on': { by: null },
  'recovery.recover': { by: { kind: 'recovery', recoveryKey: 'x' } },
  'recovery.leave': {},
  'recovery.show-folder': {},
  'recovery.aside': { folder: 'somewhere' },
  'recovery.isolated': { folder: 'somewhere' },
  'recovery.export': { folder: 'somewhere', what: 'aside', format: 'csv' },
  'protection.state': {},
  'protection.begin': { passphrase: 'x' },
  'protection.renew': { by: { kind: 'passphrase', passphrase: 'x' } },
  'protection.prove': { ticket: 't', typed: ['7XK2', 'M4QP'] },
  'protection.create': { ticket: 't', title: 'Proiect', smisCode: null, profileId: 'pocu-860-3-12' },
  'protection.use-new-key': { ticket: 't' },
  'protection.turn-on': { ticket: 't', withoutBackup: false },
  'protection.turn-off': { by: { kind: 'passphrase', passphrase: 'x' }, withoutBackup: true },
  'protection.plain-backups': {},
  'protection.remove-plain-backups': { names: ['a.zip'] },
  'protection.drop': { ticket: 't' },
  'protection.save-key': { ticket: 't' },
  'protection.copy-key': { ticket: 't' },
  'protection.unlock': { folder: 'somewhere', by: { kind: 'recovery', recoveryKey: 'x' } },
  'protection.give-up': {},
  'protection.change-passphrase': { by: null, passphrase: 'x' },
  'protection.set-lock-after': { minutes: null },
  'protection.touched': {},
  'protection.lock-now': {},
  'protection.lock-order': {},
  'protection.lock': { kept: '{}', lost: false },
  'protection.kept': {},
  'protection.keep': { kept: '{}' },
  'protection.look': { scheme: 'dark' },
  'attachment.dropped': { files: [{ path: '/home/ana/scan.pdf', name: 'scan.pdf' }] },
  'attachment.add': { folder: 'somewhere', table: 'participant', rowId: 'p1', drop: null, job: 'j1' },
  'attachment.progress': { job: 'j1' },
  'attachment.cancel': { job: 'j1' },
  'attachment.open': { folder: 'somewhere', id: 'f1', knowingly: false },
  'attachment.save-as': { folder: 'somewhere', id: 'f1' },
  'chasing.write-letters': {
    folder: 'somewhere',
    job: 'j1',
    letters: {
      companies: ['c1'],
      papers: ['letter', 'list', 'mail'],
      on: '2022-11-30',
      answerBy: null,
      language: 'ro',
      attachList: true,
    },
  },
  'chasing.progress': { job: 'j1' },
  'chasing.cancel': { job: 'j1' },
  'backup.state': {},
  'backup.choose-place': {},
  'backup.make': {},
  'backup.before': { folder: 'somewhere', reason: 'merge' },
  'backup.save-as': {},
  'backup.list': {},
  'backup.choose-file': {},
  'backup.inspect': { backup: { name: 'consorta-1.zip' } },
  'backup.compare': { folder: 'somewhere', backup: { path: 'a.zip' }, table: 'participant', first: 0, limit: 50 },
  'backup.restore-over': { folder: 'somewhere', backup: { name: 'b.zip' }, anyway: false },
  'backup.take-record': { folder: 'somewhere', backup: { name: 'b.zip' }, table: 'company', id: 'c1' },
  'backup.restore-folder': { backup: { path: 'a.zip' } },
  'backup.drill': {},
  'program.state': {},
  'program.set-language': { language: 'en' },
  'program.set-author': { author: 'Ana' },
  'workspace.open': { folder: 'somewhere' },
  'workspace.create': { title: 'Proiect', smisCode: null, profileId: 'pocu-860-3-12' },
  'workspace.sample': {},
  'workspace.close': {},
  'workspace.commit': { folder: 'somewhere', draft, base: 0 },
  'workspace.commits-since': { folder: 'somewhere', position: 12 },
  'workspace.rows': { folder: 'somewhere', table: 'company', after: null, limit: 500 },
  'report.list': {},
  'report.preview': { ...report, firstRow: 0, limit: 100 },
  'report.export': { ...report, format: 'xlsx', job: 'j1' },
  'job.progress': { job: 'j1' },
  'job.cancel': { job: 'j1' },
  'file.open': { path: 'a.xlsx' },
  'file.show-in-folder': { path: 'a.xlsx' },
};
const parse = (channel: Channel, sent: unknown): unknown => requestParsers[channel](sent);

describe.each(channels)('%s', channel => {
  test('takes its message as it is', () => {
    expect(parse(channel, good[channel])).toEqual(good[channel]);
  });
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['one thing more', { ...(good[channel] as object), more: 1 }],
  ])('refuses %s', (_, sent) => {
    expect(() => parse(channel, sent)).toThrow(BadMessage);
  });
  test('refuses each part left out or of another kind', () => {
    for (const part of Object.keys(good[channel] as object)) {
      const without: Record<string, unknown> = { ...(good[channel] as object) };
      delete without[part];
      if (channel !== 'workspace.open') expect(() => parse(channel, without), part).toThrow(BadMessage);
      expect(() => parse(channel, { ...without, [part]: [7] }), part).toThrow(BadMessage);
    }
  });
});

test('a folder may be left out, but not be undefined or empty', () => {
  expect(parse('workspace.open', {})).toEqual({});
  expect(() => parse('workspace.open', { folder: undefined })).toThrow(BadMessage);
  expect(() => parse('workspace.open', { folder: '' })).toThrow(BadMessage);
});

const folder = 'somewhere';
const change = (part: object) => ({
  folder,
  draft: { ...draft, changes: [{ ...draft.changes[1], ...part }] },
  base: 0,
});
test.each([
  ['an unknown table', change({ table: 'invoice' })],
  ['an unknown act', change({ op: 'rename' })],
  ['a field without a path', change({ fields: [{ before: 1 }] })],
  ['a function among the values', change({ fields: [{ path: 'x', after: () => 1 }] })],
  ['a date among the values', change({ fields: [{ path: 'x', after: new Date(0) }] })],
  ['not a number among the values', change({ fields: [{ path: 'x', after: Number.NaN }] })],
  ['an explicit undefined', change({ fields: [{ path: 'x', after: undefined }] })],
  ['no workspace named', { draft, base: 0 }],
  ['a position below zero', { folder, draft, base: -1 }],
  ['half a position', { folder, draft, base: 0.5 }],
  ['more fields than a row has', change({ fields: Array.from({ length: 2_001 }, () => ({ path: 'x' })) })],
])('a commit with %s is refused', (_, sent) => {
  expect(() => parse('workspace.commit', sent)).toThrow(BadMessage);
});

test.each([
  ['workspace.rows', { folder: 'somewhere', table: 'company', after: null, limit: 10_001 }],
  ['workspace.rows', { folder: 'somewhere', table: 'company', after: null, limit: 0 }],
  ['report.export', { ...report, format: 'docx', job: 'j' }],
  ['report.preview', { ...report, language: 'fr', firstRow: 0, limit: 1 }],
  ['program.set-author', { author: 'x'.repeat(201) }],
] as const)('%s refuses %j', (channel, sent) => {
  expect(() => parse(channel, sent)).toThrow(BadMessage);
});

test('the refusal names the place and never the value', () => {
  const secret = '1800101410017';
  try {
    parse('workspace.commit', change({ table: secret }));
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message).toBe('workspace.commit: invalid_value at draft.changes.#.table');
  }
  expect(() => parse('program.state', { [secret]: 1 })).toThrow(/^program\.state: unrecognized_keys at the request$/);
});

test('an erasure never comes from the page, in whatever form', () => {
  for (const row of [null, { id: 'p1' }]) {
    const changes = [{ op: 'erase', table: 'participant', id: 'p1', row }];
    const sent = { folder: 'somewhere', draft: { ...draft, changes }, base: 0 };
    expect(() => parse('workspace.commit', sent)).toThrow(BadMessage);
  }
});

test('the page does not mark anybody as erased, nor change such a mark', () => {
  const row = { id: 'p1', anonymous: { counted: 'countable' } };
  const field = (path: string) => ({
    op: 'edit',
    table: 'participant',
    id: 'p1',
    fields: [{ path, after: 'countable' }],
  });
  const changes = [{ op: 'add', table: 'participant', id: 'p1', row }, field('anonymous'), field('anonymous/counted')];
  for (const change of changes) {
    const sent = { folder: 'somewhere', draft: { ...draft, changes: [change] }, base: 0 };
    expect(() => parse('workspace.commit', sent)).toThrow(BadMessage);
  }
});
