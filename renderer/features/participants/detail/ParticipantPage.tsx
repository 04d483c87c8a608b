import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { FilesSection } from '#renderer/attachments/FilesSection.tsx';
import { loadParticipantCase } from '#renderer/data/queries/participant-cases.ts';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { DocumentsSection } from '#renderer/documents/DocumentsSection.tsx';
import { useRecordForm } from '#renderer/record/use-record-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { owedDocuments } from '#shared/domain/dossier/owed.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { ErasedPage } from '../erase/ErasedPage.tsx';
import { EraseMenu } from '../erase/EraseMenu.tsx';
import { namingPeople } from '../finding-words.ts';
import { neighboursOf } from '../walk-order.ts';
import { Courses } from './Courses.tsx';
import { useCovers } from './covers.ts';
import { detailMessages } from './detail.messages.ts';
import { FollowUps } from './FollowUps.tsx';
import { PaperMenu } from './PaperMenu.tsx';
import styles from './ParticipantPage.module.css';
import { RecordFields } from './RecordFields.tsx';
import { SectionTabs } from './SectionTabs.tsx';
import { StateControl } from './StateControl.tsx';
import { StatusPanel } from './StatusPanel.tsx';

/** One participant: the whole record to be filled in, and beside it whether the person counts and what is missing. */
export function ParticipantPage({ id }: { id: string }) {
  const { copy } = useProject();
  const t = useWords(detailMessages);
  const [, go] = useLocation();
  const subject = useLiveQuery(async () => ({ found: await loadParticipantCase(copy.db, id) }), [copy, id]);
  if (!subject) return <Loader size="sm" />;
  if (!subject.found) {
    return (
      <Notice tone="warn" actions={<Button onClick={() => go('/participants')}>{t('detail.back')}</Button>}>
        {t('detail.gone')}
      </Notice>
    );
  }
  const { participant } = subject.found;
  // What is left of an erased person is not a form to be filled in again.
  if ((participant.anonymous ?? null) !== null) return <ErasedPage participant={participant} />;
  return <Record subject={subject.found} />;
}

function Record({ subject }: { subject: ParticipantCase }) {
  const { state } = useProgram();
  const { copy, profile, register, saving, unsaved } = useProject();
  const { complete } = useSyncExternalStore(register.listen, register.state);
  const { participant, dossier, participations, sameCnp } = subject;
  const { id } = participant;
  const scroll = useRef<HTMLDivElement>(null);
  const countability = useMemo(
    () => namingPeople(checkParticipant(subject, profile, state.today as PlainDate), sameCnp),
    [subject, profile, state.today, sameCnp],
  );
  const owed = useMemo(
    () => owedDocuments(subject, profile, state.today as PlainDate),
    [subject, profile, state.today],
  );
  const covers = useCovers(id);
  const form = useRecordForm({
    table: 'participant',
    specs: participantFields,
    row: participant,
    latest: async () => (await copy.db.participant.get(id)) ?? null,
    label: 'participant.edited',
    author: state.author,
    saving,
    unsaved,
  });
  return (
    <>
      <PageHead
        title={
          <span data-testid="participant-name">
            {participant.lastName} {participant.firstName}
          </span>
        }
        actions={
          <>
            <Walk id={id} />
            {(participant.anonymous ?? null) === null ? <PaperMenu id={id} /> : null}
            <EraseMenu id={id} />
          </>
        }
      />
      <div className={styles.columns} data-participant={id}>
        <div className={styles.record}>
          <SectionTabs scroll={scroll} />
          <div className={styles.scroll} ref={scroll}>
            <RecordFields form={form} id={id} findings={complete ? countability.findings : []} covers={covers} />
            <DocumentsSection owner="participant" id={id} dossier={dossier} owed={owed} />
            <FilesSection table="participant" id={id} />
            <Courses participations={participations} />
          </div>
        </div>
        <StatusPanel countability={complete ? countability : null} sameCnp={sameCnp}>
          <StateControl subject={subject} />
          <FollowUps participant={participant} />
        </StatusPanel>
      </div>
    </>
  );
}

/** Back to the list, and on to its next line in the order it was shown. */
function Walk({ id }: { id: string }) {
  const { copy } = useProject();
  const t = useWords(detailMessages);
  const [, go] = useLocation();
  const { before, after, position, count } = neighboursOf(copy, id);
  const step = (label: string, to: string | null, Icon: typeof IconChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        aria-label={label}
        disabled={to === null}
        onClick={() => to !== null && go(`/participants/${to}`)}
      >
        <Icon size="1rem" stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      {position === 0 ? null : (
        <>
          <span className={styles.position}>{t('detail.position', { position, count })}</span>
          {step(t('detail.before'), before, IconChevronLeft)}
          {step(t('detail.after'), after, IconChevronRight)}
        </>
      )}
      <Button
        variant="default"
        leftSection={<IconHistory size="1rem" stroke={1.8} aria-hidden />}
        onClick={() => go(`/history/participant/${encodeURIComponent(id)}`)}
        data-testid="participant-history"
      >
        {t('detail.history')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size="1rem" stroke={1.8} aria-hidden />}
        onClick={() => go('/participants')}
        data-testid="participant-back"
      >
        {t('detail.back')}
      </Button>
    </>
  );
}
