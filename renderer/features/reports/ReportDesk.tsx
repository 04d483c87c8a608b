import { ActionIcon, Button, Loader, Select, TextInput, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { recruitingPartners } from '#renderer/data/queries/lookups.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { useCover } from '#renderer/services/disclosure.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ReportOffer, ReportRequest } from '#shared/ipc/contract.ts';
import { ExportBar } from './ExportBar.tsx';
import { readParams, typedParams } from './period.ts';
import { isCovered } from './printed-cell.ts';
import styles from './ReportDesk.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { reportsMessages } from './reports.messages.ts';
import { usePreview } from './use-preview.ts';

/** One report: what is asked of it, the document itself, and the ways to save it. */
export function ReportDesk({ offer }: { offer: ReportOffer }) {
  const { language, say } = useProgram();
  const { copy, saving } = useProject();
  const unsaved = useSyncExternalStore(saving.listen, saving.state).kind === 'failed';
  const t = useWords(reportsMessages);
  const [typed, setTyped] = useState(() => typedParams(offer.defaults));
  const partners = useLiveQuery(() => recruitingPartners(copy.db), [copy]) ?? [];
  const { params, problems } = readParams(typed, offer.defaults);
  const question = params === null ? null : JSON.stringify(params);
  const request = useMemo<ReportRequest | null>(
    () => (question === null ? null : { report: offer.id, params: JSON.parse(question), language }),
    [offer.id, question, language],
  );
  const { page, problem, stale, again } = usePreview(request);
  const cover = useCover({ what: 'report', report: offer.id });
  const hasCovered = page?.document.columns.some(({ key }) => isCovered(key)) ?? false;

  const dayField = (name: 'from' | 'to') => (
    <TextInput
      label={t(`reports.${name}`)}
      placeholder={t('reports.day')}
      value={typed[name]}
      onChange={event => setTyped({ ...typed, [name]: event.currentTarget.value })}
      error={problems[name] === null ? null : t(problems[name])}
      className={styles.day ?? ''}
      data-testid={`report-${name}`}
      inputMode="numeric"
      spellCheck={false}
    />
  );
  return (
    <section className={styles.desk} aria-label={offer.title[language]}>
      <div className={styles.bar}>
        {dayField('from')}
        {dayField('to')}
        <Select
          label={t('reports.partner')}
          className={styles.partner ?? ''}
          data={[
            { value: '', label: t('reports.partner.all') },
            ...partners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={typed.partner}
          onChange={partner => setTyped({ ...typed, partner: partner ?? '' })}
          allowDeselect={false}
          data-testid="report-partner"
        />
        {hasCovered ? (
          <Tooltip label={t(cover.shown ? 'reports.cnp.hide' : 'reports.cnp.show')}>
            <ActionIcon
              variant="default"
              className={styles.cover ?? ''}
              aria-label={t(cover.shown ? 'reports.cnp.hide' : 'reports.cnp.show')}
              aria-pressed={cover.shown}
              onClick={cover.shown ? cover.hide : cover.show}
              data-testid="report-cnp"
            >
              {cover.shown ? (
                <IconEyeOff size="1rem" stroke={1.7} aria-hidden />
              ) : (
                <IconEye size="1rem" stroke={1.7} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        ) : null}
        <ExportBar request={request} />
      </div>
      {cover.problem ? <Notice tone="bad">{say(cover.problem.code, cover.problem.facts)}</Notice> : null}
      {unsaved ? <Notice tone="warn">{t('reports.unsavedFirst')}</Notice> : null}
      {problem ? (
        <Notice
          tone="bad"
          actions={
            <Button variant="default" onClick={again}>
              {t('reports.retry')}
            </Button>
          }
        >
          {say(problem.code, problem.facts)}
        </Notice>
      ) : null}
      <div className={styles.table} aria-busy={stale} data-stale={stale && page !== null}>
        {page && request ? <ReportSheet page={page} request={request} uncovered={cover.shown} /> : null}
        {request === null ? (
          <p className={styles.making} role="status">
            {t('reports.noQuestion')}
          </p>
        ) : null}
        {!page && !problem && request ? (
          <p className={styles.making} role="status">
            <Loader size="sm" /> {t('reports.loading')}
          </p>
        ) : null}
      </div>
    </section>
  );
}
