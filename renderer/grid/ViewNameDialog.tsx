import { Button, Modal, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { gridMessages } from './grid.messages.ts';
import type { ViewProblem } from './use-saved-views.ts';
import styles from './ViewMenu.module.css';

type Props = {
  readonly first: string;
  /** A new view tells what is kept of the list. */
  readonly isNew: boolean;
  /** What keeps the name from being taken; null when it was. */
  readonly onName: (name: string) => Promise<ViewProblem | null>;
  readonly onClose: () => void;
};

/** Asks the name of a view. */
export function ViewNameDialog({ first, isNew, onName, onClose }: Props) {
  const { say } = useProgram();
  const t = useWords(gridMessages);
  const [name, setName] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return setError(t('views.name.empty'));
    setBusy(true);
    const problem = await onName(name.trim());
    setBusy(false);
    if (problem === null) onClose();
    else setError(problem.code === 'savedView.taken' ? t('views.name.taken') : say(problem.code, problem.facts));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.name')}
      centered
      closeButtonProps={{ 'aria-label': t('views.name.cancel'), icon: <IconX size="1rem" stroke={1.7} aria-hidden /> }}
    >
      <form className={styles.form} onSubmit={event => void submit(event)} noValidate>
        <TextInput
          aria-label={t('views.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          error={error}
          maxLength={120}
          data-autofocus
          data-testid="grid-view-name"
        />
        {isNew ? <p className={styles.note}>{t('views.note')}</p> : null}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} data-testid="grid-view-name-save">
            {t('views.name.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('views.name.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
