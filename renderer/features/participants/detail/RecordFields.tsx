import { RecordSection } from '#renderer/record/RecordSection.tsx';
import type { RecordForm } from '#renderer/record/use-record-form.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { readCnp } from '#shared/domain/identity/cnp.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { useParticipantChoices } from './choices.ts';
import type { Covers } from './covers.ts';
import { detailMessages } from './detail.messages.ts';
import { formLayout } from './form-layout.ts';
import { shortLabels } from './short-labels.messages.ts';

type Props = {
  readonly form: RecordForm;
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly covers: Covers;
};

/** Sections A, B and C of the individual form, each field with what the rules say of it beside it. */
export function RecordFields({ form, id, findings, covers }: Props) {
  const { language } = useProgram();
  const t = useWords(detailMessages);
  const choicesFor = useParticipantChoices(form.textAt);
  const own = findings.filter(({ place }) => place.table === 'participant' && place.id === id);
  return formLayout.map(section => (
    <RecordSection
      key={section.key}
      section={section}
      t={t}
      form={form}
      specs={participantFields}
      findings={own}
      choicesFor={choicesFor}
      shortLabels={shortLabels[language]}
      coverOf={covers.of}
      onAnswer={covers.answered}
      onLeave={path => (path === 'cnp' ? leaveCnp(form) : form.leave(path))}
    />
  ));
}

/** A CNP that can be read also fills in the birth date and the sex, where they are still empty. */
function leaveCnp(form: RecordForm): void {
  const text = form.textAt('cnp');
  const { errors, birthDate, gender } = readCnp(text);
  const together: { [path: string]: string } = {};
  if (errors.length === 0 && birthDate && form.textAt('birthDate') === '') together.birthDate = romanianDate(birthDate);
  if (errors.length === 0 && gender && form.textAt('gender') === '') together.gender = gender;
  if (Object.keys(together).length > 0) form.choose('cnp', text, together);
  else form.leave('cnp');
}
