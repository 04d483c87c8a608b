import { Button, Loader } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { Notice } from '../design/Notice.tsx';
import { type OpenProject, ProjectContext } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { useWords } from '../services/words.ts';
import { appMessages, appMessagesRo } from './app.messages.ts';
import { closeProject, openProject } from './open-project.ts';
import { Pages } from './Pages.tsx';
import styles from './WorkspaceWindow.module.css';

type Props = {
  readonly workspace: OpenWorkspace;
  readonly onOpened: (workspace: OpenWorkspace | null) => void;
};

/** An open workspace: its working copy is opened, then its pages are shown; or why that cannot be. */
export function WorkspaceWindow({ workspace, onOpened }: Props) {
  const { ask, say, state } = useProgram();
  const t = useWords(appMessages);
  const [project, setProject] = useState<OpenProject | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { today } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `workspace` is replaced when the program state is asked again
  useEffect(() => {
    let wanted = true;
    let opened: OpenProject | null = null;
    void openProject({ ask, workspace, today }).then(outcome => {
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
  }, [ask, workspace.workspaceId, today]);

  useEffect(() => {
    void project?.copy.filled.then(outcome => {
      if (!outcome.ok) setProblem(outcome.error);
    });
  }, [project]);

  const close = useCallback(async () => {
    await ask('workspace.close', {});
    onOpened(null);
  }, [ask, onOpened]);

  const sentence = problem ? wordsOf(problem, t, say) : null;
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
      <Pages problem={sentence} onClose={close} onOpened={onOpened} />
    </ProjectContext>
  );
}

/** The window's own problems have words here; all others in the shared messages. */
function wordsOf(
  { code, facts }: Problem,
  t: (key: keyof typeof appMessagesRo, facts: Problem['facts']) => string,
  say: (key: string, facts: Problem['facts']) => string,
): string {
  return Object.hasOwn(appMessagesRo, code) ? t(code as keyof typeof appMessagesRo, facts) : say(code, facts);
}
