import { Button, Loader } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { Notice } from '../design/Notice.tsx';
import { type OpenProject, ProjectContext } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { createUnsavedFields } from '../services/unsaved-fields.ts';
import { useWords } from '../services/words.ts';
import { appMessages } from './app.messages.ts';
import { Backups } from './Backups.tsx';
import { putBack } from './kept.ts';
import { closeProject, finishProject, openProject } from './open-project.ts';
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
  const [unsaved] = useState(createUnsavedFields);
  const isRestored = useRef(false);
  const isGone = useRef(false);
  const finished = useRef<Promise<void>>(Promise.resolve());
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `workspace` is replaced when the program state is asked again
  useEffect(() => {
    let wanted = true;
    let opened: OpenProject | null = null;
    const open = async (): Promise<void> => {
      await finished.current;
      if (!wanted) return;
      const outcome = await openProject({ ask, workspace, today, unsaved });
      if (outcome.ok && wanted && !isRestored.current) {
        putBack(await ask('protection.kept', {}), unsaved);
        isRestored.current = true;
      }
      if (outcome.ok) opened = outcome.value;
      if (!wanted) closeProject(opened);
      else if (outcome.ok) setProject(outcome.value);
      else setProblem(outcome.error);
    };
    void open();
    return () => {
      wanted = false;
      setProject(null);
      // On another day it is opened anew: what is being typed is saved before, by the project it was typed in. Where another
      // workspace has taken its place, nothing can be saved in this one any more.
      if (isGone.current) closeProject(opened);
      else finished.current = finishProject(opened);
    };
  }, [ask, workspace.workspaceId, workspace.folder, today, unsaved]);

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
