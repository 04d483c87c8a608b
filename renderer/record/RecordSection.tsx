import { memo, type ReactNode, type RefObject, useRef } from 'react';
import type { Cover } from '#renderer/services/disclosure.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { FieldSpec, FieldSpecs } from '#shared/kernel/field.ts';
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
  const acts = useRef<FieldActs>(noActs);
  acts.current = {
    type: (path, text) => {
      onAnswer?.(path);
      form.type(path, text);
    },
    leave: path => (onLeave ? onLeave(path) : form.leave(path)),
    choose: (path, text) => {
      onAnswer?.(path);
      form.choose(path, text);
    },
  };

  const fieldAt = (path: string, parts: number): ReactNode => {
    const spec = specAt(specs, path.split('/'));
    if (!spec) throw new Error(`form layout: no field ${path}`);
    const unread = form.problemAt(path);
    const found = findings.filter(({ place }) => place.field === path);
    const wrong = found.filter(({ effect, severity }) => effect === 'excludes' || severity === 'error');
    const sentences = (said: readonly Finding[]): string | null =>
      said.length === 0 ? null : said.map(({ message, facts }) => say(message, facts)).join(' ');
    const error = unread
      ? say(unread.code, unread.facts)
      : form.failedAt(path)
        ? words('input.notSaved')
        : sentences(wrong.filter(({ effect }) => effect !== 'missing'));
    return (
      <div key={path} className={styles.field} data-parts={parts}>
        <RecordField
          path={path}
          spec={spec}
          label={Object.hasOwn(shortLabels, path) ? sayIn(shortLabels, path) : say(spec.label)}
          text={form.textAt(path)}
          choicesFor={choicesFor}
          error={error}
          note={unread ? null : sentences(found.filter(one => one.effect === 'missing' || !wrong.includes(one)))}
          cover={coverOf?.(path) ?? null}
          acts={acts}
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

type FieldActs = {
  readonly type: (path: string, text: string) => void;
  readonly leave: (path: string) => void;
  readonly choose: (path: string, text: string) => void;
};
const noActs: FieldActs = { type: () => {}, leave: () => {}, choose: () => {} };

type FieldProps = {
  readonly path: string;
  readonly spec: FieldSpec;
  readonly label: string;
  readonly text: string;
  readonly choicesFor: ChoicesFor;
  readonly error: string | null;
  readonly note: string | null;
  readonly cover: Cover | null;
  /** What the field does, as of the last drawing: a field is not drawn anew because another was typed in. */
  readonly acts: RefObject<FieldActs>;
};

/** One field of a record. A letter typed draws this one field, not the hundred others of the form. */
const RecordField = memo(function RecordField({ choicesFor, acts, ...shown }: FieldProps) {
  const { path, spec } = shown;
  return (
    <FieldInput
      {...shown}
      choices={choicesFor(path, spec)}
      onType={text => acts.current.type(path, text)}
      onLeave={() => acts.current.leave(path)}
      onChoose={text => acts.current.choose(path, text)}
    />
  );
});
