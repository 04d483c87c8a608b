import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ChoicesFor } from '#renderer/record/choices.ts';
import type { FormSection } from '#renderer/record/form-layout.ts';
import { RecordSection } from '#renderer/record/RecordSection.tsx';
import type { DraftForm } from '#renderer/record/use-draft-form.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Row } from '#shared/journal/commit.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import styles from './RowDialog.module.css';
import { rowDialogMessages } from './row-dialog.messages.ts';

type Props<Heading extends string> = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly form: DraftForm;
  readonly specs: FieldSpecs;
  readonly section: FormSection<Heading>;
  readonly t: (heading: Heading) => string;
  readonly choicesFor: ChoicesFor;
  /** The row that is to be saved; null when something is to be mended first, and marked in the form. */
  readonly read: () => Row | null;
  readonly onSave: (after: Row) => Promise<Result<null, Problem>>;
  readonly onClose: () => void;
  /** Path of the field that has the keyboard first; the first field where none is named. */
  readonly focus?: string | undefined;
  readonly testId: string;
};

/** A row of a list, in a dialog: saved as a whole, or not at all. */
export function RowDialog<Heading extends string>(props: Props<Heading>) {
  const { title, hint, form, specs, section, t, choicesFor, read, onSave, onClose, focus, testId } = props;
  const { say } = useProgram();
  const words = useWords(rowDialogMessages);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const after = read();
    if (after === null) return;
    setBusy(true);
    const outcome = await onSave(after);
    setBusy(false);
    if (outcome.ok) onClose();
    else setRefused(outcome.error);
  };
  const first = focus ?? section.groups[0]?.fields[0]?.[0];
  /** The dialog gives the keyboard to whatever is marked so, once it is drawn. */
  const mark = (drawn: HTMLFormElement | null): void =>
    drawn?.querySelector(`[data-testid="${CSS.escape(`field-${first}`)}"]`)?.setAttribute('data-autofocus', 'true');
  return (
    <Modal opened onClose={onClose} title={title} size="48rem" centered>
      <form ref={mark} className={styles.form} onSubmit={event => void submit(event)} noValidate data-testid={testId}>
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        <div className={styles.untitled}>
          <RecordSection section={section} t={t} form={form} specs={specs} findings={[]} choicesFor={choicesFor} />
        </div>
        {refused ? (
          <p className={styles.refused} role="alert">
            {say(refused.code, refused.facts)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} data-testid={`${testId}-save`}>
            {words('dialog.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
