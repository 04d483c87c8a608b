import { Button, Checkbox, Modal, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { AskedAlready } from '#shared/domain/chasing/letter-for.ts';
import {
  type Correspondence,
  correspondenceChannels,
  correspondenceDirections,
  type RequestedDocument,
} from '#shared/domain/correspondence/correspondence.ts';
import { type PlainDate, parseTypedDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { AlreadyNotice } from './AlreadyNotice.tsx';
import styles from './Letters.module.css';
import { lettersMessages } from './letters.messages.ts';
import { useLetterActs } from './use-letter-acts.ts';

/** A company to which something was sent, or with which something was talked over. */
export type LetterTarget = {
  readonly company: string;
  readonly addressee: string;
  /** What is missing now, and can be asked of it. */
  readonly requested: readonly RequestedDocument[];
  readonly already: AskedAlready | null;
};

type Props = {
  readonly targets: readonly LetterTarget[];
  /** sent: what was just made goes out, and everything missing is asked for; talk: anything, either way. */
  readonly kind: 'sent' | 'talk';
  readonly channel: NonNullable<Correspondence['channel']>;
  readonly answerBy: PlainDate | null;
  readonly onClose: () => void;
};

/** Notes what was sent or talked over: how, when, to whom, what was asked for and by when it is to be answered. */
export function NoteLetter({ targets, kind, channel: given, answerBy, onClose }: Props) {
  const { say, state } = useProgram();
  const t = useWords(lettersMessages);
  const acts = useLetterActs();
  const [only] = targets;
  const single = targets.length === 1 ? only : undefined;
  const [direction, setDirection] = useState<Correspondence['direction']>('out');
  const [channel, setChannel] = useState(given);
  const [asks, setAsks] = useState(kind === 'sent');
  const [on, setOn] = useState(romanianDate(state.today as PlainDate));
  const [until, setUntil] = useState(answerBy === null ? '' : romanianDate(answerBy));
  const [addressee, setAddressee] = useState(single?.addressee ?? '');
  const [remarks, setRemarks] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);

  const asking = asks && direction === 'out';
  const day = parseTypedDate(on);
  const answerDay = until.trim() === '' ? null : parseTypedDate(until);
  const wrongUntil = asking && until.trim() !== '' && answerDay === null;
  const already = asking ? targets.map(target => target.already) : [];
  const warned = already.some(each => each !== null);
  const count = targets.reduce((sum, { requested }) => sum + requested.length, 0);

  const save = async (withoutBackup: boolean): Promise<void> => {
    if (day === null || wrongUntil) return;
    setBusy(true);
    const outcome = await acts.note(
      targets.map(target => ({
        company: target.company,
        direction,
        channel,
        subject: asking ? 'missing-documents' : 'other',
        on: day,
        addressee: single ? addressee : target.addressee,
        requested: asking ? target.requested : [],
        answerBy: asking ? answerDay : null,
        remarks,
      })),
      withoutBackup,
    );
    setBusy(false);
    if (outcome.ok) onClose();
    else setRefused(outcome.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(false);
  };
  return (
    <Modal opened onClose={onClose} title={t(kind === 'sent' ? 'letters.sent.title' : 'letters.note.title')} centered>
      <form className={styles.form} onSubmit={submit} noValidate data-testid="note-letter">
        {kind === 'talk' ? (
          <SegmentedControl
            aria-label={t('letters.direction')}
            data={correspondenceDirections.map(value => ({ value, label: say(`correspondence.direction.${value}`) }))}
            value={direction}
            onChange={value => setDirection(value === 'in' ? 'in' : 'out')}
          />
        ) : (
          <p className={styles.text}>{t('letters.sent.what', { count, companies: targets.length })}</p>
        )}
        <AlreadyNotice already={already} />
        <div className={styles.row}>
          <Select
            label={t('letters.channel')}
            data={correspondenceChannels.map(value => ({ value, label: say(`correspondence.channel.${value}`) }))}
            value={channel}
            onChange={value => setChannel(correspondenceChannels.find(each => each === value) ?? channel)}
            allowDeselect={false}
            data-testid="letter-channel"
          />
          <TextInput
            label={t('letters.on')}
            value={on}
            onChange={event => setOn(event.currentTarget.value)}
            error={day === null ? say('field.date') : null}
            inputMode="numeric"
            data-testid="letter-on"
          />
          {asking ? (
            <TextInput
              label={t('letters.answerBy')}
              value={until}
              onChange={event => setUntil(event.currentTarget.value)}
              error={wrongUntil ? say('field.date') : null}
              inputMode="numeric"
              data-testid="letter-until"
            />
          ) : null}
        </div>
        {single ? (
          <TextInput
            label={t(direction === 'out' ? 'letters.addressee' : 'letters.from')}
            value={addressee}
            onChange={event => setAddressee(event.currentTarget.value)}
            maxLength={300}
            data-testid="letter-addressee"
          />
        ) : null}
        {kind === 'talk' && direction === 'out' && count > 0 ? (
          <Checkbox
            size="xs"
            label={t('letters.asks', { count })}
            checked={asks}
            onChange={event => setAsks(event.currentTarget.checked)}
            data-testid="letter-asks"
          />
        ) : null}
        <Textarea
          size="xs"
          label={t('letters.remarks')}
          value={remarks}
          onChange={event => setRemarks(event.currentTarget.value)}
          maxLength={4_000}
          rows={2}
          data-testid="letter-remarks"
        />
        {refused ? (
          <p className={styles.refused} role="alert">
            {say(refused.code, refused.facts)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button type="submit" loading={busy} data-testid="letter-save">
            {t(warned ? 'letters.save.anyway' : 'letters.save')}
          </Button>
          {refused?.code === 'backup.before-failed' ? (
            <Button variant="default" onClick={() => void save(true)}>
              {t('letters.withoutBackup')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('letters.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
