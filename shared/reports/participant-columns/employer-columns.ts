import { findCounty, regions } from '../../domain/place/place.ts';
import type { ParticipantColumns } from './participant-column.ts';

/** The name of a NUTS 2 region; a code that is not known, as it is. */
export const regionName = (code: string): string => regions.find(region => region.code === code)?.name ?? code;

/** The company for which the person works, and the workplace. */
export const employerColumns: ParticipantColumns = {
  employerCui: { kind: 'code', width: 13, value: ({ subject }) => subject.employer?.cui ?? null },
  employerName: { kind: 'text', width: 28, value: ({ subject }) => subject.employer?.name ?? null },
  employerCategory: {
    kind: 'text',
    width: 12,
    value: ({ subject }, { say }) => {
      const category = subject.employer?.smeCategory ?? null;
      return category === null ? null : say(`company.smeCategory.${category}`);
    },
  },
  employerCaen: { kind: 'code', width: 9, value: ({ subject }) => subject.employer?.caenEligible ?? null },
  workCounty: {
    kind: 'text',
    width: 16,
    value: ({ subject: { participant } }) =>
      participant.workCounty === null ? null : (findCounty(participant.workCounty)?.name ?? participant.workCounty),
  },
  workRegion: {
    kind: 'text',
    width: 18,
    value: ({ workRegion }) => (workRegion === null ? null : regionName(workRegion)),
  },
  position: {
    kind: 'text',
    width: 24,
    value: ({ subject: { participant } }) => {
      const { position = null, cor = null } = participant.contract ?? {};
      if (cor === null) return position;
      return position === null ? cor : `${position} (${cor})`;
    },
  },
};
