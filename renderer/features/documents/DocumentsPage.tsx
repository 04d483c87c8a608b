import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { SearchBox } from '#renderer/design/SearchBox.tsx';
import { useChaseBoard } from '#renderer/services/chasing/use-chase-board.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { ChaseFilters } from './ChaseFilters.tsx';
import styles from './ChasePage.module.css';
import { ChosenGroup } from './ChosenGroup.tsx';
import { chaseMessages } from './chase.messages.ts';
import {
  allLines,
  type ChaseFilter,
  type Grouping,
  groupings,
  groupLines,
  isShown,
  lineTest,
  noFilter,
  partnersIn,
  type Show,
  shows,
} from './chase-lines.ts';
import { GroupGrid } from './GroupGrid.tsx';

/** The work list of every morning: whom to ask for what, what is late, what to come back to. */
export function DocumentsPage() {
  const { language, state } = useProgram();
  const { workspace } = useProject();
  const t = useWords(chaseMessages);
  const board = useChaseBoard();
  const today = state.today as PlainDate;
  const [by, setBy] = useRemembered<Grouping>(`chase.by.${workspace.workspaceId}`, 'employer');
  const [filter, setFilter] = useState<ChaseFilter>(noFilter);
  const [chosen, setChosen] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const focusLines = useRef<() => void>(() => {});

  const lines = allLines(board.employers, language);
  // The letter typed is drawn first.
  const asked = useDeferredValue(filter);
  const { shown, counts } = useMemo(() => {
    const test = lineTest({ ...asked, show: 'all' });
    const tally = Object.fromEntries(shows.map(show => [show, 0])) as Record<Show, number>;
    const found = lines.filter(line => {
      if (!test(line)) return false;
      for (const show of shows) if (isShown(show, line.item, line.near)) tally[show] += 1;
      return isShown(asked.show, line.item, line.near);
    });
    return { shown: found, counts: tally };
  }, [lines, asked]);
  const groups = useMemo(() => groupLines(shown, by, { language, today, t }), [shown, by, language, today, t]);
  const partners = useMemo(() => partnersIn(board.partners, lines), [board.partners, lines]);
  // The line that the keyboard reaches is marked first; its documents follow.
  const wanted = useDeferredValue(chosen);
  const group = groups.find(({ key }) => key === wanted) ?? groups[0];
  const marked = groups.some(({ key }) => key === chosen) ? chosen : (groups[0]?.key ?? null);
  const summary = useMemo(
    () => ({
      documents: shown.length,
      people: new Set(shown.map(({ participant }) => participant).filter(id => id !== null)).size,
      employers: new Set(shown.map(({ employer }) => employer).filter(id => id !== '')).size,
    }),
    [shown],
  );

  const narrow = (part: Partial<ChaseFilter>): void => setFilter({ ...filter, ...part });
  const regroup = (next: Grouping): void => {
    setBy(next);
    setChosen(null);
    setTicked([]);
  };
  const enter = useCallback(() => focusLines.current(), []);
  const ready = useCallback((focus: () => void) => {
    focusLines.current = focus;
  }, []);
  return (
    <>
      <PageHead
        title={t('chase.title')}
        beside={
          <>
            <span className="tabular" data-testid="chase-summary">
              {lines.length === 0 ? null : t('chase.summary', summary)}
            </span>
            {board.settled ? null : <span role="status">{t('chase.working')}</span>}
          </>
        }
        actions={
          <SearchBox
            label={t('chase.search')}
            clearLabel={t('chase.search.clear')}
            value={filter.search}
            onChange={search => narrow({ search })}
            testId="chase-search"
          />
        }
      />
      <ChaseFilters filter={filter} counts={counts} partners={partners} onNarrow={narrow} />
      {group ? (
        <div className={styles.columns}>
          <div className={styles.side} data-testid="chase-groups">
            <SegmentedControl
              className={styles.by ?? ''}
              fullWidth
              aria-label={t('chase.by')}
              data={groupings.map(value => ({ value, label: t(`chase.by.${value}`) }))}
              value={by}
              onChange={value => regroup(groupings.find(each => each === value) ?? by)}
              data-testid="chase-by"
            />
            <GroupGrid
              groups={groups}
              by={by}
              chosen={marked}
              onChoose={setChosen}
              onTick={setTicked}
              onEnter={enter}
            />
          </div>
          <div className={styles.main} data-testid="chase-chosen">
            <ChosenGroup group={group} by={by} board={board} ticked={ticked} onReady={ready} />
          </div>
        </div>
      ) : board.settled ? (
        <div className={styles.empty}>
          {lines.length === 0 ? (
            <>
              <h2>{t('chase.empty')}</h2>
              <p>{t('chase.empty.text')}</p>
            </>
          ) : (
            <>
              <p>{t('chase.nothingFound')}</p>
              <Button variant="default" onClick={() => setFilter(noFilter)}>
                {t('chase.reset')}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </>
  );
}
