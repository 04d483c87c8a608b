import { foldForSearch } from '../../kernel/search-text.ts';
import places from './counties.json' with { type: 'json' };

/** A development region: NUTS 2 code and name. */
export type Region = { readonly code: string; readonly name: string };

/** A county, or Bucharest: plate code, name, NUTS 3 code, its region, and the codes that CNPs issued there bear. */
export type County = {
  readonly plate: string;
  readonly name: string;
  readonly nuts3: string;
  readonly region: string;
  readonly cnpCodes: readonly string[];
};

export const regions: readonly Region[] = places.regions;
/** The 41 counties and Bucharest. */
export const counties: readonly County[] = places.counties;

const byPlate: ReadonlyMap<string, County> = new Map(counties.map(county => [county.plate, county]));
const byName: ReadonlyMap<string, County> = new Map(counties.map(county => [looseName(county.name), county]));
const byRegion: ReadonlyMap<string, Region> = new Map(regions.map(region => [region.code, region]));
const cnpCodes: ReadonlySet<string> = new Set([
  ...counties.flatMap(county => county.cnpCodes),
  ...places.formerCnpCodes,
]);

/** The county with a plate code such as `CJ`, or null. */
export const findCounty = (plate: string): County | null => byPlate.get(plate.trim().toUpperCase()) ?? null;

/** The county that a text names, by plate or name, whatever its case, diacritics and hyphens: "bistrita nasaud", "jud. Cluj". */
export const findCountyByName = (text: string): County | null =>
  findCounty(text) ?? byName.get(looseName(text)) ?? null;

export const findRegion = (code: string): Region | null => byRegion.get(code) ?? null;

/** The region of a county's plate code, or null. */
export function regionOf(plate: string): Region | null {
  const county = findCounty(plate);
  return county === null ? null : findRegion(county.region);
}

/** Whether a code in a CNP is a county's, a sector's or a former sector's. Newer series exist: unknown is a warning, never an error. */
export const isCnpCountyCode = (code: string): boolean => cnpCodes.has(code);

function looseName(text: string): string {
  return foldForSearch(text)
    .replace(/^(?:jud(?:et(?:ul)?)?|mun(?:icipiul)?)\.?\s+/, '')
    .replace(/[^a-z]/g, '');
}
