import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useTurns } from '#renderer/services/turns.ts';
import { useWords } from '#renderer/services/words.ts';
import type { HistoryAct, HistoryRecord } from '#shared/ipc/history.channels.ts';
import { ConfirmMany } from './ConfirmMany.tsx';
import { FieldLines } from './FieldLines.tsx';
import styles from './History.module.css';
import { historyPageMessages } from './history-page.messages.ts';
import { fullTimeOf, timeOf } from './when.ts';

const recordsAtOnce = 100;
/** More than this many records are asked about before they are all changed. */
const fewRecords = 5;

/** One act: when, who, what, on which records, and what can be done about it. */
export function ActItem({ act, marked }: { act: HistoryAct; marked: boolean }) {
  const { language, ask } = useProgram();
  const { workspace } = useProject();
  const { turn } = useTurns();
  const t = useWords(historyPageMessages);
  const [more, setMore] = useState<readonly HistoryRecord[]>([]);
  const [asking, setAsking] = useState<'undo' | 'redo' | null>(null);
  const { position, at, author, state, undoable, kind, of } = act;
  const records = [...act.records, ...more];
  const left = act.recordCount - records.length;
  const load = async (): Promise<void> => {
    const { folder } = workspace;
    const answer = await ask('history.records', {
      folder,
      language,
      position,
      first: records.length,
      limit: recordsAtOnce,
    });
    if (answer.ok) setMore([...more, ...answer.value]);
  };
  /** An act over many records, perhaps seen on the page of one of them, is not taken back by one careless press. */
  const begin = (turning: 'undo' | 'redo'): void => {
    if (act.wholeCount > fewRecords) setAsking(turning);
    else void turn(turning, position, true);
  };
  const full = `${fullTimeOf(at, language)} · ${t('act.number', { position })}`;
  const isTurn = kind === 'turn';
  return (
    <li className={styles.act} data-state={state} data-marked={marked || undefined} data-testid={`act-${position}`}>
      <time className={styles.time} dateTime={at} title={full}>
        {timeOf(at)}
      </time>
      <div className={styles.what}>
        <p className={styles.name}>
          <strong>{act.act}</strong>
          {state === 'done' ? null : (
            <span className={styles.state}>{t(state === 'part' ? 'act.part' : 'act.undone')}</span>
          )}
          {of === null ? null : (
            <a className={styles.of} href={`#/history/act/${of}`}>
              {t('act.of', { position: of })}
            </a>
          )}
          <span className={styles.author}>{author}</span>
        </p>
        {records.map(record => (
          <RecordBlock key={`${record.table}/${record.id}`} position={position} record={record} />
        ))}
        {act.wholeCount > act.recordCount ? (
          <a className={styles.of} href={`#/history/act/${position}`}>
            {t('act.whole', { count: act.wholeCount })}
          </a>
        ) : null}
        {left > 0 ? (
          <Button variant="subtle" size="compact-xs" onClick={() => void load()}>
            {t('act.more', { more: left })}
          </Button>
        ) : null}
      </div>
      <div className={styles.actions}>
        {undoable && !isTurn && state !== 'done' ? (
          <Button
            variant="default"
            leftSection={<IconArrowForwardUp size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => begin('redo')}
            data-testid={`redo-${position}`}
          >
            {t('act.redo')}
          </Button>
        ) : null}
        {undoable && !isTurn && state !== 'undone' ? (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => begin('undo')}
            data-testid={`undo-${position}`}
          >
            {t('act.undo')}
          </Button>
        ) : null}
      </div>
      {asking === null ? null : (
        <ConfirmMany
          words={act.act}
          count={act.wholeCount}
          kind={asking}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            void turn(asking, position, true);
          }}
        />
      )}
    </li>
  );
}

function RecordBlock({ position, record }: { position: number; record: HistoryRecord }) {
  const t = useWords(historyPageMessages);
  const { id, kind, name, op, exists, participant } = record;
  const words = { add: 'record.added', remove: 'record.removed', erase: 'record.erased', edit: null } as const;
  const key = words[op];
  const shownName = name === '' ? id : name;
  return (
    <div className={styles.record}>
      <p className={styles.recordName}>
        <span className={styles.recordKind}>{kind}</span>
        {participant !== null ? (
          <a href={`#/participants/${encodeURIComponent(participant)}`} title={t('record.open')}>
            {shownName}
          </a>
        ) : (
          <span>{shownName}</span>
        )}
        {key === null ? null : <span className={styles.op}>{t(key)}</span>}
        {exists || op === 'remove' || op === 'erase' ? null : <span className={styles.op}>{t('record.gone')}</span>}
      </p>
      <FieldLines position={position} record={record} />
    </div>
  );
}
