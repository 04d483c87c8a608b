import { Button, Checkbox } from '@mantine/core';
import { IconFlag, IconPaperclip } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, useState } from 'react';
import { AddingProgressNotice, AddingTold } from '#renderer/attachments/AddingNews.tsx';
import { useFileDrag } from '#renderer/attachments/use-file-drag.ts';
import { attachmentsOf } from '#renderer/data/queries/attachments.ts';
import { PercentBar } from '#renderer/design/PercentBar.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { DocumentActKind } from '#shared/domain/dossier/change-document.ts';
import { completenessOf } from '#shared/domain/dossier/completeness.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { OwedDocument } from '#shared/domain/dossier/owed.ts';
import { ActNewsNotice } from './ActNewsNotice.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import styles from './Documents.module.css';
import { byWhenDue } from './document-groups.ts';
import { documentsMessages } from './documents.messages.ts';
import { ScansPreview } from './ScansPreview.tsx';
import { SelectionActs } from './SelectionActs.tsx';
import { useDocumentActs } from './use-document-acts.ts';
import { useScans } from './use-scans.ts';

type Props = {
  readonly owner: 'participant' | 'company';
  readonly id: string;
  readonly dossier: Dossier | null;
  /** Every requirement of the call for it, as `owedDocuments` or `companyDocuments` worked it out today. */
  readonly owed: readonly OwedDocument[];
};

/**
 * The documents that the call asks of one participant or company: grouped by when they are due, with what is there, what is
 * missing and what can be done; scans dropped on a row or anywhere. The same for every kind of record.
 */
export function DocumentsSection({ owner, id, dossier, owed }: Props) {
  const { language } = useProgram();
  const { copy } = useProject();
  const t = useWords(documentsMessages);
  const acts = useDocumentActs({ id, owner });
  const scans = useScans(owner, id);
  const drag = useFileDrag((drop, spot) => scans.take(drop, spot));
  const files = useLiveQuery(() => attachmentsOf(copy.db, owner, id), [copy, owner, id]) ?? [];
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const groups = byWhenDue(owed);
  const { settled, due, percent } = completenessOf(owed);
  const needed = owed.filter(({ requirement }) => requirement.neededToCount);
  const counting = needed.filter(({ requirement, state }) => requirement.countsIn.includes(state));
  const chosen = owed.filter(({ requirement }) => selected.has(requirement.code));

  const toggle = (codes: readonly string[], on: boolean): void =>
    setSelected(before => {
      const after = new Set(before);
      for (const code of codes) {
        if (on) after.add(code);
        else after.delete(code);
      }
      return after;
    });
  const act = (kind: DocumentActKind, codes: readonly string[], reason?: string): void => {
    void acts.carryOut(kind, codes, reason);
    setSelected(new Set());
  };
  return (
    <section
      id="section-documents"
      className={styles.section}
      aria-labelledby="heading-documents"
      tabIndex={-1}
      data-over={drag.isOver && drag.spot === null}
      data-testid="documents-section"
      {...drag.handlers}
    >
      <div className={styles.head}>
        <h2 id="heading-documents" className={styles.heading}>
          {t('documents.title')}
        </h2>
        <span className={styles.progress} data-testid="documents-progress">
          <span className={styles.bar}>
            <PercentBar percent={percent} />
          </span>
          {t('documents.progress', { settled, due })}
          {needed.length > 0
            ? ` · ${t('documents.needed.progress', { done: counting.length, total: needed.length })}`
            : null}
        </span>
        <Button
          variant="default"
          leftSection={<IconPaperclip size="1rem" stroke={1.7} aria-hidden />}
          onClick={() => scans.take(null, null)}
          data-testid="scans-add"
        >
          {t('documents.add')}
        </Button>
      </div>
      {scans.pending ? (
        <ScansPreview
          scans={scans.pending}
          requirements={owed.map(({ requirement }) => requirement)}
          dossier={dossier}
          onAssign={scans.assign}
          onSave={scans.save}
          onCancel={scans.cancel}
        />
      ) : null}
      {scans.progress ? <AddingProgressNotice progress={scans.progress} onStop={scans.stop} /> : null}
      <AddingTold told={scans.told} onDismiss={scans.dismiss} />
      {acts.news ? <ActNewsNotice news={acts.news} onDismiss={acts.dismiss} /> : null}
      {chosen.length > 0 ? (
        <SelectionActs
          count={chosen.length}
          onAct={(kind, reason) => act(kind, [...selected], reason)}
          onNone={() => setSelected(new Set())}
        />
      ) : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.check} />
            <th scope="col">{t('documents.document')}</th>
            <th scope="col" className={styles.due}>
              {t('documents.due')}
            </th>
            <th scope="col" className={styles.state}>
              {t('documents.state')}
            </th>
            <th scope="col">{t('documents.scans')}</th>
            <th scope="col" className={styles.acts}>
              <span className={styles.unseen}>{t('documents.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, lines }) => {
            const open = lines.filter(({ lacks }) => lacks !== null).map(({ requirement }) => requirement.code);
            const all = open.length > 0 && open.every(code => selected.has(code));
            const group = t(`documents.group.${key}`);
            return (
              <Fragment key={key}>
                <tr className={styles.group}>
                  <td className={styles.check}>
                    {open.length > 0 && key !== 'no' ? (
                      <Checkbox
                        size="xs"
                        checked={all}
                        indeterminate={!all && open.some(code => selected.has(code))}
                        onChange={() => toggle(open, !all)}
                        aria-label={t('documents.select.group', { group })}
                      />
                    ) : null}
                  </td>
                  <th colSpan={5} scope="rowgroup">
                    {group}
                  </th>
                </tr>
                {lines.map(one => {
                  const { code } = one.requirement;
                  return (
                    <DocumentLine
                      key={code}
                      owed={one}
                      dossier={dossier}
                      scans={files.filter(file => file.requirement === code)}
                      isSelected={selected.has(code)}
                      isOver={drag.spot === code}
                      onSelect={() => toggle([code], !selected.has(code))}
                      onAct={(kind, reason) => act(kind, [code], reason)}
                      onScan={() => scans.take(null, code)}
                    />
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className={styles.foot}>
        {drag.isOver
          ? drag.spot === null
            ? t('documents.dropNow')
            : t('documents.dropOn', { document: drag.spot })
          : t('documents.drop')}{' '}
        {t('documents.keys')}
      </p>
      {owed.every(({ requirement }) => requirement.verified) ? null : (
        <p className={styles.foot} lang={language}>
          <IconFlag size="0.75rem" stroke={1.8} aria-hidden /> {t('documents.unverified')}
        </p>
      )}
    </section>
  );
}
