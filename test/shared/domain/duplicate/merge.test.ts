import { describe, expect, test } from 'vitest';
import { currentIdOf, currentIds } from '#shared/domain/duplicate/current-id.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { pairId } from '#shared/domain/duplicate/pair-id.ts';
import { ask, decided, merged, plan } from './merging.ts';
import { dataOf, someone, tablesOf } from './project-of.ts';

describe('fields', () => {
  test('what one lacks comes from the other; what differs must be chosen; the dissolved id is a former one', () => {
    const given = {
      participant: [
        someone('a', { phone: '0722', email: 'a@exemplu.ro', formerIds: ['old-a'] }),
        someone('b', { lastName: 'Popa', cnp: '1850312120048', email: 'b@exemplu.ro', formerIds: ['old-b', 'a'] }),
      ],
    };
    expect(ask(given)).toEqual(['lastName differs', 'cnp fills', 'email differs', 'phone fills']);
    expect(plan(tablesOf(given), { email: 'drop' })).toMatchObject({
      ok: false,
      error: { code: 'duplicate.merge-undecided', facts: { count: 1 } },
    });
    const { row, ids } = merged(given, { lastName: 'keep', email: 'drop' });
    expect(ids('participant')).toEqual(['a']);
    expect(row('participant', 'a')).toMatchObject({
      lastName: 'Pop',
      cnp: '1850312120048',
      email: 'b@exemplu.ro',
      phone: '0722',
      formerIds: ['old-a', 'b', 'old-b'],
    });
    // Also what only one has can be left out by choice.
    expect(merged(given, { lastName: 'keep', email: 'drop', phone: 'drop' }).row('participant', 'a')?.phone).toBeNull();
  });

  test('an address is one thing: parts of both only where they do not differ', () => {
    const at = (street: string | null, county: string) => ({ domicile: { street, county, country: 'RO' } });
    const agreeing = { participant: [someone('a', at(null, 'CJ')), someone('b', at('Str. Morii 1', 'CJ'))] };
    expect(ask(agreeing)).toEqual(['domicile fills']);
    expect(merged(agreeing).row('participant', 'a')).toMatchObject(at('Str. Morii 1', 'CJ'));
    const differing = { participant: [someone('a', at(null, 'CJ')), someone('b', at('Str. Morii 1', 'B'))] };
    expect(ask(differing)).toEqual(['domicile differs']);
    expect(merged(differing, { domicile: 'keep' }).row('participant', 'a')).toMatchObject(at(null, 'CJ'));
    expect(merged(differing, { domicile: 'drop' }).row('participant', 'a')).toMatchObject(at('Str. Morii 1', 'B'));
  });

  test('a contract part by part; remarks one under the other; a possible CNP, first entry and last exit are suggested', () => {
    const given = {
      participant: [
        someone('a', {
          contract: { number: '1' },
          remarks: 'Una.',
          cnp: '1850312120043',
          entryDate: '2022-03-01',
          exitDate: '2022-05-01',
        }),
        someone('b', {
          contract: { number: '2', cor: '722323' },
          remarks: 'Alta.',
          cnp: '1850312120048',
          entryDate: '2022-02-01',
          exitDate: '2022-04-01',
        }),
      ],
    };
    expect(ask(given)).toEqual([
      'cnp differs drop',
      'contract/number differs',
      'contract/cor fills',
      'entryDate differs drop',
      'exitDate differs keep',
      'remarks joined',
    ]);
    const choices = { cnp: 'drop', 'contract/number': 'keep', entryDate: 'drop', exitDate: 'keep' } as const;
    expect(merged(given, choices).row('participant', 'a')).toMatchObject({
      cnp: '1850312120048',
      contract: { number: '1', cor: '722323' },
      remarks: 'Una.\nAlta.',
    });
  });
});

