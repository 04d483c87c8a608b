import { isAged55To64 } from '#shared/domain/participant/age.ts';
import { type Participant, recruitmentSources } from '#shared/domain/participant/participant.ts';
import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts';
import { dayOf, numberOf } from './calendar.ts';
import { companyId, companyPlaces } from './companies.ts';
import type { PlannedDocument } from './documents.ts';
import { contractOf, homeOf, papersOf } from './employment.ts';
import { type Life, lifeOf } from './life.ts';
import { gapsOf, participantDocuments } from './participant-documents.ts';
import { type Person, samplePerson } from './person.ts';
import { purposes, type Random, randomFor } from './random.ts';
import { originalOf, type ParticipantTrouble, troubleAt } from './troubles.ts';

/** All that decides what a participant's rows say on any day. */
export type SampleParticipant = {
  readonly index: number;
  readonly life: Life;
  readonly sixMonthsOn: number;
  /** The participant as on the form, before the first day of class. */
  readonly enrolled: Participant;
  readonly sixMonths: Pick<Participant, 'sixMonthEmployment' | 'sixMonthImproved' | 'sixMonthImprovement'>;
  readonly documents: readonly PlannedDocument[];
};

export type SampleShape = { readonly seed: number; readonly size: number; readonly companies: Uint32Array };

export const participantId = (index: number): string => `gt-${String(index + 1).padStart(5, '0')}`;

/** Makes one participant, by number, without making any other but the one that a duplicate repeats. */
export function sampleParticipant(shape: SampleShape, index: number): SampleParticipant {
  const { seed, size } = shape;
  const trouble = troubleAt(index, size);
  const life = lifeOf(seed, index, size);
  const random = randomFor(seed, purposes.person, -1 - index);
  const gaps = gapsOf(seed, index, size);
  const person = personOf(shape, index, trouble);
  const company = shape.companies[trouble === 'duplicate' ? originalOf(index, size) : index] ?? 0;
  const work = companyPlaces(seed, company);
  const sensitive = sensitiveOf(person, trouble, random);
  const isced = trouble === 'incomplete-isced' ? null : iscedOf(random);
  const sixMonthsOn = numberOf(addMonths(dayOf(life.exitOn), 6));
  const enrolled: Participant = {
    id: participantId(index),
    status: 'verified',
    ...person,
    cnpException: null,
    nationality: trouble === 'cnp-foreign-7' ? 'MD' : 'RO',
    ...contactOf(index, random),
    ...homeOf(work, trouble, random),
    labourStatus: labourStatusOf(trouble),
    isced,
    ...sensitive,
    beneficiaryEmployee: trouble === 'partner-employee' ? 'yes' : 'no',
    employer: companyId(company),
    contract: contractOf(isced ?? 3, trouble, random),
    workCounty: work.county,
    gtCategory: categoryOf(person, dayOf(life.entryOn)),
    formDate: trouble === 'impossible-form-date' ? ('3036-09-30' as PlainDate) : dayOf(life.formOn),
    entryDate: null,
    recruitedBy: random.pick(['partner-l', 'partner-l', 'partner-p1', 'partner-p1', 'partner-p2']),
    campaign: random.pick([...recruitmentSources, 'employer_campaign', 'employer_campaign', 'online_event']),
    ...papersOf(life.formOn, gaps, random),
    reportedIn: null,
    exitDate: null,
    exitReason: null,
    resultSearching: null,
    resultTraining: null,
    resultQualification: null,
    resultEmployment: null,
    certificate: null,
    sixMonthEmployment: null,
    sixMonthImproved: null,
    sixMonthImprovement: null,
  };
  const facts = { life, sixMonthsOn, disability: sensitive.disability === 'yes' };
  const documents = participantDocuments(seed, index, gaps, facts);
  return { index, life, sixMonthsOn, enrolled, sixMonths: sixMonthsOf(random), documents };
}

/** A duplicate is the earlier person again, the name written without diacritics as on an old list. */
function personOf(shape: SampleShape, index: number, trouble: ParticipantTrouble | null): Person {
  const of = trouble === 'duplicate' ? originalOf(index, shape.size) : index;
  const { county } = companyPlaces(shape.seed, shape.companies[of] ?? 0);
  if (trouble !== 'duplicate') return samplePerson(shape.seed, index, county, trouble);
  const person = samplePerson(shape.seed, of, county, null);
  return { ...person, lastName: plain(person.lastName), firstName: plain(person.firstName) };
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');

const contactOf = (index: number, random: Random): Pick<Participant, 'email' | 'phone'> => ({
  email: random.chance(880) ? `participant.${index + 1}@example.com` : null,
  phone: `0700${String(index).padStart(6, '0')}`,
});

function labourStatusOf(trouble: ParticipantTrouble | null): Participant['labourStatus'] {
  if (trouble === 'self-employed') return ['self-employed'];
  return trouble === 'two-labour-statuses' ? ['employed', 'inactive'] : ['employed'];
}

function iscedOf(random: Random): number {
  const drawn = random.int(100);
  return drawn < 5 ? 2 : drawn < 48 ? 3 : drawn < 62 ? 4 : drawn < 64 ? 5 : drawn < 86 ? 6 : drawn < 99 ? 7 : 8;
}

function categoryOf({ birthDate, gender }: Person, entryOn: PlainDate): string {
  if (isAged55To64(birthDate, entryOn)) return 'employee-55-64';
  return gender === 'F' ? 'woman' : 'sme-employee';
}

type Sensitive = Pick<
  Participant,
  | 'disability'
  | 'thirdCountry'
  | 'foreignOrigin'
  | 'minority'
  | 'marginalised'
  | 'homeless'
  | 'otherDisadvantaged'
  | 'otherDisadvantagedWhich'
>;

function sensitiveOf(person: Person, trouble: ParticipantTrouble | null, random: Random): Sensitive {
  const foreign = trouble === 'cnp-foreign-7';
  const answer = (yes: number, refused: number): 'yes' | 'no' | 'refused' => {
    const drawn = random.int(1_000);
    return drawn < yes ? 'yes' : drawn < yes + refused ? 'refused' : 'no';
  };
  const minority = /[őáóéÁü]|ß|^Nagy|^Schuster/.test(person.lastName);
  const others = answer(25, 20);
  return {
    disability: answer(20, 30),
    thirdCountry: foreign ? 'yes' : 'no',
    foreignOrigin: foreign ? 'yes' : answer(8, 20),
    minority: minority ? answer(800, 200) : answer(20, 40),
    marginalised: answer(10, 0),
    homeless: answer(0, 10),
    otherDisadvantaged: others,
    otherDisadvantagedWhich:
      others === 'yes' ? random.pick(['Familie monoparentală', 'Persoană fără studii liceale']) : null,
  };
}

function sixMonthsOf(random: Random): SampleParticipant['sixMonths'] {
  const improved = random.chance(380);
  return {
    sixMonthEmployment: random.chance(960),
    sixMonthImproved: improved,
    sixMonthImprovement: improved
      ? random.pick(['higher-pay', 'higher-pay', 'promotion', 'more-stable-contract', 'longer-hours'])
      : null,
  };
}
