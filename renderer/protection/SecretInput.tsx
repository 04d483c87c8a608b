import { PasswordInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { protectionWords } from './protection.messages.ts';

type Props = {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: string | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly testId: string;
  /** Told that something was typed; what it is stays in the field. */
  readonly onTyped?: () => void;
  readonly autoFocus?: boolean;
};

/**
 * A covered field. What is typed lives in the field alone, never in the state of a component; whoever takes it empties the
 * field. Nothing checks its spelling, completes it or offers to remember it.
 */
export function SecretInput({ label, description, error = null, field, testId, onTyped, autoFocus = false }: Props) {
  const t = useWords(protectionWords);
  const [caps, setCaps] = useState(false);
  return (
    <PasswordInput
      ref={field}
      size="xs"
      label={label}
      description={caps ? t('protect.caps') : description}
      error={error}
      onChange={onTyped}
      onKeyUp={event => setCaps(event.getModifierState('CapsLock'))}
      onBlur={() => setCaps(false)}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={1_000}
      autoFocus={autoFocus}
      visibilityToggleIcon={Eye}
      visibilityToggleButtonProps={{ 'aria-label': t('protect.passphrase.show'), tabIndex: 0 }}
      data-secret
      data-testid={testId}
    />
  );
}

function Eye({ reveal }: { readonly reveal: boolean }) {
  const Icon = reveal ? IconEyeOff : IconEye;
  return <Icon size="1rem" stroke={1.7} aria-hidden />;
}

/** What stands in the field, which is empty afterwards. */
export function takeSecret(field: RefObject<HTMLInputElement | null>): string {
  const typed = field.current?.value ?? '';
  if (field.current) field.current.value = '';
  return typed;
}
