import { type CnpReading, readCnp } from '../identity/cnp.ts';
import type { Participant } from '../participant/participant.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-01: the CNP is possible, and birth date and sex are those it tells.
 *
 * A CNP that is not there yet, or one of 7, 8 or 9 (which does not tell the century) without a birth date, is missing;
 * a wrong one, or a birth date or sex that contradicts it, excludes. A stated reason (`cnpException`, for foreign
 * documents) turns the contradiction into a notice. An unknown county code is a notice: newer series exist. [S55][S46]
 */
export const cnpRule = rule('VR-01', ({ participant }) => {
  const { cnp } = participant;
  if (cnp === null || cnp.trim() === '') return [{ what: 'no-cnp', effect: 'missing', at: 'cnp' }];
  const reading = readCnp(cnp);
  if (reading.errors.length > 0) {
    return reading.errors.map((error): Found => ({ what: error, effect: 'excludes', at: 'cnp' }));
  }
  return [...warningsOf(reading, participant), ...contradictions(reading, cnp, participant)];
});

function warningsOf({ warnings }: CnpReading, { birthDate }: Participant): readonly Found[] {
  const found: Found[] = [];
  if (warnings.includes('county')) found.push({ what: 'county', effect: 'notice', at: 'cnp' });
  if (warnings.includes('century-unknown')) {
    found.push(
      birthDate === null
        ? { what: 'birth-date-needed', effect: 'missing', at: 'birthDate' }
        : { what: 'century-unknown', effect: 'notice', at: 'birthDate' },
    );
  }
  return found;
}

function contradictions(reading: CnpReading, cnp: string, participant: Participant): readonly Found[] {
  const { birthDate, gender, cnpException } = participant;
  const effect = (cnpException ?? '').trim() === '' ? 'excludes' : 'notice';
  const excepted = effect === 'notice' ? '-excepted' : '';
  const found: Found[] = [];
  // Where the century is not told, year, month and day still are: digits 2 to 7.
  if (birthDate !== null && birthDate.slice(2).replaceAll('-', '') !== cnp.trim().slice(1, 7)) {
    found.push({ what: `birth-date${excepted}`, effect, at: 'birthDate' });
  } else if (birthDate !== null && reading.birthDate !== null && birthDate !== reading.birthDate) {
    found.push({ what: `birth-date${excepted}`, effect, at: 'birthDate' });
  }
  if (gender !== null && reading.gender !== null && gender !== reading.gender) {
    found.push({ what: `gender${excepted}`, effect, at: 'gender' });
  }
  return found;
}

/**
 * VR-04: a person is counted once per project. Of the people with one CNP the one with the earliest entry date counts
 * (without a date: after all with one; on the same day: the smallest id) and gets a notice; the others are excluded
 * until the two records are merged. Impossible CNPs are left to VR-01: sharing one does not make two people the same.
 * [S38][S46]
 */
export const onceRule = rule('VR-04', ({ participant, sameCnp }) => {
  if (sameCnp.length === 0 || participant.cnp === null || readCnp(participant.cnp).digits === null) return [];
  if (readCnp(participant.cnp).errors.length > 0) return [];
  const [first = participant] = [participant, ...sameCnp].sort(byEntry);
  if (first.id === participant.id) {
    return [{ what: 'first', effect: 'notice', at: 'cnp', facts: { others: sameCnp.length } }];
  }
  return [{ what: 'duplicate', effect: 'excludes', at: 'cnp', facts: { counted: first.id } }];
});

/** Order in which people with one CNP are counted: the first is. */
export function byEntry(a: Participant, b: Participant): number {
  const [entryA, entryB] = [a.entryDate ?? '9999-99-99', b.entryDate ?? '9999-99-99'];
  if (entryA !== entryB) return entryA < entryB ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
