import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import {
  isAcceptable,
  type PassphraseAdvice,
  passphraseAdvice,
  shortestPassphrase,
} from '#shared/ipc/passphrase-advice.ts';
import styles from './Protection.module.css';
import { protectionWords } from './protection.messages.ts';
import { SecretInput, takeSecret } from './SecretInput.tsx';

/** Gives the passphrase and empties both fields; null, with the reason shown, when it cannot be taken. */
export type TakePassphrase = { readonly take: () => string | null };

type Props = {
  /** It takes the place of another. */
  readonly fresh?: boolean;
  readonly autoFocus?: boolean;
  readonly ref: Ref<TakePassphrase>;
};

/** Asks for a new passphrase twice, with advice about its length while it is typed. */
export function NewPassphrase({ fresh = false, autoFocus = true, ref }: Props) {
  const t = useWords(protectionWords);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [advice, setAdvice] = useState<{ readonly kind: PassphraseAdvice; readonly missing: number }>({
    kind: 'empty',
    missing: shortestPassphrase,
  });
  const [refused, setRefused] = useState<'first' | 'second' | null>(null);

  useImperativeHandle(ref, () => ({
    take: () => {
      const typed = first.current?.value ?? '';
      const kind = passphraseAdvice(typed);
      const refusal = isAcceptable(kind) ? (typed === second.current?.value ? null : 'second') : 'first';
      setRefused(refusal);
      if (refusal !== null) {
        (refusal === 'first' ? first : second).current?.focus();
        return null;
      }
      takeSecret(second);
      return takeSecret(first);
    },
  }));
  const onTyped = (): void => {
    const typed = first.current?.value ?? '';
    setAdvice({ kind: passphraseAdvice(typed), missing: shortestPassphrase - [...typed.normalize('NFKC')].length });
    setRefused(null);
  };
  const kind = advice.kind === 'empty' && refused === 'first' ? 'short' : advice.kind;
  const words = kind === 'empty' ? null : t(`protect.advice.${kind}`, { missing: advice.missing });
  const bad = refused === 'first';
  return (
    <>
      <SecretInput
        label={t(fresh ? 'protect.passphrase.new' : 'protect.passphrase')}
        description={t('protect.passphrase.help')}
        error={bad ? words : null}
        field={first}
        onTyped={onTyped}
        autoFocus={autoFocus}
        testId="new-passphrase"
      />
      {bad || words === null ? null : (
        <p className={styles.advice} data-kind={kind} role="status" data-testid="passphrase-advice">
          <span className={styles.meter} aria-hidden>
            <i /> <i /> <i /> <i />
          </span>
          {words}
        </p>
      )}
      <SecretInput
        label={t('protect.passphrase.again')}
        error={refused === 'second' ? t('protect.different') : null}
        field={second}
        onTyped={() => setRefused(null)}
        testId="new-passphrase-again"
      />
    </>
  );
}
