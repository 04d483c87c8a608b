import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { AsideChange, IsolatedRow } from '#shared/ipc/recovery.channels.ts';
import styles from './AsideSection.module.css';
import { AsideChanges, IsolatedRows } from './AsideTables.tsx';
import { asideMessages } from './aside.messages.ts';
import { SafetySection } from './SafetySection.tsx';

type Kept = { readonly aside: readonly AsideChange[]; readonly isolated: readonly IsolatedRow[] };

/** What was put aside, and what cannot be read; nothing is shown when there is nothing. Values stand in the exports only. */
export function AsideSection() {
  const { ask, say } = useProgram();
  const { workspace } = useProject();
  const { folder } = workspace;
  const t = useWords(asideMessages);
  const [kept, setKept] = useState<Kept | null>(null);
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    void Promise.all([ask('recovery.aside', { folder }), ask('recovery.isolated', { folder })]).then(
      ([aside, isolated]) => {
        if (wanted && aside.ok && isolated.ok) setKept({ aside: aside.value, isolated: isolated.value });
      },
    );
    return () => {
      wanted = false;
    };
  }, [ask, folder]);
  if (kept === null || kept.aside.length + kept.isolated.length === 0) return null;

  const take = async (what: 'aside' | 'isolated', format: 'json' | 'csv'): Promise<void> => {
    const saved = await ask('recovery.export', { folder, what, format });
    if (saved.ok) setTold({ good: true, text: t('aside.saved', { path: saved.value.path }) });
    else if (!saved.error.code.endsWith('.cancelled')) {
      setTold({ good: false, text: say(saved.error.code, saved.error.facts) });
    }
  };
  const exports = (what: 'aside' | 'isolated') =>
    (['json', 'csv'] as const).map(format => (
      <Button
        key={format}
        variant="default"
        leftSection={<IconFileExport size="1rem" stroke={1.7} aria-hidden />}
        onClick={() => void take(what, format)}
        data-testid={`${what}-${format}`}
      >
        {t(`aside.${format}`)}
      </Button>
    ));
  return (
    <SafetySection heading={t('aside.heading')} text={t('aside.text')} testId="aside-section">
      {told ? <Notice tone={told.good ? 'ok' : 'bad'}>{told.text}</Notice> : null}
      {kept.aside.length > 0 ? (
        <>
          <div className={styles.head}>
            <h3>{t('aside.changes', { count: kept.aside.length })}</h3>
            {exports('aside')}
          </div>
          <AsideChanges changes={kept.aside} />
        </>
      ) : null}
      {kept.isolated.length > 0 ? (
        <>
          <div className={styles.head}>
            <h3>{t('aside.isolated', { count: kept.isolated.length })}</h3>
            {exports('isolated')}
          </div>
          <IsolatedRows rows={kept.isolated} />
        </>
      ) : null}
    </SafetySection>
  );
}
