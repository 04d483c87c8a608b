import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import styles from './FoundLine.module.css';
import { subjectOf } from './finding-subject.ts';
import { recordMessages } from './record.messages.ts';
import { Unverified } from './Unverified.tsx';

type Props = {
  readonly finding: Finding;
  /** True where the sentence does not name its field, because the finding is about the record that is open. */
  readonly names: boolean;
  /** Goes to the place of the finding. */
  readonly onJump: () => void;
  /** More ways that lead from it, such as links to other records. */
  readonly children?: ReactNode;
};

/** One thing that the rules found, in a list: the sentence that leads to its field, the rule, its source, whether it is verified. */
export function FoundLine({ finding, names, onJump, children }: Props) {
  const { say, language } = useProgram();
  const { profile } = useProject();
  const t = useWords(recordMessages);
  const { rule, message, facts, verified } = finding;
  const source = profile.rules[rule]?.source;
  const what = subjectOf(finding, { profile, language, say });
  return (
    <li className={styles.finding}>
      <button type="button" className={styles.jump} onClick={onJump} title={t('finding.jump', { what })}>
        <span>
          {names ? <strong className={styles.what}>{what}</strong> : null}
          <span className={styles.sentence}>{say(message, facts)}</span>
        </span>
        <IconArrowRight size="0.9375rem" stroke={1.7} aria-hidden className={styles.arrow} />
      </button>
      {children}
      <details className={styles.rule} aria-label={rule}>
        <summary className={styles.origin}>
          <span>{rule}</span>
          {source === undefined ? null : <span className={styles.source}>{t('finding.source', { source })}</span>}
          {verified ? null : <Unverified />}
        </summary>
        <p className={styles.statement}>{say(`rule.${rule}`)}</p>
        {source === undefined ? null : (
          <div className={styles.sources}>
            {sourceTexts(source, profile.sources).map(text => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
      </details>
    </li>
  );
}

/** What the tags of a source (`S38; S46`) stand for. */
function sourceTexts(source: string, sources: CallProfile['sources']): readonly string[] {
  const tags: readonly string[] = source.match(/S\d+b?|INFERRED|NOT FOUND|LAW/g) ?? [];
  return sources.flatMap(({ tag, text }) => (tags.includes(tag) ? `${tag}: ${text}` : []));
}
