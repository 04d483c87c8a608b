import { Tooltip } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useWords } from '#renderer/services/words.ts';
import { recordMessages } from './record.messages.ts';
import styles from './Unverified.module.css';

/**
 * "nevalidat", beside whatever rests on a rule that nobody has checked against the official text. `brief`: the flag alone,
 * where many stand in a list that says once what it means.
 */
export function Unverified({ brief = false }: { brief?: boolean }) {
  const t = useWords(recordMessages);
  return (
    <Tooltip label={t('finding.unverified.text')}>
      <span className={styles.mark}>
        <IconFlag size="0.75rem" stroke={1.8} aria-hidden />
        <span className={brief ? styles.unseen : undefined}>{t('finding.unverified')}</span>
      </span>
    </Tooltip>
  );
}
