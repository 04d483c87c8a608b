import { Button, Loader } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { Notice } from '../design/Notice.tsx';
import { type OpenProject, ProjectContext } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { useWords } from '../services/words.ts';
import { appMessages } from './app.messages.ts';
import { Backups } from './Backups.tsx';
import { putBack } from './kept.ts';
import { closeProject, openProject } from './open-project.ts';
import { Pages } from './Pages.tsx';
import { useProblemWords } from './problem-words.ts';
import { Turns } from './Turns.tsx';
import styles from './WorkspaceWindow.module.css';

type Props = {
  readonly workspace: OpenWorkspace;
  readonly onOpened: (workspace: OpenWorkspace | null) => void;
};

/** An open workspace: its working copy is opened, then its pages are shown; or why that cannot be. */
export function WorkspaceWindow({ workspace, onOpened }: Props) {
  const { ask, state } = useProgram();
  const wordsOf = useProblemWords();
  const t = useWords(appMessages);
  const [project, setProject] = useState<OpenProject | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { today } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `workspace` is replaced when the program state is asked again
  useEffect(() => {
    let wanted = true;
    let opened: OpenProject | null = null;
    void openProject({ ask, workspace, today }).then(async outcome => {
      if (outcome.ok && wanted) putBack(await ask('protection.kept', {}), outcome.value.unsaved);
      if (outcome.ok) opened = outcome.value;
      if (!wanted) closeProject(opened);
      else if (outcome.ok) setProject(outcome.value);
      else setProblem(outcome.error);
    });
    return () => {
      wanted = false;
      setProject(null);
      closeProject(opened);
    };
  }, [ask, workspace.workspaceId, workspace.folder, today]);

  useEffect(() => {
    void project?.copy.filled.then(outcome => {
      if (!outcome.ok) setProblem(outcome.error);
    });
  }, [project]);

  const close = useCallback(async () => {
    // What is being saved belongs to the workspace that is open now.
    project?.unsaved.leaveAll();
    await project?.saving.settled();
    await ask('workspace.close', {});
    onOpened(null);
  }, [ask, onOpened, project]);

  const sentence = problem ? wordsOf(problem) : null;
  if (!project) {
    return (
      <main className={styles.opening}>
        {sentence === null ? (
          <>
            <Loader size="sm" />
            <p role="status">{t('app.opening')}</p>
          </>
        ) : (
          <Notice tone="bad" actions={<Button onClick={close}>{t('app.back')}</Button>}>
            {sentence}
          </Notice>
        )}
      </main>
    );
  }
  return (
    <ProjectContext value={project}>
      <Turns>
        <Backups>
          <Pages problem={sentence} onClose={close} onOpened={onOpened} />
        </Backups>
      </Turns>
    </ProjectContext>
  );
}
