import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ConflictAct } from '#shared/ipc/folder.channels.ts';
import type { Change } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ConflictChanges } from './ConflictChanges.tsx';
import styles from './FolderSection.module.css';
import { folderMessages } from './folder.messages.ts';
import { localInstant } from './printed-facts.ts';

const mostActs = 500;

/** The acts that only a conflict copy has: when, who, what; each may be opened and looked at. */
export function ConflictActs({ folder, file }: { readonly folder: string; readonly file: string }) {
  const { ask, say } = useProgram();
  const t = useWords(folderMessages);
  const [acts, setActs] = useState<Result<readonly ConflictAct[], Problem> | null>(null);
  useEffect(() => {
    void ask('folder.conflict-acts', { folder, file }).then(setActs);
  }, [ask, folder, file]);
  if (!acts) return <Loader size="xs" />;
  if (!acts.ok) return <Notice tone="warn">{say(acts.error.code, acts.error.facts)}</Notice>;
  return (
    <ol className={styles.acts} data-testid="conflict-acts">
      {acts.value.map(act => (
        <Act key={act.id} folder={folder} file={file} act={act} />
      ))}
      {acts.value.length >= mostActs ? <li className={styles.limits}>{t('conflict.most')}</li> : null}
    </ol>
  );
}

type Props = { readonly folder: string; readonly file: string; readonly act: ConflictAct };

function Act({ folder, file, act: { id, at, author, label, changes } }: Props) {
  const { ask, say, language } = useProgram();
  const t = useWords(folderMessages);
  const [found, setFound] = useState<Result<readonly Change[], Problem> | null>(null);
  const open = (): void => {
    if (found) setFound(null);
    else void ask('folder.conflict-changes', { folder, file, id }).then(setFound);
  };
  return (
    <li>
      <span className={styles.act}>
        <span className="tabular">{localInstant(at, language)}</span>
        <span>{author}</span>
        <strong>{say(label.key, label.facts)}</strong>
        {changes === 0 ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={found !== null}
            onClick={open}
            data-testid="conflict-changes"
          >
            {t('conflict.changes', { count: changes })}
          </Button>
        )}
      </span>
      {found?.ok ? <ConflictChanges changes={found.value} total={changes} /> : null}
      {found && !found.ok ? <Notice tone="warn">{say(found.error.code, found.error.facts)}</Notice> : null}
    </li>
  );
}
