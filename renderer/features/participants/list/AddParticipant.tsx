import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { LikelyDuplicates } from '#renderer/duplicates/LikelyDuplicates.tsx';
import { CnpInput } from '#renderer/record/CnpInput.tsx';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { readDraft } from '#shared/domain/draft.ts';
import { readCnp } from '#shared/domain/identity/cnp.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import type { FieldProblem } from '#shared/kernel/field.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { detailMessages } from '../detail/detail.messages.ts';
import styles from './AddParticipant.module.css';

const asked = ['lastName', 'firstName', 'cnp'] as const;
const nothing = { lastName: '', firstName: '', cnp: '' };
/** What is not known yet of somebody who is being typed. */
const nobody = { id: '', birthDate: null, gender: null, phone: null, email: null, employer: null, anonymous: null };

/** Asks the name of a new participant, makes the record in one commit, and goes to it. */
export function AddParticipant({ onClose }: { onClose: () => void }) {
  const { say, state } = useProgram();
  const { saving } = useProject();
  const t = useWords(detailMessages);
  const [, go] = useLocation();
  const [typed, setTyped] = useState(nothing);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // What was typed here is in no record yet: seeing it again is nothing to be noted.
  const [shown, setShown] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const id = crypto.randomUUID();
    const { errors, birthDate, gender } = readCnp(typed.cnp);
    const known =
      errors.length > 0 ? {} : { birthDate: birthDate ? romanianDate(birthDate) : '', gender: gender ?? '' };
    const read = readDraft(participantFields, { ...typed, ...known, status: 'dossier_open' }, { id });
    if (!read.ok) return setProblems(read.error);
    setBusy(true);
    const after = read.value as Row;
    const label = { key: 'participant.added', facts: {} };
    const outcome = await saving.save(
      async () => draftCommit(label, state.author, [{ table: 'participant', before: null, after }]),
      null,
    );
    setBusy(false);
    if (!outcome.ok) return setRefused(outcome.error);
    onClose();
    go(`/participants/${id}`);
  };
  return (
    <Modal opened onClose={onClose} title={t('add.title')} centered>
      <form className={styles.form} onSubmit={event => void submit(event)} noValidate>
        {asked.map(name => {
          const problem = problems.find(({ at }) => at === name);
          const spec = participantFields[name];
          const shared = {
            label: say(spec.label),
            error: problem ? say(problem.code, problem.facts) : null,
            withAsterisk: 'required' in spec,
            'data-testid': `add-${name}`,
          };
          const type = (text: string): void => setTyped({ ...typed, [name]: text });
          if (name === 'cnp') {
            const cover = { shown, show: () => setShown(true), hide: () => setShown(false) };
            return <CnpInput key={name} {...shared} text={typed.cnp} cover={cover} onType={type} onLeave={() => {}} />;
          }
          return (
            <TextInput
              key={name}
              {...shared}
              value={typed[name]}
              onChange={event => type(event.currentTarget.value)}
              spellCheck={false}
              autoComplete="off"
              data-autofocus={name === 'lastName' ? true : undefined}
            />
          );
        })}
        <LikelyDuplicates typed={{ table: 'participant', facts: { ...nobody, ...typed } }} onGo={onClose} />
        <p className={styles.text}>{t('add.text')}</p>
        {refused ? (
          <p className={styles.refused} role="alert">
            {say(refused.code, refused.facts)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} data-testid="add-save">
            {t('add.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('add.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
