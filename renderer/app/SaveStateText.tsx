import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { clockTime } from '../services/clock-time.ts';
import { useProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import type { SaveState } from '../services/saving.ts';
import { useWords } from '../services/words.ts';
import { appMessages } from './app.messages.ts';
import styles from './SaveStateText.module.css';

/** "Salvat 14:03": the reassurance that replaces a save button. Announced when it changes. */
export function SaveStateText() {
  const { saving } = useProject();
  const { language } = useProgram();
  const t = useWords(appMessages);
  const state = useSyncExternalStore(saving.listen, saving.state);
  const Icon = { saved: IconCheck, saving: IconLoader2, failed: IconAlertTriangle }[state.kind];
  const words = (shown: SaveState): string => {
    if (shown.kind === 'saving') return t('app.saving');
    if (shown.kind === 'failed') return t('app.unsaved');
    return shown.at === null ? t('app.saved.none') : t('app.saved', { at: clockTime(shown.at, language) });
  };
  return (
    <span className={styles.state} data-kind={state.kind} data-testid="save-state" role="status" aria-live="polite">
      <Icon size="0.9375rem" stroke={2} aria-hidden />
      {words(state)}
    </span>
  );
}
