import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cnpCheckDigit, maskCnp, readCnp } from '#shared/domain/identity/cnp.ts';
import { counties } from '#shared/domain/place/place.ts';

/*
 * Worked by hand for 185031212004?: weights 2 7 9 1 4 6 3 5 8 2 7 9
 *   1×2 + 8×7 + 5×9 + 0×1 + 3×4 + 1×6 + 2×3 + 1×5 + 2×8 + 0×2 + 0×7 + 4×9 = 184;  184 mod 11 = 8
 */
describe('readCnp', () => {
  test.each([
    ['1630615123457', '1963-06-15', 'M'],
    ['1850312120048', '1985-03-12', 'M'],
    ['2660721401238', '1966-07-21', 'F'],
    ['5000229050017', '2000-02-29', 'M'], // a leap day
    ['1900101400081', '1990-01-01', 'M'], // remainder 10 gives the digit 1
  ])('%s is valid and says its date and sex', (cnp, birthDate, gender) => {
    expect(readCnp(cnp)).toMatchObject({ digits: cnp, errors: [], warnings: [], birthDate, gender });
  });

  test.each([
    ['0800101221142', ['first-digit']], // S = 0
    ['1632215123457', ['date']], // month 22
    ['1630615123458', ['check-digit']],
    ['1850312120043', ['check-digit']],
    ['185031212004', ['length']],
    ['18503121200480', ['length']],
    ['', ['length']],
    ['18503121200A8', ['digits']],
    ['1850312-20048', ['digits']],
    ['1.85031E+12', ['digits', 'length']],
  ])('%s is an error', (cnp, errors) => {
    expect(readCnp(cnp).errors).toEqual(expect.arrayContaining(errors));
    expect(readCnp(cnp)).toMatchObject({ birthDate: null, gender: null });
  });

  test('a first digit 7, 8 or 9 asks for the birth date', () => {
    expect(readCnp('7850101400018')).toMatchObject({
      errors: [],
      warnings: ['century-unknown'],
      birthDate: null,
      gender: 'M',
    });
    const nine = `985010140001${cnpCheckDigit('985010140001')}`;
    expect(readCnp(nine)).toMatchObject({
      errors: [],
      warnings: ['century-unknown', 'sex-unknown'],
      birthDate: null,
      gender: null,
    });
    // 29 February: 1900 was no leap year, 2000 was, so it may exist; 30 February never does.
    const leap = `700022940001${cnpCheckDigit('700022940001')}`;
    expect(readCnp(leap).errors).toEqual([]);
    const never = `700023040001${cnpCheckDigit('700023040001')}`;
    expect(readCnp(never).errors).toEqual(['date']);
  });

  test('an unknown county code is a warning: series 70 is in use', () => {
    expect(readCnp('6010720709549')).toMatchObject({
      errors: [],
      warnings: ['county'],
      birthDate: '2001-07-20',
      gender: 'F',
    });
    for (const code of ['47', '48', '51', '52', '46']) {
      const first = `1850312${code}004`;
      expect(readCnp(`${first}${cnpCheckDigit(first)}`).warnings).toEqual([]);
    }
    const first = '185031253004';
    expect(readCnp(`${first}${cnpCheckDigit(first)}`).warnings).toEqual(['county']);
  });

  test('spaces around are set aside, nothing else is repaired', () => {
    expect(readCnp(' 1850312120048 ')).toMatchObject({ digits: '1850312120048', errors: [] });
    expect(readCnp("'1850312120048").errors).not.toEqual([]);
  });

  const codes = counties.flatMap(county => county.cnpCodes);
  const born = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2022-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const validCnp = fc
    .tuple(born, fc.boolean(), fc.constantFrom(...codes), fc.integer({ min: 1, max: 999 }))
    .map(([date, male, code, serial]) => {
      const day = date.toISOString().slice(0, 10);
      const first = (day < '2000' ? 1 : 5) + (male ? 0 : 1);
      const twelve = `${first}${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}${code}${String(serial).padStart(3, '0')}`;
      return { cnp: `${twelve}${cnpCheckDigit(twelve)}`, day, gender: male ? 'M' : 'F' };
    });

  test('every code made from a day and a sex says that day and sex', () => {
    fc.assert(
      fc.property(validCnp, ({ cnp, day, gender }) => {
        expect(readCnp(cnp)).toMatchObject({ errors: [], warnings: [], birthDate: day, gender });
      }),
    );
  });

  // Every weight is prime to 11, so a change of one digit always changes the remainder; only 1 and 10 share a check digit.
  test('one wrong digit is seen, unless the code ends in 1: then each place has at most one other digit that passes', () => {
    fc.assert(
      fc.property(validCnp, fc.integer({ min: 0, max: 12 }), ({ cnp }, at) => {
        const others = [...'0123456789']
          .filter(digit => digit !== cnp[at])
          .map(digit => `${cnp.slice(0, at)}${digit}${cnp.slice(at + 1)}`);
        const checked = others.filter(other => !readCnp(other).errors.includes('check-digit'));
        expect(checked.length).toBeLessThanOrEqual(cnp.endsWith('1') && at < 12 ? 1 : 0);
        // What passes is read by its own digits: another person's code, never the first one's date or sex under a warning.
        for (const other of checked.map(readCnp).filter(({ errors }) => errors.length === 0)) {
          const digits = other.digits ?? '';
          expect(other.birthDate?.replaceAll('-', '').slice(2) ?? digits.slice(1, 7)).toBe(digits.slice(1, 7));
          expect(other.countyCode).toBe(digits.slice(7, 9));
          expect(other.gender).toBe(digits[0] === '9' ? null : Number(digits[0]) % 2 === 1 ? 'M' : 'F');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the collision exists: remainders 1 and 10 give the same check digit', () => {
    // 190010140008?: 1×2+9×7+0+0+1×4+0+1×3+4×5+0+0+0+8×9 = 164; 164 mod 11 = 10 → 1.
    // 1→2 at the first adds 2: 166 mod 11 = 1 → 1 again: a woman with the same serial.
    expect(readCnp('1900101400081').errors).toEqual([]);
    expect(readCnp('2900101400081')).toMatchObject({ errors: [], gender: 'F', birthDate: '1990-01-01' });
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string(), text => readCnp(text).errors.length >= 0));
  });
});

test('a masked code shows its last four digits only', () => {
  expect(maskCnp('1850312120048')).toBe('•••••••••0048');
  expect(maskCnp('0048')).toBe('••••');
});
