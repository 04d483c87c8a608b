import styles from './DossierBar.module.css';

/** How much of the needed documents is there, as a figure and a short bar. */
export function DossierBar({ percent }: { percent: number | null }) {
  if (percent === null) return null;
  return (
    <span className={styles.cell}>
      <span className={styles.figure}>{percent} %</span>
      <meter className={styles.bar} min={0} max={100} value={percent} aria-hidden />
    </span>
  );
}
