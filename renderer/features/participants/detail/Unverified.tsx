import { Tooltip } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useWords } from '#renderer/services/words.ts';
import { detailMessages } from './detail.messages.ts';
import styles from './Unverified.module.css';

/** "nevalidat", beside whatever rests on a rule that nobody has checked against the official text. */
export function Unverified() {
  const t = useWords(detailMessages);
  return (
    <Tooltip label={t('panel.unverified.text')}>
      <span className={styles.mark}>
        <IconFlag size="0.75rem" stroke={1.8} aria-hidden />
        {t('panel.unverified')}
      </span>
    </Tooltip>
  );
}
