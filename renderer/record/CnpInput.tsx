import { ActionIcon, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { maskCnp } from '#shared/domain/identity/cnp.ts';
import { recordMessages } from './record.messages.ts';

type Props = Omit<
  Parameters<typeof TextInput>[0],
  'value' | 'onChange' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'onSelect' | 'rightSection'
> & {
  readonly text: string;
  readonly cover: { readonly shown: boolean; readonly show: () => void; readonly hide: () => void };
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly 'data-testid'?: string;
};

/**
 * A CNP, covered but for its last four figures. Being in the field uncovers nothing: what is typed or pasted over a covered
 * number takes the place of the whole of it, and is seen until the field is left; copying takes the mask. To change some
 * figures of a number it must be shown first. What was typed over it and is taken back leaves it as it was.
 */
export function CnpInput({ text, cover, onType, onLeave, ...rest }: Props) {
  const t = useWords(recordMessages);
  const [typing, setTyping] = useState(false);
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  /** The number that is being typed over. */
  const replaced = useRef(text);
  const covered = text !== '' && !cover.shown && !typing;
  // A covered number can only be replaced whole: the caret has no place inside it.
  const takeAll = (): void => {
    const field = input.current;
    if (!field || (field.selectionStart === 0 && field.selectionEnd === field.value.length)) return;
    field.select();
  };
  useLayoutEffect(() => {
    if (covered && focused) input.current?.select();
  }, [covered, focused]);
  const leave = (): void => {
    setTyping(false);
    onLeave();
  };
  const Icon = cover.shown ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...rest}
      ref={input}
      value={covered ? maskCnp(text) : text}
      onChange={event => {
        const typed = event.currentTarget.value;
        if (typed.includes('•')) {
          // Something dropped between the points of the mask is no number; what was typed over it was taken back.
          if (covered) return;
          setTyping(false);
          onType(replaced.current);
          return;
        }
        if (!typing) replaced.current = text;
        setTyping(true);
        onType(typed);
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        leave();
      }}
      onSelect={() => {
        if (covered) takeAll();
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') leave();
      }}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      rightSection={
        text === '' ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t(cover.shown ? 'input.hide' : 'input.reveal')}
            title={t(cover.shown ? 'input.hide' : 'input.reveal.noted')}
            aria-pressed={cover.shown}
            onClick={cover.shown ? cover.hide : cover.show}
            data-testid="cnp-eye"
          >
            <Icon size="1rem" stroke={1.7} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}
