import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { CheckState } from '#shared/ipc/recovery.channels.ts';
import styles from './DamagePage.module.css';
import { damageMessages } from './damage.messages.ts';

const askAgainMs = 1_500;
const mostShown = 20;
/** About the data, not about their keeping: they may be so on purpose, and are found under the people's statuses too. */
const remarks: readonly string[] = ['check.reference', 'check.same-cnp', 'check.same-code'];

/** After an unclean stop: that everything is being checked, then what was found. Nothing at other times. */
export function CheckNotice({ folder }: { readonly folder: string }) {
  const { ask, say } = useProgram();
  const t = useWords(damageMessages);
  const [state, setState] = useState<CheckState | null>(null);
  const [seen, setSeen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder is another check
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let wanted = true;
    const look = async (): Promise<void> => {
      const now = await ask('recovery.check-state', {});
      if (!wanted) return;
      setState(now);
      if (now.running) timer = setTimeout(() => void look(), askAgainMs);
    };
    void look();
    return () => {
      wanted = false;
      if (timer !== null) clearTimeout(timer);
    };
  }, [ask, folder]);
  if (state === null || seen || (!state.running && state.result === null)) return null;
  if (state.running || state.result === null) {
    return (
      <Notice tone="info" testId="check-running">
        {t('check.running.text')}
      </Notice>
    );
  }
  const dismiss = (
    <Button variant="default" onClick={() => setSeen(true)} data-testid="check-dismiss">
      {t('check.dismiss')}
    </Button>
  );
  const { result } = state;
  if (!result.ok) {
    return (
      <Notice tone="warn" testId="check-result" actions={dismiss}>
        {t('check.failed')} {say(result.error.code, result.error.facts)}
      </Notice>
    );
  }
  const { acts, rows, faults, more } = result.value;
  const isDamaged = faults.some(({ code }) => !remarks.includes(code));
  const count = faults.length + more;
  if (count === 0) {
    return (
      <Notice tone="ok" testId="check-result" actions={dismiss}>
        {t('check.good', { acts, rows })}
      </Notice>
    );
  }
  return (
    <Notice tone={isDamaged ? 'bad' : 'info'} testId="check-result" actions={dismiss}>
      {t(isDamaged ? 'check.bad' : 'check.notes', { count })}
      <details className={styles.details}>
        <summary>{t('check.details')}</summary>
        <ul className={styles.list}>
          {faults.slice(0, mostShown).map(({ code, facts }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>{say(code, facts)}</li>
          ))}
          {count > mostShown ? <li>{t('check.more', { count: count - mostShown })}</li> : null}
        </ul>
      </details>
    </Notice>
  );
}
