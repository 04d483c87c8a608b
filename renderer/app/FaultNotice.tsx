import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Language } from '#shared/kernel/translation.ts';
import { Notice } from '../design/Notice.tsx';
import { wordsIn } from '../services/words.ts';
import { appMessages } from './app.messages.ts';
import styles from './FaultNotice.module.css';

/**
 * Said over the page when something was asked of main, or done in the page, that nobody expected to fail: no command is
 * ever dropped in silence. Main has written its faults down under a number; of the page's own only the kind is told.
 */
export function FaultNotice({ language }: { language: Language }) {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    const tell = ({ reason }: PromiseRejectionEvent): void => setNumber(numberOf(reason));
    window.addEventListener('unhandledrejection', tell);
    return () => window.removeEventListener('unhandledrejection', tell);
  }, []);
  if (number === null) return null;
  const t = wordsIn(appMessages, language);
  return (
    <div className={styles.place}>
      <Notice
        tone="bad"
        testId="fault"
        actions={
          <Button variant="default" onClick={() => setNumber(null)}>
            {t('app.dismiss')}
          </Button>
        }
      >
        {t('app.fault', { number })}
      </Notice>
    </div>
  );
}

/** `… fault 221130120000-1` is main's; otherwise the kind of the error, whose text may hold what was typed. */
function numberOf(reason: unknown): string {
  if (!(reason instanceof Error)) return typeof reason;
  return /(?:fault|refused) (\d[\d-]*)$/.exec(reason.message)?.[1] ?? reason.name;
}
