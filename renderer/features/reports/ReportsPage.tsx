import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ReportOffer } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { TypedParams } from './period.ts';
import { ReportDesk } from './ReportDesk.tsx';
import styles from './ReportsPage.module.css';
import { reportsMessages } from './reports.messages.ts';

/** The reports that this project owes, and the one chosen from them; `opened`: what it is to be about, such as a person. */
export function ReportsPage({ chosen, opened = {} }: { chosen?: string; opened?: TypedParams }) {
  const { ask, language, say } = useProgram();
  const t = useWords(reportsMessages);
  const [offers, setOffers] = useState<readonly ReportOffer[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    void ask('report.list', {}).then(outcome => (outcome.ok ? setOffers(outcome.value) : setProblem(outcome.error)));
  }, [ask]);

  if (problem) return <Notice tone="bad">{say(problem.code, problem.facts)}</Notice>;
  if (!offers) return <Loader size="sm" />;
  const offer = offers.find(({ id }) => id === chosen);
  const first = offers[0];
  if (!offer && first) return <Redirect to={`/reports/${first.id}`} replace />;
  return (
    <div className={styles.page}>
      <nav className={styles.list} aria-label={t('reports.list')}>
        <h1 className={styles.heading}>{t('reports.list')}</h1>
        {offers.map(({ id, owed, title, description }) => (
          <a
            key={id}
            href={`#/reports/${id}`}
            className={styles.offer}
            aria-current={id === chosen ? 'true' : undefined}
            data-testid={`report-choose-${id}`}
          >
            <span className={styles.offerTitle}>
              {title[language]}
              {owed === null ? null : <span className={styles.owed}>{owed}</span>}
            </span>
            <span className={styles.offerText}>{description[language]}</span>
          </a>
        ))}
      </nav>
      {offer ? <ReportDesk key={`${offer.id} ${JSON.stringify(opened)}`} offer={offer} opened={opened} /> : null}
    </div>
  );
}
