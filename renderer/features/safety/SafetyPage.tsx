import { PageHead } from '#renderer/design/PageHead.tsx';
import { useWords } from '#renderer/services/words.ts';
import { AsideSection } from './AsideSection.tsx';
import { BackupsSection } from './backups/BackupsSection.tsx';
import type { OpeningOther } from './backups/IntoFolder.tsx';
import { EncryptionSection } from './EncryptionSection.tsx';
import { FolderSection } from './FolderSection.tsx';
import { LogSection } from './LogSection.tsx';
import styles from './Safety.module.css';
import { safetyMessages } from './safety.messages.ts';

/** Where the data are, how they are protected, and what there is of them besides: a section each. */
export function SafetyPage({ section, ...opening }: OpeningOther & { readonly section?: string }) {
  const t = useWords(safetyMessages);
  return (
    <>
      <PageHead title={t('safety.title')} />
      <div className={styles.sections}>
        <BackupsSection {...opening} wanted={section === 'backups'} />
        <EncryptionSection />
        <FolderSection />
        <AsideSection />
        <LogSection />
      </div>
    </>
  );
}
