import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { profiles } from '#shared/profiles/registry.ts';
import { createMessages } from './create.messages.ts';
import styles from './Home.module.css';
import { homeMessages } from './home.messages.ts';

export type NewWorkspace = {
  readonly title: string;
  readonly smisCode: string | null;
  readonly profileId: string;
  readonly author: string;
};
type Props = {
  readonly author: string;
  /** What was filled in before, when one comes back. */
  readonly known: NewWorkspace | null;
  readonly onNext: (workspace: NewWorkspace) => void;
  readonly onCancel: () => void;
};

/** Asks what a new workspace needs to know of its project. */
export function CreateForm({ author: signing, known, onNext, onCancel }: Props) {
  const { language } = useProgram();
  const t = useWords(homeMessages);
  const create = useWords(createMessages);
  const [title, setTitle] = useState(known?.title ?? '');
  const [smis, setSmis] = useState(known?.smisCode ?? '');
  const [author, setAuthor] = useState(known?.author ?? signing);
  const [profileId, setProfileId] = useState(known?.profileId ?? profiles[0]?.id ?? '');
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEscape(onCancel);

  const titleError = title.trim() === '' ? t('home.title.missing') : null;
  const smisError = smis.trim() === '' || /^\d{5,7}$/.test(smis.trim()) ? null : t('home.smis.wrong');
  const authorError = author.trim() === '' ? t('home.author.missing') : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (titleError ?? smisError ?? authorError) return;
    onNext({ title: title.trim(), smisCode: smis.trim() || null, profileId, author: author.trim() });
  };

  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off" noValidate>
      <h2 className={styles.heading}>{t('home.create')}</h2>
      <TextInput
        ref={first}
        label={t('home.title')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        error={asked ? titleError : null}
        maxLength={300}
        data-testid="create-title"
        required
      />
      <TextInput
        label={t('home.smis')}
        description={t('home.smis.optional')}
        value={smis}
        onChange={event => setSmis(event.currentTarget.value)}
        error={asked ? smisError : null}
        inputMode="numeric"
        maxLength={12}
        data-testid="create-smis"
      />
      <Select
        label={t('home.profile')}
        description={t('home.profile.text')}
        data={profiles.map(profile => ({
          value: profile.id,
          label: `${profile.callCode} · ${profile.title[language]}`,
        }))}
        value={profileId}
        onChange={chosen => setProfileId(chosen ?? profileId)}
        allowDeselect={false}
        data-testid="create-profile"
      />
      <TextInput
        label={t('home.author')}
        description={t('home.author.text')}
        value={author}
        onChange={event => setAuthor(event.currentTarget.value)}
        error={asked ? authorError : null}
        maxLength={120}
        data-testid="create-author"
        required
      />
      <div className={styles.formActions}>
        <Button type="submit" data-testid="create-submit">
          {create('create.next')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('home.back')}
        </Button>
      </div>
    </form>
  );
}

/** Escape leaves the form, unless it closes an open list first. */
function useEscape(onCancel: () => void): void {
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const listIsOpen = target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
      if (key === 'Escape' && !listIsOpen) onCancel();
    };
    // Before the list closes itself, so that it is still seen to be open.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [onCancel]);
}
