import { Button, Checkbox, Tooltip } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { StatusLabel } from '#renderer/design/StatusLabel.tsx';
import { Unverified } from '#renderer/record/Unverified.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { type DocumentActKind, documentActs } from '#shared/domain/dossier/change-document.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { OwedDocument } from '#shared/domain/dossier/owed.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { DocumentFacts } from './DocumentFacts.tsx';
import { actIcons, actKeys, DocumentMenu } from './DocumentMenu.tsx';
import styles from './Documents.module.css';
import { dueWords, stateTone, whoAndWhen } from './document-words.ts';
import { documentsMessages } from './documents.messages.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { ScanMarks } from './ScanMarks.tsx';

type Props = {
  readonly owed: OwedDocument;
  readonly dossier: Dossier | null;
  readonly scans: readonly Attachment[];
  readonly isSelected: boolean;
  /** Files are held over this very row. */
  readonly isOver: boolean;
  readonly onSelect: () => void;
  readonly onAct: (kind: DocumentActKind, reason?: string) => void;
  readonly onScan: () => void;
};

/** One requirement: what is asked, until when, how it stands, and what can be done; the same by keys on the row. */
export function DocumentLine({ owed, dossier, scans, isSelected, isOver, onSelect, onAct, onScan }: Props) {
  const { say, language } = useProgram();
  const t = useWords(documentsMessages);
  const [asks, setAsks] = useState<'reject' | 'waive' | null>(null);
  const [shown, setShown] = useState(false);
  const { requirement, item, state, overdueDays, validUntil, expiresBeforeCourseEnd, lacks } = owed;
  const { code, name, neededToCount, verified } = requirement;
  // What has run out comes again, or is waived.
  const acts: readonly DocumentActKind[] = state === 'expired' ? ['receive', 'waive'] : documentActs(item);
  const [first] = acts;
  const act = (kind: DocumentActKind): void => {
    if (!acts.includes(kind)) return;
    if (kind === 'reject' || kind === 'waive') setAsks(kind);
    else onAct(kind);
  };
  const hasFacts = item !== null && item.state !== 'missing' && dossier !== null;

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = (['receive', 'verify', 'reject', 'waive'] as const).find(
      one => actKeys[one] === event.key.toUpperCase(),
    );
    if (kind) act(kind);
    else if (event.key.toUpperCase() === 'S') onScan();
    else if (event.key === ' ') onSelect();
    else if (event.key === 'Enter') setShown(hasFacts && !shown);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.currentTarget, event.key);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <tr
        className={styles.line}
        tabIndex={0}
        aria-keyshortcuts="P V R X S Space Enter"
        data-drop={code}
        data-over={isOver}
        data-state={state}
        data-settled={lacks === null}
        data-testid={`field-items/${code}/state`}
        onKeyDown={onKeyDown}
      >
        <td className={styles.check}>
          <Checkbox
            size="xs"
            checked={isSelected}
            onChange={onSelect}
            aria-label={t('documents.select', { document: code })}
            tabIndex={-1}
          />
        </td>
        <th scope="row" className={styles.name}>
          <span className={styles.code}>{code}</span> {name[language]}{' '}
          {neededToCount ? (
            <Tooltip label={t('documents.needed.text')}>
              <span className={styles.needed}>{t('documents.needed')}</span>
            </Tooltip>
          ) : null}
          {verified ? null : <Unverified brief />}
          {item === null || state === 'waived' ? null : (
            <span className={styles.under}>
              {item.copy
                ? say(`dossier.copy.${item.copy}`)
                : t('documents.copy', { copy: say(`dossier.copy.${requirement.copy}`) })}
            </span>
          )}
        </th>
        <td className={styles.due}>
          {dueWords(owed, t)}
          {overdueDays > 0 ? <span className={styles.late}>{t('documents.late', { days: overdueDays })}</span> : null}
        </td>
        <td className={styles.state}>
          <StatusLabel tone={stateTone(owed)}>{say(`dossier.state.${state}`)}</StatusLabel>
          <span className={styles.under}>
            {whoAndWhen(owed)}
            {item?.reason ? <span className={styles.why}>{item.reason}</span> : null}
            {validUntil === null ? null : (
              <span className={styles.valid}>{t('documents.validUntil', { on: romanianDate(validUntil) })}</span>
            )}
          </span>
          {expiresBeforeCourseEnd ? <span className={styles.soon}>{t('documents.beforeCourseEnd')}</span> : null}
        </td>
        <td>
          <ScanMarks scans={scans} />
        </td>
        <td className={styles.acts}>
          {first && lacks !== null && owed.need !== 'no' ? (
            <ActButton kind={first} document={code} onPress={() => act(first)} />
          ) : null}
          <DocumentMenu
            document={code}
            acts={acts}
            again={item !== null && item.state !== 'missing'}
            hasFacts={hasFacts}
            onAct={act}
            onScan={onScan}
            onFacts={() => setShown(!shown)}
          />
        </td>
      </tr>
      {asks ? (
        <tr>
          <td colSpan={6} className={styles.below}>
            <ReasonForm
              kind={asks}
              onReason={reason => {
                setAsks(null);
                onAct(asks, reason);
              }}
              onCancel={() => setAsks(null)}
            />
          </td>
        </tr>
      ) : null}
      {shown && hasFacts ? (
        <tr>
          <td colSpan={6} className={styles.below}>
            <DocumentFacts dossier={dossier} code={code} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function ActButton({ kind, document, onPress }: { kind: DocumentActKind; document: string; onPress: () => void }) {
  const t = useWords(documentsMessages);
  const Icon = actIcons[kind];
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon size="0.875rem" stroke={1.8} aria-hidden />}
      aria-label={`${t(`documents.act.${kind}`)}: ${document}`}
      onClick={onPress}
      tabIndex={-1}
      data-testid={`document-${kind}-${document}`}
    >
      {t(`documents.act.${kind}`)}
    </Button>
  );
}

/** To the next or previous document of the section, over its groups. */
function step(row: HTMLElement, key: 'ArrowDown' | 'ArrowUp' | string): void {
  const rows = [...(row.closest('section')?.querySelectorAll<HTMLElement>('tr[data-drop]') ?? [])];
  rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
