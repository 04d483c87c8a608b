import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { NewPassphrase, type TakePassphrase } from '#renderer/protection/NewPassphrase.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { encryptionMessages } from './encryption.messages.ts';
import styles from './Safety.module.css';

type Props = {
  /** Just opened with the recovery key: nothing more is asked for. */
  readonly recovered: boolean;
  readonly onDone: () => void;
  readonly onCancel: (() => void) | null;
};

/** A new passphrase in place of the present one. */
export function ChangePassphrase({ recovered, onDone, onCancel }: Props) {
  const { ask, say } = useProgram();
  const t = useWords(encryptionMessages);
  const present = useRef<TakeUnlock>(null);
  const next = useRef<TakePassphrase>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const passphrase = next.current?.take() ?? null;
    if (passphrase === null) return;
    const by = recovered ? null : (present.current?.take() ?? null);
    if (!recovered && by === null) return;
    setBusy(true);
    const changed = await ask('protection.change-passphrase', { by, passphrase });
    setBusy(false);
    setProblem(changed.ok ? null : changed.error);
    if (changed.ok) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={event => void submit(event)}
      data-testid="passphrase-form"
      autoComplete="off"
      noValidate
    >
      {recovered ? (
        <Notice tone="warn" testId="recovered">
          {t('encryption.recovered')}
        </Notice>
      ) : (
        <ByInput ref={present} label={t('encryption.present')} />
      )}
      <NewPassphrase ref={next} fresh autoFocus={recovered} />
      {problem === null ? null : (
        <Notice tone="bad" testId="passphrase-problem">
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy} data-testid="passphrase-save">
          {t('encryption.save')}
        </Button>
        {onCancel === null ? null : (
          <Button variant="default" onClick={onCancel}>
            {t('encryption.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
