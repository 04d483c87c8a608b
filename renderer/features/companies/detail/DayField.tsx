import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type PlainDate, parseTypedDate, romanianDate } from '#shared/kernel/plain-date.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: PlainDate;
  readonly onChange: (day: PlainDate) => void;
  readonly testId: string;
};

/** A day that only this page uses: typed, taken when it is one, and put back to what it was when it is none. */
export function DayField({ label, placeholder, value, onChange, testId }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => setTyped(null);
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={typed ?? romanianDate(value)}
      onChange={event => {
        const text = event.currentTarget.value;
        setTyped(text);
        const day = parseTypedDate(text.trim());
        if (day !== null) onChange(day);
      }}
      onBlur={leave}
      inputMode="numeric"
      spellCheck={false}
      w="8rem"
      data-testid={testId}
    />
  );
}
