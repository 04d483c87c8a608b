import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { FormLine } from '../model/form.ts';
import type { PaperSource } from './paper-source.ts';
import { fullName } from './person-scope.ts';

/** Whose paper it is: name, CNP, employer, partner, entry. What is not known is left open. */
export function personLines({ participant, employer }: ParticipantCase, { say, input }: PaperSource): FormLine[] {
  const { cnp, recruitedBy, formDate, entryDate, group = null } = participant;
  const partner = recruitedBy === null ? undefined : input.data.partner.get(recruitedBy);
  return [
    { label: say('paper.person'), value: fullName(participant), key: null },
    { label: say('participant.cnp'), value: cnp, key: 'cnp' },
    {
      label: say('participant.employer'),
      value: employer === null ? null : [employer.name, employer.cui].filter(Boolean).join(', CUI '),
      key: null,
    },
    {
      label: say('participant.recruitedBy'),
      value: partner === undefined ? null : `${partner.code} – ${partner.name}`,
      key: null,
    },
    { label: say('participant.formDate'), value: formDate === null ? null : romanianDate(formDate), key: null },
    { label: say('participant.entryDate'), value: entryDate === null ? null : romanianDate(entryDate), key: null },
    ...(group === null ? [] : [{ label: say('participant.group'), value: group, key: null }]),
  ];
}
