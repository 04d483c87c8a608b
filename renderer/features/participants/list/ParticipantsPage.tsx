import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconFileImport, IconSearch, IconUserPlus, IconX } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useFileDrag } from '#renderer/attachments/use-file-drag.ts';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { DuplicatesHint } from '#renderer/duplicates/DuplicatesHint.tsx';
import { ColumnMenu } from '#renderer/grid/ColumnMenu.tsx';
import { ViewMenu } from '#renderer/grid/ViewMenu.tsx';
import { handDrop, importPlace, useImportKey } from '#renderer/services/import-way.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { participantsMessages } from '../participants.messages.ts';
import { AddParticipant } from './AddParticipant.tsx';
import { BulkBar } from './BulkBar.tsx';
import type { GridLine } from './grid-feed.ts';
import { countLines, filterOf, type ListFilter, narrowedBy, noFilter } from './list-filter.ts';
import { lookedForIn, rememberLookedFor } from './looked-for.ts';
import { ParticipantGrid, usualColumns } from './ParticipantGrid.tsx';
import styles from './ParticipantsPage.module.css';
import { StatusChips } from './StatusChips.tsx';

/** Whoever filters by these looks for somebody; no view keeps that. */
const personalColumns = ['lastName', 'firstName', 'maskedCnp', 'phone', 'email'];

/** All participants: search, the counts of the main status as filters, and the grid. */
export function ParticipantsPage() {
  const { register, workspace, copy } = useProject();
  const t = useWords(participantsMessages);
  const { rows, settled } = useSyncExternalStore(register.listen, register.state);
  const [narrowed, setNarrowed] = useRemembered(`participants.filter.${workspace.workspaceId}`, noFilter);
  const [search, setSearch] = useState(() => lookedForIn(copy).search);
  const filter = useMemo((): ListFilter => ({ ...narrowed, search }), [narrowed, search]);
  const setFilter = useCallback(
    (wanted: ListFilter) => {
      setSearch(wanted.search);
      rememberLookedFor(copy, { search: wanted.search });
      setNarrowed({ ...wanted, search: '' });
    },
    [copy, setNarrowed],
  );
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const [selected, setSelected] = useState<readonly ListRow[]>([]);
  const [api, setApi] = useState<GridApi<GridLine> | null>(null);
  const latest = useRef(filter);
  latest.current = filter;
  const narrow = useCallback(
    (narrowed: Partial<ListFilter>) => setFilter({ ...latest.current, ...narrowed }),
    [setFilter],
  );
  const reset = useCallback(() => setFilter(noFilter), [setFilter]);
  const counts = useMemo(() => countLines(rows), [rows]);
  const searchBox = useRef<HTMLInputElement>(null);
  useFindKey(searchBox);
  useImportKey('participants');
  const [, go] = useLocation();
  const drag = useFileDrag(drop => {
    handDrop(copy, drop);
    go(importPlace('participants'));
  });

  const expected = workspace.counts.participant ?? 0;
  const isEmpty = settled && rows.length === 0;
  const summary = t('participants.shown', {
    shown: shown ?? rows.length,
    all: Math.max(rows.length, settled ? 0 : expected),
  });
  return (
    <div className={styles.whole} {...drag.handlers}>
      <PageHead
        title={t('participants.title')}
        beside={
          <>
            <span className="tabular" data-testid="participant-count">
              {rows.length === 0 ? null : summary}
            </span>
            {settled ? <DuplicatesHint table="participant" /> : <span role="status">{t('participants.checking')}</span>}
          </>
        }
        actions={
          <>
            <TextInput
              ref={searchBox}
              className={styles.search ?? ''}
              aria-label={t('participants.search')}
              placeholder={t('participants.search')}
              leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
              rightSection={
                filter.search === '' ? null : (
                  <CloseButton
                    size="sm"
                    icon={<IconX size="1rem" stroke={1.7} aria-hidden />}
                    aria-label={t('participants.search.clear')}
                    onClick={() => setFilter({ ...filter, search: '' })}
                  />
                )
              }
              value={filter.search}
              onChange={event => setFilter({ ...filter, search: event.currentTarget.value })}
              spellCheck={false}
              data-testid="participant-search"
            />
            <Button
              component="a"
              href={`#${importPlace('participants')}`}
              variant="default"
              leftSection={<IconFileImport size="1rem" stroke={1.8} aria-hidden />}
              title="Ctrl+L"
              data-testid="participant-import"
            >
              {t('participants.import')}
            </Button>
            <Button
              leftSection={<IconUserPlus size="1rem" stroke={1.8} aria-hidden />}
              onClick={() => setAdding(true)}
              data-testid="participant-add"
            >
              {t('participants.add')}
            </Button>
          </>
        }
      />
      {isEmpty ? (
        <div className={styles.empty}>
          <h2>{t('participants.empty')}</h2>
          <p>{t('participants.empty.text')}</p>
        </div>
      ) : (
        <>
          <div className={styles.tools}>
            <StatusChips counts={counts} status={filter.status} rule={filter.rule} onNarrow={narrow} />
            <ViewMenu
              place="participants"
              api={api}
              narrowed={narrowedBy(filter)}
              onNarrow={wanted => setFilter(filterOf(wanted))}
              personal={personalColumns}
            />
            <ColumnMenu api={api} usual={usualColumns} />
          </div>
          {selected.length === 0 ? null : <BulkBar people={selected} onClear={() => api?.deselectAll()} />}
          <ParticipantGrid
            rows={rows}
            filter={filter}
            onShown={setShown}
            onReset={reset}
            onReady={setApi}
            onSelect={setSelected}
          />
        </>
      )}
      {adding ? <AddParticipant onClose={() => setAdding(false)} /> : null}
      {drag.isOver ? <p className={styles.dropNow}>{t('participants.dropNow')}</p> : null}
    </div>
  );
}

/** Ctrl/Cmd+F goes to the search box and takes what is there for replacing. */
function useFindKey(searchBox: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      searchBox.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [searchBox]);
}
