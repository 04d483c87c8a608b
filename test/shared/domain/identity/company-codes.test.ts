import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuiCheckDigit, readCui } from '#shared/domain/identity/cui.ts';
import { ibanCheckDigits, readIban } from '#shared/domain/identity/iban.ts';
import { readTradeRegisterNo } from '#shared/domain/identity/trade-register.ts';

describe('readCui', () => {
  test.each(['18547290', '4221306', '12345674', '33333338', '19', '9999999994', '27900144'])('%s is valid', cui => {
    expect(readCui(cui)).toEqual({ digits: cui, error: null, vatPrefix: false });
  });
  test('RO, spaces and dashes are set aside', () => {
    expect(readCui('RO18547290')).toEqual({ digits: '18547290', error: null, vatPrefix: true });
    expect(readCui(' ro 1854-7290 ')).toEqual({ digits: '18547290', error: null, vatPrefix: true });
  });
  test.each([
    ['18547291', 'check-digit'],
    ['12345678', 'check-digit'],
    ['0185472', 'length'],
    ['1', 'length'],
    ['12345678901', 'length'],
    ['18547A90', 'digits'],
    ['', 'digits'],
    ['RO', 'digits'],
  ])('%s is wrong: %s', (cui, error) => expect(readCui(cui).error).toBe(error));
  test('one wrong digit before the check digit is always seen', () => {
    // The weights are below 11 and not 0, so a change shifts the sum modulo 11; 10 and 0 share a digit.
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (body, place, step) => {
          const digits = String(body);
          const at = place % digits.length;
          const other = `${digits.slice(0, at)}${(Number(digits[at]) + step) % 10}${digits.slice(at + 1)}`;
          const [right, wrong] = [cuiCheckDigit(digits), cuiCheckDigit(other)];
          expect(right !== wrong || right === '0').toBe(true);
        },
      ),
    );
  });
});

describe('readIban', () => {
  test.each([
    ['RO49AAAA1B31007593840000', false],
    ['RO37BTRL0000000000000001', false],
    ['RO20TREZ7005069XXX013579', true],
    ['ro49 aaaa 1b31 0075 9384 0000', false],
  ])('%s is valid', (text, treasury) => {
    expect(readIban(text)).toEqual({ iban: text.replace(/\s/g, '').toUpperCase(), error: null, treasury });
  });
  test.each([
    ['RO20TREZ7005069XXX013578', 'check-digits'],
    ['DE89370400440532013000', 'country'],
    ['RO49AAAA1B3100759384000', 'length'],
    ['RO49AAAA1B31007593840000X', 'length'],
    ['RO49A1AA1B31007593840000', 'characters'],
    ['', 'country'],
  ])('%s is wrong: %s', (text, error) => expect(readIban(text)).toEqual({ iban: null, error, treasury: false }));
  test('made check digits are read as right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{4}[A-Z0-9]{16}$/), account => {
        expect(readIban(`RO${ibanCheckDigits(account)}${account}`).error).toBeNull();
      }),
    );
  });
});

test.each([
  ['J40/1234/2015', 'old'],
  ['f 12 / 7 / 1999', 'old'],
  ['J52/1/2003', 'old'],
  ['J42/1/2003', null],
  ['J2015001234402', 'new'],
  ['40/1234/2015', null],
])('trade register number %s has the form %s', (text, known) => expect(readTradeRegisterNo(text).known).toBe(known));
