import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

const icons = { info: IconInfoCircle, ok: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX } as const;

type Props = {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
  readonly testId?: string;
};

/** Something said to the person in a full sentence; problems are announced to screen readers at once. */
export function Notice({ tone, children, actions, testId }: Props) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} data-testid={testId} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size="1.125rem" stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
