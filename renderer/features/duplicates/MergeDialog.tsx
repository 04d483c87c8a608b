import { Button, Loader, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { MergeChoices } from '#shared/domain/duplicate/merge/merge-records.ts';
import { planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Compare.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import { nameIn } from './PairHeads.tsx';
import type { QueueItem } from './queue-item.ts';
import { usePairActs } from './use-pair-acts.ts';

type Props = {
  readonly item: QueueItem;
  readonly data: ProjectData;
  readonly keep: string;
  readonly choices: MergeChoices;
  readonly onClose: () => void;
};
const order = [
  'participation',
  'dossier',
  'attachment',
  'participant',
  'aid',
  'holding',
  'correspondence',
  'importRun',
] as const;

/** What merging will do, before it is done. */
export function MergeDialog({ item, data, keep, choices, onClose }: Props) {
  const { say } = useProgram();
  const t = useWords(duplicatesMessages);
  const acts = usePairActs();
  const { table, one, other } = item;
  const drop = keep === one ? other : one;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const planned = useMemo(
    () => planMerge({ table, keep, drop, choices, decided: { by: null, on: null, reason: null } }, data),
    [table, keep, drop, choices, data],
  );
  const moves = planned.ok ? planned.value.moves : {};
  const told = order.filter(name => (moves[name] ?? 0) > 0);
  const failure = problem ?? (planned.ok ? null : planned.error);
  const merge = async (): Promise<void> => {
    setBusy(true);
    const done = await acts.merge({ table, keep, drop, choices }, problem?.code === 'backup.before-failed');
    setBusy(false);
    if (done.ok) onClose();
    else setProblem(done.error);
  };
  return (
    <Modal opened onClose={busy ? () => {} : onClose} title={t('merge.title')} centered size="34rem">
      <div className={styles.dialog}>
        <p>{t('merge.keeps', { name: nameIn(data, table, keep) })}</p>
        {told.length === 0 ? (
          <p>{t('merge.moves.none')}</p>
        ) : (
          <div data-testid="merge-moves">
            <p>{t('merge.moves')}</p>
            <ul>
              {told.map(name => (
                <li key={name}>{t(`merge.moves.${name}`, { count: moves[name] ?? 0 })}</li>
              ))}
            </ul>
          </div>
        )}
        {data.dossier.size === 2 ? <p className={styles.soft}>{t('merge.documents')}</p> : null}
        {failure === null ? (
          <p className={styles.soft}>{t('merge.backup')}</p>
        ) : (
          <Notice tone="bad" testId="merge-problem">
            {say(failure.code, failure.facts)}
          </Notice>
        )}
        {busy ? (
          <p role="status" className={styles.busy}>
            <Loader size="xs" /> {t('merge.busy')}
          </p>
        ) : null}
        <div className={styles.choice}>
          <Button variant="default" onClick={onClose} disabled={busy} data-autofocus>
            {t('merge.cancel')}
          </Button>
          <Button onClick={() => void merge()} disabled={busy || !planned.ok} data-testid="merge-do">
            {t(problem?.code === 'backup.before-failed' ? 'merge.anyway' : 'merge.do')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
