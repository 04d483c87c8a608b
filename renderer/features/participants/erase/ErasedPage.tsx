import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { regions } from '#shared/domain/place/place.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import { detailMessages } from '../detail/detail.messages.ts';
import styles from './Erase.module.css';
import { eraseMessages } from './erase.messages.ts';
import { dropDone, keptDone } from './erased-note.ts';
import { HoldingBackups } from './HoldingBackups.tsx';
import { NamedElsewhere } from './NamedElsewhere.tsx';

/** `03.2022`: the day was not kept. */
const monthOf = (day: PlainDate | null): string | null => (day === null ? null : romanianDate(day).slice(3));

/** What is left of a person, in place of the record; right after the erasure also where they may still be named. */
export function ErasedPage({ participant }: { participant: Participant }) {
  const { say } = useProgram();
  const t = useWords(eraseMessages);
  const detail = useWords(detailMessages);
  const [, go] = useLocation();
  const [done, setDone] = useState(() => keptDone(participant.id));
  const { erasedOn = null, ageBand = null, region = null } = participant.anonymous ?? {};
  const left: readonly (readonly [label: string, value: string | null])[] = [
    ['participant.status', say(`participant.status.${participant.status}`)],
    ['participant.gender', participant.gender],
    ['participant.anonymous.ageBand', ageBand === null ? null : say(`participant.anonymous.ageBand.${ageBand}`)],
    ['participant.anonymous.region', regions.find(({ code }) => code === region)?.name ?? region],
    [
      'participant.labourStatus',
      participant.labourStatus.map(each => say(`participant.labourStatus.${each}`)).join(', '),
    ],
    ['participant.isced', participant.isced === null ? null : say(`participant.isced.${participant.isced}`)],
    ['participant.entryDate', monthOf(participant.entryDate)],
    ['participant.exitDate', monthOf(participant.exitDate)],
  ];
  return (
    <>
      <PageHead
        title={<span data-testid="participant-name">{t('erased.title')}</span>}
        actions={
          <Button
            variant="default"
            leftSection={<IconArrowLeft size="1rem" stroke={1.8} aria-hidden />}
            onClick={() => go('/participants')}
            data-testid="participant-back"
          >
            {detail('detail.back')}
          </Button>
        }
      />
      <div className={styles.page} data-testid="erased-page">
        <Notice tone="info">{t('erased.on', { on: erasedOn === null ? '' : romanianDate(erasedOn) })}</Notice>
        <dl className={styles.left}>
          {left.map(([label, value]) =>
            value === null || value === '' ? null : (
              <div key={label}>
                <dt>{say(label)}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
        {done === null ? null : (
          <section className={styles.result} data-testid="erased-result">
            <Notice tone="ok">{t('erased.done', { rows: done.rows, files: done.files })}</Notice>
            {done.mentions.length + done.mentionedAt.length === 0 ? <p>{t('erased.clean')}</p> : null}
            <NamedElsewhere places={done.mentions} acts={done.mentionedAt} />
            <HoldingBackups backups={done.backups} mayRemove />
            <Button
              variant="default"
              className={styles.inline}
              data-testid="erased-dismiss"
              onClick={() => {
                dropDone();
                setDone(null);
              }}
            >
              {t('erased.dismiss')}
            </Button>
          </section>
        )}
      </div>
    </>
  );
}
