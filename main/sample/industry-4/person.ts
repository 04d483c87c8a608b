import { cnpCheckDigit } from '#shared/domain/identity/cnp.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import { daysInMonth, type PlainDate } from '#shared/kernel/plain-date.ts';
import {
  familyNames,
  germanFamilyNames,
  germanMensNames,
  germanWomensNames,
  hungarianFamilyNames,
  hungarianMensNames,
  hungarianWomensNames,
  longFamilyNames,
  mensNames,
  mensSecondNames,
  womensNames,
  womensSecondNames,
} from './names.ts';
import { purposes, type Random, randomFor } from './random.ts';
import type { ParticipantTrouble } from './troubles.ts';

/** Who somebody is: what does not change from course to course. */
export type Person = {
  readonly lastName: string;
  readonly firstName: string;
  readonly gender: 'M' | 'F';
  readonly birthDate: PlainDate;
  readonly cnp: string;
};

/** An invented person by number. `county` is where most people of that workplace were born. */
export function samplePerson(seed: number, index: number, county: string, trouble: ParticipantTrouble | null): Person {
  const random = randomFor(seed, purposes.person, index);
  const foreign = trouble === 'cnp-foreign-7';
  const gender = !foreign && random.chance(460) ? 'F' : 'M';
  const names = foreign ? { lastName: 'Cebotari', firstName: 'Sergiu' } : namesOf(gender, random);
  const birthDate = birthDateOf(seed, index, random);
  const first = foreign ? '7' : String((birthDate < '2000' ? 1 : 5) + (gender === 'M' ? 0 : 1));
  const cnpCodes = findCounty(random.chance(800) ? county : random.pick(birthCounties))?.cnpCodes ?? ['40'];
  const code = trouble === 'cnp-county-70' ? '70' : random.pick(cnpCodes);
  const day = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${birthDate.slice(8, 10)}`;
  const twelve = `${first}${day}${code}${String(serialOf(index)).padStart(3, '0')}`;
  const right = cnpCheckDigit(twelve);
  const last = trouble === 'invalid-cnp' ? String((Number(right) + 4) % 10) : right;
  return { ...names, gender, birthDate, cnp: `${twelve}${last}` };
}

const birthCounties = ['AB', 'BH', 'BN', 'HD', 'HR', 'CV', 'VL', 'SV', 'BC', 'VN', 'CT', 'OT', 'CL', 'GR', 'MM', 'SJ'];

function namesOf(gender: 'M' | 'F', random: Random): Pick<Person, 'lastName' | 'firstName'> {
  const woman = gender === 'F';
  const kind = random.int(1_000);
  if (kind < 60) {
    return {
      lastName: random.pick(hungarianFamilyNames),
      firstName: random.pick(woman ? hungarianWomensNames : hungarianMensNames),
    };
  }
  if (kind < 85) {
    return {
      lastName: random.pick(germanFamilyNames),
      firstName: random.pick(woman ? germanWomensNames : germanMensNames),
    };
  }
  const given = random.pick(woman ? womensNames : mensNames);
  const second = random.pick<string>(woman ? womensSecondNames : mensSecondNames);
  const two = second !== given && random.chance(220);
  const firstName = two ? `${given}${random.chance(700) ? '-' : ' '}${second}` : given;
  if (kind < 105) return { lastName: random.pick(longFamilyNames), firstName };
  const family = random.pick(familyNames);
  const other = random.pick(familyNames);
  return { lastName: kind < 175 && other !== family ? `${family}-${other}` : family, firstName };
}

/** Digits 10–12 of the CNP: 1 … 999 in an order that skips about. */
const serialOf = (index: number): number => 1 + ((index * 617) % 999);

/**
 * A birth date such that no two people of a sample have the same CNP: people with the same serial (every 999th) get
 * different thirds of a week, 121 of them, in the year; the year is free. Good for 120,879 people.
 */
function birthDateOf(seed: number, index: number, random: Random): PlainDate {
  const turn = Math.floor(index / 999) + randomFor(seed, purposes.serials, serialOf(index)).int(121);
  const dayOfYear = (turn % 121) * 3 + random.int(3);
  // Aged about 20 to 63 in 2022, more of them in the middle; a good fifth is 55 or older.
  const spread = random.int(1_000);
  const year = spread < 220 ? 1958 + random.int(9) : spread < 300 ? 1997 + random.int(6) : 1967 + random.int(30);
  let [month, day] = [1, dayOfYear + 1];
  while (day > daysInMonth(2021, month)) {
    day -= daysInMonth(2021, month);
    month += 1;
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}
