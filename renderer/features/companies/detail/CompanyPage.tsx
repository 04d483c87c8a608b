import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { FilesSection } from '#renderer/attachments/FilesSection.tsx';
import { CorrespondenceSection } from '#renderer/correspondence/CorrespondenceSection.tsx';
import { Notice } from '#renderer/design/Notice.tsx';
import { PageHead } from '#renderer/design/PageHead.tsx';
import { DocumentsSection } from '#renderer/documents/DocumentsSection.tsx';
import { type RecordForm, useRecordForm } from '#renderer/record/use-record-form.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { companyFields } from '#shared/domain/company/company.fields.ts';
import { companyWalk } from '../walk-order.ts';
import { AidTab } from './aid/AidTab.tsx';
import styles from './CompanyPage.module.css';
import { CompanyTabs } from './CompanyTabs.tsx';
import { companyDetailMessages } from './company-detail.messages.ts';
import { countFindings } from './company-findings.ts';
import { type CompanyTab, tabOf } from './company-tabs.ts';
import { DataTab } from './DataTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { HoursTab } from './HoursTab.tsx';
import { MainFacts } from './MainFacts.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { SmeTab } from './sme/SmeTab.tsx';
import { type CompanySubject, useCompany } from './use-company.ts';

type Props = {
  readonly id: string;
  /** The section that is open, as the address names it. */
  readonly section: string | undefined;
};

/** One company: what it is, where it stands in the project, and everything about it in sections. */
export function CompanyPage({ id, section }: Props) {
  const t = useWords(companyDetailMessages);
  const [, go] = useLocation();
  const subject = useCompany(id);
  if (subject === undefined) return <Loader size="sm" />;
  if (subject === null) {
    return (
      <Notice tone="warn" actions={<Button onClick={() => go('/companies')}>{t('detail.back')}</Button>}>
        {t('detail.gone')}
      </Notice>
    );
  }
  return <Record subject={subject} tab={tabOf(section)} />;
}

function Record({ subject, tab }: { subject: CompanySubject; tab: CompanyTab }) {
  const { state } = useProgram();
  const { copy, saving, unsaved } = useProject();
  const { company } = subject;
  const { id } = company;
  const form = useRecordForm({
    table: 'company',
    specs: companyFields,
    row: company,
    latest: async () => (await copy.db.company.get(id)) ?? null,
    label: 'company.edited',
    author: state.author,
    saving,
    unsaved,
  });
  return (
    <>
      <PageHead title={<span data-testid="company-name">{company.name}</span>} actions={<Walk id={id} tab={tab} />} />
      <MainFacts subject={subject} />
      <CompanyTabs id={id} open={tab} findings={countFindings(subject)} />
      <div key={tab} className={styles.scroll} data-company={id} data-tab={tab}>
        <Section tab={tab} subject={subject} form={form} />
      </div>
    </>
  );
}

function Section({ tab, subject, form }: { tab: CompanyTab; subject: CompanySubject; form: RecordForm }) {
  switch (tab) {
    case 'data':
      return <DataTab subject={subject} form={form} />;
    case 'sme':
      return <SmeTab subject={subject} form={form} />;
    case 'aid':
      return <AidTab subject={subject} />;
    case 'people':
      return <PeopleTab people={subject.people} />;
    case 'documents':
      return (
        <DocumentsSection
          owner="company"
          id={subject.company.id}
          dossier={subject.subject.dossier}
          owed={subject.documents}
        />
      );
    case 'hours':
      return <HoursTab subject={subject} />;
    case 'correspondence':
      return <CorrespondenceSection company={subject.company.id} />;
    case 'files':
      return <FilesSection table="company" id={subject.company.id} />;
    case 'findings':
      return <FindingsTab subject={subject} />;
  }
}

/** Back to the list, on to its next line in the order it was shown, and to the history of the record. */
function Walk({ id, tab }: { id: string; tab: CompanyTab }) {
  const { copy } = useProject();
  const t = useWords(companyDetailMessages);
  const [, go] = useLocation();
  const { before, after, position, count } = companyWalk.neighboursOf(copy, id);
  const step = (label: string, to: string | null, Icon: typeof IconChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        aria-label={label}
        disabled={to === null}
        onClick={() => to !== null && go(`/companies/${to}/${tab}`)}
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
        onClick={() => go(`/history/company/${encodeURIComponent(id)}`)}
        data-testid="company-history"
      >
        {t('detail.history')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowLeft size="1rem" stroke={1.8} aria-hidden />}
        onClick={() => go('/companies')}
        data-testid="company-back"
      >
        {t('detail.back')}
      </Button>
    </>
  );
}
