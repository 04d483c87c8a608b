import { Button } from '@mantine/core';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { CorrespondenceSection } from '#renderer/correspondence/CorrespondenceSection.tsx';
import { NoteLetter } from '#renderer/correspondence/NoteLetter.tsx';
import { Notice } from '#renderer/design/Notice.tsx';
import type { BoardState } from '#renderer/services/chasing/chase-board.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useRemembered } from '#renderer/services/preferences.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { proposedAnswerBy } from '#shared/domain/chasing/letter-for.ts';
import { type PlainDate, parseTypedDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { AskedDialog } from './AskedDialog.tsx';
import styles from './ChasePage.module.css';
import { chaseMessages } from './chase.messages.ts';
import type { ChaseGroup, ChaseLine, Grouping } from './chase-lines.ts';
import { GroupHead } from './GroupHead.tsx';
import { LetterWishes } from './LetterWishes.tsx';
import { LineGrid } from './LineGrid.tsx';
import { MailDialog } from './MailDialog.tsx';
import { PapersNews } from './PapersNews.tsx';
import { PaperTools } from './PaperTools.tsx';
import { usePaperActs } from './use-paper-acts.ts';
import { useReceive } from './use-receive.ts';

type Props = {
  readonly group: ChaseGroup;
  readonly by: Grouping;
  readonly board: BoardState;
  /** Employers ticked on the left; with none, papers are for those of the group. */
  readonly ticked: readonly string[];
  readonly onReady: (focus: () => void) => void;
};

/** The documents of the chosen group, and what can be done with them and with their employers. */
export const ChosenGroup = memo(function ChosenGroup({ group, by, board, ticked, onReady }: Props) {
  const { language: own, say, state } = useProgram();
  const { profile, workspace } = useProject();
  const t = useWords(chaseMessages);
  const today = state.today as PlainDate;
  const [language, setLanguage] = useRemembered<Language>(`chase.language.${workspace.workspaceId}`, own);
  const [typed, setTyped] = useState<string | null>(null);
  const proposed = useMemo(() => proposedAnswerBy(profile, today), [profile, today]);
  const until = typed ?? romanianDate(proposed);
  const day = parseTypedDate(until);
  const untilWrong = day === null || day <= today;
  const [lines, setLines] = useState<readonly ChaseLine[]>([]);
  const [showsLetters, setShowsLetters] = useState(false);
  const receiving = useReceive();
  const { receive } = receiving;
  const acts = usePaperActs({ answerBy: untilWrong ? proposed : day, language });
  const { papers, dialog } = acts;

  const employer = by === 'employer' ? (board.employers.get(group.key) ?? null) : null;
  const employers = useMemo(() => {
    const ids = ticked.length > 0 ? ticked : [...new Set(group.lines.map(line => line.employer))];
    return ids.flatMap(id => {
      const found = board.employers.get(id);
      const canBring = found && [found.own, ...found.people.map(({ items }) => items)].flat();
      return found?.company && canBring?.some(({ of }) => of === 'employer') ? [found] : [];
    });
  }, [board, group, ticked]);
  const named = (ids: readonly string[]) => ids.flatMap(id => board.employers.get(id) ?? []);

  // What came of the last act is of the group it was done in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another group, other news
  useEffect(() => receiving.dismiss, [group.key]);
  const receiveLines = useCallback((some: readonly ChaseLine[]) => void receive(some), [receive]);
  return (
    <>
      <GroupHead
        group={group}
        by={by}
        employer={employer}
        employers={employers.length}
        showsLetters={showsLetters}
        onLetters={() => setShowsLetters(!showsLetters)}
        wishes={
          <LetterWishes
            until={until}
            untilWrong={untilWrong}
            language={language}
            onUntil={setTyped}
            onLanguage={setLanguage}
          />
        }
      />
      <PaperTools
        employers={untilWrong ? 0 : employers.length}
        ticked={lines.length}
        busy={papers.state.kind === 'running'}
        onReceive={() => receiveLines(lines)}
        onLetter={() => acts.make('letter', employers)}
        onList={() => acts.make('list', employers)}
        onMail={() => acts.mail(employers)}
        onSent={() => acts.markSent(employers, 'email')}
      />
      <div className={styles.news}>
        <PapersNews
          papers={papers}
          onSent={ids => {
            const mailed = papers.state.kind === 'written' && papers.state.request.papers[0] !== 'letter';
            acts.markSent(named(ids), mailed ? 'email' : 'letter');
          }}
        />
        {receiving.received === null ? null : (
          <Notice
            tone="ok"
            testId="chase-received"
            actions={
              <Button variant="default" onClick={receiving.dismiss}>
                {t('chase.dismiss')}
              </Button>
            }
          >
            {t('chase.received', { count: receiving.received })}
          </Notice>
        )}
        {receiving.problem === null ? null : (
          <Notice tone="bad" testId="chase-refused">
            {say(receiving.problem.code, receiving.problem.facts)}
          </Notice>
        )}
      </div>
      <LineGrid lines={group.lines} by={by} onTick={setLines} onReceive={receiveLines} onReady={onReady} />
      {showsLetters && employer?.company ? (
        <div className={styles.letters}>
          <CorrespondenceSection company={employer.company.id} />
        </div>
      ) : null}
      {dialog?.kind === 'asked' ? (
        <AskedDialog
          already={dialog.targets.map(({ already }) => already)}
          onAnyway={() => {
            acts.close();
            dialog.then(dialog.targets.map(({ company }) => company));
          }}
          onRest={() => {
            acts.close();
            dialog.then(dialog.targets.flatMap(({ company, already }) => (already === null ? [company] : [])));
          }}
          onClose={acts.close}
        />
      ) : null}
      {dialog?.kind === 'mail' && day !== null ? (
        <MailDialog
          employer={dialog.employer}
          partners={board.partners}
          answerBy={day}
          language={language}
          onSave={attach => acts.saveMail(dialog.employer, attach)}
          onSent={() => acts.markSent([dialog.employer], 'email')}
          onClose={acts.close}
        />
      ) : null}
      {dialog?.kind === 'sent' ? (
        <NoteLetter
          targets={dialog.targets}
          kind="sent"
          channel={dialog.channel}
          answerBy={untilWrong ? proposed : day}
          onClose={acts.close}
        />
      ) : null}
    </>
  );
});
