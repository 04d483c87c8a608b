import { Button, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { specAt } from '#renderer/record/spec-at.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ListRow } from '#renderer/services/register/list-row.ts';
import { useWords } from '#renderer/services/words.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import type { CommitLabel } from '#shared/journal/commit.ts';
import { fullName } from '../finding-words.ts';
import styles from './Bulk.module.css';
import { bulkMessages } from './bulk.messages.ts';
import type { BulkPlan, LeftOut } from './bulk-plans.ts';
import { mostWithoutBackup, useBulkAct } from './use-bulk-act.ts';

/** Those left out that are named one by one. */
const named = 8;

type Props = {
  readonly title: string;
  readonly people: readonly ListRow[];
  /** What would be done, made anew for a new wish; null while something is still to be chosen. Must stay the same otherwise. */
  readonly plan: (() => Promise<BulkPlan>) | null;
  readonly label: (changed: number) => CommitLabel;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
};

/** An act on many people before it is done: what it changes, whom it leaves and why. */
export function BulkDialog({ title, people, plan, label, onClose, onDone, children }: Props) {
  const { say } = useProgram();
  const t = useWords(bulkMessages);
  const { busy, problem, run } = useBulkAct();
  const [seen, setSeen] = useState<{ readonly by: Props['plan']; readonly found: BulkPlan } | null>(null);
  useEffect(() => {
    let wanted = true;
    void plan?.().then(found => wanted && setSeen({ by: plan, found }));
    return () => {
      wanted = false;
    };
  }, [plan]);
  const found = seen !== null && seen.by === plan ? seen.found : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (plan === null || found === null || found.changed === 0 || busy) return;
    const done = await run(people.length, plan, label);
    if (done !== null) onDone();
  };
  return (
    <Modal
      opened
      onClose={busy ? () => {} : onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('bulk.cancel'), icon: <IconX size="1rem" stroke={1.7} aria-hidden /> }}
      size="34rem"
    >
      <form className={styles.dialog} onSubmit={event => void submit(event)} noValidate data-testid="bulk-dialog">
        {children}
        {plan === null ? null : (
          <div role="status" className={styles.found} data-testid="bulk-found">
            {found === null ? t('bulk.looking') : t('bulk.can', { count: found.changed })}
          </div>
        )}
        {found === null || found.left.length === 0 ? null : <LeftList left={found.left} people={people} />}
        {problem === null ? (
          <p className={styles.soft}>{t(people.length > mostWithoutBackup ? 'bulk.safe' : 'bulk.undone')}</p>
        ) : (
          <Notice tone="bad" testId="bulk-problem">
            {say(problem.code, problem.facts)}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} disabled={found === null || found.changed === 0} data-testid="bulk-do">
            {t(problem?.code === 'backup.before-failed' ? 'bulk.anyway' : 'bulk.do')}
          </Button>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('bulk.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function LeftList({ left, people }: { readonly left: readonly LeftOut[]; readonly people: readonly ListRow[] }) {
  const { say, language } = useProgram();
  const { profile } = useProject();
  const t = useWords(bulkMessages);
  const names = new Map(people.map(row => [row.id, fullName(row)]));
  const why = ({ problem: { code, facts } }: LeftOut): string => {
    const spec = facts.field === undefined ? null : specAt(participantFields, String(facts.field).split('/'));
    return say(code, { ...facts, label: spec ? say(spec.label) : '' });
  };
  const what = (code: string | null): string => {
    const document = profile.documents.find(one => one.code === code);
    return document ? ` · ${document.name[language]}` : '';
  };
  return (
    <div data-testid="bulk-left">
      <p className={styles.soft}>{t('bulk.left', { count: left.length })}</p>
      <ul className={styles.left}>
        {left.slice(0, named).map(one => (
          <li key={`${one.id} ${one.code}`}>
            <strong>
              {names.get(one.id)}
              {what(one.code)}
            </strong>
            {`: ${why(one)}`}
          </li>
        ))}
        {left.length > named ? <li>{t('bulk.left.more', { count: left.length - named })}</li> : null}
      </ul>
    </div>
  );
}
