import type { CallProfile } from '../../profiles/profile.ts';
import type { Participant } from '../participant/participant.ts';
import { findCountyByName } from '../place/place.ts';

/** The NUTS 2 region of a county, by its plate code or name; null when it is not known. */
export const regionOfCounty = (county: string | null): string | null =>
  county === null ? null : (findCountyByName(county)?.region ?? null);

/**
 * The NUTS 2 region by which a person is counted: by workplace, by residence (domicile where no other residence is given),
 * or by the first of the two that is known, as the call says. Of someone who was erased, the region that was kept. Null
 * when it is not known.
 */
export function regionByBasis(participant: Participant, { targetGroup }: CallProfile): string | null {
  const { anonymous = null, workCounty, residence, domicile } = participant;
  if (anonymous !== null) return anonymous.region;
  const work = regionOfCounty(workCounty);
  const home = regionOfCounty((residence ?? domicile)?.county ?? null);
  if (targetGroup.regionBasis.value === 'workplace') return work;
  return targetGroup.regionBasis.value === 'residence' ? home : (work ?? home);
}
