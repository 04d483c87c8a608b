import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import styles from './SearchBox.module.css';

type Props = {
  /** What is looked for, and where; also shown while nothing is typed. */
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly testId: string;
};

/** The search of a page. Ctrl/Cmd+F goes to it and takes what is there for replacing. */
export function SearchBox({ label, clearLabel, value, onChange, testId }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      box.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextInput
      ref={box}
      className={styles.search ?? ''}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size="1rem" stroke={1.7} aria-hidden />}
      rightSection={
        value === '' ? null : <CloseButton size="sm" aria-label={clearLabel} onClick={() => onChange('')} />
      }
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      spellCheck={false}
      data-testid={testId}
    />
  );
}
