import { useWords } from '#renderer/services/words.ts';
import styles from './CompanyTabs.module.css';
import { companyDetailMessages } from './company-detail.messages.ts';
import { type CompanyTab, companyTabs } from './company-tabs.ts';

type Props = { readonly id: string; readonly open: CompanyTab; readonly findings: number };

/** The sections of a company, each with an address of its own. */
export function CompanyTabs({ id, open, findings }: Props) {
  const t = useWords(companyDetailMessages);
  return (
    <nav className={styles.tabs} aria-label={t('detail.tabs')}>
      {companyTabs.map(tab => (
        <a
          key={tab}
          href={`#/companies/${id}/${tab}`}
          className={styles.tab}
          aria-current={open === tab ? 'page' : undefined}
          data-testid={`company-tab-${tab}`}
        >
          {t(`tab.${tab}`)}
          {tab === 'findings' && findings > 0 ? <span className={styles.count}>{findings}</span> : null}
        </a>
      ))}
    </nav>
  );
}
