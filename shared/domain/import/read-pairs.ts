import type { JsonValue } from '../../kernel/json.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { countyPlate } from './read-choice.ts';

type Sets = readonly (readonly [path: string, value: JsonValue])[];

const countySign = /^jud(?:e[tț]ul?|e[tț])?\.?\s+/i;
const localitySign = /^(?:loc(?:alitatea)?|mun(?:icipiul)?|or(?:a[sș](?:ul)?)?|com(?:una)?|sat(?:ul)?)\.?\s+/i;

/** `Gherla – Cluj`, `com. Florești, jud. Cluj`, `Dej, CJ`, `București sector 3`: a locality, and its county where it is said. */
export function localityAndCounty(text: string, of: 'domicile' | 'residence'): Sets {
  const parts = text
    .split(/[,;/\n]|\s[–—-]\s/)
    .map(part => part.trim())
    .filter(part => part !== '');
  let county: string | null = null;
  const locality: string[] = [];
  for (const [at, part] of parts.entries()) {
    const plate = countyPlate(part.replace(countySign, ''));
    const isCounty = plate !== null && (countySign.test(part) || (at > 0 && at === parts.length - 1));
    if (isCounty && county === null) county = plate;
    else locality.push(part.replace(localitySign, ''));
  }
  if (county === null && /^bucure[sș]ti\b/i.test(locality[0] ?? '')) county = 'B';
  const sets: [string, JsonValue][] = [];
  if (locality.length > 0) sets.push([`${of}/locality`, locality.join(', ')]);
  if (county !== null) sets.push([`${of}/county`, county]);
  return sets;
}

/** `394/05.01.2018`, `nr. 12 din 3.2.2022`: the number of a contract and its day. What has no day at its end is all number. */
export function contractNumberAndDay(text: string): Sets {
  const found = /^(?:nr\.?\s*)?(.+?)\s*(?:\/|,|;|\bdin\b|\bdata\b)\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/i.exec(
    text,
  );
  const [, number = '', day = '', month = '', year = ''] = found ?? [];
  const on = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (on === null) return [['contract/number', text]];
  return [
    ['contract/number', number.replace(/[\s,;/]+$/, '')],
    ['contract/on', on],
  ];
}
