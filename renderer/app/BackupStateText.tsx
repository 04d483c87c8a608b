import { Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import { type BackupStanding, percentOf, standingOf, useBackups } from '../services/backups.ts';
import { clockTime } from '../services/clock-time.ts';
import { useProgram } from '../services/program.ts';
import { useWords } from '../services/words.ts';
import { backupStateMessages } from './backup-state.messages.ts';
import styles from './SaveStateText.module.css';

const icons = {
  running: IconLoader2,
  failed: IconAlertTriangle,
  gone: IconAlertTriangle,
  drill: IconAlertTriangle,
  late: IconAlertTriangle,
  none: null,
  good: IconCheck,
} as const;

/** "copie 13:45 ✓" beside "Salvat 14:03"; leads to the backups. */
export function BackupStateText() {
  const { state } = useBackups();
  const t = useWords(backupStateMessages);
  const words = useStandingWords();
  if (state === null) return null;
  const standing = standingOf(state, Date.now());
  const Icon = icons[standing];
  const shown = words(standing, state);
  const more = t(`backups.${standing}.more`);
  return (
    <Tooltip label={more} multiline maw={320}>
      <a
        href="#/safety/backups"
        className={`${styles.state} ${styles.backup}`}
        data-kind={standing}
        data-testid="backup-state"
        aria-label={`${shown}. ${more}`}
      >
        <span>{shown}</span>
        {Icon === null ? null : <Icon size="0.9375rem" stroke={2} aria-hidden />}
      </a>
    </Tooltip>
  );
}

function useStandingWords(): (standing: BackupStanding, state: BackupState) => string {
  const { language } = useProgram();
  const t = useWords(backupStateMessages);
  return (standing, { last, running }) => {
    const at = last === null ? '' : clockTime(last.madeAt, language);
    if (standing === 'running') {
      const percent = running === null ? null : percentOf(running);
      return percent === null ? t('backups.running') : t('backups.running.percent', { percent });
    }
    if (standing === 'late') return last === null ? t('backups.late.none') : t('backups.late', { at });
    return t(`backups.${standing}`, { at });
  };
}
