import { Button, Select } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useProtection } from '#renderer/services/protection.ts';
import { useWords } from '#renderer/services/words.ts';
import { type LockAfter, lockAfterChoices } from '#shared/ipc/protection.channels.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { encryptionMessages } from './encryption.messages.ts';
import { PlainBackups } from './PlainBackups.tsx';
import { RenewKey } from './RenewKey.tsx';
import styles from './Safety.module.css';
import { sealingMessages } from './sealing.messages.ts';
import { TurnOff } from './TurnOff.tsx';
import { TurnOn } from './TurnOn.tsx';

/** Whether the workspace is encrypted, said in words; what opens it, and when it locks itself. */
export function EncryptionSection() {
  const { ask } = useProgram();
  const t = useWords(encryptionMessages);
  const s = useWords(sealingMessages);
  const { protection, refresh, show } = useProtection();
  const [open, setOpen] = useState<'passphrase' | 'key' | 'off' | 'on' | null>(null);
  const [done, setDone] = useState<'passphrase.changed' | 'key.renewed' | null>(null);
  if (protection === null) return null;
  const { encrypted, recovered, lockAfter } = protection;
  const finish = (what: typeof done): void => {
    setOpen(null);
    setDone(what);
    void refresh();
  };
  const lockAfterWords = (minutes: LockAfter): string =>
    minutes === null ? t('encryption.lock.never') : t('encryption.lock.after', { minutes });
  const begin = (what: typeof open) => (): void => {
    setOpen(what);
    setDone(null);
  };

  if (!encrypted) {
    return (
      <Section title={t('encryption.title')}>
        <p className={styles.state} data-tone="warn" data-testid="encryption-state">
          <IconLockOpen size="1.25rem" stroke={1.7} aria-hidden />
          <strong>{t('encryption.off')}</strong>
        </p>
        <p className={styles.soft}>{t('encryption.off.text')}</p>
        {open === 'on' ? (
          <TurnOn onDone={() => finish(null)} onCancel={() => setOpen(null)} />
        ) : (
          <div className={styles.actions}>
            <Button leftSection={<IconLock size="1rem" aria-hidden />} onClick={begin('on')} data-testid="turn-on">
              {s('sealing.on')}
            </Button>
          </div>
        )}
      </Section>
    );
  }
  const changing = open === 'passphrase' || (recovered && open === null);
  return (
    <Section title={t('encryption.title')}>
      <p className={styles.state} data-tone="ok" data-testid="encryption-state">
        <IconLock size="1.25rem" stroke={1.7} aria-hidden />
        <strong>{t('encryption.on')}</strong>
      </p>
      <p className={styles.soft}>{t('encryption.on.text')}</p>
      {done === null ? null : (
        <Notice tone="ok" testId="encryption-done">
          {t(`encryption.${done}`)}
        </Notice>
      )}
      <PlainBackups />
      <div className={styles.lines}>
        <Line title={t('encryption.passphrase')} text={t('encryption.passphrase.text')}>
          {changing ? null : (
            <Button variant="default" onClick={begin('passphrase')} data-testid="change-passphrase">
              {t('encryption.passphrase.change')}
            </Button>
          )}
        </Line>
        {changing ? (
          <ChangePassphrase
            recovered={recovered}
            onDone={() => finish('passphrase.changed')}
            onCancel={recovered ? null : () => setOpen(null)}
          />
        ) : null}
        <Line title={t('encryption.key')} text={t('encryption.key.text')}>
          {open === 'key' ? null : (
            <Button variant="default" onClick={begin('key')} data-testid="renew-key">
              {t('encryption.key.renew')}
            </Button>
          )}
        </Line>
        {open === 'key' ? <RenewKey onDone={() => finish('key.renewed')} onCancel={() => setOpen(null)} /> : null}
        <Line title={t('encryption.lock')} text={t('encryption.lock.text')}>
          <Select
            aria-label={t('encryption.lock')}
            data={lockAfterChoices.map(minutes => ({ value: String(minutes), label: lockAfterWords(minutes) }))}
            value={String(lockAfter)}
            onChange={chosen => {
              const minutes = lockAfterChoices.find(choice => String(choice) === chosen);
              if (minutes !== undefined) void ask('protection.set-lock-after', { minutes }).then(show);
            }}
            allowDeselect={false}
            data-testid="lock-after"
          />
        </Line>
        <Line title={t('encryption.lock.now')} text={t('encryption.lock.now.text')}>
          <Button
            variant="default"
            leftSection={<IconLock size="1rem" aria-hidden />}
            onClick={() => void ask('protection.lock-now', {})}
            data-testid="lock-now"
          >
            {t('encryption.lock.now')}
          </Button>
        </Line>
        <Line title={s('sealing.off')} text={s('sealing.off.text')}>
          {open === 'off' ? null : (
            <Button variant="default" onClick={begin('off')} data-testid="turn-off">
              {s('sealing.off.begin')}
            </Button>
          )}
        </Line>
        {open === 'off' ? <TurnOff onDone={() => finish(null)} onCancel={() => setOpen(null)} /> : null}
      </div>
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title} data-testid="encryption-section">
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

type LineProps = { readonly title: string; readonly text: string; readonly children: ReactNode };
function Line({ title, text, children }: LineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.lineText}>
        <strong>{title}</strong>
        <span>{text}</span>
      </div>
      {children}
    </div>
  );
}
