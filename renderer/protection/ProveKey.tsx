import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Protection.module.css';
import { protectionWords } from './protection.messages.ts';

type Props = {
  readonly shown: ShownRecoveryKey;
  readonly onProved: () => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
};

/** Asks for some groups of the key, from the person's own note. Main decides whether they are right. */
export function ProveKey({ shown, onProved, onBack, onCancel }: Props) {
  const { ask, say } = useProgram();
  const t = useWords(protectionWords);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const of = shown.recoveryKey.split('-').length;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = [...(form.current?.querySelectorAll('input') ?? [])].map(({ value }) => value);
    const proved = await ask('protection.prove', { ticket: shown.ticket, typed });
    setProblem(proved.ok ? null : proved.error);
    if (proved.ok) onProved();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={event => void submit(event)}
      data-testid="prove-key"
      autoComplete="off"
      noValidate
    >
      <h2 className={styles.heading}>{t('protect.prove.title')}</h2>
      <p className={styles.text}>{t('protect.prove.text')}</p>
      {problem === null ? null : (
        <Notice tone="bad" testId="prove-problem">
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      <div className={styles.groups}>
        {shown.ask.map(group => (
          <TextInput
            key={group}
            label={t(group === 0 ? 'protect.prove.first' : 'protect.prove.group', { group: group + 1, of })}
            classNames={{ input: styles.group ?? '' }}
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            data-testid={`prove-${group}`}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" data-testid="prove-submit">
          {t('protect.prove.check')}
        </Button>
        <Button variant="default" onClick={onBack} data-testid="prove-back">
          {t('protect.prove.again')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('protect.cancel')}
        </Button>
      </div>
    </form>
  );
}
