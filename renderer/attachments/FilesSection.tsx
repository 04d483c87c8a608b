import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { attachmentsOf } from '#renderer/data/queries/attachments.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useWords } from '#renderer/services/words.ts';
import type { AttachmentOwner } from '#shared/domain/attachment/attachment.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import { AddingProgressNotice, AddingTold } from './AddingNews.tsx';
import { attachmentsMessages } from './attachments.messages.ts';
import { FileLine } from './FileLine.tsx';
import styles from './FilesSection.module.css';
import { recordOf } from './file-adding.ts';
import { useRemoval } from './use-file-acts.ts';
import { useFileAdding } from './use-file-adding.ts';
import { useFileDrag } from './use-file-drag.ts';

type Props = { readonly table: AttachmentOwner; readonly id: string };

/** The files kept with a record. Any number may be dropped anywhere on the section, or chosen with the button. */
export function FilesSection({ table, id }: Props) {
  const { copy } = useProject();
  const t = useWords(attachmentsMessages);
  const { adding, state } = useFileAdding();
  const removal = useRemoval();
  const drag = useFileDrag(drop => void adding.add(table, id, drop));
  const record = recordOf(table, id);
  const files = useLiveQuery(() => attachmentsOf(copy.db, table, id), [copy, table, id]);
  // Undo may have brought it back already.
  const removed = files?.some(file => file.id === removal.removed?.id) ? null : removal.removed;
  return (
    <section
      id="section-files"
      className={styles.section}
      aria-labelledby="heading-files"
      tabIndex={-1}
      data-over={drag.isOver}
      data-testid="files-section"
      {...drag.handlers}
    >
      <div className={styles.head}>
        <h2 id="heading-files" className={styles.heading}>
          {t('files.title')}{' '}
          {files && files.length > 0 ? (
            <span className={styles.count}>{t('files.count', { count: files.length })}</span>
          ) : null}
        </h2>
        <Button
          variant="default"
          leftSection={<IconPaperclip size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => void adding.add(table, id, null)}
          data-testid="files-add"
        >
          {t('files.add')}
        </Button>
      </div>
      {files && files.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('files.name')}</th>
              <th scope="col" className={styles.size}>
                {t('files.size')}
              </th>
              <th scope="col">{t('files.added')}</th>
              <th scope="col">{t('files.by')}</th>
              <td />
            </tr>
          </thead>
          <tbody className="tabular">
            {files.map(file => (
              <FileLine key={file.id} file={file} onRemove={() => void removal.remove(file)} />
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={styles.hint} data-empty={files?.length === 0}>
        {t(drag.isOver ? 'files.dropNow' : 'files.drop')}
      </p>
      {state.record === record && state.progress ? (
        <AddingProgressNotice progress={state.progress} onStop={adding.stop} />
      ) : null}
      {removed ? (
        <Notice
          tone="info"
          testId="file-removed"
          actions={
            <Button variant="default" onClick={() => void removal.putBack()} data-testid="file-put-back" autoFocus>
              {t('files.putBack')}
            </Button>
          }
        >
          {t('files.removed', { name: coverCnps(removed.name) })}
        </Notice>
      ) : null}
      <AddingTold told={state.told.get(record) ?? []} onDismiss={() => adding.dismiss(record)} />
    </section>
  );
}
