import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { folderMessages } from './folder.messages.ts';
import { usePlaceWords } from './place-words.ts';
import { localInstant } from './printed-facts.ts';
import { useFolderState } from './use-folder-state.ts';

type Subject = 'place' | 'conflicts' | 'twins';

/** Said above every page when the folder lies where files are not safe, or holds what it should not. Refuses nothing. */
export function FolderNotice() {
  const { language } = useProgram();
  const { workspace } = useProject();
  const { state, setQuiet } = useFolderState();
  const t = useWords(folderMessages);
  const words = usePlaceWords();
  const [read, setRead] = useState<readonly Subject[]>([]);
  if (!state) return null;
  const { places, quiet, conflicts, twins } = state;
  const actions = (subject: Subject, more?: React.ReactNode) => (
    <>
      {more}
      <Button component="a" href="#/safety" variant="default" data-testid={`folder-details-${subject}`}>
        {t('folder.details')}
      </Button>
      <Button variant="default" onClick={() => setRead([...read, subject])} data-testid={`folder-dismiss-${subject}`}>
        {t('folder.dismiss')}
      </Button>
    </>
  );
  const [twin] = twins;
  return (
    <>
      {conflicts.length > 0 && !read.includes('conflicts') ? (
        <Notice tone="warn" testId="folder-conflicts" actions={actions('conflicts')}>
          {t('folder.conflicts.notice', {
            count: conflicts.length,
            acts: conflicts.reduce((sum, { newActs }) => sum + (newActs ?? 0), 0),
          })}
        </Notice>
      ) : null}
      {twin && !read.includes('twins') ? (
        <Notice tone="warn" testId="folder-twins" actions={actions('twins')}>
          {t('folder.twins.notice', {
            folder: twin.folder,
            here: workspace.savedAt === null ? t('folder.never') : localInstant(workspace.savedAt, language),
            there: twin.savedAt === null ? t('folder.unknown-time') : localInstant(twin.savedAt, language),
          })}
        </Notice>
      ) : null}
      {places.length > 0 && !quiet && !read.includes('place') ? (
        <Notice
          tone="warn"
          testId="folder-place"
          actions={actions(
            'place',
            <Button variant="default" onClick={() => setQuiet(true)} data-testid="folder-quiet">
              {t('folder.quiet')}
            </Button>,
          )}
        >
          {words.warning(places)} {t('folder.todo.move')}
        </Notice>
      ) : null}
    </>
  );
}
