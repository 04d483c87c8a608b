import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconFolderOpen, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { copyText } from '#renderer/services/copy-text.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { LoggedFault, LogView } from '#shared/ipc/logs.channels.ts';
import styles from './LogSection.module.css';
import { logsMessages } from './logs.messages.ts';
import { localInstant, printedBytes } from './printed-facts.ts';
import { SafetySection } from './SafetySection.tsx';

/** So many of the newest are listed; a program that fails over and over would else fill the page. */
const mostShown = 50;

/** The log of faults: read here, copied whole, its folder shown, cleared. */
export function LogSection() {
  const { ask, language, state } = useProgram();
  const t = useWords(logsMessages);
  const [log, setLog] = useState<LogView | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    void ask('logs.read', {}).then(setLog);
  }, [ask]);
  if (!log) return null;
  const { faults } = log;
  const size = (bytes: number): string => printedBytes(bytes, language);
  const clear = async (): Promise<void> => {
    if (!sure) return setSure(true);
    setLog(await ask('logs.clear', {}));
    setSure(false);
  };
  const nothing = faults.length === 0;
  return (
    <SafetySection
      heading={t('logs.heading')}
      text={t('logs.text')}
      testId="log-section"
      actions={
        <>
          <Button
            variant="default"
            leftSection={
              copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" stroke={1.7} aria-hidden />
            }
            disabled={nothing}
            onClick={() => setCopied(copyText(asText(faults, state.version, state.platform)))}
            data-testid="log-copy"
          >
            {t(copied ? 'logs.copied' : 'logs.copy')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => void ask('logs.show-folder', {})}
            data-testid="log-folder"
          >
            {t('logs.folder')}
          </Button>
          <Button
            variant="default"
            color="red"
            leftSection={<IconTrash size="1rem" stroke={1.7} aria-hidden />}
            disabled={nothing}
            onClick={() => void clear()}
            onBlur={() => setSure(false)}
            data-testid="log-clear"
          >
            {t(sure ? 'logs.clear.sure' : 'logs.clear')}
          </Button>
        </>
      }
    >
      {copied === false ? <Notice tone="warn">{t('logs.copy.failed')}</Notice> : null}
      {nothing ? (
        <p className={styles.empty}>{t('logs.empty')}</p>
      ) : (
        <>
          <p className={styles.kept}>
            {t('logs.kept', {
              count: faults.length,
              size: size(log.bytes),
              files: log.folder,
              each: size(log.largestFile),
            })}
          </p>
          <ol className={styles.faults} data-testid="log-faults">
            {faults.slice(0, mostShown).map(fault => (
              <Fault key={`${fault.at} ${fault.number}`} fault={fault} />
            ))}
          </ol>
          {faults.length > mostShown ? (
            <p className={styles.kept}>{t('logs.more', { count: faults.length - mostShown })}</p>
          ) : null}
        </>
      )}
    </SafetySection>
  );
}

function Fault({ fault: { at, number, where, kind, frames } }: { readonly fault: LoggedFault }) {
  const { language } = useProgram();
  const t = useWords(logsMessages);
  return (
    <li className={styles.fault}>
      <span className="tabular">{localInstant(at, language)}</span>
      <span className={styles.number}>{t('logs.number', { number })}</span>
      <span>{where}</span>
      <strong>{kind}</strong>
      {frames.length === 0 ? null : (
        <details className={styles.frames}>
          <summary>{t('logs.frames', { count: frames.length })}</summary>
          <pre>{frames.join('\n')}</pre>
        </details>
      )}
    </li>
  );
}

/** The log as it is sent to somebody: newest first, with the program's version, in no language. */
function asText(faults: readonly LoggedFault[], version: string, platform: string): string {
  const blocks = faults.map(({ at, number, where, kind, frames }) =>
    [`${at} ${number} ${where}`, kind, ...frames.map(frame => `    ${frame}`)].join('\n'),
  );
  return [`Consorta ${version} ${platform}`, ...blocks].join('\n\n');
}
