import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './StatusLabel.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'none';

const icons = { ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX, none: IconDots } as const;

/** A state as colour, sign and word together. */
export function StatusLabel({
  tone,
  children,
  title,
}: {
  tone: Tone;
  children: ReactNode;
  title?: string | undefined;
}) {
  const Icon = icons[tone];
  return (
    <span className={styles.label} data-tone={tone} title={title}>
      <Icon size="1em" stroke={2} aria-hidden className={styles.icon} />
      <span className={styles.text}>{children}</span>
    </span>
  );
}
