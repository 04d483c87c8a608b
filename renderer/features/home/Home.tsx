import { Loader } from '@mantine/core';
import { IconChevronRight, IconCompass, IconFolder, IconFolderOpen, IconFolderPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useProtection } from '#renderer/services/protection.ts';
import { useWords } from '#renderer/services/words.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { CreateFlow } from './CreateFlow.tsx';
import { DamagePage } from './damage/DamagePage.tsx';
import { isDamage } from './damage/is-damage.ts';
import styles from './Home.module.css';
import { homeMessages } from './home.messages.ts';
import { ProtectionWords } from './ProtectionWords.tsx';
import { UnlockPage } from './UnlockPage.tsx';

type Props = {
  readonly onOpened: (workspace: OpenWorkspace) => void;
  /** Language and appearance. */
  readonly tools: ReactNode;
};

/** What is shown while no workspace is open: the three ways in, and what was open before. */
export function Home({ onOpened, tools }: Props) {
  const { ask, state, say } = useProgram();
  const t = useWords(homeMessages);
  const [creating, setCreating] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [damaged, setDamaged] = useState<Problem | null>(null);
  const { protection, refresh } = useProtection();

  /** Waits for main with a word about it; a cancelled dialog is no failure. */
  const enter = async (words: string, opening: () => Promise<Result<OpenWorkspace, Problem>>): Promise<boolean> => {
    setBusy(words);
    setProblem(null);
    try {
      const outcome = await opening();
      if (outcome.ok) onOpened(outcome.value);
      else if (outcome.error.code === 'vault.passphrase-needed') await refresh();
      else if (isDamage(outcome.error)) setDamaged(outcome.error);
      else if (!outcome.error.code.endsWith('.cancelled')) setProblem(outcome.error);
      return outcome.ok;
    } finally {
      setBusy(null);
    }
  };

  const leaveDamage = (): void => {
    setDamaged(null);
    void ask('recovery.leave', {});
    // Restored from a backup it may be waiting for its passphrase.
    void refresh();
  };
  // Which of the two pages it is, main knows in a moment; showing one and then the other would flicker.
  if (protection === null) return null;
  if (damaged !== null) {
    return <DamagePage problem={damaged} onOpened={onOpened} onBack={leaveDamage} tools={tools} />;
  }
  if (protection.locked !== null) {
    return (
      <UnlockPage
        key={protection.locked.folder}
        locked={protection.locked}
        minutes={protection.lockAfter}
        onOpened={onOpened}
        onDamaged={setDamaged}
        onGiveUp={() => void refresh()}
        tools={tools}
      />
    );
  }
  return (
    <div className={styles.home}>
      <header className={styles.top}>{tools}</header>
      <main className={styles.page}>
        <h1 className={styles.name}>Consorta</h1>
        <p className={styles.what}>{t('home.what')}</p>
        {problem ? (
          <Notice tone="bad" testId="home-problem">
            {say(problem.code, problem.facts)}
          </Notice>
        ) : null}
        {busy === null ? null : (
          <p className={styles.busy} role="status">
            <Loader size="xs" /> {busy}
          </p>
        )}
        <div className={styles.columns} inert={busy !== null}>
          <section aria-label={t('home.begin')}>
            {creating ? (
              <CreateFlow
                author={state.author}
                enter={opening => enter(t('home.busy'), opening)}
                onProblem={setProblem}
                onCancel={() => setCreating(false)}
              />
            ) : (
              <>
                <h2 className={styles.heading}>{t('home.begin')}</h2>
                <Way
                  icon={<IconFolderOpen size="1.375rem" stroke={1.6} />}
                  title={t('home.open')}
                  text={t('home.open.text')}
                  testId="start-open"
                  onChoose={() => void enter(t('home.busy'), () => ask('workspace.open', {}))}
                />
                <Way
                  icon={<IconFolderPlus size="1.375rem" stroke={1.6} />}
                  title={t('home.create')}
                  text={t('home.create.text')}
                  testId="start-create"
                  onChoose={() => {
                    setProblem(null);
                    setCreating(true);
                  }}
                />
                <Way
                  icon={<IconCompass size="1.375rem" stroke={1.6} />}
                  title={t('home.sample')}
                  text={t('home.sample.text')}
                  testId="start-sample"
                  onChoose={() => void enter(t('home.busy.sample'), () => ask('workspace.sample', {}))}
                />
              </>
            )}
          </section>
          <section aria-label={t(creating ? 'home.questions' : 'home.recent')}>
            <h2 className={styles.heading}>{t(creating ? 'home.questions' : 'home.recent')}</h2>
            {creating ? <ProtectionWords /> : null}
            {!creating && state.recent.length === 0 ? <p className={styles.none}>{t('home.recent.none')}</p> : null}
            <ul className={styles.recent}>
              {(creating ? [] : state.recent).map(({ folder, title }) => (
                <li key={folder}>
                  <button
                    type="button"
                    className={styles.past}
                    onClick={() => void enter(t('home.busy'), () => ask('workspace.open', { folder }))}
                  >
                    <IconFolder size="1.125rem" stroke={1.6} aria-hidden />
                    <span className={styles.pastText}>
                      <strong>{title}</strong>
                      <span title={folder}>{folder}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </main>
      <footer className={styles.foot}>{t('home.version', { version: state.version })}</footer>
    </div>
  );
}

type WayProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly testId: string;
  readonly onChoose: () => void;
};

function Way({ icon, title, text, testId, onChoose }: WayProps) {
  return (
    <button type="button" className={styles.way} data-testid={testId} onClick={onChoose}>
      <span className={styles.wayIcon} aria-hidden>
        {icon}
      </span>
      <span className={styles.wayText}>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
      <IconChevronRight size="1rem" stroke={1.7} aria-hidden />
    </button>
  );
}
