import { expect, test } from 'vitest';
import {
  allLines,
  type ChaseFilter,
  groupLines,
  lineTest,
  noFilter,
} from '#renderer/features/documents/chase-lines.ts';
import { chaseEmployer, chaseMoment } from '#shared/domain/chasing/work-list.ts';
import { aLetter, alta, chaseDay, chaseProfile, exemplu } from '#test/support/a-chase.ts';

/* The two employers of the worked example on 10.06.2022: eleven documents and one. */
const moment = chaseMoment(chaseProfile, chaseDay);
const employers = new Map([
  ['c1', chaseEmployer(exemplu, [aLetter()], moment)],
  ['c2', chaseEmployer(alta, [], moment)],
]);
const lines = allLines(employers, 'ro');
const words = { language: 'ro', today: chaseDay, t: (key: string) => key } as const;
const shown = (filter: Partial<ChaseFilter>): readonly string[] =>
  lines.filter(lineTest({ ...noFilter, ...filter })).map(({ id }) => id);

test('every filter by itself', () => {
  expect(lines).toHaveLength(12);
  expect(shown({ show: 'overdue' })).toHaveLength(10);
  expect(shown({ show: 'reminder' })).toEqual(['c1/p3/PAR-02', 'c1/p1/PAR-05', 'c1/p2/PAR-02']);
  // One document for each who lacks one thing: Ion's copy, Ștefan's certificate, Dan's copy.
  expect(shown({ show: 'nearly' })).toEqual(['c1/p3/PAR-02', 'c1/p1/PAR-05', 'c2/p5/PAR-02']);
  expect(shown({ show: 'toAsk' })).toEqual([
    'c1//SME-01',
    'c1/p3/PAR-04',
    'c1/p3/PAR-05',
    'c1/p2/PAR-04',
    'c1/p2/PAR-05',
    'c1/p2/PAR-10',
    'c2/p5/PAR-02',
  ]);
  expect(shown({ before: '20.04.2022' })).toEqual(['c1//SME-01', 'c1/p3/PAR-02', 'c1/p2/PAR-02', 'c2/p5/PAR-02']);
  expect(shown({ before: '20.04.20' })).toHaveLength(12);
  expect(shown({ partner: 'lead' })).toHaveLength(11);
  expect(shown({ partner: 'nobody' })).toEqual([]);
});

test('the search ignores diacritics and looks at company, person and document', () => {
  expect(shown({ search: 'stefan' })).toEqual(['c1/p1/PAR-05']);
  expect(shown({ search: 'ALTA firma' })).toEqual(['c2/p5/PAR-02']);
  expect(shown({ search: 'boc par-10' })).toEqual(['c1/p2/PAR-10']);
});

test('groups by employer, person, document and due date, with their counts', () => {
  const groups = (by: Parameters<typeof groupLines>[1]) =>
    groupLines(lines, by, words).map(({ key, documents, overdue, reminders }) => [key, documents, overdue, reminders]);
  expect(groups('employer')).toEqual([
    ['c1', 11, 9, 3],
    ['c2', 1, 1, 0],
  ]);
  // Those who lack one thing only come first.
  expect(groups('person')).toEqual([
    ['p3', 3, 1, 1],
    ['p1', 1, 1, 1],
    ['p5', 1, 1, 0],
    ['p2', 6, 6, 1],
    ['/c1', 1, 1, 0],
  ]);
  expect(groups('document')[0]).toEqual(['PAR-02', 3, 3, 2]);
  // More than thirty days late: all that were due in April and May. Within a week: none; later: the course of 20.06.
  expect(groups('due')).toEqual([
    ['month', 10, 10, 3],
    ['later', 2, 0, 0],
  ]);
});