describe('courses', () => {
  const took = (id: string, participant: string, days: readonly (readonly [string, number])[], more: object = {}) => ({
    id,
    participant,
    course: 'c1',
    startOn: days[0]?.[0],
    endOn: days.at(-1)?.[0],
    attendance: days.map(([on, hours]) => ({ on, hours })),
    ...more,
  });
  const course = [{ id: 'c1', code: 'C01', category: 'C01', title: 'Curs', hoursTheory: 24, hoursPractice: 16 }];
  const participant = [someone('a'), someone('b')];
  const file = (id: string, table: string, rowId: string, sha = 'a') => ({
    id,
    table,
    rowId,
    name: 'x.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: sha.repeat(64),
    addedAt: '2022-11-30T12:00:00.000Z',
  });

  test('one that only the dissolved record has goes along', () => {
    const { row, moves } = merged({ participant, course, participation: [took('q', 'b', [['2022-02-07', 750]])] });
    expect(row('participation', 'q')).toMatchObject({ participant: 'a' });
    expect(moves).toEqual({ participation: 1 });
  });

  test('days of one course are joined, an equal day once; other hours on a day, or another result, must be chosen', () => {
    const given = {
      participant,
      course,
      participation: [
        took('p', 'a', [
          ['2022-02-08', 750],
          ['2022-02-09', 600],
        ]),
        took(
          'q',
          'b',
          [
            ['2022-02-07', 750],
            ['2022-02-08', 750],
            ['2022-02-09', 800],
          ],
          { result: 'passed' },
        ),
      ],
      attachment: [file('f', 'participation', 'q')],
    };
    expect(ask(given)).toEqual(['course/c1/2022-02-09 differs']);
    expect(plan(tablesOf(given))).toMatchObject({ error: { code: 'duplicate.merge-undecided' } });
    const joined = (hours: number) => ({
      participant: 'a',
      startOn: '2022-02-07',
      endOn: '2022-02-09',
      result: 'passed',
      attendance: [
        { on: '2022-02-07', hours: 750 },
        { on: '2022-02-08', hours: 750 },
        { on: '2022-02-09', hours },
      ],
    });
    const kept = merged(given, { 'course/c1/2022-02-09': 'keep' });
    expect(kept.ids('participation')).toEqual(['p']);
    expect(kept.row('participation', 'p')).toMatchObject(joined(600));
    // The file of the participation that is joined hangs on the one that it is joined to.
    expect(kept.row('attachment', 'f')).toMatchObject({ table: 'participation', rowId: 'p' });
    expect(merged(given, { 'course/c1/2022-02-09': 'drop' }).row('participation', 'p')).toMatchObject(joined(800));
    const failed = {
      ...given,
      participation: [{ ...given.participation[0], id: 'p', result: 'failed' }, given.participation[1] as never],
    };
    expect(ask(failed)).toEqual(['course/c1/2022-02-09 differs', 'course/c1/result differs']);
  });

  test('two of the dissolved record that contradict each other are not joined to one: no hours are lost unasked', () => {
    const { row, ids } = merged({
      participant,
      course,
      participation: [took('p', 'a', []), took('q', 'b', [['2022-02-07', 750]]), took('r', 'b', [['2022-02-07', 600]])],
    });
    expect(ids('participation')).toEqual(['p', 'r']);
    expect(row('participation', 'p')).toMatchObject({ attendance: [{ on: '2022-02-07', hours: 750 }] });
    expect(row('participation', 'r')).toMatchObject({
      participant: 'a',
      attendance: [{ on: '2022-02-07', hours: 600 }],
    });
  });

  test('files, letters and other decisions name the one that stays; what both have alike is kept once', () => {
    const request = (who: string) => ({ participant: who, code: 'PAR-02' });
    const different = { table: 'participant', decision: 'different', reason: 'rude' };
    const { row, ids, moves } = merged({
      participant: [...participant, someone('z')],
      attachment: [file('f', 'participant', 'a'), file('g', 'participant', 'b'), file('h', 'participant', 'b', 'c')],
      correspondence: [
        { id: 'l', direction: 'out', requested: [request('a'), request('b'), { participant: 'b', code: 'PAR-03' }] },
      ],
      duplicate: [
        { ...different, id: pairId('participant', 'b', 'z'), one: 'b', other: 'z' },
        { ...different, id: pairId('participant', 'a', 'b'), one: 'a', other: 'b', decision: 'later' },
      ],
    });
    expect(ids('attachment')).toEqual(['f', 'h']);
    expect(row('attachment', 'h')).toMatchObject({ rowId: 'a' });
    expect(row('correspondence', 'l')?.requested).toEqual([request('a'), { participant: 'a', code: 'PAR-03' }]);
    expect(row('duplicate', pairId('participant', 'a', 'z'))).toMatchObject({ one: 'a', other: 'z', reason: 'rude' });
    expect(row('duplicate', pairId('participant', 'a', 'b'))).toMatchObject({ decision: 'merged', by: 'Ana Punte' });
    expect(ids('duplicate')).toHaveLength(2);
    expect(moves).toEqual({ attachment: 2, correspondence: 1 });
  });
});

test('documents: the better state per requirement, then the longer valid, then the later', () => {
  const item = (state: string, more: object = {}) => ({ state, ...more });
  const { row, ids, moves } = merged({
    participant: [someone('a'), someone('b')],
    dossier: [
      {
        id: 'a',
        owner: 'participant',
        items: {
          'PAR-01': item('received', { number: 'A1' }),
          'PAR-02': item('verified', { validUntil: '2023-01-01', number: 'A2' }),
          'PAR-03': item('rejected', { reason: 'ilizibil' }),
          'PAR-04': item('waived', { reason: 'nu se cere' }),
        },
      },
      {
        id: 'b',
        owner: 'participant',
        items: {
          'PAR-01': item('verified', { number: 'B1' }),
          'PAR-02': item('verified', { validUntil: '2025-01-01', number: 'B2' }),
          'PAR-03': item('missing'),
          'PAR-04': item('received'),
          'PAR-05': item('received', { number: 'B5' }),
        },
      },
    ],
  });
  expect(ids('dossier')).toEqual(['a']);
  expect(row('dossier', 'a')?.items).toMatchObject({
    'PAR-01': { state: 'verified', number: 'B1' },
    'PAR-02': { number: 'B2' },
    'PAR-03': { state: 'rejected' },
    'PAR-04': { state: 'waived' },
    'PAR-05': { number: 'B5' },
  });
  expect(moves).toEqual({ dossier: 3 });
});

test('what cannot be merged', () => {
  expect(plan(tablesOf({ participant: [someone('a')] }))).toMatchObject({ error: { code: 'duplicate.merge-gone' } });
  const erased = someone('b', { anonymous: { erasedOn: '2022-11-30' } });
  expect(plan(tablesOf({ participant: [someone('a'), erased] }))).toMatchObject({
    error: { code: 'duplicate.merge-erased' },
  });
  const itself = { table: 'participant', keep: 'a', drop: 'a', choices: {}, decided } as const;
  expect(planMerge(itself, dataOf(tablesOf({ participant: [someone('a')] })))).toMatchObject({
    error: { code: 'duplicate.merge-same' },
  });
});

test('a former id leads to the record that it is now part of', () => {
  const rows = new Map([
    ['a', { id: 'a', formerIds: ['b', 'c'] }],
    ['d', { id: 'd' }],
  ]);
  expect(['a', 'b', 'c', 'd', 'e'].map(id => currentIdOf(id, rows))).toEqual(['a', 'a', 'a', 'd', null]);
  expect(['c', 'd', 'e'].map(currentIds(rows.values()))).toEqual(['a', 'd', null]);
});
