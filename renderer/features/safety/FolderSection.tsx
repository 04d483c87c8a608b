import { Button } from '@mantine/core';
import { IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { FolderState } from '#shared/ipc/folder.channels.ts';
import { ConflictCopies } from './ConflictCopies.tsx';
import styles from './FolderSection.module.css';
import { folderMessages } from './folder.messages.ts';
import { usePlaceWords } from './place-words.ts';
import { localInstant, printedBytes } from './printed-facts.ts';
import { SafetySection } from './SafetySection.tsx';
import { useFolderState } from './use-folder-state.ts';

/** Where the data are: the folder, the kind of place, the room on its disk, and copies of it or in it. */
export function FolderSection() {
  const { ask, say } = useProgram();
  const { workspace } = useProject();
  const t = useWords(folderMessages);
  const { state, problem, look, setQuiet } = useFolderState();
  return (
    <SafetySection
      heading={t('folder.heading')}
      text={t('folder.text')}
      testId="folder-section"
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconRefresh size="1rem" stroke={1.7} aria-hidden />}
            onClick={look}
            data-testid="folder-again"
          >
            {t('folder.again')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => void ask('folder.show', { folder: workspace.folder })}
            data-testid="folder-show"
          >
            {t('folder.show')}
          </Button>
        </>
      }
    >
      {problem ? <Notice tone="bad">{say(problem.code, problem.facts)}</Notice> : null}
      {state ? (
        <>
          <Facts state={state} />
          {state.places.length > 0 ? <Place state={state} onQuiet={setQuiet} /> : null}
          <Twins state={state} />
          <ConflictCopies folder={workspace.folder} conflicts={state.conflicts} />
        </>
      ) : null}
    </SafetySection>
  );
}

function Facts({ state: { folder, places, freeBytes, totalBytes } }: { readonly state: FolderState }) {
  const { language, state } = useProgram();
  const t = useWords(folderMessages);
  const words = usePlaceWords();
  const limits = state.platform === 'win32' || state.platform === 'darwin' ? state.platform : 'linux';
  const size = (bytes: number): string => printedBytes(bytes, language);
  return (
    <dl className={styles.facts}>
      <dt>{t('folder.path')}</dt>
      <dd className={styles.path}>{folder}</dd>
      <dt>{t('folder.place')}</dt>
      <dd data-testid="folder-kind">
        {places.length === 0 ? t('folder.disk') : places.map(words.what).join('; ')}
        <span className={styles.limits}>{t(`folder.limits.${limits}`)}</span>
      </dd>
      <dt>{t('folder.room')}</dt>
      <dd className="tabular" data-testid="folder-room">
        {freeBytes === null || totalBytes === null
          ? t('folder.room.unknown')
          : t('folder.room.of', { free: size(freeBytes), total: size(totalBytes) })}
      </dd>
    </dl>
  );
}

function Place({ state, onQuiet }: { readonly state: FolderState; readonly onQuiet: (quiet: boolean) => void }) {
  const t = useWords(folderMessages);
  const words = usePlaceWords();
  return (
    <Notice
      tone="warn"
      actions={
        <Button variant="default" onClick={() => onQuiet(!state.quiet)} data-testid="folder-section-quiet">
          {t(state.quiet ? 'folder.quiet.off' : 'folder.quiet')}
        </Button>
      }
    >
      {words.warning(state.places)} {t('folder.todo.move')} {state.quiet ? t('folder.quiet.on') : null}
    </Notice>
  );
}

function Twins({ state: { folder, twins } }: { readonly state: FolderState }) {
  const { language } = useProgram();
  const { workspace } = useProject();
  const t = useWords(folderMessages);
  if (twins.length === 0) return null;
  const saved = (at: string | null, unknown: 'folder.never' | 'folder.unknown-time'): string =>
    t('folder.saved', { at: at === null ? t(unknown) : localInstant(at, language) });
  return (
    <div className={styles.group} data-testid="folder-twin-list">
      <h3>{t('folder.twins')}</h3>
      <p className={styles.limits}>{t('folder.twins.text')}</p>
      <ul className={styles.list}>
        <li>
          <strong className={styles.path}>{folder}</strong>
          <span>
            {t('folder.here')} · {saved(workspace.savedAt, 'folder.never')}
          </span>
        </li>
        {twins.map(twin => (
          <li key={twin.folder}>
            <strong className={styles.path}>{twin.folder}</strong>
            <span>{saved(twin.savedAt, 'folder.unknown-time')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
