import { expect, test } from 'vitest';
import type { CellReading } from '#shared/domain/import/cell-reading.ts';
import { readCnpCell } from '#shared/domain/import/read-cnp.ts';
import type { Cell } from '#shared/domain/import/sheet.ts';

/*
 * A personal code as lists bring it (promise 31): recognised or refused with the reason, never silently changed. The CNPs are
 * the worked ones of the field document: 1850312120048, 1630615123457 and 5000229050017 hold, 1850312120043 does not.
 */
const number = (digits: string): Cell => ({ kind: 'number', digits, percent: false });
const said = (reading: CellReading): string =>
  reading.kind === 'value'
    ? [reading.value, ...reading.notes.map(({ code }) => code)].join(' ')
    : reading.kind === 'empty'
      ? 'empty'
      : `${reading.kind} ${reading.problem.code}`;

test.each<[string, Cell, string]>([
  ['text', '1850312120048', '1850312120048'],
  ['a number', number('1850312120048'), '1850312120048'],
  ['a number with an empty fraction', number('1850312120048.0'), '1850312120048'],
  ['a number with an exponent that holds every digit', number('1.850312120048E12'), '1850312120048'],
  ['with an apostrophe', "'1850312120048", '1850312120048'],
  ['with a typographic apostrophe', '’1850312120048', '1850312120048'],
  ['with spaces around', '  1850312120048 ', '1850312120048'],
  ['with spaces within', '1 850312 120048', '1850312120048'],
  ['with hard spaces', '1\u00a0850312\u00a0120048', '1850312120048'],
  ['with invisible characters', '\u200b1850312120048\ufeff', '1850312120048'],
  ['with its name before it', 'CNP: 1850312120048', '1850312120048'],
  ['with dashes', '1-850312-120048', '1850312120048 import.cnp-parted'],
  ['with points', '1.850312.120048', '1850312120048 import.cnp-parted'],
  ['a number written as text with decimals', '1850312120048,00', '1850312120048 import.cnp-parted'],
  ['scientific text with every digit', '1,850312120048E+12', '1850312120048 import.cnp-parted'],
  ['scientific text that lost digits', '1,85031E+12', 'refused import.cnp-lost-digits'],
  ['scientific text with a point', '1.85E+12', 'refused import.cnp-lost-digits'],
  ['scientific text, one digit short', '1.85031212004E+12', 'refused import.cnp-lost-digits'],
  ['a number that lost digits', number('1.85E12'), 'refused import.cnp-lost-digits'],
  ['a number rounded to zeros', number('1850310000000'), 'refused import.cnp-lost-digits'],
  ['more digits than a number keeps', number('18503121200481234'), 'refused import.cnp-lost-digits'],
  ['twelve digits as a number', number('850312120048'), 'refused import.cnp-twelve'],
  ['twelve digits as text', '850312120048', 'refused import.cnp-twelve'],
  ['fourteen digits', '18503121200481', 'refused import.cnp-length'],
  ['a letter O for a zero', '185O312120048', 'refused import.cnp-no-digits'],
  ['a wrong check digit', '1850312120043', 'refused import.cnp-check-digit'],
  ['an impossible month', '1632215123457', 'refused import.cnp-date'],
  ['a first digit 0', '0800101221142', 'refused import.cnp-first-digit'],
  ['a fraction', number('1850312120048.5'), 'refused import.cnp-no-digits'],
  ['a negative number', number('-1850312120048'), 'refused import.cnp-no-digits'],
  ['a date', { kind: 'day', day: '1985-03-12' as never }, 'refused import.cnp-is-day'],
  ['true', true, 'refused import.cnp-no-digits'],
  ['an error of a formula', { kind: 'fault', fault: '#N/A' }, 'left-out import.fault'],
  ['nothing', null, 'empty'],
  ['spaces', '   ', 'empty'],
  ['a dash', '-', 'empty'],
  ['a new series of counties', '6010720709549', '6010720709549 import.cnp-county'],
  ['a foreign resident', '7850101400018', '7850101400018 import.cnp-century-unknown'],
  ['a leap day', '5000229050017', '5000229050017'],
  ['a formula that somebody typed', '=1850312120048', 'refused import.cnp-no-digits'],
])('%s', (_, cell, expected) => {
  expect(said(readCnpCell(cell))).toBe(expected);
});
