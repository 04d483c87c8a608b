import type {
  Address,
  Consents,
  Declarations,
  EmploymentContract,
  IdDocument,
  Participant,
} from '#shared/domain/participant/participant.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { type DayNumber, dayOf } from './calendar.ts';
import { type CountyPlaces, communeStreets, countyPlaces, streets } from './localities.ts';
import { occupations } from './occupations.ts';
import type { Gaps } from './participant-documents.ts';
import type { Random } from './random.ts';
import type { ParticipantTrouble } from './troubles.ts';

type Home = Pick<Participant, 'domicile' | 'residence' | 'areaType' | 'idDoc'>;

/** Where somebody lives, mostly in the county of the workplace, and the document that says so. */
export function homeOf(work: CountyPlaces, trouble: ParticipantTrouble | null, random: Random): Home {
  const places = random.chance(870) ? work : random.pick(countyPlaces);
  const rural = places.communes.length > 0 && random.chance(310);
  const elsewhere = random.chance(60);
  return {
    domicile: addressIn(places, rural, random),
    residence: elsewhere ? addressIn(work, false, random) : null,
    areaType: rural && !elsewhere ? 'rural' : 'urban',
    idDoc: idDocumentOf(places, trouble, random),
  };
}

function addressIn({ county, towns, communes }: CountyPlaces, rural: boolean, random: Random): Address {
  const number = 1 + random.int(180);
  return {
    street: `${random.pick<string>(rural ? communeStreets : streets)} nr. ${number}`,
    locality: random.pick(rural ? communes : towns),
    county,
    country: 'RO',
  };
}

function idDocumentOf({ county, towns }: CountyPlaces, trouble: ParticipantTrouble | null, random: Random): IdDocument {
  const validUntil = `${2023 + random.int(8)}-0${1 + random.int(9)}-${10 + random.int(19)}` as PlainDate;
  const number = String(100_000 + random.int(900_000));
  if (trouble === 'cnp-foreign-7') {
    return { type: 'residence-permit', series: null, number: `R${number}`, issuer: 'IGI', validUntil };
  }
  // Series beginning with Y are not given out.
  return {
    type: 'identity-card',
    series: `Y${county.charAt(0)}`,
    number,
    issuer: `SPCLEP ${towns[0] ?? ''}`,
    validUntil,
  };
}

/** A contract that runs on the day of entry. */
export function contractOf(isced: number, trouble: ParticipantTrouble | null, random: Random): EmploymentContract {
  const year = 2006 + random.int(16);
  const suited = occupations.filter(occupation => occupation.isced <= isced);
  const { position, cor } = random.pick(suited.length === 0 ? occupations : suited);
  const administrator = trouble === 'administrator';
  const fixedTerm = random.chance(70);
  return {
    number: `${1 + random.int(900)}/${year}`,
    on: `${year}-0${1 + random.int(9)}-${10 + random.int(19)}` as PlainDate,
    type: fixedTerm ? 'fixed-term' : 'permanent',
    endOn: fixedTerm ? ('2023-12-31' as PlainDate) : null,
    hoursPerDay: random.chance(930) ? 800 : 400,
    position: administrator ? 'Administrator' : position,
    cor: administrator ? '112018' : cor,
    management: administrator || random.chance(70),
    legalRepresentative: administrator,
  };
}

type Papers = { readonly consents: Consents; readonly declarations: Declarations };

/** What was signed with the form. A declaration whose document is not there has no day. */
export function papersOf(formOn: DayNumber, gaps: Gaps, random: Random): Papers {
  const on = dayOf(formOn);
  const unlessGap = (code: string): PlainDate | null => (gaps.get(code) === 'absent' ? null : on);
  return {
    consents: {
      informationNoteVersion: '1.0',
      informationNoteOn: on,
      image: random.chance(800),
      newsletter: random.chance(350),
    },
    declarations: {
      eligibilityOn: unlessGap('PAR-06'),
      noDoubleFundingOn: unlessGap('PAR-07'),
      availabilityOn: unlessGap('PAR-09'),
    },
  };
}
