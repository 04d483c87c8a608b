import { Button, Checkbox } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { loadMergeRows } from '#renderer/data/queries/merge-rows.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { useCover } from '#renderer/services/disclosure.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { MergeChoices } from '#shared/domain/duplicate/merge/merge-records.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import styles from './Compare.module.css';
import { CompareTable } from './CompareTable.tsx';
import { Decided } from './Decided.tsx';
import { DifferentDialog } from './DifferentDialog.tsx';
import { duplicatesMessages } from './duplicates.messages.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PairHeads } from './PairHeads.tsx';
import { usePartPrinter } from './printed-part.ts';
import type { QueueItem } from './queue-item.ts';
import { filledOn, shownLines } from './shown-lines.ts';
import { usePairActs } from './use-pair-acts.ts';

/** One pair: why the two look like one, what they say side by side, and what may be done. */
export function PairPanel({ item }: { readonly item: QueueItem }) {
  const { copy } = useProject();
  const t = useWords(duplicatesMessages);
  const { table, one, other } = item;
  const data = useLiveQuery(() => loadMergeRows(copy.db, table, one, other), [copy, table, one, other]);
  if (!data) return <div className={styles.panel} />;
  const isWhole = data[table].has(one) && data[table].has(other);
  return (
    <section className={styles.panel} data-testid="pair">
      {item.decision === null ? null : <Decided item={item} data={data} />}
      {isWhole ? <Compared item={item} data={data} /> : null}
      {isWhole || item.status === 'merged' ? null : <Notice tone="info">{t('pair.gone')}</Notice>}
    </section>
  );
}

function Compared({ item, data }: { readonly item: QueueItem; readonly data: ProjectData }) {
  const { say } = useProgram();
  const t = useWords(duplicatesMessages);
  const acts = usePairActs();
  const { table, one, other, reasons } = item;
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly [path: string]: 'left' | 'right' }>({});
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState<'merge' | 'different' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fuller = useMemo(() => {
    const shown = shownLines(item, one, data);
    const held = (id: string): number => Object.keys(data.dossier.get(id)?.items ?? {}).length;
    return filledOn(shown, 'right') + held(other) > filledOn(shown, 'left') + held(one) ? other : one;
  }, [item, one, other, data]);
  const keep = wanted ?? fuller;
  const lines = useMemo(() => shownLines(item, keep, data), [item, keep, data]);
  const printer = usePartPrinter(table, data, t('pair.figures'));
  const ofPeople = { table, what: 'cnp' } as const;
  const covers = {
    left: { cnp: useCover({ ...ofPeople, id: one }), sensitive: useCover({ table, what: 'sensitive', id: one }) },
    right: { cnp: useCover({ ...ofPeople, id: other }), sensitive: useCover({ table, what: 'sensitive', id: other }) },
  };
  const differing = lines.filter(({ state }) => state === 'differs');
  const left = differing.filter(({ path }) => chosen[path] === undefined).length;
  const same = lines.filter(({ state }) => state === 'same');
  const filledSame = same.filter(({ parts }) => parts.some(part => part.left !== null));
  const shown = lines.filter(({ state }) => state !== 'same');
  const choices: MergeChoices = Object.fromEntries(
    differing.flatMap(({ path }) => {
      const side = chosen[path];
      return side === undefined ? [] : [[path, (side === 'left') === (keep === one) ? 'keep' : 'drop'] as const];
    }),
  );
  const chooseAll = (side: 'left' | 'right'): void =>
    setChosen(Object.fromEntries(differing.map(({ path }) => [path, side])));
  const later = async (): Promise<void> => {
    const done = await acts.decide(item, 'later', null);
    if (!done.ok) setProblem(done.error);
  };
  return (
    <>
      <p className={styles.reasons} data-testid="pair-reasons">
        {reasons.map(reason => (
          <span key={reason}>{say(`duplicate.reason.${reason}`)}</span>
        ))}
      </p>
      <PairHeads {...{ item, data, keep }} onKeep={setWanted} onAll={differing.length > 1 ? chooseAll : null} />
      <div className={styles.scroll}>
        <CompareTable
          lines={all ? [...shown, ...filledSame] : shown}
          printer={printer}
          covers={covers}
          chosen={chosen}
          onChoose={(path, side) => setChosen(before => ({ ...before, [path]: side }))}
        />
        <Checkbox
          className={styles.same ?? ''}
          size="xs"
          label={t('pair.same', { count: filledSame.length })}
          checked={all}
          onChange={event => setAll(event.currentTarget.checked)}
          data-testid="pair-same"
        />
      </div>
      {problem === null ? null : <Notice tone="bad">{say(problem.code, problem.facts)}</Notice>}
      <div className={styles.actions}>
        <span role="status" data-testid="pair-left">
          {left > 0 ? t('pair.left', { count: left }) : t('pair.ready')}
        </span>
        {item.status === 'open' ? (
          <Button variant="default" onClick={() => void later()} data-testid="pair-later">
            {t('pair.later')}
          </Button>
        ) : null}
        {item.status === 'different' ? null : (
          <Button variant="default" onClick={() => setAsking('different')} data-testid="pair-different">
            {t('pair.different')}
          </Button>
        )}
        <Button disabled={left > 0} onClick={() => setAsking('merge')} data-testid="pair-merge">
          {t('pair.merge')}
        </Button>
      </div>
      {asking === 'merge' ? <MergeDialog {...{ item, data, keep, choices }} onClose={() => setAsking(null)} /> : null}
      {asking === 'different' ? <DifferentDialog item={item} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
