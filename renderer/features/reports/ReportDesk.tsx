import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useCover } from '#renderer/services/disclosure.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ReportOffer, ReportRequest } from '#shared/ipc/contract.ts';
import { hasCovered } from './covered-parts.ts';
import { ExportBar } from './ExportBar.tsx';
import { FormSheet } from './FormSheet.tsx';
import { ParamField } from './ParamField.tsx';
import { readParams, type TypedParams, typedParams } from './period.ts';
import styles from './ReportDesk.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { reportsMessages } from './reports.messages.ts';
import { useParamChoices } from './use-param-choices.ts';
import { usePreview } from './use-preview.ts';

/** One report: what is asked of it (at first what the page was opened for), the document itself, and the ways to save it. */
export function ReportDesk({ offer, opened }: { offer: ReportOffer; opened: TypedParams }) {
  const { language, say } = useProgram();
  const { saving } = useProject();
  const unsaved = useSyncExternalStore(saving.listen, saving.state).kind === 'failed';
  const t = useWords(reportsMessages);
  const [typed, setTyped] = useState(() => typedParams(offer, opened));
  const choices = useParamChoices(offer.parameters);
  const { params, problems, needed } = readParams(typed, offer);
  const question = params === null ? null : JSON.stringify(params);
  const request = useMemo<ReportRequest | null>(
    () => (question === null ? null : { report: offer.id, params: JSON.parse(question), language }),
    [offer.id, question, language],
  );
  const { page, problem, stale, again } = usePreview(request);
  const cover = useCover({ what: 'report', report: offer.id });
  const canCover = page !== null && hasCovered(page.document);

  return (
    <section className={styles.desk} aria-label={offer.title[language]}>
      <div className={styles.bar}>
        {offer.parameters.map(parameter => (
          <ParamField
            key={parameter.name}
            parameter={parameter}
            value={typed[parameter.name] ?? ''}
            problem={problems[parameter.name]}
            choices={choices}
            onChange={value => setTyped(before => ({ ...before, [parameter.name]: value }))}
          />
        ))}
        {canCover ? (
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
        <ExportBar request={request} formats={offer.formats} />
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
        {page && request && page.document.parts === undefined ? (
          <ReportSheet page={page} request={request} uncovered={cover.shown} />
        ) : null}
        {page && request && page.document.parts !== undefined ? (
          <FormSheet page={page} uncovered={cover.shown} />
        ) : null}
        {request === null ? (
          <p className={styles.making} role="status">
            {needed === null ? t('reports.noQuestion') : t('reports.needed', { what: say(`report.param.${needed}`) })}
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
