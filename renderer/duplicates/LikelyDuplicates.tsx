import { IconUsers } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { duplicateQueueOf, type NamedLikely, type TypedRecord } from '#renderer/services/duplicates/duplicate-queue.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { PairReason } from '#shared/domain/duplicate/pair.ts';
import styles from './LikelyDuplicates.module.css';
import { likelyMessages } from './likely-duplicates.messages.ts';

/** Looked up when nothing was typed for so long, in milliseconds. */
const pause = 150;

/** Who is already there and looks like the record being typed, with why, and the way to each. Nothing when nobody does. */
export function LikelyDuplicates({ typed, onGo }: { readonly typed: TypedRecord; readonly onGo?: () => void }) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(likelyMessages);
  const [found, setFound] = useState<readonly NamedLikely[]>([]);
  const asked = JSON.stringify(typed);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const likely = await duplicateQueueOf(copy).likely(JSON.parse(asked) as TypedRecord);
      if (wanted) setFound(likely);
    };
    const timer = setTimeout(() => void look(), pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [copy, asked]);
  const { table } = typed;
  return (
    <div role="status" className={styles.place}>
      {found.length === 0 ? null : (
        <div className={styles.found} data-testid="likely-duplicates">
          <p className={styles.title}>
            <IconUsers size="1rem" stroke={1.8} aria-hidden />
            {t(table === 'participant' ? 'likely.title' : 'likely.title.company')}
          </p>
          <ul>
            {found.map(({ id, name, about, reasons }) => (
              <li key={id}>
                <a
                  href={`#/${table === 'participant' ? 'participants' : 'companies'}/${encodeURIComponent(id)}`}
                  aria-label={t('likely.open', { name })}
                  onClick={onGo}
                >
                  {name}
                </a>{' '}
                {about === '' ? null : <small>{about}</small>}
                <span>
                  {wordsOf(reasons)
                    .map(reason => say(`duplicate.reason.${reason}`))
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** That nothing but the name is there is no reason while it is being typed. */
const wordsOf = (reasons: readonly PairReason[]): readonly PairReason[] =>
  reasons.filter(reason => reason !== 'name-only');
