import { Button } from '@mantine/core';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import styles from './Documents.module.css';
import { documentsMessages } from './documents.messages.ts';
import type { ActNews } from './use-document-acts.ts';

/** What could not be done of an act on documents, and why; what could be is done. */
export function ActNewsNotice({ news, onDismiss }: { news: ActNews; onDismiss: () => void }) {
  const { say } = useProgram();
  const t = useWords(documentsMessages);
  return (
    <Notice
      tone="warn"
      testId="documents-refused"
      actions={
        <Button variant="default" onClick={onDismiss}>
          {t('documents.understood')}
        </Button>
      }
    >
      {news.changed > 0 ? t('documents.done', { count: news.changed }) : null}
      <ul className={styles.notes}>
        {news.refused.map(({ code, problem }) => (
          <li key={code}>{say(problem.code, problem.facts)}</li>
        ))}
      </ul>
    </Notice>
  );
}
