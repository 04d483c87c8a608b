import { Button } from '@mantine/core';
import { useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ConflictCopy } from '#shared/ipc/folder.channels.ts';
import { ConflictActs } from './ConflictActs.tsx';
import styles from './FolderSection.module.css';
import { folderMessages } from './folder.messages.ts';
import { localInstant, printedBytes } from './printed-facts.ts';

type Props = { readonly folder: string; readonly conflicts: readonly ConflictCopy[] };

/** The copies that other programs put among the workspace's files: what each is, and the acts that only it has. */
export function ConflictCopies({ folder, conflicts }: Props) {
  const t = useWords(folderMessages);
  return (
    <div className={styles.group} data-testid="conflict-list">
      <h3>{t('folder.conflicts')}</h3>
      <p className={styles.limits}>{t(conflicts.length === 0 ? 'folder.conflicts.none' : 'folder.conflicts.text')}</p>
      {conflicts.length === 0 ? null : (
        <ul className={styles.list}>
          {conflicts.map(copy => (
            <Copy key={copy.file} folder={folder} copy={copy} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Copy({ folder, copy }: { readonly folder: string; readonly copy: ConflictCopy }) {
  const { language } = useProgram();
  const t = useWords(folderMessages);
  const [open, setOpen] = useState(false);
  const { file, by, from, what, at, bytes, newActs } = copy;
  const said = (): string => {
    if (what !== 'journal') return t(`conflict.what.${what}`);
    if (newActs === null) return t('conflict.acts.unreadable');
    return newActs === 0 ? t('conflict.acts.none') : t('conflict.acts.some', { count: newActs });
  };
  const facts = {
    by: t(`conflict.by.${by}`),
    from: from ?? '',
    at: localInstant(at, language),
    size: printedBytes(bytes, language),
  };
  return (
    <li data-testid="conflict-copy">
      <strong className={styles.path}>{file}</strong>
      <span>
        {said()} <span className={styles.limits}>{t('conflict.facts', facts)}</span>
      </span>
      {newActs !== null && newActs > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-testid="conflict-show"
        >
          {t(open ? 'conflict.hide' : 'conflict.show')}
        </Button>
      ) : null}
      {open ? <ConflictActs folder={folder} file={file} /> : null}
    </li>
  );
}
