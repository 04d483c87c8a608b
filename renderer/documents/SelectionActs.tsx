import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import type { DocumentActKind } from '#shared/domain/dossier/change-document.ts';
import { actIcons } from './DocumentMenu.tsx';
import styles from './Documents.module.css';
import { documentsMessages } from './documents.messages.ts';
import { ReasonForm } from './ReasonForm.tsx';

type Props = {
  readonly count: number;
  readonly onAct: (kind: DocumentActKind, reason?: string) => void;
  readonly onNone: () => void;
};

/** What can be done with the selected documents, all in one act. */
export function SelectionActs({ count, onAct, onNone }: Props) {
  const t = useWords(documentsMessages);
  const [asks, setAsks] = useState<'reject' | 'waive' | null>(null);
  const press = (kind: DocumentActKind): void => {
    if (kind === 'reject' || kind === 'waive') setAsks(kind);
    else onAct(kind);
  };
  return (
    <div className={styles.selection} data-testid="documents-selection">
      <strong>{t('documents.selected', { count })}</strong>
      {asks ? (
        <ReasonForm kind={asks} onReason={reason => onAct(asks, reason)} onCancel={() => setAsks(null)} />
      ) : (
        <>
          {(['receive', 'verify', 'reject', 'waive'] as const).map(kind => {
            const Icon = actIcons[kind];
            return (
              <Button
                key={kind}
                size="compact-sm"
                variant="default"
                leftSection={<Icon size="0.875rem" stroke={1.8} aria-hidden />}
                onClick={() => press(kind)}
                data-testid={`selected-${kind}`}
              >
                {t(`documents.act.${kind}`)}
              </Button>
            );
          })}
          <Button size="compact-sm" variant="subtle" onClick={onNone}>
            {t('documents.unselect')}
          </Button>
        </>
      )}
    </div>
  );
}
