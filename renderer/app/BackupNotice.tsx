import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../design/Notice.tsx';
import { failedDrill, useBackups } from '../services/backups.ts';
import { useWords } from '../services/words.ts';
import { backupStateMessages } from './backup-state.messages.ts';
import { useProblemWords } from './problem-words.ts';

/** Said above every page when a backup could not be made, or the last one was found damaged; until the person has read it. */
export function BackupNotice() {
  const { state, make } = useBackups();
  const t = useWords(backupStateMessages);
  const wordsOf = useProblemWords();
  const [read, setRead] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const drill = state === null ? null : failedDrill(state);
  const found = state?.problem ?? drill?.problem ?? null;
  if (found === null) return null;
  const isDrill = (state?.problem ?? null) === null;
  const key = `${found.code} ${isDrill ? drill?.at : state?.last?.name}`;
  if (read === key) return null;
  const again = async (): Promise<void> => {
    setBusy(true);
    await make().finally(() => setBusy(false));
  };
  return (
    <Notice
      tone={isDrill ? 'bad' : 'warn'}
      testId="backup-problem"
      actions={
        <>
          <Button variant="default" loading={busy} onClick={() => void again()} data-testid="backup-retry">
            {t(isDrill ? 'backups.now' : 'backups.retry')}
          </Button>
          <Button variant="default" component="a" href="#/safety/backups">
            {t('backups.open')}
          </Button>
          <Button variant="default" onClick={() => setRead(key)} data-testid="backup-dismiss">
            {t('backups.dismiss')}
          </Button>
        </>
      }
    >
      <strong>{t(isDrill ? 'backups.notice.drill' : 'backups.notice.failed')}</strong> {wordsOf(found)}{' '}
      {isDrill ? t('backups.notice.drill.todo') : null}
    </Notice>
  );
}
