import { useWords } from '#renderer/services/words.ts';
import { choiceMark, type FormBlock, type FormColumn } from '#shared/reports/model/form.ts';
import type { CellValue } from '#shared/reports/model/report-document.ts';
import styles from './FormSheet.module.css';
import { numbered } from './numbered.ts';
import { coveredCell, isCovered, isFigure, printedCell } from './printed-cell.ts';
import sheetStyles from './ReportSheet.module.css';
import { reportsMessages } from './reports.messages.ts';

type Props = { readonly blocks: readonly FormBlock[]; readonly uncovered: boolean };

/** What stands on a paper, from the top down. Personal codes and sensitive answers are covered until somebody asks. */
export function FormBlocks({ blocks, uncovered }: Props) {
  return numbered(blocks).map(({ key, value }) => <Block key={key} block={value} uncovered={uncovered} />);
}

function Block({ block, uncovered }: { readonly block: FormBlock; readonly uncovered: boolean }) {
  const t = useWords(reportsMessages);
  const shown = (key: string | null, text: string): string => (uncovered ? text : coveredCell(key ?? '', text));
  switch (block.kind) {
    case 'section':
      return (
        <>
          <h3 className={styles.section}>{block.title}</h3>
          {block.note === null ? null : <p className={styles.note}>{block.note}</p>}
        </>
      );
    case 'group':
      return <h4 className={styles.group}>{block.title}</h4>;
    case 'paragraph':
      return <p className={styles.paragraph}>{block.text}</p>;
    case 'lines':
      return (
        <dl className={styles.lines}>
          {block.lines.map(({ label, value, key }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {value === null ? <span className={styles.open}>{t('reports.by-hand')}</span> : shown(key, value)}
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'question': {
      const isHidden = !uncovered && block.key !== null && isCovered(block.key);
      return (
        <dl className={styles.lines}>
          <div>
            <dt>{block.label}</dt>
            <dd className={styles.choices}>
              {block.choices.map(({ label, chosen }) => (
                <span key={label}>
                  <span className={styles.box}>{choiceMark(chosen && !isHidden)}</span> {label}
                </span>
              ))}
              {isHidden ? <span className={styles.open}>{coveredCell(block.key ?? '', '?')}</span> : null}
            </dd>
          </div>
        </dl>
      );
    }
    case 'table':
      if (block.rows.length === 0) return <p className={styles.paragraph}>{block.empty}</p>;
      return <Table columns={block.columns} rows={block.rows} shown={shown} rowKeys={block.rowKeys ?? []} />;
    case 'contents':
      return (
        <>
          <Table columns={block.columns} rows={block.entries.map(({ cells }) => cells)} shown={shown} rowKeys={[]} />
          <p className={styles.note}>{t('reports.pages.later')}</p>
        </>
      );
    case 'signatures':
      return (
        <div className={sheetStyles.signatures}>
          {block.signatures.map(({ act, role, name }) => (
            <div key={`${act} ${role}`}>
              <strong>{act}</strong>
              <span>{role}</span>
              <span className={sheetStyles.line}>
                {t('reports.name')} {name}
              </span>
              <span className={sheetStyles.line}>{t('reports.date')}</span>
              <span className={sheetStyles.line}>{t('reports.signature')}</span>
            </div>
          ))}
        </div>
      );
  }
}

type TableProps = {
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly rowKeys: readonly (string | null)[];
  readonly shown: (key: string | null, text: string) => string;
};

/** Of a row that tells of a covered field, the values (the last two cells) are covered. */
function Table({ columns, rows, rowKeys, shown }: TableProps) {
  const keyOf = (row: number, column: number): string | null => {
    const ofRow = column >= columns.length - 2 ? rowKeys[row] : undefined;
    return ofRow ?? columns[column]?.key ?? null;
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ key, at, value: cells }) => (
          <tr key={key}>
            {columns.map(({ heading, kind }, column) => (
              <td key={heading} className={isFigure(kind) ? sheetStyles.figure : ''}>
                {shown(keyOf(at, column), printedCell(kind, cells[column] ?? null))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
