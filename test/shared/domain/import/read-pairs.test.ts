import { expect, test } from 'vitest';
import { contractNumberAndDay, localityAndCounty } from '#shared/domain/import/read-pairs.ts';

const place = (text: string) => Object.fromEntries(localityAndCounty(text, 'domicile'));

test('a locality with its county in one cell', () => {
  expect(place('Cluj-Napoca / Cluj')).toEqual({ 'domicile/locality': 'Cluj-Napoca', 'domicile/county': 'CJ' });
  expect(place('com. Florești, jud. Cluj')).toEqual({ 'domicile/locality': 'Florești', 'domicile/county': 'CJ' });
  expect(place('Dej, CJ')).toEqual({ 'domicile/locality': 'Dej', 'domicile/county': 'CJ' });
  expect(place('Gherla – Cluj')).toEqual({ 'domicile/locality': 'Gherla', 'domicile/county': 'CJ' });
  expect(place('București sector 3')).toEqual({ 'domicile/locality': 'București sector 3', 'domicile/county': 'B' });
  // A county's name alone is a locality too, where a locality is asked for.
  expect(place('Brașov')).toEqual({ 'domicile/locality': 'Brașov' });
  expect(place('TURDA')).toEqual({ 'domicile/locality': 'TURDA' });
});

test('the number and the day of a contract in one cell', () => {
  const read = (text: string) => Object.fromEntries(contractNumberAndDay(text));
  expect(read('394/05.01.2018')).toEqual({ 'contract/number': '394', 'contract/on': '2018-01-05' });
  expect(read('nr. 12 din 3.2.2022')).toEqual({ 'contract/number': '12', 'contract/on': '2022-02-03' });
  expect(read('A/7, 29.02.2020')).toEqual({ 'contract/number': 'A/7', 'contract/on': '2020-02-29' });
  // No such day, or none at all: nothing is guessed.
  expect(read('12/31.02.2022')).toEqual({ 'contract/number': '12/31.02.2022' });
  expect(read('1234')).toEqual({ 'contract/number': '1234' });
});
