import { Button, Progress } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import type { AddingProgress } from '#shared/ipc/attachment.channels.ts';
import { attachmentsMessages } from './attachments.messages.ts';
import styles from './FilesSection.module.css';
import type { Told } from './file-adding.ts';

/** How far the copying of files is, and the way to stop it. */
export function AddingProgressNotice({ progress, onStop }: { progress: AddingProgress; onStop: () => void }) {
  const t = useWords(attachmentsMessages);
  const { file, files, done, total } = progress;
  const percent = total > 0 ? Math.floor((done * 100) / total) : 0;
  const words = t('files.adding', { file, files, percent });
  return (
    <Notice
      tone="info"
      testId="files-progress"
      actions={
        <Button variant="default" onClick={onStop} data-testid="files-stop">
          {t('files.stop')}
        </Button>
      }
    >
      <div className={styles.running}>
        <span className="tabular">{words}</span>
        <Progress value={percent} aria-label={words} />
      </div>
    </Notice>
  );
}

/** Which files were not added, and why. The name is said here: the problem itself holds none. */
export function AddingTold({ told, onDismiss }: { told: readonly Told[]; onDismiss: () => void }) {
  const { say } = useProgram();
  const t = useWords(attachmentsMessages);
  if (told.length === 0) return null;
  const wordsOf = (one: Told): { readonly name: string; readonly words: string } => {
    if (one.outcome === 'cut-off') return { name: '', words: t('files.cutOff') };
    if (one.outcome === 'already-there')
      return { name: '', words: t('files.alreadyThere', { name: coverCnps(one.name), as: coverCnps(one.as) }) };
    return { name: coverCnps(one.name ?? ''), words: say(one.problem.code, one.problem.facts) };
  };
  // The same said twice is said once.
  const lines = new Map(told.map(one => [JSON.stringify(wordsOf(one)), wordsOf(one)]));
  return (
    <Notice
      tone={told.every(({ outcome }) => outcome === 'already-there') ? 'info' : 'bad'}
      testId="files-told"
      actions={
        <Button variant="default" onClick={onDismiss}>
          {t('files.dismiss')}
        </Button>
      }
    >
      <ul className={styles.told}>
        {[...lines].map(([key, { name, words }]) => (
          <li key={key}>
            {name === '' ? null : <strong>{name}: </strong>}
            {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
