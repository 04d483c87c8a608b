import { expect, test } from 'vitest';
import { mentionsIn, traceIn, tracesOf } from '#shared/domain/privacy/mentions.ts';
import { findPersonRows, recordsOf } from '#shared/domain/privacy/person-rows.ts';
import { aParticipant } from '#test/support/some-people.ts';

const ana = aParticipant({
  id: 'p1',
  lastName: 'Ștefănescu',
  firstName: 'Ana',
  cnp: '2670315410048',
  email: 'Ana.S@Example.ro',
  phone: '+40 722 000 111',
});
const traces = tracesOf([ana]);

test.each([
  ['adeverință Stefanescu Ana', 'name'],
  ['ANA  ŞTEFĂNESCU, cedilă și două spații', 'name'],
  ['CNP 2670315 410048', 'cnp'],
  ['ana.s@example.RO', 'email'],
  ['tel. 0722.000.111', 'phone'],
  ['Ștefănescu Maria', null],
  ['0722000112', null],
  ['', null],
])('“%s” holds: %s', (text, kind) => expect(traceIn(text, traces)).toBe(kind));

test('each place in a row by its path, in groups, maps and lists', () => {
  const row = {
    id: 'c1',
    name: 'Ana Ștefănescu PFA',
    items: { 'PAR-01': { reason: 'a adus-o Ana' } },
    list: ['2670315410048'],
  };
  expect(mentionsIn('company', row, traces)).toEqual([
    { table: 'company', id: 'c1', field: 'name', kind: 'name' },
    { table: 'company', id: 'c1', field: 'list/0', kind: 'cnp' },
  ]);
});

test('somebody without CNP, e-mail and phone is still found by name, and a nameless row by nothing', () => {
  const bare = { cnp: null, email: null, phone: null };
  expect(tracesOf([aParticipant({ lastName: 'Pop', firstName: 'Ion', ...bare })]).map(({ text }) => text)).toEqual([
    'pop ion',
    'ion pop',
  ]);
  expect(tracesOf([aParticipant({ lastName: '?', firstName: '?', ...bare })])).toEqual([]);
});

test('one possible CNP is one person; an impossible one that two records share is not', () => {
  const twin = aParticipant({ id: 'p0', cnp: ' 2670315410048 ' });
  const other = aParticipant({ id: 'p2', cnp: '1850101220014' });
  expect(recordsOf(ana, [ana, twin, other]).map(({ id }) => id)).toEqual(['p0', 'p1']);
  const [one, two] = [
    aParticipant({ id: 'x1', cnp: '0000000000000' }),
    aParticipant({ id: 'x2', cnp: '0000000000000' }),
  ];
  expect(recordsOf(one, [one, two]).map(({ id }) => id)).toEqual(['x1']);
});

test('rows are the person’s by what they ever said; files go unless somebody else’s record ever meant them', () => {
  const search = findPersonRows(new Set(['p1']), new Set(['2670315410048']), id => id === 'p1' || id === 'p9');
  const file = (id: string, rowId: string, sha256: string) => ({
    table: 'attachment',
    id,
    row: { table: 'participant', rowId, sha256 },
  });
  search.see({ table: 'participation', id: 't1', row: { participant: 'p1' } });
  search.see({ table: 'participation', id: 't2', row: { participant: 'p2' } });
  search.see({ table: 'participation', id: 't3', fields: [{ path: 'participant', before: 'p1', after: 'p2' }] });
  search.see(file('f1', 'p1', 'only-hers'));
  search.see(file('f2', 'p1', 'of-both'));
  search.see(file('f3', 'p2', 'of-both'));
  search.see(file('f4', 't1', 'of-her-course'));
  search.see({ table: 'participant', id: 'gone', row: { cnp: '2670315410048' } });
  // Somebody who is there now, and once had her CNP by a slip.
  search.see({ table: 'participant', id: 'p9', fields: [{ path: 'cnp', before: '2670315410048', after: null }] });
  const rows = search.finish();
  const has = (...keys: string[]) => keys.map(key => rows.has(...(key.split(' ') as [string, string])));
  expect(
    has(
      'participant p1',
      'dossier p1',
      'participant gone',
      'participation t1',
      'participation t3',
      'attachment f1',
      'attachment f4',
    ),
  ).toEqual(Array(7).fill(true));
  expect(has('participant p2', 'participant p9', 'participation t2', 'attachment f3', 'company p1')).toEqual(
    Array(5).fill(false),
  );
  expect([...rows.files()].sort()).toEqual(['of-her-course', 'only-hers']);
});
