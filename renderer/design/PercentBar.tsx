import styles from './PercentBar.module.css';

/** Whole per cent as a figure and a short bar; nothing while it is not known. */
export function PercentBar({ percent }: { percent: number | null }) {
  if (percent === null) return null;
  return (
    <span className={styles.cell}>
      <span className={styles.figure}>{percent} %</span>
      <meter className={styles.bar} min={0} max={100} value={percent} aria-hidden />
    </span>
  );
}
