import { type ReactNode, useId } from 'react';
import styles from './SafetySection.module.css';

type Props = {
  readonly heading: string;
  /** What the section is about, in a sentence or two. */
  readonly text: ReactNode;
  /** Buttons at the end of the section's head. */
  readonly actions?: ReactNode;
  readonly testId: string;
  readonly children?: ReactNode;
};

/** One subject of the page about the safety of the data. */
export function SafetySection({ heading, text, actions, testId, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-testid={testId}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
