import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { ByInput, type TakeUnlock } from '#renderer/protection/ByInput.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { ProtectionState } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { isDamage } from './damage/is-damage.ts';
import styles from './Unlock.module.css';
import { unlockMessages } from './unlock.messages.ts';

type Props = {
  readonly locked: NonNullable<ProtectionState['locked']>;
  readonly minutes: number | null;
  readonly onOpened: (workspace: OpenWorkspace) => void;
  /** It is damaged; main holds what was typed. */
  readonly onDamaged: (problem: Problem) => void;
  readonly onGiveUp: () => void;
  readonly tools: ReactNode;
};

/** Asks for the passphrase of a workspace. Of the workspace itself only the name of its folder is shown. */
export function UnlockPage({ locked, minutes, onOpened, onDamaged, onGiveUp, tools }: Props) {
  const { ask, say, state } = useProgram();
  const t = useWords(unlockMessages);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [wait, setWait] = useState(locked.wait);
  const by = useRef<TakeUnlock>(null);
  const waiting = wait > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => setWait(before => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [waiting]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || waiting) return;
    const given = by.current?.take() ?? null;
    if (given === null) return;
    setBusy(true);
    setProblem(null);
    const outcome = await ask('protection.unlock', { folder: locked.folder, by: given });
    // An encrypted workspace opens in a window of its own: then this page goes before an answer comes.
    if (outcome.ok) return onOpened(outcome.value);
    if (isDamage(outcome.error)) return onDamaged(outcome.error);
    const after = await ask('protection.state', {});
    setWait(after.locked?.wait ?? 0);
    setProblem(outcome.error);
    setBusy(false);
  };
  const giveUp = async (): Promise<void> => {
    await ask('protection.give-up', {});
    onGiveUp();
  };
  return (
    <div className={styles.place}>
      <header className={styles.top}>{tools}</header>
      <main className={styles.page}>
        <form
          className={styles.card}
          onSubmit={event => void submit(event)}
          data-testid="unlock"
          autoComplete="off"
          noValidate
        >
          <IconLock size="1.75rem" stroke={1.5} aria-hidden className={styles.icon} />
          <h1 className={styles.name} data-testid="unlock-name">
            {locked.name}
          </h1>
          <p className={styles.soft}>{t(`unlock.reason.${locked.reason}`, { minutes: minutes ?? 0 })}</p>
          {locked.lost ? <Notice tone="warn">{t('unlock.lost')}</Notice> : null}
          <ByInput ref={by} onOther={() => setProblem(null)} />
          {problem === null ? null : (
            <Notice tone="bad" testId="unlock-problem">
              {say(problem.code, problem.facts)}
            </Notice>
          )}
          <div className={styles.actions}>
            <Button type="submit" loading={busy} disabled={waiting} data-testid="unlock-submit">
              {waiting ? t('unlock.wait', { seconds: wait }) : t('unlock.open')}
            </Button>
            <Button variant="default" onClick={() => void giveUp()} data-testid="unlock-back">
              {t('unlock.back')}
            </Button>
          </div>
          {busy ? (
            <p className={styles.soft} role="status">
              {t('unlock.busy')}
            </p>
          ) : null}
        </form>
      </main>
      <footer className={styles.foot}>Consorta {state.version}</footer>
    </div>
  );
}
