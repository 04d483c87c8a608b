import { PageHead } from '#renderer/design/PageHead.tsx';
import { useWords } from '#renderer/services/words.ts';
import { AsideSection } from './AsideSection.tsx';
import { EncryptionSection } from './EncryptionSection.tsx';
import { FolderSection } from './FolderSection.tsx';
import { LogSection } from './LogSection.tsx';
import styles from './Safety.module.css';
import { safetyMessages } from './safety.messages.ts';

/** Where the data are, how they are protected, and what there is of them besides: a section each. */
export function SafetyPage() {
  const t = useWords(safetyMessages);
  return (
    <>
      <PageHead title={t('safety.title')} />
      <div className={styles.sections}>
        <EncryptionSection />
        <FolderSection />
        <AsideSection />
        <LogSection />
      </div>
    </>
  );
}
