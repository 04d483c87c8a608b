import { Button } from '@mantine/core';
import {
  IconBuildingFactory2,
  IconCopyCheck,
  IconFileAlert,
  IconFileSpreadsheet,
  IconHistory,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import { Notice } from '../design/Notice.tsx';
import { Shell } from '../design/Shell.tsx';
import { CompanyPage } from '../features/companies/detail/CompanyPage.tsx';
import { CompaniesPage } from '../features/companies/list/CompaniesPage.tsx';
import { DocumentsPage } from '../features/documents/DocumentsPage.tsx';
import { DuplicatesPage } from '../features/duplicates/DuplicatesPage.tsx';
import { HistoryPage } from '../features/history/HistoryPage.tsx';
import { CheckNotice } from '../features/home/damage/CheckNotice.tsx';
import { ImportPage } from '../features/import/ImportPage.tsx';
import { ParticipantPage } from '../features/participants/detail/ParticipantPage.tsx';
import { ParticipantsPage } from '../features/participants/list/ParticipantsPage.tsx';
import { ReportsPage } from '../features/reports/ReportsPage.tsx';
import { FolderNotice } from '../features/safety/FolderNotice.tsx';
import { SafetyPage } from '../features/safety/SafetyPage.tsx';
import { useProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { useWords } from '../services/words.ts';
import { appMessages } from './app.messages.ts';
import { BackupNotice } from './BackupNotice.tsx';
import { BackupStateText } from './BackupStateText.tsx';
import { useClosing } from './closing.ts';
import { useLocking } from './locking.ts';
import styles from './Pages.module.css';
import { useProblemWords } from './problem-words.ts';
import { SaveStateText } from './SaveStateText.tsx';
import { TopTools } from './TopTools.tsx';
import { TurnTools } from './TurnTools.tsx';

type Props = {
  readonly problem: string | null;
  readonly onClose: () => void;
  readonly onOpened: (workspace: OpenWorkspace | null) => void;
};

/** The routes of an open workspace inside its frame. */
export function Pages({ problem, onClose, onOpened }: Props) {
  const { state, say } = useProgram();
  const project = useProject();
  const { workspace, saving } = project;
  const wordsOf = useProblemWords();
  const unclosed = useClosing(project);
  const unlocked = useLocking(project);
  const t = useWords(appMessages);
  const [place] = useHashLocation();
  const [unread, setUnread] = useState(workspace.notices);
  const saveState = useSyncExternalStore(saving.listen, saving.state);
  const behind = useSyncExternalStore(saving.listen, saving.copyProblem);
  useSaveByKeyboard();

  const notices = (
    <>
      {problem === null ? null : <Notice tone="bad">{problem}</Notice>}
      {saveState.kind === 'failed' ? (
        <Notice
          tone="bad"
          testId="save-problem"
          actions={
            <Button variant="default" onClick={() => void saving.retry()}>
              {t('app.retry')}
            </Button>
          }
        >
          <strong>{t('app.notSaved')}</strong> {wordsOf(saveState.problem)}
        </Notice>
      ) : null}
      {behind === null ? null : (
        <Notice
          tone="bad"
          testId="copy-problem"
          actions={
            <Button variant="default" onClick={() => void saving.settled().then(() => window.location.reload())}>
              {t('app.reload')}
            </Button>
          }
        >
          {t('app.behind')} {wordsOf(behind)}
        </Notice>
      )}
      {unclosed === null ? null : (
        <Notice tone="warn" testId="not-closed">
          {t(`app.unclosed.${unclosed}`)}
        </Notice>
      )}
      {unlocked ? (
        <Notice tone="warn" testId="not-locked">
          {t('app.unlocked')}
        </Notice>
      ) : null}
      <BackupNotice />
      <FolderNotice />
      <CheckNotice folder={workspace.folder} />
      {unread.map(notice => (
        <Notice
          key={notice.code}
          tone="warn"
          actions={
            <Button variant="default" onClick={() => setUnread(unread.filter(other => other !== notice))}>
              {t('app.dismiss')}
            </Button>
          }
        >
          {say(notice.code, notice.facts)}
        </Notice>
      ))}
    </>
  );
  const places = [
    { key: 'participants', label: t('app.participants'), icon: IconUsers },
    { key: 'companies', label: t('app.companies'), icon: IconBuildingFactory2 },
    { key: 'documents', label: t('app.documents'), icon: IconFileAlert },
    { key: 'duplicates', label: t('app.duplicates'), icon: IconCopyCheck },
    { key: 'reports', label: t('app.reports'), icon: IconFileSpreadsheet },
    { key: 'history', label: t('app.history'), icon: IconHistory },
    { key: 'safety', label: t('app.safety'), icon: IconShieldLock },
  ].map(({ key, ...rest }) => ({
    key,
    ...rest,
    href: `#/${key}`,
    active: place === `/${key}` || place.startsWith(`/${key}/`),
    testId: `nav-${key}`,
  }));
  return (
    <Router hook={useHashLocation}>
      <Shell
        brand="Consorta"
        navigation={places}
        navigationLabel={t('app.navigation')}
        heading={
          <strong className={styles.project} title={workspace.folder} data-testid="project-title">
            {workspace.projectTitle}
          </strong>
        }
        tools={
          <>
            <TurnTools />
            <SaveStateText />
            <BackupStateText />
            <TopTools onClose={onClose} onOpened={onOpened} />
          </>
        }
        notices={notices}
        foot={`v${state.version}`}
      >
        <Switch>
          <Route path="/participants">
            <ParticipantsPage />
          </Route>
          <Route path="/participants/:id">{({ id }) => <ParticipantPage key={id} id={id} />}</Route>
          <Route path="/documents">
            <DocumentsPage />
          </Route>
          <Route path="/companies">
            <CompaniesPage />
          </Route>
          <Route path="/companies/:id/:section?">
            {({ id, section }) => <CompanyPage key={id} id={id} section={section} />}
          </Route>
          <Route path="/import/:from?">
            <ImportPage />
          </Route>
          <Route path="/duplicates/:table?">{({ table }) => <DuplicatesPage asked={table} />}</Route>
          <Route path="/reports">
            <ReportsPage />
          </Route>
          <Route path="/reports/:id">{({ id }) => <ReportsPage chosen={id} />}</Route>
          <Route path="/reports/:id/:param/:value">
            {({ id, param, value }) => <ReportsPage chosen={id} opened={{ [param]: value }} />}
          </Route>
          <Route path="/history">
            <HistoryPage />
          </Route>
          <Route path="/history/act/:position">
            {({ position }) => <HistoryPage key={position} act={Number(position)} />}
          </Route>
          <Route path="/history/:table/:id">{({ table, id }) => <HistoryPage key={id} record={{ table, id }} />}</Route>
          <Route path="/safety">
            <SafetyPage onOpened={onOpened} onClose={onClose} />
          </Route>
          <Route path="/safety/:section">
            {({ section }) => <SafetyPage section={section} onOpened={onOpened} onClose={onClose} />}
          </Route>
          <Route>
            <Redirect to="/participants" />
          </Route>
        </Switch>
      </Shell>
    </Router>
  );
}

/** Ctrl/Cmd+S: what is being typed counts as left, which saves it. */
function useSaveByKeyboard(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      field.blur();
      field.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
