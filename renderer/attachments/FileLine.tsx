import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { isProgramFile } from '#shared/domain/attachment/file-kind.ts';
import { cleanFileName, splitName } from '#shared/domain/attachment/file-name.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import { attachmentsMessages } from './attachments.messages.ts';
import styles from './FilesSection.module.css';
import { iconOf, sizeText, whenText } from './file-words.ts';
import { type LineNews, useFileActs } from './use-file-acts.ts';

type Props = { readonly file: Attachment; readonly onRemove: () => void };

/** One kept file: what it is, and what can be done with it. */
export function FileLine({ file, onRemove }: Props) {
  const t = useWords(attachmentsMessages);
  const acts = useFileActs(file);
  const [renaming, setRenaming] = useState(false);
  // A row that a data file brought may hold marks that turn the text round.
  const name = cleanFileName(file.name) ?? '';
  // Scans are often named after the code of whom they show.
  const shown = coverCnps(name);
  const Icon = iconOf(name, file.mediaType);
  const tool = (act: 'saveAs' | 'rename' | 'remove', Picture: typeof IconPencil, run: () => void) => (
    <Tooltip label={t(`files.tip.${act}`)}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(`files.${act}`, { name: shown })}
        onClick={run}
        data-act={act}
      >
        <Picture size="1rem" stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      <tr data-testid="file-line">
        <th scope="row" className={styles.name}>
          <Icon size="1.0625rem" stroke={1.6} aria-hidden className={styles.icon} />
          {file.requirement ? <span className={styles.code}>{file.requirement}</span> : null}
          {renaming ? (
            <NewName
              name={name}
              onDone={typed => {
                setRenaming(false);
                if (typed !== null) void acts.rename(typed);
              }}
            />
          ) : isProgramFile(name) ? (
            <span className={styles.text}>
              {shown} <span className={styles.soft}>({t('files.program')})</span>
            </span>
          ) : (
            <button
              type="button"
              className={styles.open}
              aria-label={t('files.open', { name: shown })}
              aria-busy={acts.busy}
              onClick={() => void acts.open()}
            >
              {shown}
            </button>
          )}
        </th>
        <td className={styles.size}>{sizeText(file.bytes)}</td>
        <td className={styles.when}>{whenText(file.addedAt)}</td>
        <td className={styles.by}>{file.addedBy ?? ''}</td>
        <td className={styles.tools}>
          {tool('saveAs', IconDeviceFloppy, () => void acts.saveAs())}
          {tool('rename', IconPencil, () => setRenaming(true))}
          {tool('remove', IconTrash, onRemove)}
        </td>
      </tr>
      {acts.news ? (
        <tr>
          <td colSpan={5} className={styles.news}>
            <News news={acts.news} onOpen={() => void acts.openInClear()} onDismiss={acts.dismiss} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** The name to be typed anew; the ending stays, because it says what opens the file. */
function NewName({ name, onDone }: { name: string; onDone: (typed: string | null) => void }) {
  const t = useWords(attachmentsMessages);
  const { stem, ending } = splitName(name);
  const [typed, setTyped] = useState(stem);
  const ended = useRef(false);
  /** Taking the field away makes it lose the keyboard, which would end it once more. */
  const end = (result: string | null): void => {
    if (ended.current) return;
    ended.current = true;
    onDone(result);
  };
  return (
    <span className={styles.renaming}>
      <TextInput
        size="xs"
        aria-label={t('files.newName')}
        value={typed}
        maxLength={200}
        autoFocus
        spellCheck={false}
        onFocus={event => event.currentTarget.select()}
        onChange={event => setTyped(event.currentTarget.value)}
        onBlur={() => end(typed)}
        onKeyDown={event => {
          if (event.key === 'Enter') end(typed);
          if (event.key === 'Escape') end(null);
        }}
        data-testid="file-new-name"
      />
      <span className={styles.soft}>{ending}</span>
    </span>
  );
}

function News({ news, onOpen, onDismiss }: { news: LineNews; onOpen: () => void; onDismiss: () => void }) {
  const { say } = useProgram();
  const t = useWords(attachmentsMessages);
  if (news.kind === 'saved') {
    const parts = news.file.path.split(/[\\/]/);
    const where = { file: parts.at(-1) ?? '', folder: parts.slice(0, -1).join('/') };
    return (
      <Notice tone="ok" testId="file-saved">
        {t('files.savedAs', where)}
      </Notice>
    );
  }
  const asks = news.kind === 'asks';
  return (
    <Notice
      tone={asks ? 'info' : 'bad'}
      testId={asks ? 'file-in-clear' : 'file-problem'}
      actions={
        asks ? (
          <>
            <Button onClick={onOpen} data-testid="file-open-in-clear">
              {t('files.openInClear')}
            </Button>
            <Button variant="default" onClick={onDismiss}>
              {t('files.keepClosed')}
            </Button>
          </>
        ) : null
      }
    >
      {say(news.problem.code, news.problem.facts)}
    </Notice>
  );
}
