import { expect, test } from 'vitest';
import {
  counties,
  findCounty,
  findCountyByName,
  isCnpCountyCode,
  regionOf,
  regions,
} from '#shared/domain/place/place.ts';

test('41 counties and Bucharest, in eight regions, each code once', () => {
  expect(counties).toHaveLength(42);
  expect(regions).toHaveLength(8);
  for (const key of ['plate', 'name', 'nuts3'] as const)
    expect(new Set(counties.map(county => county[key])).size).toBe(42);
  for (const county of counties) expect(county.nuts3.slice(0, 4)).toBe(county.region);
  const codes = counties.flatMap(county => county.cnpCodes);
  expect(new Set(codes).size).toBe(48);
});

test('a county is found by plate and by name as people write it', () => {
  expect(findCounty('cj')?.name).toBe('Cluj');
  expect(findCounty('XX')).toBeNull();
  for (const text of ['Bistrița-Năsăud', 'bistrita nasaud', 'jud. Bistriţa Năsăud', 'BN'])
    expect(findCountyByName(text)?.plate).toBe('BN');
  expect(findCountyByName('Municipiul București')?.plate).toBe('B');
  expect(findCountyByName('Atlantida')).toBeNull();
});

test('a region follows from the county', () => {
  expect(regionOf('IF')).toEqual({ code: 'RO32', name: 'București-Ilfov' });
  expect(regionOf('CL')).toEqual({ code: 'RO31', name: 'Sud-Muntenia' });
  expect(regionOf('zz')).toBeNull();
});

test('county codes of CNPs: known, former and unknown', () => {
  for (const code of ['01', '39', '40', '46', '47', '48', '51', '52']) expect(isCnpCountyCode(code)).toBe(true);
  for (const code of ['00', '49', '50', '53', '70', '80']) expect(isCnpCountyCode(code)).toBe(false);
});
