import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import styles from './Backups.module.css';
import { restoreMessages } from './restore.messages.ts';

/** What may come of opening another workspace: it is open, or the first page asks for its passphrase. */
export type OpeningOther = {
  readonly onOpened: (workspace: OpenWorkspace | null) => void;
  /** Closes the open workspace. */
  readonly onClose: () => void;
};

type Props = OpeningOther & { readonly folder: string; readonly onStay: () => void };

/** A backup was restored into a new folder: open it, or stay. */
export function IntoFolder({ folder, onOpened, onClose, onStay }: Props) {
  const { ask, say } = useProgram();
  const { saving, unsaved } = useProject();
  const t = useWords(restoreMessages);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setBusy(true);
    unsaved.leaveAll();
    await saving.settled();
    const opened = await ask('workspace.open', { folder });
    setBusy(false);
    if (opened.ok) {
      window.location.hash = '/participants';
      onOpened(opened.value);
    } else if (opened.error.code === 'vault.passphrase-needed') onClose();
    else setProblem(say(opened.error.code, opened.error.facts));
  };
  return (
    <div className={styles.sure} data-testid="restore-folder-done">
      <Notice tone="ok">{t('restore.done.folder', { folder })}</Notice>
      {problem === null ? null : <Notice tone="bad">{problem}</Notice>}
      <div className={styles.choice}>
        <Button variant="default" onClick={onStay} disabled={busy} data-autofocus>
          {t('restore.done.stay')}
        </Button>
        <Button onClick={() => void open()} loading={busy} data-testid="restore-folder-open">
          {t('restore.done.open')}
        </Button>
      </div>
    </div>
  );
}
