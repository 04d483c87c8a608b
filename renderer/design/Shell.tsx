import type { ComponentType, ReactNode } from 'react';
import styles from './Shell.module.css';

export type NavigationItem = {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly active: boolean;
  readonly icon: ComponentType<{
    readonly size?: string | number;
    readonly stroke?: string | number;
    readonly 'aria-hidden'?: boolean;
  }>;
  readonly testId: string;
};

type Props = {
  readonly navigation: readonly NavigationItem[];
  readonly navigationLabel: string;
  readonly brand: ReactNode;
  /** Left and right half of the bar across the top. */
  readonly heading: ReactNode;
  readonly tools: ReactNode;
  /** Notices above the page: what could not be saved, what opening has mended. */
  readonly notices: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
};

/** The frame of an open workspace: places on the left, what is open and whether it is saved across the top. */
export function Shell({ navigation, navigationLabel, brand, heading, tools, notices, foot, children }: Props) {
  return (
    <div className={styles.shell}>
      <nav className={styles.side} aria-label={navigationLabel}>
        <div className={styles.brand}>{brand}</div>
        <ul className={styles.places}>
          {navigation.map(({ key, label, href, active, icon: Icon, testId }) => (
            <li key={key}>
              <a
                href={href}
                title={label}
                className={styles.place}
                aria-current={active ? 'page' : undefined}
                data-testid={testId}
              >
                <Icon size="1.125rem" stroke={1.7} aria-hidden />
                <span className={styles.label}>{label}</span>
              </a>
            </li>
          ))}
        </ul>
        <div className={styles.foot}>{foot}</div>
      </nav>
      <header className={styles.top}>
        <div className={styles.heading}>{heading}</div>
        <div className={styles.tools}>{tools}</div>
      </header>
      <main className={styles.page}>
        <div className={styles.notices}>{notices}</div>
        {children}
      </main>
    </div>
  );
}
