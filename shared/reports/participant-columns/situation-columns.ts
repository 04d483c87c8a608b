import type { Participant } from '../../domain/participant/participant.ts';
import type { ParticipantColumn, ParticipantColumns } from './participant-column.ts';

type AnswerField =
  | 'disability'
  | 'thirdCountry'
  | 'foreignOrigin'
  | 'minority'
  | 'marginalised'
  | 'homeless'
  | 'beneficiaryEmployee';

/** Yes, no or refused; an unanswered question is an empty cell. */
const answer = (field: AnswerField): ParticipantColumn => ({
  kind: 'text',
  width: 12,
  value: ({ subject }, { say }) => {
    const given = subject.participant[field];
    return given === null ? null : say(`answer.${given}`);
  },
});

/** Yes is followed by which. */
function otherDisadvantagedOf(
  { otherDisadvantaged, otherDisadvantagedWhich }: Participant,
  say: (key: string) => string,
): string | null {
  if (otherDisadvantaged === null) return null;
  const given = say(`answer.${otherDisadvantaged}`);
  return otherDisadvantaged === 'yes' && otherDisadvantagedWhich ? `${given}: ${otherDisadvantagedWhich}` : given;
}

/** The person's situation on the day of entry. */
export const situationColumns: ParticipantColumns = {
  labourStatus: {
    kind: 'text',
    width: 18,
    value: ({ subject }, { say }) =>
      subject.participant.labourStatus.map(status => say(`participant.labourStatus.${status}`)).join(', ') || null,
  },
  isced: {
    kind: 'text',
    width: 24,
    value: ({ subject: { participant } }, { profile, nameOf }) => {
      const { isced } = participant;
      if (isced === null) return null;
      const level = profile.isced.find(item => item.level === isced);
      return level === undefined ? String(isced) : `${isced} – ${nameOf(level.name)}`;
    },
  },
  disability: answer('disability'),
  thirdCountry: answer('thirdCountry'),
  foreignOrigin: answer('foreignOrigin'),
  minority: answer('minority'),
  marginalised: answer('marginalised'),
  homeless: answer('homeless'),
  beneficiaryEmployee: answer('beneficiaryEmployee'),
  otherDisadvantaged: {
    kind: 'text',
    width: 18,
    value: ({ subject }, { say }) => otherDisadvantagedOf(subject.participant, say),
  },
};
