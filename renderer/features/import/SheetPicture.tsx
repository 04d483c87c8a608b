import { useWords } from '#renderer/services/words.ts';
import type { ImportColumn } from '#shared/ipc/import.channels.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { ownHeading } from './preview-lines.ts';

/** Up to three values of a column are given. */
const samplesAt = [0, 1, 2] as const;

/** The headings that were found, as they stand in the sheet, with what is below them. */
export function SheetPicture({ columns, row }: { columns: readonly ImportColumn[]; row: number | null }) {
  const t = useWords(importMessages);
  const depth = Math.max(0, ...columns.map(({ samples }) => samples.length));
  return (
    <section className={styles.picture} aria-label={t('sheet.picture')} data-testid="import-picture">
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(({ column, letters }) => (
              <th key={column} scope="col">
                {letters}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row === null || row === 0 ? null : (
            <tr className={styles.pictureHeadings}>
              <th scope="row">{row}</th>
              {columns.map(column => (
                <td key={column.column} title={column.heading}>
                  {column.heading === '' ? '' : ownHeading(column)}
                </td>
              ))}
            </tr>
          )}
          {samplesAt.slice(0, depth).map(at => (
            <tr key={at}>
              <th scope="row">{at === 0 ? t('sheet.picture.values') : ''}</th>
              {columns.map(column => (
                <td key={column.column}>{column.samples[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
