import { IconAlertTriangle } from '@tabler/icons-react';
import { iconOf } from '#renderer/attachments/file-words.ts';
import { useFileActs } from '#renderer/attachments/use-file-acts.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import { isProgramFile } from '#shared/domain/attachment/file-kind.ts';
import { isCoarse } from '#shared/domain/attachment/scan-quality.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import styles from './Documents.module.css';
import { documentsMessages } from './documents.messages.ts';

/** The scans of one document: pressing one opens it. */
export function ScanMarks({ scans }: { scans: readonly Attachment[] }) {
  if (scans.length === 0) return null;
  return (
    <span className={styles.scans}>
      {scans.map(scan => (
        <ScanMark key={scan.id} scan={scan} />
      ))}
    </span>
  );
}

function ScanMark({ scan }: { scan: Attachment }) {
  const { say } = useProgram();
  const t = useWords(documentsMessages);
  const acts = useFileActs(scan);
  const name = coverCnps(scan.name);
  const Icon = iconOf(scan.name, scan.mediaType);
  const said = acts.news && acts.news.kind !== 'saved' ? acts.news.problem : null;
  const pages = scan.pages ? `, ${t('documents.scan.pages', { pages: scan.pages })}` : '';
  return (
    <>
      <button
        type="button"
        className={styles.scan}
        title={`${name}${pages}`}
        aria-label={t('documents.scan.open', { name })}
        disabled={isProgramFile(scan.name)}
        // Of an encrypted workspace the first press tells that other programs see it in clear, the second opens it.
        onClick={() => void (acts.news?.kind === 'asks' ? acts.openInClear() : acts.open())}
      >
        <Icon size="1.0625rem" stroke={1.6} aria-hidden />
        {isCoarse(scan) ? (
          <IconAlertTriangle
            size="0.8125rem"
            stroke={2}
            className={styles.coarse}
            role="img"
            aria-label={t('documents.scan.coarse', { dpi: scan.dpi ?? 0 })}
          />
        ) : null}
      </button>
      {said ? <span className={styles.under}>{say(said.code, said.facts)}</span> : null}
    </>
  );
}
