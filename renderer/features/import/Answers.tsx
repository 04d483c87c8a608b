import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useWords } from '#renderer/services/words.ts';
import { ColumnsTable, isLeft } from './ColumnsTable.tsx';
import styles from './Import.module.css';
import { importMessages } from './import.messages.ts';
import { lacksEmployer } from './lacks-employer.ts';
import { ownHeading } from './preview-lines.ts';
import { SheetAnswers } from './SheetAnswers.tsx';
import { SheetPicture } from './SheetPicture.tsx';
import { Step } from './Step.tsx';
import type { Import } from './use-import.ts';

const namesShown = 4;
const names = new Set(['fullName', 'lastName', 'name', 'id']);

/** What is asked of the list: folded where the program knows the answers by itself. */
export function Answers({ of }: { of: Import }) {
  const t = useWords(importMessages);
  const { copy } = useProject();
  const { file, question, list } = of;
  const asked = question?.company ?? null;
  const reading = list?.reading ?? null;
  const unknown = reading?.columns.filter(isLeft) ?? [];
  const sheet = useUnfolding(
    reading !== null &&
      question !== null &&
      (reading.headingRow === null ||
        lacksEmployer(question, reading) ||
        reading.warnings.some(({ code }) => code === 'import.days-unclear')),
  );
  // A list without a name of anybody is not understood at all.
  const columns = useUnfolding(
    reading !== null && !reading.columns.some(({ target }) => target !== null && names.has(target)),
  );
  const company = useLiveQuery(
    async () => (asked === null ? null : ((await copy.db.company.get(asked))?.name ?? null)),
    [copy, asked],
    null,
  );
  if (file === null || question === null) return null;
  const row = question.headingRow ?? reading?.headingRow ?? null;
  const from = [question.sender, company].filter(each => each != null && each !== '').join(', ');
  const taken = reading?.columns.filter(({ target, computed }) => target !== null && !computed).length ?? 0;
  const left = unknown.slice(0, namesShown).map(ownHeading).join(', ') + (unknown.length > namesShown ? ', …' : '');
  return (
    <>
      <Step
        number={2}
        title={t('sheet.title')}
        isDone={reading !== null && reading.headingRow !== null && !lacksEmployer(question, reading)}
        isOpen={sheet.isOpen}
        onTurn={sheet.turn}
        testId="import-sheet-step"
        summary={
          <span className={styles.soft}>
            {t('sheet.summary', {
              sheet: file.sheets[question.sheet]?.name ?? '',
              row: row === null || row === 0 ? '' : row,
            })}
            {from === '' ? null : <> · {t('sheet.summary.from', { from })}</>}
          </span>
        }
      >
        <SheetAnswers file={file} question={question} reading={reading} onAsk={of.ask} />
        {reading === null ? null : <SheetPicture columns={reading.columns} row={row} />}
      </Step>
      {reading === null ? null : (
        <Step
          number={3}
          title={t('columns.title')}
          isDone={unknown.length === 0}
          isOpen={columns.isOpen}
          onTurn={columns.turn}
          testId="import-columns"
          summary={
            <span className={styles.soft}>
              {t('columns.summary', { taken, all: reading.columns.length })}
              {reading.columns.some(({ by }) => by === 'remembered') ? <> · {t('columns.by.remembered')}</> : null}
              {unknown.length === 0 ? null : (
                <span className={styles.warn}> · {t('columns.left', { names: left })}</span>
              )}
            </span>
          }
        >
          <ColumnsTable question={question} reading={reading} onAsk={of.ask} />
        </Step>
      )}
    </>
  );
}

/** A step that unfolds by itself when it is needed, and never folds under the hands of the person. */
function useUnfolding(isNeeded: boolean): { readonly isOpen: boolean; readonly turn: () => void } {
  const [turned, setTurned] = useState<boolean | null>(null);
  const [wasNeeded, setNeeded] = useState(isNeeded);
  useEffect(() => {
    if (isNeeded) setNeeded(true);
  }, [isNeeded]);
  const isOpen = turned ?? (wasNeeded || isNeeded);
  return { isOpen, turn: () => setTurned(!isOpen) };
}
