import type { ReactNode } from 'react';
import type { Cover } from '#renderer/services/disclosure.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { ChoicesFor } from './choices.ts';
import { FieldInput } from './FieldInput.tsx';
import type { FormSection } from './form-layout.ts';
import styles from './RecordSection.module.css';
import { recordMessages } from './record.messages.ts';
import { specAt } from './spec-at.ts';
import type { RecordForm } from './use-record-form.ts';

type Props<Heading extends string> = {
  readonly section: FormSection<Heading>;
  /** The words of its headings. */
  readonly t: (heading: Heading) => string;
  readonly form: RecordForm;
  readonly specs: FieldSpecs;
  /** What the rules say of this record's own fields; each stands beside its field. */
  readonly findings: readonly Finding[];
  readonly choicesFor: ChoicesFor;
  /** Labels of fields whose group already says what they belong to, by path. */
  readonly shortLabels?: Messages;
  readonly coverOf?: (path: string) => Cover | null;
  /** Something was typed or chosen in a field. */
  readonly onAnswer?: (path: string) => void;
  /** A field was left, where leaving it does more than save it. */
  readonly onLeave?: (path: string) => void;
};

/** A section of a record that saves itself: its fields in boxes, each with what the rules say of it beside it. */
export function RecordSection<Heading extends string>(props: Props<Heading>) {
  const { section, t, form, specs, findings, choicesFor, shortLabels = {}, coverOf, onAnswer, onLeave } = props;
  const { say } = useProgram();
  const words = useWords(recordMessages);

  const fieldAt = (path: string, parts: number): ReactNode => {
    const spec = specAt(specs, path.split('/'));
    if (!spec) throw new Error(`form layout: no field ${path}`);
    const unread = form.problemAt(path);
    const found = findings.filter(({ place }) => place.field === path);
    const wrong = found.filter(({ effect, severity }) => effect === 'excludes' || severity === 'error');
    const sentences = (said: readonly Finding[]): ReactNode =>
      said.length === 0 ? null : said.map(({ message, facts }) => say(message, facts)).join(' ');
    const error = unread
      ? say(unread.code, unread.facts)
      : form.failedAt(path)
        ? words('input.notSaved')
        : sentences(wrong.filter(({ effect }) => effect !== 'missing'));
    return (
      <div key={path} className={styles.field} data-parts={parts}>
        <FieldInput
          path={path}
          spec={spec}
          label={Object.hasOwn(shortLabels, path) ? sayIn(shortLabels, path) : say(spec.label)}
          text={form.textAt(path)}
          choices={choicesFor(path, spec)}
          error={error}
          note={unread ? null : sentences(found.filter(one => one.effect === 'missing' || !wrong.includes(one)))}
          cover={coverOf?.(path) ?? null}
          onType={text => {
            onAnswer?.(path);
            form.type(path, text);
          }}
          onLeave={() => (onLeave ? onLeave(path) : form.leave(path))}
          onChoose={text => {
            onAnswer?.(path);
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
