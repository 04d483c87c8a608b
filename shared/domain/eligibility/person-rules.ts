import { romanianDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { ageOn } from '../participant/age.ts';
import type { Participant } from '../participant/participant.ts';
import { findCountyByName } from '../place/place.ts';
import { type Found, rule } from './rule.ts';

/**
 * ELIG-02: a labour status that the call accepts and, for the employed, an employment contract in force on the day of
 * entry; its first and last day both count. Without a status VR-07 speaks, without an entry date VR-03. [S02][S18]
 */
export const employedRule = rule('ELIG-02', ({ participant }, { targetGroup: { labourStatuses } }) => {
  const { labourStatus, contract, entryDate } = participant;
  const { value: accepted, verified } = labourStatuses;
  if (labourStatus.length === 0) return [];
  if (!labourStatus.some(status => accepted.includes(status))) {
    return [{ what: 'status', effect: 'excludes', at: 'labourStatus', verified }];
  }
  if (!labourStatus.includes('employed')) return [];
  if (contract === null || contract.on === null) {
    return [{ what: 'no-contract', effect: 'missing', at: 'contract/on', verified }];
  }
  if (entryDate === null) return [];
  const entry = romanianDate(entryDate);
  if (contract.on > entryDate) {
    const facts = { entry, on: romanianDate(contract.on) };
    return [{ what: 'contract-later', effect: 'excludes', at: 'contract/on', facts, verified }];
  }
  if (contract.endOn !== null && contract.endOn < entryDate) {
    const facts = { entry, end: romanianDate(contract.endOn) };
    return [{ what: 'contract-ended', effect: 'excludes', at: 'contract/endOn', facts, verified }];
  }
  return [];
});

/**
 * ELIG-03: the region of the workplace, of the residence (the domicile where no residence is given), or of either, is one
 * of the call's. A county not filled in is missing; one that is not Romanian or not in the list of regions excludes.
 * [S17][S18]
 */
export const regionRule = rule('ELIG-03', ({ participant }, { targetGroup: { regions, regionBasis } }) => {
  const { value: accepted } = regions;
  if (accepted === null) return [];
  const verified = regions.verified && regionBasis.verified;
  const places = placesFor(participant, regionBasis.value);
  const judged = places.map(({ county, at }) => ({
    at,
    region: county === null ? null : regionOfText(county),
    county,
  }));
  if (judged.some(({ region }) => region !== null && accepted.includes(region))) return [];
  const unfilled = judged.find(({ county }) => county === null);
  if (unfilled) return [{ what: 'no-county', effect: 'missing', at: unfilled.at, verified }];
  const [first] = judged;
  if (!first) return [];
  const known: Found['what'] = first.region === null ? 'unknown-county' : 'other-region';
  return [{ what: known, effect: 'excludes', at: first.at, verified }];
});

type Basis = CallProfile['targetGroup']['regionBasis']['value'];
type Place = { readonly county: string | null; readonly at: string };

function placesFor({ workCounty, residence, domicile }: Participant, basis: Basis): readonly Place[] {
  const work: Place = { county: workCounty, at: 'workCounty' };
  const home: Place = residence
    ? { county: residence.county, at: 'residence/county' }
    : { county: domicile?.county ?? null, at: 'domicile/county' };
  if (basis === 'workplace') return [work];
  return basis === 'residence' ? [home] : [work, home];
}

const regionOfText = (county: string): string | null => findCountyByName(county)?.region ?? null;

/**
 * ELIG-05: age on the day of entry, in completed years, between the call's limits, both included. A limit that is not
 * configured does not limit. Without an entry date VR-03 speaks. [S18][S44][S36]
 */
export const ageRule = rule('ELIG-05', ({ participant: { birthDate, entryDate } }, { targetGroup }) => {
  const { ageMin, ageMax } = targetGroup;
  if (ageMin.value === null && ageMax.value === null) return [];
  if (birthDate === null) return [{ what: 'no-birth-date', effect: 'missing', at: 'birthDate' }];
  if (entryDate === null) return [];
  const age = ageOn(birthDate, entryDate);
  if (ageMin.value !== null && age < ageMin.value) {
    return [
      {
        what: 'too-young',
        effect: 'excludes',
        at: 'birthDate',
        facts: { min: ageMin.value },
        verified: ageMin.verified,
      },
    ];
  }
  if (ageMax.value !== null && age > ageMax.value) {
    return [
      { what: 'too-old', effect: 'excludes', at: 'birthDate', facts: { max: ageMax.value }, verified: ageMax.verified },
    ];
  }
  return [];
});
