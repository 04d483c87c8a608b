import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { ageOn } from '../../domain/participant/age.ts';
import { participantFields } from '../../domain/participant/participant.fields.ts';
import { findCountyByName } from '../../domain/place/place.ts';
import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { type FieldReader, specAt, textOfField, valueAtPath } from '../papers/field-text.ts';
import { regionName } from '../participant-columns/employer-columns.ts';

type Look = (subject: ParticipantCase, profile: CallProfile, reader: FieldReader) => string | null;

const dayText = (day: PlainDate | null | undefined): string | null => (day ? romanianDate(day) : null);
const joined = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.filter(part => part !== null && part !== undefined && part !== '').join(' · ') || null;

/** Fields of the participant, each after its label. */
const fields =
  (...paths: readonly string[]): Look =>
  ({ participant }, _profile, reader) =>
    joined(
      ...paths.map(path => {
        const spec = specAt(participantFields, path);
        const text = spec && textOfField(spec, valueAtPath(participant, path), path, reader);
        return spec && text ? `${reader.say(spec.label)}: ${text}` : null;
      }),
    );

/** What each rule looks at, as the sheet shows it. A rule that is not here shows the fields where it found something. */
const looks: Readonly<Record<string, Look>> = {
  'VR-01': fields('cnp', 'birthDate', 'gender'),
  'VR-02': fields('formDate', 'entryDate', 'exitDate', 'contract/on'),
  'VR-03': ({ project, participant, participations }, _profile, { say }) => {
    const days = participations.flatMap(({ attendance }) => attendance.map(({ on }) => on)).sort();
    return joined(
      named(say('project.startOn'), dayText(project.startOn)),
      named(say('participant.entryDate'), dayText(participant.entryDate)),
      named(say('sheet.attended'), days.length === 0 ? null : `${dayText(days[0])} – ${dayText(days.at(-1))}`),
      named(say('participant.exitDate'), dayText(participant.exitDate)),
    );
  },
  'VR-04': ({ sameCnp }, _profile, { say }) => say('sheet.same-cnp', { count: sameCnp.length }),
  'VR-05': ({ dossier }, profile, { say }) => {
    const needed = profile.documents.filter(({ owner, neededToCount }) => owner === 'participant' && neededToCount);
    const states = needed.map(({ code }) => {
      const state = dossier !== null && Object.hasOwn(dossier.items, code) ? dossier.items[code]?.state : undefined;
      return `${code}: ${say(`dossier.state.${state ?? 'missing'}`)}`;
    });
    return joined(...states);
  },
  'VR-06': (subject, profile, reader) => fields(...profile.completeness.value)(subject, profile, reader),
  'VR-07': fields('labourStatus'),
  'VR-08': (subject, profile, reader) =>
    joined(fields('beneficiaryEmployee')(subject, profile, reader), employer(subject)),
  'VR-16': fields('certificate/on', 'exitDate'),
  'ELIG-01': (subject, _profile, { say }) => {
    const category = subject.employer?.smeCategory ?? null;
    return joined(employer(subject), category === null ? null : say(`company.smeCategory.${category}`));
  },
  'ELIG-02': fields('labourStatus', 'contract/number', 'contract/on', 'contract/endOn', 'entryDate'),
  'ELIG-03': ({ participant }, { targetGroup }) => {
    const { workCounty, residence, domicile } = participant;
    const basis = targetGroup.regionBasis.value;
    const counties = [
      ...(basis === 'residence' ? [] : [workCounty]),
      ...(basis === 'workplace' ? [] : [(residence ?? domicile)?.county ?? null]),
    ];
    return joined(
      ...counties.map(county => {
        const found = county === null ? null : findCountyByName(county);
        return found === null ? county : `${found.name} (${regionName(found.region)})`;
      }),
    );
  },
  'ELIG-04': ({ employer: company }) => joined(company?.caenEligible, company?.caenMain),
  'ELIG-05': ({ participant: { birthDate, entryDate } }, _profile, { say }) =>
    birthDate === null || entryDate === null
      ? dayText(birthDate)
      : say('sheet.age', { age: ageOn(birthDate, entryDate) }),
  'ELIG-06': fields('contract/position', 'contract/legalRepresentative'),
  'ELIG-07': fields('declarations/noDoubleFundingOn'),
  'ELIG-08': fields('isced'),
  'ELIG-09': fields('isced', 'certificate/type'),
  'ELIG-10': fields('contract/endOn', 'exitDate'),
};

const named = (label: string, text: string | null): string | null => (text === null ? null : `${label}: ${text}`);
const employer = ({ employer: company }: ParticipantCase): string | null => joined(company?.name, company?.cui);

/** The value that a rule looked at; null when it is not filled in, or the rule looks at something else. */
export function lookedAt(
  rule: string,
  subject: ParticipantCase,
  profile: CallProfile,
  reader: FieldReader,
): string | null {
  const look = Object.hasOwn(looks, rule) ? looks[rule] : undefined;
  return look === undefined ? null : look(subject, profile, reader);
}
