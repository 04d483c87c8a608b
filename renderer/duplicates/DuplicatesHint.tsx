import { IconCopyCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { duplicateQueueOf } from '#renderer/services/duplicates/duplicate-queue.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import styles from './LikelyDuplicates.module.css';
import { likelyMessages } from './likely-duplicates.messages.ts';

/** How many pairs of a list look like one, as the way to them; nothing when there are none. Compares while it is shown. */
export function DuplicatesHint({ table }: { readonly table: Duplicate['table'] }) {
  const { copy } = useProject();
  const t = useWords(likelyMessages);
  const queue = duplicateQueueOf(copy);
  const { pairs } = useSyncExternalStore(queue.listen, queue.state);
  const count = pairs[table].filter(({ status }) => status === 'open').length;
  if (count === 0) return null;
  return (
    <a href={`#/duplicates/${table}`} className={styles.hint} data-testid="duplicates-hint">
      <IconCopyCheck size="0.9375rem" stroke={1.8} aria-hidden />
      {t('likely.hint', { count })}
    </a>
  );
}
