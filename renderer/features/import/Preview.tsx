import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { type ImportAction, type ImportQuestion, type ImportRow, importActions } from '#shared/ipc/import.channels.ts';
import { type BulkWish, bulkWishes, type Decisions, decided, decidedTogether, takenRecords } from './outcomes.ts';
import styles from './Preview.module.css';
import { PreviewGrid } from './PreviewGrid.tsx';
import { previewMessages } from './preview.messages.ts';
import { ownHeading, previewColumns, previewLines } from './preview-lines.ts';
import { RowPanel } from './RowPanel.tsx';
import { isOfAnswers } from './SheetAnswers.tsx';
import type { ReadList } from './use-import.ts';

type Show = 'all' | ImportAction | 'notes';
type Props = {
  readonly list: ReadList;
  readonly question: ImportQuestion;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
};
const wishes = ['leave', 'add', 'change', 'undo'] as const satisfies readonly BulkWish[];
const isRemarked = ({ reasons }: ImportRow): boolean => reasons.length > 0;

/** Every row with what becomes of it, and what may be decided. */
export function Preview({ list, question, decisions, onDecide }: Props) {
  const { say } = useProgram();
  const t = useWords(previewMessages);
  const { reading, rows } = list;
  const [wanted, setShow] = useState<Show>('all');
  const [chosen, setChosen] = useState<number | null>(null);
  const panel = useRef<HTMLElement>(null);
  const gridPlace = useRef<HTMLDivElement>(null);

  const remarked = useMemo(() => rows.filter(isRemarked).length, [rows]);
  const countOf = (show: Show): number =>
    show === 'all' ? rows.length : show === 'notes' ? remarked : reading.counts[show];
  const show = wanted !== 'all' && countOf(wanted) === 0 ? 'all' : wanted;
  const shownRows = useMemo(
    () => (show === 'all' ? rows : rows.filter(row => (show === 'notes' ? isRemarked(row) : row.action === show))),
    [rows, show],
  );
  const lines = useMemo(
    () => previewLines(shownRows, decisions, reading.columns),
    [shownRows, decisions, reading.columns],
  );
  const fields = useMemo(() => previewColumns(shownRows, reading, question.kind), [shownRows, reading, question.kind]);
  const headings = useMemo(() => new Map(reading.columns.map(each => [each.column, ownHeading(each)])), [reading]);
  const taken = useMemo(() => takenRecords(rows, decisions), [rows, decisions]);
  const line = lines.find(({ row }) => row.row === chosen) ?? lines[0] ?? null;
  const bulk = useMemo(() => bulkWishes(shownRows, decisions), [shownRows, decisions]);

  const ofRows = reading.warnings.filter(({ code }) => !isOfAnswers(code));

  const enter = useCallback(() => {
    const first = panel.current?.querySelector<HTMLElement>('input:checked, input:not(:disabled), a');
    first?.focus();
  }, []);
  const leave = (): void => {
    const place = gridPlace.current;
    const cell = place?.querySelector<HTMLElement>('.ag-cell-focus') ?? place?.querySelector<HTMLElement>('.ag-cell');
    cell?.focus();
  };
  if (rows.length === 0) return <p className={styles.soft}>{t('preview.none')}</p>;
  return (
    <>
      <div className={styles.filters}>
        <fieldset className={styles.chips} aria-label={t('preview.filter')}>
          {(['all', ...importActions, 'notes'] as const)
            .filter(value => value === 'all' || countOf(value) > 0)
            .map(value => (
              <button
                key={value}
                type="button"
                className={styles.chip}
                data-show={value}
                data-testid={`import-show-${value}`}
                aria-pressed={show === value}
                onClick={() => setShow(show === value ? 'all' : value)}
              >
                {t(`preview.${value}`)}
                <strong className="tabular">{countOf(value)}</strong>
              </button>
            ))}
        </fieldset>
        {reading.cellsLeftOut > 0 ? (
          <span className={styles.soft}>{t('preview.cells', { count: reading.cellsLeftOut })}</span>
        ) : null}
        <span className={styles.grow} />
        {show === 'all' || show === 'notes' || bulk.size === 0 ? null : (
          <fieldset className={styles.bulk} aria-label={t('preview.bulk')}>
            <span className={styles.soft}>{t('preview.bulk')}</span>
            {wishes
              .filter(wish => bulk.has(wish))
              .map(wish => (
                <Button
                  key={wish}
                  variant="default"
                  onClick={() => onDecide(decidedTogether(rows, shownRows, decisions, wish))}
                  data-testid={`import-bulk-${wish}`}
                >
                  {t(`preview.bulk.${wish}`)}
                  {bulk.get(wish) === shownRows.length ? null : ` (${bulk.get(wish)})`}
                </Button>
              ))}
          </fieldset>
        )}
      </div>
      {ofRows.length === 0 ? null : (
        <p className={styles.soft} data-testid="import-rows-note">
          {ofRows.map(({ code, facts }) => say(code, facts)).join(' ')}
        </p>
      )}
      <div className={styles.preview}>
        <div className={styles.grid} ref={gridPlace} data-testid="import-grid">
          <PreviewGrid lines={lines} fields={fields} headings={headings} onChoose={setChosen} onEnter={enter} />
        </div>
        <RowPanel
          line={line}
          columns={reading.columns}
          headings={headings}
          table={question.kind}
          decision={line === null ? undefined : decisions.get(line.row.row)}
          taken={taken}
          onDecide={(row, decision) => onDecide(decided(decisions, row, decision))}
          onLeave={leave}
          panel={panel}
        />
      </div>
    </>
  );
}
