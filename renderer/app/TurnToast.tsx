import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Notice } from '../design/Notice.tsx';
import { useTurns } from '../services/turns.ts';
import { useWords } from '../services/words.ts';
import { useProblemWords } from './problem-words.ts';
import styles from './Turns.module.css';
import type { Told } from './Turns.tsx';
import { turnsMessages } from './turns.messages.ts';

/** Long enough to be read and acted on; it stays while the pointer or the keyboard is on it. */
const shownForMs = 8_000;

/** Says what was undone or redone, with the way back and the way to the history. */
export function TurnToast({ told, onClose }: { told: Told; onClose: () => void }) {
  const { turn } = useTurns();
  const t = useWords(turnsMessages);
  const wordsOf = useProblemWords();
  const place = useRef<HTMLDivElement>(null);
  useShownFor(place, onClose);
  const isProblem = told.kind === 'problem';
  const back = told.kind === 'undo' ? 'redo' : 'undo';
  const words = { undo: 'turns.undone', redo: 'turns.redone', restore: 'turns.restored' } as const;
  return (
    <div className={styles.toast} ref={place}>
      <Notice
        tone={isProblem ? (told.problem.code.startsWith('history.nothing') ? 'info' : 'warn') : 'ok'}
        testId="turn-toast"
        actions={
          <>
            {isProblem ? null : (
              <>
                <Button
                  variant="default"
                  onClick={() => void turn(back, told.kind === 'done' ? told.position : null, told.kind === 'done')}
                  data-testid="turn-back"
                >
                  {t(`turns.${back}`)}
                </Button>
                <Button variant="default" component="a" href={`#/history/act/${told.position}`} onClick={onClose}>
                  {t('turns.history')}
                </Button>
              </>
            )}
            <CloseButton size="sm" className={styles.close ?? ''} aria-label={t('turns.dismiss')} onClick={onClose} />
          </>
        }
      >
        {isProblem ? (
          wordsOf(told.problem)
        ) : (
          <>
            <strong>{told.kind === 'done' ? told.act : t(words[told.kind], { act: told.act })}</strong>
            {told.kind !== 'done' && told.left > 0 ? <> · {t('turns.left', { left: told.left })}</> : null}
          </>
        )}
      </Notice>
    </div>
  );
}

function useShownFor(place: { readonly current: HTMLDivElement | null }, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const shown = place.current;
    let timer = setTimeout(() => latest.current(), shownForMs);
    const hold = (): void => clearTimeout(timer);
    const letGo = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), shownForMs);
    };
    const held = ['pointerenter', 'focusin'];
    const left = ['pointerleave', 'focusout'];
    for (const name of held) shown?.addEventListener(name, hold);
    for (const name of left) shown?.addEventListener(name, letGo);
    return () => {
      clearTimeout(timer);
      for (const name of held) shown?.removeEventListener(name, hold);
      for (const name of left) shown?.removeEventListener(name, letGo);
    };
  }, [place]);
}
