import { Radio } from '@mantine/core';
import type { RefObject } from 'react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ImportColumn, ImportDecision, ImportField, ImportReason } from '#shared/ipc/import.channels.ts';
import styles from './Preview.module.css';
import { previewMessages } from './preview.messages.ts';
import type { PreviewLine } from './preview-lines.ts';
import { byWeight, outcomeTones } from './use-preview-columns.tsx';

type Props = {
  readonly line: PreviewLine | null;
  readonly columns: readonly ImportColumn[];
  readonly headings: ReadonlyMap<number, string>;
  readonly table: 'participants' | 'companies';
  readonly decision: ImportDecision | undefined;
  /** Which row has which record already. */
  readonly taken: ReadonlyMap<string, number>;
  readonly onDecide: (row: number, decision: ImportDecision | null) => void;
  readonly onLeave: () => void;
  readonly panel: RefObject<HTMLElement | null>;
};

/** One row: why, what would change, and what may be decided. Escape goes back to the list. */
export function RowPanel({ line, columns, headings, table, decision, taken, onDecide, onLeave, panel }: Props) {
  const { say } = useProgram();
  const t = useWords(previewMessages);
  if (line === null) {
    return (
      <aside className={styles.panel} data-testid="import-row">
        <p className={styles.soft}>{t('row.choose')}</p>
      </aside>
    );
  }
  const { row, outcome } = line;
  const letters = new Map(columns.map(each => [each.column, each.letters]));
  const reasons = [...row.reasons].sort(byWeight);
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={`${t('row.title', { row: row.row })}: ${row.name}`}
      data-testid="import-row"
      onKeyDown={event => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <div className={styles.rowHead}>
        <h3>{row.name === '' ? t('row.title', { row: row.row }) : row.name}</h3>
        <StatusLabel tone={outcomeTones[outcome]}>{t(`preview.out.${outcome}`)}</StatusLabel>
        {row.name === '' ? null : <span className={styles.soft}>{t('row.title', { row: row.row })}</span>}
        {row.id !== null ? (
          <a href={`#/${table}/${encodeURIComponent(row.id)}`} className={styles.link}>
            {t('row.open')}
          </a>
        ) : null}
      </div>
      {reasons.length === 0 ? null : (
        <ul className={styles.reasons} data-testid="import-row-reasons">
          {reasons.map(reason => (
            <ReasonLine
              key={`${reason.column} ${reason.problem.code}`}
              reason={reason}
              letters={letters}
              headings={headings}
              row={row.row}
            />
          ))}
        </ul>
      )}
      {row.mayDecide.length === 0 ? (
        row.action === 'refuse' ? (
          <p className={styles.soft}>{t('row.fixed')}</p>
        ) : null
      ) : (
        <Decide line={line} decision={decision} taken={taken} table={table} onDecide={onDecide} />
      )}
      <FieldTable fields={[...line.fields.values()]} isNew={!line.isChange} />
      {row.action !== 'ask' && row.candidates.length > 0 && row.id !== null ? (
        <p className={styles.soft}>
          {t('row.because')} {row.candidates[0]?.because.map(({ code, facts }) => say(code, facts)).join(', ')}
        </p>
      ) : null}
    </aside>
  );
}

function ReasonLine({
  reason,
  letters,
  headings,
  row,
}: {
  reason: ImportReason;
  letters: ReadonlyMap<number, string>;
  headings: ReadonlyMap<number, string>;
  row: number;
}) {
  const { say } = useProgram();
  const t = useWords(previewMessages);
  const { weight, column, problem } = reason;
  const tones = { refused: 'bad', 'left-out': 'warn', note: 'none' } as const;
  return (
    <li>
      <span className={styles.reasonHead}>
        <StatusLabel tone={tones[weight]}>{t(`row.weight.${weight}`)}</StatusLabel>
        {column === null ? null : (
          <span className={styles.soft}>
            {t('row.cell', { cell: `${letters.get(column) ?? ''}${row}`, heading: headings.get(column) ?? '' })}
          </span>
        )}
      </span>
      {say(problem.code, problem.facts)}
    </li>
  );
}

