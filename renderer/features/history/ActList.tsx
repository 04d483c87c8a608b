import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { HistoryAct } from '#shared/ipc/history.channels.ts';
import { ActItem } from './ActItem.tsx';
import styles from './History.module.css';
import { historyPageMessages } from './history-page.messages.ts';
import type { Shown } from './use-history.ts';
import { dayKeyOf, dayWordsOf } from './when.ts';

type Props = {
  readonly shown: Shown;
  readonly marked: number | null;
  readonly busy: boolean;
  readonly onMore: () => void;
};

/** The acts by day, the newest first. Older ones come when the end of the list is reached. */
export function ActList({ shown, marked, busy, onMore }: Props) {
  const { language } = useProgram();
  const t = useWords(historyPageMessages);
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const place = end.current;
    if (place === null) return;
    const watch = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return (
    <div className={styles.list} data-testid="history-list">
      {byDay(shown.acts).map(({ day, acts }) => (
        <section key={day} className={styles.daySection}>
          <h2 className={styles.dayName}>{wordsOfDay(acts[0]?.at ?? '', language, t)}</h2>
          <ul className={styles.acts}>
            {acts.map(act => (
              <ActItem key={act.position} act={act} marked={act.position === marked} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} className={styles.end}>
        {shown.next === null ? null : (
          <Button variant="default" onClick={onMore} loading={busy}>
            {t('page.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

function byDay(acts: readonly HistoryAct[]): readonly { readonly day: string; readonly acts: readonly HistoryAct[] }[] {
  const days: { day: string; acts: HistoryAct[] }[] = [];
  for (const act of acts) {
    const day = dayKeyOf(act.at);
    const last = days.at(-1);
    if (last?.day === day) last.acts.push(act);
    else days.push({ day, acts: [act] });
  }
  return days;
}

type Words = (key: 'day.today' | 'day.yesterday') => string;
function wordsOfDay(at: string, language: 'ro' | 'en', t: Words): string {
  const words = dayWordsOf(at, language);
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (dayKeyOf(at) === today.toDateString()) return `${t('day.today')}, ${words}`;
  return dayKeyOf(at) === yesterday.toDateString() ? `${t('day.yesterday')}, ${words}` : words;
}
