import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { OpenedImport } from '#shared/ipc/import.channels.ts';
import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { Step } from './Step.tsx';
import type { Import } from './use-import.ts';

/** The file: choosing it, what it is, what to know of it before going on. */
export function FileStep({ of, isOver }: { of: Import; isOver: boolean }) {
  const { say } = useProgram();
  const t = useWords(importMessages);
  const { file, work, problem } = of;
  const hasNews = file !== null && file.warnings.length + file.earlier.length > 0;
  const failure = problem !== null && file === null ? problem : null;
  const button = (
    <Button
      // Another button when a file is opened, which has the keyboard then.
      autoFocus
      variant={file === null ? 'filled' : 'default'}
      leftSection={<IconFileSpreadsheet size="1rem" stroke={1.8} aria-hidden />}
      onClick={() => void of.open(null)}
      disabled={work.kind === 'opening'}
      data-testid="import-choose"
    >
      {t(file === null ? 'file.choose' : 'file.other')}
    </Button>
  );
  return (
    <Step
      number={1}
      title={t('file.title')}
      isDone={file !== null}
      isOpen={file === null || hasNews}
      testId="import-file"
      summary={
        file === null ? null : (
          <span className={styles.file}>
            <strong>{file.fileName}</strong>
            <span className={styles.soft}>
              {t(file.format === 'xlsx' ? 'file.xlsx' : 'file.csv')} · {t('file.sheets', { count: file.sheets.length })}
            </span>
            {button}
          </span>
        )
      }
    >
      {file === null ? (
        <div className={styles.drop} data-over={isOver}>
          {work.kind === 'opening' ? (
            <p className={styles.busy} role="status">
              <Loader size="xs" /> {t('file.opening')}
              <Button variant="default" onClick={of.stop} data-testid="import-stop">
                {t('page.stop')}
              </Button>
            </p>
          ) : (
            button
          )}
          <p className={styles.soft}>{t(isOver ? 'file.dropNow' : 'file.hint')}</p>
        </div>
      ) : null}
      {failure === null ? null : (
        <Notice tone={failure.code === 'import.stopped' ? 'info' : 'bad'} testId="import-file-problem">
          {say(failure.code, failure.facts)}
        </Notice>
      )}
      {file === null || !hasNews ? null : <WhatIsIn file={file} />}
    </Step>
  );
}

/** What to know of the file: that it was imported before, what was left alone in it. */
function WhatIsIn({ file }: { file: OpenedImport }) {
  const { say } = useProgram();
  const t = useWords(importMessages);
  const [last] = file.earlier;
  const day = last?.on == null ? null : parsePlainDate(last.on);
  return (
    <div className={styles.notices}>
      {last === undefined ? null : (
        <Notice tone="warn" testId="import-earlier">
          {t('file.earlier', {
            on: day === null ? '' : romanianDate(day),
            by: last.by ?? '',
            sheet: last.sheet ?? '',
            added: last.added,
            changed: last.changed,
          })}
        </Notice>
      )}
      {file.warnings.map(({ code, facts }) => (
        <Notice key={code} tone="warn">
          {say(code, facts)}
        </Notice>
      ))}
    </div>
  );
}
