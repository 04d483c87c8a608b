import type { ReactNode } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { readCnp } from '#shared/domain/identity/cnp.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { specAt } from '../finding-words.ts';
import { useChoices } from './choices.ts';
import type { Covers } from './covers.ts';
import { detailMessages } from './detail.messages.ts';
import { FieldInput } from './FieldInput.tsx';
import { type FormSection, formLayout } from './form-layout.ts';
import styles from './RecordFields.module.css';
import { shortLabels } from './short-labels.messages.ts';
import type { RecordForm } from './use-record-form.ts';

type Props = {
  readonly form: RecordForm;
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly covers: Covers;
};

/** Sections A, B and C of the individual form, each field with what the rules say of it beside it. */
export function RecordFields(props: Props) {
  return formLayout.map(section => <Section key={section.key} section={section} {...props} />);
}

function Section({ section, form, id, findings, covers }: Props & { section: FormSection }) {
  const { say, language } = useProgram();
  const t = useWords(detailMessages);
  const short = shortLabels[language];
  const choicesFor = useChoices(form.textAt);

  const fieldAt = (path: string, parts: number): ReactNode => {
    const spec = specAt(participantFields, path.split('/'));
    if (!spec) throw new Error(`form layout: no field ${path}`);
    const unread = form.problemAt(path);
    const found = findings.filter(
      ({ place }) => place.table === 'participant' && place.id === id && place.field === path,
    );
    const wrong = found.filter(({ effect, severity }) => effect === 'excludes' || severity === 'error');
    const sentences = (said: readonly Finding[]): ReactNode =>
      said.length === 0 ? null : said.map(({ message, facts }) => say(message, facts)).join(' ');
    const error = unread
      ? say(unread.code, unread.facts)
      : form.failedAt(path)
        ? t('input.notSaved')
        : sentences(wrong.filter(({ effect }) => effect !== 'missing'));
    return (
      <div key={path} className={styles.field} data-parts={parts}>
        <FieldInput
          path={path}
          spec={spec}
          label={Object.hasOwn(short, path) ? sayIn(short, path) : say(spec.label)}
          text={form.textAt(path)}
          choices={choicesFor(path, spec)}
          error={error}
          note={unread ? null : sentences(found.filter(one => one.effect === 'missing' || !wrong.includes(one)))}
          cover={covers.of(path)}
          onType={text => {
            covers.answered(path);
            form.type(path, text);
          }}
          onLeave={() => (path === 'cnp' ? leaveCnp(form) : form.leave(path))}
          onChoose={text => {
            covers.answered(path);
            form.choose(path, text);
          }}
        />
      </div>
    );
  };
  return (
    <section id={`section-${section.key}`} className={styles.section} aria-labelledby={`heading-${section.key}`}>
      <h2 id={`heading-${section.key}`} className={styles.heading}>
        {t(section.heading)}
      </h2>
      {section.groups.map(({ heading, fields }) => (
        <fieldset key={heading} className={styles.group}>
          <legend className={styles.legend}>{t(heading)}</legend>
          <div className={styles.fields}>{fields.map(([path, parts]) => fieldAt(path, parts))}</div>
        </fieldset>
      ))}
    </section>
  );
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
