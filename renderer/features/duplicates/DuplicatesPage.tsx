import { Loader, SegmentedControl } from '@mantine/core';
import { IconArrowsJoin, IconClock, IconEqualNot, IconHelpCircle } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { duplicateQueueOf } from '#renderer/services/duplicates/duplicate-queue.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import { useWords } from '#renderer/services/words.ts';
import { type PairStatus, pairStatuses } from '#shared/domain/duplicate/pair.ts';
import styles from './Duplicates.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import { PairList } from './PairList.tsx';
import { PairPanel } from './PairPanel.tsx';
import { type QueueItem, queueItems, type Table } from './queue-item.ts';

const icons = { open: IconHelpCircle, later: IconClock, different: IconEqualNot, merged: IconArrowsJoin } as const;

/**
 * Records that look like one, as a queue: each pair is merged, called different with a reason, or left for later. `asked`: the
 * table that a link leads to; otherwise that which was last looked at.
 */
export function DuplicatesPage({ asked }: { readonly asked?: string | undefined }) {
  const { copy, workspace } = useProject();
  const t = useWords(duplicatesMessages);
  const queue = duplicateQueueOf(copy);
  const state = useSyncExternalStore(queue.listen, queue.state);
  const [table, setTable] = useRemembered<Table>(`duplicates.table.${workspace.workspaceId}`, 'participant');
  useEffect(() => {
    if (asked === 'participant' || asked === 'company') setTable(asked);
  }, [asked, setTable]);
  const [status, setStatus] = useState<PairStatus>('open');
  const byTable = useMemo(
    () => ({ participant: queueItems(state, 'participant'), company: queueItems(state, 'company') }),
    [state],
  );
  const items = byTable[table][status];
  const [chosen, choose] = useChosen(items);
  const open = byTable[table].open.length;
  const crowded = state.crowded[table];
  return (
    <div className={styles.page}>
      <PageHead
        title={t('page.title')}
        beside={
          <span role="status" data-testid="duplicates-count">
            {state.settled ? t('page.open', { count: open }) : t('page.comparing')}
          </span>
        }
        actions={
          <SegmentedControl
            aria-label={t('page.table')}
            size="xs"
            value={table}
            onChange={next => setTable(next === 'company' ? 'company' : 'participant')}
            data={(['participant', 'company'] as const).map(value => ({
              value,
              label: `${t(`page.${value}`)} (${byTable[value].open.length})`,
            }))}
            data-testid="duplicates-table"
          />
        }
      />
      <fieldset className={styles.chips} aria-label={t('page.status')}>
        {pairStatuses.map(value => {
          const Icon = icons[value];
          return (
            <button
              key={value}
              type="button"
              className={styles.chip}
              aria-pressed={status === value}
              onClick={() => setStatus(value)}
              data-testid={`status-${value}`}
            >
              <Icon size="1rem" stroke={1.8} aria-hidden />
              {t(`page.status.${value}`)}
              <strong className="tabular">{byTable[table][value].length}</strong>
            </button>
          );
        })}
      </fieldset>
      {crowded > 0 ? <Notice tone="info">{t('page.crowded', { count: crowded })}</Notice> : null}
      {chosen === null ? (
        <div className={styles.empty} data-testid="duplicates-none">
          {!state.settled && status === 'open' ? (
            <Loader size="sm" />
          ) : (
            <>
              <h2>{t(status === 'open' ? 'page.none.open' : 'page.none')}</h2>
              {status === 'open' ? <p>{t('page.none.open.text')}</p> : null}
            </>
          )}
        </div>
      ) : (
        <div className={styles.columns}>
          <PairList key={`${table} ${status}`} items={items} chosen={chosen} onChoose={choose} />
          <PairPanel key={chosen.key} item={chosen} />
        </div>
      )}
    </div>
  );
}

/** The pair that is looked at: the chosen one, and when it has left the list, the one that took its place. */
function useChosen(items: readonly QueueItem[]): readonly [QueueItem | null, (item: QueueItem) => void] {
  const [key, setKey] = useState<string | null>(null);
  const place = useRef(0);
  const at = items.findIndex(item => item.key === key);
  const chosen = at >= 0 ? items[at] : (items[Math.min(place.current, items.length - 1)] ?? null);
  useEffect(() => {
    place.current = Math.max(0, chosen ? items.indexOf(chosen) : 0);
  });
  useEffect(() => {
    setKey(chosen?.key ?? null);
  }, [chosen?.key]);
  return [chosen ?? null, item => setKey(item.key)];
}
