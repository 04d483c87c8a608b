import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { RecoveryKey } from '#renderer/protection/RecoveryKey.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { ShownRecoveryKey } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { CreateForm, type NewWorkspace } from './CreateForm.tsx';
import { createMessages } from './create.messages.ts';
import styles from './Home.module.css';
import { ProtectForm } from './ProtectForm.tsx';

type Props = {
  readonly author: string;
  /** Waits for main with a word about it, and shows what went wrong. True when the workspace was made. */
  readonly enter: (opening: () => Promise<Result<OpenWorkspace, Problem>>) => Promise<boolean>;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onCancel: () => void;
};
type Step =
  | { readonly kind: 'project' }
  | { readonly kind: 'protection' }
  | { readonly kind: 'key'; readonly shown: ShownRecoveryKey }
  /** The key is proved; only the place is missing. */
  | { readonly kind: 'place'; readonly shown: ShownRecoveryKey };

/**
 * Making a workspace, step by step: the project, whether and how it is protected, the recovery key and its proof, the place.
 * Nothing is on the disk before the last step is done; giving up at any step leaves nothing.
 */
export function CreateFlow({ author, enter, onProblem, onCancel }: Props) {
  const { ask, state, setAuthor } = useProgram();
  const [step, setStep] = useState<Step>({ kind: 'project' });
  const details = useRef<NewWorkspace | null>(null);

  const project = async () => {
    const known = details.current;
    if (!known) throw new Error('CreateFlow: a step without a project');
    const { author: name, ...rest } = known;
    if (name !== state.author) await setAuthor(name);
    return rest;
  };
  const createPlain = (): void => void enter(async () => ask('workspace.create', await project()));
  const createWith = async ({ ticket }: ShownRecoveryKey): Promise<void> => {
    await enter(async () => ask('protection.create', { ...(await project()), ticket }));
  };
  const drop = (shown: ShownRecoveryKey): void => {
    void ask('protection.drop', { ticket: shown.ticket });
    setStep({ kind: 'protection' });
  };

  if (step.kind === 'project') {
    return (
      <CreateForm
        author={author}
        known={details.current}
        onNext={workspace => {
          details.current = workspace;
          setStep({ kind: 'protection' });
        }}
        onCancel={onCancel}
      />
    );
  }
  if (step.kind === 'protection') {
    return (
      <ProtectForm
        onPlain={createPlain}
        onPassphrase={async passphrase => {
          const begun = await ask('protection.begin', { passphrase });
          onProblem(begun.ok ? null : begun.error);
          if (begun.ok) setStep({ kind: 'key', shown: begun.value });
        }}
        onBack={() => {
          onProblem(null);
          setStep({ kind: 'project' });
        }}
      />
    );
  }
  const { shown } = step;
  if (step.kind === 'key') {
    return (
      <RecoveryKey
        shown={shown}
        onProved={() => {
          setStep({ kind: 'place', shown });
          void createWith(shown);
        }}
        onCancel={() => drop(shown)}
      />
    );
  }
  return <PlaceForm onPlace={() => void createWith(shown)} onCancel={() => drop(shown)} />;
}

/** Everything is ready but the place: shown while the system's dialog is open, and after it was cancelled. */
function PlaceForm({ onPlace, onCancel }: { readonly onPlace: () => void; readonly onCancel: () => void }) {
  const t = useWords(createMessages);
  return (
    <div className={styles.form} data-testid="create-place">
      <h2 className={styles.heading}>{t('create.place')}</h2>
      <p>{t('create.place.text')}</p>
      <div className={styles.formActions}>
        <Button onClick={onPlace} data-testid="create-choose-place">
          {t('create.choose')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('create.giveUp')}
        </Button>
      </div>
    </div>
  );
}
