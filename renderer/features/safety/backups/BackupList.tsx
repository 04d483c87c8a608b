import { Button } from '@mantine/core';
import { useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { BackupEntry } from '#shared/journal/backup.ts';
import { localInstant, printedBytes } from '../printed-facts.ts';
import styles from './Backups.module.css';
import { backupsMessages } from './backups.messages.ts';

const fewFirst = 6;

/** The backups in their place, newest first: when, why, how big, up to which act; each can be looked into. */
export function BackupList({
  ring,
  onLook,
}: {
  readonly ring: readonly BackupEntry[];
  readonly onLook: (entry: BackupEntry) => void;
}) {
  const { language } = useProgram();
  const t = useWords(backupsMessages);
  const [all, setAll] = useState(false);
  if (ring.length === 0) return <p className={styles.soft}>{t('backup.list.none')}</p>;
  const shown = all ? ring : ring.slice(0, fewFirst);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-testid="backup-list">
        <thead>
          <tr>
            <th scope="col">{t('backup.list.when')}</th>
            <th scope="col">{t('backup.list.why')}</th>
            <th scope="col" className={styles.number}>
              {t('backup.list.size')}
            </th>
            <th scope="col" className={styles.number}>
              {t('backup.list.position')}
            </th>
            <th scope="col">
              <span className={styles.readOut}>{t('backup.list.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(entry => {
            const at = localInstant(entry.madeAt, language);
            return (
              <tr key={entry.name} data-testid="backup-entry" data-name={entry.name}>
                <td className="tabular">{at}</td>
                <td>{t(`backup.reason.${entry.reason}`)}</td>
                <td className={styles.number}>{printedBytes(entry.bytes, language)}</td>
                <td className={styles.number}>{entry.position}</td>
                <td className={styles.number}>
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={t('backup.restore.of', { at })}
                    onClick={() => onLook(entry)}
                    data-testid="backup-look"
                  >
                    {t('backup.restore')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.length < ring.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('backup.list.all', { count: ring.length })}
        </Button>
      ) : null}
    </div>
  );
}
