import type { Participant } from '../participant/participant.ts';

/** Below so many people with the same values, a total may point at one of them [S38]. */
export const smallestCell = 5;

/**
 * How many people of the project look alike in what remains of an erased person: sex, age band, region, area, labour
 * status, education and the sensitive answers. The person is one of them. `looks` gives a participant's row as it would
 * remain.
 */
export function cellSize(
  erased: Participant,
  people: Iterable<Participant>,
  looks: (participant: Participant) => Participant,
): number {
  const key = cellOf(erased);
  let size = 0;
  for (const participant of people) {
    if (participant.id === erased.id || cellOf(looks(participant)) === key) size += 1;
  }
  return size;
}

function cellOf(participant: Participant): string {
  const { gender, areaType, labourStatus, isced, disability, thirdCountry, foreignOrigin, minority, homeless } =
    participant;
  const { ageBand = null, region = null } = participant.anonymous ?? {};
  return JSON.stringify([
    gender,
    ageBand,
    region,
    areaType,
    labourStatus,
    isced,
    disability,
    thirdCountry,
    foreignOrigin,
    minority,
    homeless,
    participant.otherDisadvantaged,
  ]);
}
