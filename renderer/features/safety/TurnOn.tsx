import { Button } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { NewPassphrase, type TakePassphrase } from '#renderer/protection/NewPassphrase.tsx';
import { RecoveryKey } from '#renderer/protection/RecoveryKey.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Safety.module.css';
import { sealingMessages } from './sealing.messages.ts';

/**
 * Encrypting the open workspace: a passphrase, the recovery key and its proof, as when one is made. When it is done another
 * window takes the place of this one, so an answer comes only when it was refused.
 */
export function TurnOn({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { ask, say } = useProgram();
  const t = useWords(sealingMessages);
  const passphrase = useRef<TakePassphrase>(null);
  const [shown, setShown] = useState<ShownRecoveryKey | null>(null);
  const [proved, setProved] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const taken = passphrase.current?.take() ?? null;
    if (taken === null) return;
    const begun = await ask('protection.begin', { passphrase: taken });
    setProblem(begun.ok ? null : begun.error);
    if (begun.ok) setShown(begun.value);
  };
  const turnOn = async (ticket: string, withoutBackup: boolean): Promise<void> => {
    setProved(true);
    setProblem(null);
    setBusy(true);
    const changed = await ask('protection.turn-on', { ticket, withoutBackup });
    setBusy(false);
    if (changed.ok) onDone();
    else setProblem(changed.error);
  };
  const cancel = (): void => {
    if (shown !== null) void ask('protection.drop', { ticket: shown.ticket });
    onCancel();
  };
  const told =
    problem === null ? null : (
      <Notice tone="bad" testId="turn-on-problem">
        {say(problem.code, problem.facts)}
      </Notice>
    );

  if (shown !== null && proved) {
    return (
      <div className={styles.form} data-testid="turn-on-working">
        {busy ? <Notice tone="info">{t('sealing.working')}</Notice> : told}
        <div className={styles.actions}>
          {problem?.code === 'backup.before-failed' ? (
            <Button onClick={() => void turnOn(shown.ticket, true)} data-testid="turn-on-without">
              {t('sealing.without')}
            </Button>
          ) : (
            <Button loading={busy} onClick={() => void turnOn(shown.ticket, false)} data-testid="turn-on-again">
              {t('sealing.on')}
            </Button>
          )}
          <Button variant="default" disabled={busy} onClick={cancel}>
            {t('sealing.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  if (shown !== null) {
    return (
      <div className={styles.form}>
        <RecoveryKey shown={shown} onProved={() => turnOn(shown.ticket, false)} onCancel={cancel} />
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => void begin(event)}
      data-testid="turn-on-form"
      autoComplete="off"
      noValidate
    >
      <p className={styles.soft}>{t('sealing.on.text')}</p>
      <Notice tone="warn" testId="turn-on-limits">
        <strong>{t('sealing.limits')}</strong>
        <ul className={styles.limits}>
          <li>{t('sealing.limits.backups')}</li>
          <li>{t('sealing.limits.disk')}</li>
          <li>{t('sealing.limits.copies')}</li>
        </ul>
      </Notice>
      <NewPassphrase ref={passphrase} />
      {told}
      <div className={styles.actions}>
        <Button type="submit" data-testid="turn-on-next">
          {t('sealing.next')}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t('sealing.cancel')}
        </Button>
      </div>
    </form>
  );
}