/** The choices of a row. The first is what happens when nothing is chosen. */
function Decide({
  line,
  decision,
  taken,
  table,
  onDecide,
}: Pick<Props, 'decision' | 'taken' | 'table' | 'onDecide'> & { line: PreviewLine }) {
  const { say } = useProgram();
  const t = useWords(previewMessages);
  const { row } = line;
  const isAsked = row.action === 'ask' || row.action === 'refuse';
  const usual =
    row.action === 'add' ? 'add' : row.action === 'change' ? 'usual' : row.action === 'refuse' ? 'leave' : '';
  const value = decision === undefined ? usual : decision.do === 'change' ? `change ${decision.id}` : decision.do;
  const choose = (wanted: string): void => {
    if (wanted === 'usual' || (wanted === 'add' && row.action === 'add')) onDecide(row.row, null);
    else if (wanted === 'leave' && row.action === 'refuse') onDecide(row.row, null);
    else if (wanted === 'leave') onDecide(row.row, { do: 'leave' });
    else if (wanted === 'add') onDecide(row.row, { do: 'add' });
    else onDecide(row.row, { do: 'change', id: wanted.slice('change '.length) });
  };
  return (
    <Radio.Group label={t('row.decision')} value={value} onChange={choose} size="xs" data-testid="import-decide">
      <div className={styles.choices}>
        {isAsked && row.mayDecide.includes('change')
          ? row.candidates.map(candidate => {
              const by = taken.get(candidate.id);
              const isTaken = by !== undefined && by !== row.row;
              const because = candidate.because.map(({ code, facts }) => say(code, facts)).join(', ');
              return (
                <div key={candidate.id} className={styles.candidate}>
                  <Radio
                    size="xs"
                    value={`change ${candidate.id}`}
                    label={t('row.change', { name: candidate.name })}
                    aria-describedby={`because-${candidate.id}`}
                    disabled={isTaken}
                  />
                  <p id={`because-${candidate.id}`}>
                    {t('row.because')} {because}
                    {isTaken ? <> · {t('row.taken', { row: by })}</> : null}
                  </p>
                  <a href={`#/${table}/${encodeURIComponent(candidate.id)}`} className={styles.link}>
                    {t('row.open')}
                  </a>
                  <Short fields={candidate.fields} />
                </div>
              );
            })
          : null}
        {row.action === 'change' ? <Radio size="xs" value="usual" label={t('row.usual')} /> : null}
        {row.action === 'add' || row.mayDecide.includes('add') ? (
          <Radio size="xs" value="add" label={t(row.action === 'refuse' ? 'row.addAnyway' : 'row.add')} />
        ) : null}
        <Radio size="xs" value="leave" label={t('row.leave')} />
      </div>
    </Radio.Group>
  );
}

/** What a candidate would get, in few words. */
function Short({ fields }: { fields: readonly ImportField[] }) {
  const t = useWords(previewMessages);
  if (fields.length === 0) return <p className={styles.soft}>{t('row.same')}</p>;
  return <p className={styles.soft}>{t('row.would', { names: fields.map(({ label }) => label).join(', ') })}</p>;
}

function FieldTable({ fields, isNew }: { fields: readonly ImportField[]; isNew: boolean }) {
  const t = useWords(previewMessages);
  if (fields.length === 0) return null;
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">{t('row.field')}</th>
          {isNew ? null : <th scope="col">{t('row.before')}</th>}
          <th scope="col">{t(isNew ? 'row.value' : 'row.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, label, before, after }) => (
          <tr key={path}>
            <th scope="row">{label}</th>
            {isNew ? null : (
              <td>{before === '' ? <span className={styles.soft}>{t('row.empty')}</span> : <del>{before}</del>}</td>
            )}
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
