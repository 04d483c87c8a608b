import { isAged55To64 } from '#shared/domain/participant/age.ts';
import { type Participant, recruitmentSources } from '#shared/domain/participant/participant.ts';
import type { Answer } from '#shared/kernel/field.ts';
import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { companyId, companyPlaces } from './companies.ts';
import type { PlannedDocument } from './documents.ts';
import { contractOf, homeOf, papersOf } from './employment.ts';
import { type Life, lifeOf } from './life.ts';
import { germanFamilyNames, hungarianFamilyNames } from './names.ts';
import { type Gaps, gapsOf, participantDocuments } from './participant-documents.ts';
import { type Person, samplePerson } from './person.ts';
import { purposes, type Random, randomFor } from './random.ts';
import { originalOf, type ParticipantTrouble, troubleAt } from './troubles.ts';

/** What happens around a participant, all but who it is: enough for every act after the enrolment. */
export type SampleParticipant = {
  readonly index: number;
  readonly id: string;
  readonly life: Life;
  readonly gaps: Gaps;
  readonly sixMonthsOn: DayNumber;
  readonly disability: Answer;
  readonly documents: readonly PlannedDocument[];
};

export type SampleShape = { readonly seed: number; readonly size: number; readonly companies: Uint32Array };

/** Makes one participant, by number, without making any other. */
export function sampleParticipant({ seed, size }: SampleShape, index: number): SampleParticipant {
  const life = lifeOf(seed, index, size);
  const gaps = gapsOf(seed, index, size);
  const disability = answer(20, 30, randomFor(seed, purposes.disability, index));
  const sixMonthsOn = sixMonthsAfter(life.exitOn);
  const documents = participantDocuments(seed, index, gaps, { life, sixMonthsOn, disability: disability === 'yes' });
  return { index, id: `gt-${String(index + 1).padStart(5, '0')}`, life, gaps, sixMonthsOn, disability, documents };
}

/** The participant as on the form, before the first day of class. */
export function enrolledParticipant(shape: SampleShape, sample: SampleParticipant): Participant {
  const { seed, size } = shape;
  const { index, id, life, gaps, disability } = sample;
  const trouble = troubleAt(index, size);
  const random = randomFor(seed, purposes.person, -1 - index);
  const person = personOf(shape, index, trouble);
  const company = shape.companies[trouble === 'duplicate' ? originalOf(index, size) : index] ?? 0;
  const work = companyPlaces(seed, company);
  const isced = iscedOf(random);
  return {
    id,
    status: 'verified',
    ...person,
    cnpException: null,
    nationality: trouble === 'cnp-foreign-7' ? 'MD' : 'RO',
    ...contactOf(index, random),
    ...homeOf(work, trouble, random),
    labourStatus: labourStatusOf(trouble),
    isced: trouble === 'incomplete-isced' ? null : isced,
    disability,
    ...sensitiveOf(person, trouble, random),
    beneficiaryEmployee: trouble === 'partner-employee' ? 'yes' : 'no',
    employer: companyId(company),
    contract: contractOf(isced, trouble, random),
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
    anonymous: null,
  };
}

/** The same day six months later, remembered by day: there are few days and many people. */
function sixMonthsAfter(day: DayNumber): DayNumber {
  const known = sixMonthsLater.get(day);
  if (known !== undefined) return known;
  const later = numberOf(addMonths(dayOf(day), 6));
  sixMonthsLater.set(day, later);
  return later;
}
const sixMonthsLater = new Map<DayNumber, DayNumber>();

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
  | 'thirdCountry'
  | 'foreignOrigin'
  | 'minority'
  | 'marginalised'
  | 'homeless'
  | 'otherDisadvantaged'
  | 'otherDisadvantagedWhich'
>;

function answer(yesPerMille: number, refusedPerMille: number, random: Random): Answer {
  const drawn = random.int(1_000);
  return drawn < yesPerMille ? 'yes' : drawn < yesPerMille + refusedPerMille ? 'refused' : 'no';
}

function sensitiveOf(person: Person, trouble: ParticipantTrouble | null, random: Random): Sensitive {
  const foreign = trouble === 'cnp-foreign-7';
  const ofMinority = [...hungarianFamilyNames, ...germanFamilyNames].some(name => name === person.lastName);
  const others = answer(25, 20, random);
  return {
    thirdCountry: foreign ? 'yes' : 'no',
    foreignOrigin: foreign ? 'yes' : answer(8, 20, random),
    minority: ofMinority ? answer(800, 200, random) : answer(20, 40, random),
    marginalised: answer(10, 0, random),
    homeless: answer(0, 10, random),
    otherDisadvantaged: others,
    otherDisadvantagedWhich: others === 'yes' ? random.pick(['Familie monoparentală', 'Fără studii liceale']) : null,
  };
}
