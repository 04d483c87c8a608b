import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { duplicateQueueOf } from '#renderer/services/duplicates/duplicate-queue.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import styles from './Duplicates.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import type { QueueItem } from './queue-item.ts';

/** Lines drawn at once; more when asked for. */
const page = 100;
type Props = {
  readonly items: readonly QueueItem[];
  readonly chosen: QueueItem;
  readonly onChoose: (item: QueueItem) => void;
};

/** The pairs one under the other; the arrow keys go from one to the next. */
export function PairList({ items, chosen, onChoose }: Props) {
  const { say } = useProgram();
  const { copy } = useProject();
  const t = useWords(duplicatesMessages);
  const queue = duplicateQueueOf(copy);
  const [count, setCount] = useState(page);
  const list = useRef<HTMLUListElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    list.current?.querySelector<HTMLButtonElement>(`[data-key="${chosen.key}"]`)?.focus();
  }, [chosen.key]);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = items[items.findIndex(({ key }) => key === chosen.key) + step];
    if (!next) return;
    byKey.current = true;
    setCount(shown => Math.max(shown, items.indexOf(next) + 1));
    onChoose(next);
  };
  const nameOf = (item: QueueItem, id: string): string => queue.nameOf(item.table, id) || t('list.gone');
  return (
    <nav className={styles.list} aria-label={t('list.label')}>
      <ul ref={list} onKeyDown={onKey}>
        {items.slice(0, count).map(item => (
          <li key={item.key}>
            <button
              type="button"
              className={styles.item}
              aria-current={item.key === chosen.key ? 'true' : undefined}
              tabIndex={item.key === chosen.key ? 0 : -1}
              onClick={() => onChoose(item)}
              data-key={item.key}
              data-testid="pair-item"
            >
              <span className={styles.names}>
                <span>{nameOf(item, item.one)}</span>
                <span>{nameOf(item, item.other)}</span>
              </span>
              {item.level === null ? null : (
                <span className={styles.level} data-level={item.level}>
                  {t(`list.${item.level}`)}
                </span>
              )}
              <span className={styles.why}>
                {item.reasons.length > 0
                  ? item.reasons.map(reason => say(`duplicate.reason.${reason}`)).join(' · ')
                  : (item.decision?.reason ?? '')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {items.length > count ? (
        <Button variant="subtle" size="xs" fullWidth onClick={() => setCount(count + page)}>
          {t('list.more', { count: Math.min(page, items.length - count) })}
        </Button>
      ) : null}
    </nav>
  );
}
