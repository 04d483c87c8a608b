import { Button, Progress } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls, IconFileZip, IconJson } from '@tabler/icons-react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ExportFormat, JobProgress, ReportRequest, SavedFile } from '#shared/ipc/contract.ts';
import styles from './ExportBar.module.css';
import { fileNameOf, printedSize } from './printed-cell.ts';
import { reportsMessages } from './reports.messages.ts';
import { useExport } from './use-export.ts';

const icons = {
  xlsx: IconFileTypeXls,
  pdf: IconFileTypePdf,
  csv: IconFileTypeCsv,
  json: IconJson,
  zip: IconFileZip,
} as const;
/** The ones that most people want. */
const isMain = (format: ExportFormat): boolean => format === 'xlsx' || format === 'pdf';

/** The ways to save a report, how far the writing is, and the file that came of it. */
export function ExportBar({ request, formats }: { request: ReportRequest | null; formats: readonly ExportFormat[] }) {
  const { ask, say } = useProgram();
  const t = useWords(reportsMessages);
  const { state, job } = useExport(request);

  const handOver = async (channel: 'file.open' | 'file.show-in-folder', { path }: SavedFile): Promise<void> => {
    const outcome = await ask(channel, { path });
    if (!outcome.ok) job.failWith(outcome.error);
  };
  return (
    <>
      <fieldset className={styles.formats}>
        <legend className={styles.legend}>{t('reports.export')}</legend>
        {formats.map(format => (
          <Button
            key={format}
            variant={isMain(format) ? 'filled' : 'default'}
            leftSection={iconOf(format)}
            disabled={request === null || state.kind === 'running'}
            onClick={() => request && void job.start(request, format)}
            data-testid={`export-${format}`}
          >
            {t(`reports.${format}`)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.outcome}>
        {state.kind === 'running' ? <Running progress={state.progress} onCancel={job.cancel} /> : null}
        {state.kind === 'cancelled' ? <Notice tone="info">{t('reports.cancelled')}</Notice> : null}
        {state.kind === 'failed' ? (
          <Notice tone="bad" testId="export-problem">
            {say(state.problem.code, state.problem.facts)}
          </Notice>
        ) : null}
        {state.kind === 'saved' ? (
          <Notice
            tone="ok"
            testId="export-result"
            actions={
              <>
                <Button
                  variant="default"
                  data-testid="export-open"
                  onClick={() => void handOver('file.open', state.file)}
                >
                  {t('reports.open')}
                </Button>
                <Button
                  variant="default"
                  data-testid="export-show"
                  onClick={() => void handOver('file.show-in-folder', state.file)}
                >
                  {t('reports.show')}
                </Button>
              </>
            }
          >
            <span title={state.file.path}>
              {t('reports.saved', { file: fileNameOf(state.file.path), size: printedSize(state.file.bytes) })}
            </span>
          </Notice>
        ) : null}
      </div>
    </>
  );
}

function iconOf(format: ExportFormat) {
  const Icon = icons[format];
  return <Icon size="1.0625rem" stroke={1.7} aria-hidden />;
}

function Running({ progress, onCancel }: { progress: JobProgress | null; onCancel: () => void }) {
  const t = useWords(reportsMessages);
  const { stage, done, total } = progress ?? { stage: 'waiting', done: 0, total: 0 };
  const words = {
    waiting: t('reports.waiting'),
    building: t('reports.building'),
    writing: t('reports.writing', { done, total }),
    done: t('reports.finishing'),
  }[stage];
  return (
    <Notice
      tone="info"
      testId="export-progress"
      actions={
        <Button variant="default" onClick={onCancel} data-testid="export-cancel">
          {t('reports.cancel')}
        </Button>
      }
    >
      <div className={styles.running}>
        <span className="tabular">{words}</span>
        <Progress value={total > 0 ? (done * 100) / total : 0} animated={stage !== 'waiting'} aria-label={words} />
      </div>
    </Notice>
  );
}
