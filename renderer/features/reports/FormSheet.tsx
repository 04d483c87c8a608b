import { useWords } from '#renderer/services/words.ts';
import type { ReportPage } from '#shared/ipc/contract.ts';
import type { DocumentPart } from '#shared/reports/model/form.ts';
import { FormBlocks } from './FormBlocks.tsx';
import styles from './FormSheet.module.css';
import { numbered } from './numbered.ts';
import sheetStyles from './ReportSheet.module.css';
import { reportsMessages } from './reports.messages.ts';

/** Papers as they are printed, one below the other: the first ones of many. */
export function FormSheet({ page, uncovered }: { readonly page: ReportPage; readonly uncovered: boolean }) {
  const t = useWords(reportsMessages);
  const { document: paper, totalRows } = page;
  const parts = paper.parts ?? [];
  return (
    <div lang={paper.language} data-testid="report-sheet">
      <p className={styles.count}>
        {parts.length < totalRows
          ? t('reports.papers.first', { shown: parts.length, count: totalRows })
          : t('reports.papers', { count: totalRows })}
      </p>
      {paper.empty === null ? null : <p className={`${sheetStyles.paper} ${styles.page}`}>{paper.empty}</p>}
      {numbered(parts).map(({ key, value }) => (
        <Paper key={key} part={value} uncovered={uncovered} />
      ))}
      <footer className={`${sheetStyles.identity} ${styles.foot}`}>
        <span>{paper.identity.project}</span>
        <span>
          {t('reports.identity', { madeAt: paper.identity.madeAt, position: paper.identity.journalPosition })}
        </span>
      </footer>
    </div>
  );
}

function Paper({ part, uncovered }: { readonly part: DocumentPart; readonly uncovered: boolean }) {
  const t = useWords(reportsMessages);
  return (
    <article className={`${sheetStyles.paper} ${styles.page}`}>
      <h2 className={sheetStyles.title}>{part.title}</h2>
      {part.kind === 'file' ? (
        <p className={styles.file}>
          {t('reports.file')}: {part.fileName}. {t('reports.file.inside')}
        </p>
      ) : (
        <>
          <dl className={styles.heading}>
            {part.heading.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <FormBlocks blocks={part.blocks} uncovered={uncovered} />
        </>
      )}
    </article>
  );
}
