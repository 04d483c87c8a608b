import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { KeepingDuty } from '#shared/ipc/privacy.channels.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Erase.module.css';
import { eraseMessages } from './erase.messages.ts';

type Props = {
  readonly id: string;
  readonly duties: readonly KeepingDuty[];
  readonly despite: boolean;
  readonly onDespite: (despite: boolean) => void;
};

/** The laws that make the project keep the data, and the two ways on: to refuse in writing, or to take it on oneself. */
export function KeepingDuties({ id, duties, despite, onDespite }: Props) {
  const { ask, language, say } = useProgram();
  const { workspace } = useProject();
  const t = useWords(eraseMessages);
  const [recorded, setRecorded] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (duties.length === 0) return null;

  const record = async (): Promise<void> => {
    const done = await ask('privacy.record-refusal', { folder: workspace.folder, participant: id });
    setProblem(done.ok ? null : done.error);
    setRecorded(done.ok);
  };
  return (
    <section className={styles.part} data-testid="erase-duties">
      <Notice tone="warn">
        <h3>{t('erase.duty')}</h3>
        <ul>
          {duties.map(({ key, name, until, source, verified, note }) => (
            <li key={key}>
              {until === null
                ? t('erase.duty.open', { name: name[language] })
                : t('erase.duty.until', { name: name[language], until: romanianDate(until as PlainDate) })}{' '}
              <span className={styles.source} title={note ?? undefined}>
                {t('erase.duty.source', { source })}
                {verified ? '' : ` (${t('erase.duty.unverified')})`}
              </span>
            </li>
          ))}
        </ul>
        <p>{t('erase.duty.advice')}</p>
        {recorded ? (
          <p role="status" data-testid="erase-refused">
            {t('erase.duty.recorded')}
          </p>
        ) : (
          <Button onClick={() => void record()} data-testid="erase-refuse" className={styles.inline}>
            {t('erase.duty.record')}
          </Button>
        )}
        {problem ? (
          <p className={styles.refused} role="alert">
            {say(problem.code, problem.facts)}
          </p>
        ) : null}
      </Notice>
      <Checkbox
        checked={despite}
        onChange={event => onDespite(event.currentTarget.checked)}
        label={t('erase.duty.despite')}
        data-testid="erase-despite"
      />
    </section>
  );
}
