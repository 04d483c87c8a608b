import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupRef } from '#shared/ipc/backup.channels.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import styles from './DamagePage.module.css';
import { damageMessages } from './damage.messages.ts';
import { instant } from './LostAndLeft.tsx';

type Props = {
  readonly found: readonly BackupEntry[];
  readonly idle: boolean;
  /** Null: the person chooses a file. */
  readonly onChoose: (backup: BackupRef | null) => void;
  readonly onBack: () => void;
};

const fewFound = 8;

/** The backups of the damaged workspace in their usual place, newest first; another file can be chosen too. */
export function FoundBackups({ found, idle, onChoose, onBack }: Props) {
  const { language } = useProgram();
  const t = useWords(damageMessages);
  return (
    <section aria-label={t('damage.backup')} inert={!idle} data-testid="damage-backups">
      <h2 className={styles.heading}>{t('damage.backup')}</h2>
      <p className={styles.soft}>{t('damage.backups.text')}</p>
      <ul className={styles.backups}>
        {found.slice(0, fewFound).map(({ name, madeAt, position }, index) => (
          <li key={name}>
            <span className="tabular">{instant(madeAt, language)}</span>
            <span className={styles.soft}>{t('damage.backups.position', { position })}</span>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => onChoose({ name })}
              aria-label={t('damage.backups.restore.of', { at: instant(madeAt, language) })}
              data-testid="damage-backup-restore"
            >
              {t('damage.backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<IconFileImport size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => onChoose(null)}
          data-testid="damage-backup-file"
        >
          {t('damage.backups.file')}
        </Button>
        <Button variant="default" onClick={onBack} data-testid="damage-backups-back">
          {t('damage.back')}
        </Button>
      </div>
    </section>
  );
}
