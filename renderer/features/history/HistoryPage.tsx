import { Button, Loader } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { ActList } from './ActList.tsx';
import { filterOf, noFilter } from './filter-state.ts';
import styles from './History.module.css';
import { HistoryFilters } from './HistoryFilters.tsx';
import { historyPageMessages } from './history-page.messages.ts';
import { useHistory } from './use-history.ts';

type Props = {
  /** One record's history, with what belongs to it; otherwise the whole project's. */
  readonly record?: { readonly table: string; readonly id: string };
  /** Begin with this act. */
  readonly act?: number;
};

/** What happened to the data of the project or of one record: searched, narrowed, and taken back. */
export function HistoryPage({ record, act }: Props) {
  const { say } = useProgram();
  const t = useWords(historyPageMessages);
  const [, go] = useLocation();
  const [typed, setTyped] = useState(noFilter);
  const asked = useDeferredValue(typed);
  const { table, id } = record ?? { table: null, id: null };
  const filter = useMemo(() => filterOf(asked, table === null ? null : { table, id }), [asked, table, id]);
  const { shown, problem, busy, more, again } = useHistory(filter, act ?? null);
  const search = useRef<HTMLDivElement>(null);
  useFindKey(search);
  const filtered = JSON.stringify(typed) !== JSON.stringify(noFilter);
  const title = table === null ? t('page.title') : t('page.title.of', { name: shown?.recordName ?? '' });
  return (
    <div className={styles.page} ref={search}>
      <PageHead
        title={<span data-testid="history-title">{title}</span>}
        beside={
          shown === null ? null : (
            <span data-testid="history-count" role="status">
              {t('page.count', { count: shown.matching })}
            </span>
          )
        }
        actions={
          table === null ? null : (
            <>
              <Button variant="default" onClick={() => go('/history')}>
                {t('page.whole')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowLeft size="1rem" stroke={1.8} aria-hidden />}
                onClick={() => go(`/participants/${encodeURIComponent(id)}`)}
                data-testid="history-back"
              >
                {t('page.back')}
              </Button>
            </>
          )
        }
      />
      <HistoryFilters typed={typed} authors={shown?.authors ?? []} ofRecord={table !== null} onChange={setTyped} />
      {act === undefined ? null : (
        <Button variant="subtle" size="compact-xs" className={styles.newer ?? ''} onClick={() => go('/history')}>
          {t('page.newer')}
        </Button>
      )}
      {problem === null ? null : (
        <Notice tone="bad" actions={<Button onClick={again}>{t('page.retry')}</Button>}>
          {say(problem.code, problem.facts)}
        </Notice>
      )}
      {shown === null && problem === null ? (
        <div className={styles.waiting}>
          <Loader size="sm" />
          <p role="status">{t('page.reading')}</p>
        </div>
      ) : null}
      {shown !== null && shown.acts.length === 0 ? (
        <div className={styles.waiting} data-testid="history-none">
          {filtered ? (
            <>
              <p>{t('page.none')}</p>
              <Button variant="default" onClick={() => setTyped(noFilter)}>
                {t('page.reset')}
              </Button>
            </>
          ) : (
            <>
              <h2>{t('page.empty')}</h2>
              <p>{t('page.empty.text')}</p>
            </>
          )}
        </div>
      ) : null}
      {shown !== null && shown.acts.length > 0 ? (
        <ActList shown={shown} marked={act ?? null} busy={busy} onMore={more} />
      ) : null}
    </div>
  );
}

/** Ctrl/Cmd+F goes to the search box and takes what is there for replacing. */
function useFindKey(page: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      page.current?.querySelector<HTMLInputElement>('[data-testid="history-search"]')?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [page]);
}
