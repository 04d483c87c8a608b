import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { detailMessages } from './detail.messages.ts';
import styles from './ParticipantPage.module.css';

const sections = ['entry', 'exit', 'later', 'documents', 'files', 'courses'] as const;
type Section = (typeof sections)[number];

/** The sections of the record; pressing one scrolls to it, scrolling marks the one in sight. */
export function SectionTabs({ scroll }: { scroll: RefObject<HTMLDivElement | null> }) {
  const t = useWords(detailMessages);
  const [inSight, setInSight] = useState<Section>('entry');
  const pressed = useRef<Section | null>(null);

  useEffect(() => {
    const box = scroll.current;
    if (!box) return;
    const look = (): void => {
      const edge = box.getBoundingClientRect().top + 60;
      const begun = sections.filter(
        key => (sectionAt(key)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= edge,
      );
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 4 && box.scrollTop > 0;
      // At the end several sections are in sight: the one that was asked for, if it is among them.
      const { top, bottom } = box.getBoundingClientRect();
      const askedAt = pressed.current && sectionAt(pressed.current)?.getBoundingClientRect().top;
      const asked = askedAt && askedAt >= top - 8 && askedAt < bottom ? pressed.current : null;
      setInSight(atEnd ? (asked ?? 'courses') : (begun.at(-1) ?? 'entry'));
    };
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [scroll]);

  return (
    <nav className={styles.sections} aria-label={t('detail.sections')}>
      {sections.map(key => (
        <button
          key={key}
          type="button"
          className={styles.section}
          aria-current={inSight === key ? 'true' : undefined}
          data-testid={`section-tab-${key}`}
          onClick={() => {
            pressed.current = key;
            show(key);
          }}
        >
          {t(`section.${key}`)}
        </button>
      ))}
    </nav>
  );
}

const sectionAt = (key: Section): HTMLElement | null => document.getElementById(`section-${key}`);

function show(key: Section): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  sectionAt(key)?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth' });
}
