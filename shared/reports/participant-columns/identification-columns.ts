import type { Address, Participant } from '../../domain/participant/participant.ts';
import { findCounty } from '../../domain/place/place.ts';
import type { ColumnContext, ParticipantColumns } from './participant-column.ts';

const joined = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.filter(part => part !== null && part !== undefined && part !== '').join(', ') || null;

/** Where the person lives: the residence, which is the domicile unless another one is given. */
const residenceOf = ({ residence, domicile }: Participant): Address | null => residence ?? domicile;

const streetAndLocality = (address: Address | null): string | null => joined(address?.street, address?.locality);

/** A Romanian county by its name; what is written for another country, as it is. */
const countyName = (county: string | null): string | null =>
  county === null ? null : (findCounty(county)?.name ?? county);

function countryName(country: string | null, { say }: ColumnContext): string | null {
  return country === 'RO' ? say('column.country.RO') : country;
}
const countyAndCountry = (address: Address | null, context: ColumnContext): string | null =>
  address === null ? null : joined(countyName(address.county), countryName(address.country, context));

/** Who the person is and where they live. */
export const identificationColumns: ParticipantColumns = {
  rowNumber: { kind: 'integer', width: 6, value: (_row, _context, number) => number },
  lastName: { kind: 'text', width: 18, value: ({ subject }) => subject.participant.lastName },
  firstName: { kind: 'text', width: 18, value: ({ subject }) => subject.participant.firstName },
  fullName: {
    kind: 'text',
    width: 28,
    value: ({ subject }) => `${subject.participant.lastName} ${subject.participant.firstName}`.trim(),
  },
  cnp: { kind: 'code', width: 15, value: ({ subject }) => subject.participant.cnp },
  birthDate: { kind: 'date', width: 11, value: ({ subject }) => subject.participant.birthDate },
  gender: { kind: 'text', width: 5, value: ({ subject }) => subject.participant.gender },
  email: { kind: 'text', width: 28, value: ({ subject }) => subject.participant.email },
  phone: { kind: 'code', width: 14, value: ({ subject }) => subject.participant.phone },
  nationality: {
    kind: 'text',
    width: 12,
    value: ({ subject }, context) => countryName(subject.participant.nationality, context),
  },
  domicileAddress: { kind: 'text', width: 32, value: ({ subject }) => streetAndLocality(subject.participant.domicile) },
  domicileCounty: {
    kind: 'text',
    width: 22,
    value: ({ subject }, context) => countyAndCountry(subject.participant.domicile, context),
  },
  residenceAddress: {
    kind: 'text',
    width: 32,
    value: ({ subject }) => streetAndLocality(residenceOf(subject.participant)),
  },
  residenceCounty: {
    kind: 'text',
    width: 22,
    value: ({ subject }, context) => countyAndCountry(residenceOf(subject.participant), context),
  },
  residenceFull: {
    kind: 'text',
    width: 36,
    value: ({ subject }, context) => {
      const address = residenceOf(subject.participant);
      return joined(streetAndLocality(address), countyAndCountry(address, context));
    },
  },
  areaType: {
    kind: 'text',
    width: 10,
    value: ({ subject: { participant } }, { say }) =>
      participant.areaType === null ? null : say(`participant.areaType.${participant.areaType}`),
  },
};
