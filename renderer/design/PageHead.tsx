import type { ReactNode } from 'react';
import styles from './PageHead.module.css';

/** The first line of a page: its name, what qualifies it, and what can be done here. */
export function PageHead({ title, beside, actions }: { title: ReactNode; beside?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.beside}>{beside}</div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
