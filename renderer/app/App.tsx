import { MantineProvider } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Ask } from '#renderer/bridge/bridge.ts';
import { say } from '#shared/i18n/say.ts';
import type { OpenWorkspace, ProgramState } from '#shared/ipc/contract.ts';
import type { Facts } from '#shared/kernel/problem.ts';
import { styleNonce } from '../design/style-nonce.ts';
import { theme, themeVariables } from '../design/theme.ts';
import { Home } from '../features/home/Home.tsx';
import { withClockTimes } from '../services/clock-time.ts';
import { type Program, ProgramContext } from '../services/program.ts';
import { appMessages } from './app.messages.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { lookManager } from './look.ts';
import { HomeTools } from './TopTools.tsx';
import { WorkspaceWindow } from './WorkspaceWindow.tsx';

/** The composition root: what the program knows, then either the first page or the open workspace. */
export function App({ ask }: { ask: Ask }) {
  const [state, setState] = useState<ProgramState | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const refresh = useCallback(() => {
    ask('program.state', {}).then(setState, setFailure);
  }, [ask]);

  useEffect(() => {
    refresh();
    // A window left open over midnight learns the new day when someone comes back to it.
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);

  const look = useMemo(() => lookManager(ask), [ask]);
  const language = state?.language ?? 'ro';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const program = useMemo<Program | null>(() => {
    if (!state) return null;
    return {
      state,
      language: state.language,
      ask,
      say: (key: string, facts?: Facts) => say(state.language, key, withClockTimes(facts ?? {}, state.language)),
      setLanguage: chosen => void ask('program.set-language', { language: chosen }).then(setState),
      setAuthor: author => ask('program.set-author', { author }).then(setState),
    };
  }, [state, ask]);
  const opened = useCallback(
    (workspace: OpenWorkspace | null) => {
      setState(before => (before ? { ...before, open: workspace } : before));
      if (!workspace) window.location.hash = '';
      // The list of recent workspaces has changed.
      refresh();
    },
    [refresh],
  );

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      colorSchemeManager={look}
      getStyleNonce={styleNonce}
    >
      <ErrorBoundary language={language} messages={appMessages}>
        {failure ? <Thrown error={failure} /> : null}
        <FaultNotice language={language} />
        {program ? (
          <ProgramContext value={program}>
            {program.state.open ? (
              <WorkspaceWindow
                key={`${program.state.open.workspaceId} ${program.state.open.folder}`}
                workspace={program.state.open}
                onOpened={opened}
              />
            ) : (
              <Home onOpened={opened} tools={<HomeTools />} />
            )}
          </ProgramContext>
        ) : null}
      </ErrorBoundary>
    </MantineProvider>
  );
}

/** Brings a failure from outside of React to the error boundary. */
function Thrown({ error }: { error: Error }): never {
  throw error;
}
