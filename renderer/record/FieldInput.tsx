import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Choice } from '#renderer/data/queries/lookups.ts';
import type { Cover } from '#renderer/services/disclosure.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { FieldSpec } from '#shared/kernel/field.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { CnpInput } from './CnpInput.tsx';
import { CoveredInput } from './CoveredInput.tsx';
import { QuestionInput } from './QuestionInput.tsx';
import { recordMessages } from './record.messages.ts';

export type FieldInputProps = {
  readonly path: string;
  readonly spec: FieldSpec;
  readonly label: string;
  readonly text: string;
  readonly choices: readonly Choice[] | null;
  /** In red below: what stands here cannot be read, is wrong, or was not saved. */
  readonly error: ReactNode;
  /** In amber below: what a rule says of the value. */
  readonly note: ReactNode;
  /** Over a personal code or a sensitive answer; null over everything else. */
  readonly cover: Cover | null;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly onChoose: (text: string) => void;
};

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

/** The input that fits a field: a choice, a question, a day, or text. */
export function FieldInput(props: FieldInputProps) {
  const { path, spec, label, text, choices, error, note, cover, onType, onLeave, onChoose } = props;
  const { say } = useProgram();
  const t = useWords(recordMessages);
  const shared = {
    label,
    error: cover?.problem ? say(cover.problem.code, cover.problem.facts) : (error ?? null),
    description: note ?? null,
    inputWrapperOrder: order,
    withAsterisk: spec.required === true,
    'data-testid': `field-${path}`,
  };
  if (path === 'cnp' && cover)
    return <CnpInput {...shared} text={text} cover={cover} onType={onType} onLeave={onLeave} />;
  if (cover && !cover.shown && text !== '') return <CoveredInput {...props} cover={cover} />;
  if (spec.kind === 'flag' || spec.kind === 'answer') return <QuestionInput {...props} />;
  // Where a file brought several they are all shown, to be taken away; a form has at most one.
  if (choices && spec.kind === 'list' && (spec.one !== true || text.includes(', '))) {
    return (
      <MultiSelect
        {...shared}
        data={optionsOf(choices, text.split(', '))}
        value={text === '' ? [] : text.split(', ')}
        onChange={chosen => onChoose(chosen.join(', '))}
        placeholder={text === '' ? t('input.choose') : ''}
        hidePickedOptions
      />
    );
  }
  if (choices) {
    const isLong = choices.length > 12;
    return (
      <Select
        {...shared}
        data={optionsOf(choices, [text])}
        value={text === '' ? null : text}
        onChange={chosen => onChoose(chosen ?? '')}
        placeholder={t('input.choose')}
        searchable={isLong}
        clearable={spec.required !== true}
        limit={60}
        nothingFoundMessage={t('input.nothing')}
        filter={({ options, search }) => {
          const words = foldForSearch(search).split(' ');
          return options.filter(
            option => 'label' in option && words.every(word => foldForSearch(option.label).includes(word)),
          );
        }}
      />
    );
  }
  const typing = {
    ...shared,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onType(event.currentTarget.value),
    onBlur: onLeave,
    onKeyDown: (event: { readonly key: string }) => {
      if (event.key === 'Enter') onLeave();
    },
    autoComplete: 'off',
    spellCheck: spec.kind === 'text' && path !== 'lastName' && path !== 'firstName',
  };
  if (spec.kind === 'text' && spec.multiline) {
    const { onKeyDown: _, ...written } = typing;
    return <Textarea {...written} size="xs" value={text} rows={2} maxLength={spec.maxLength} resize="vertical" />;
  }
  const isDay = spec.kind === 'date';
  const isNumber = spec.kind === 'integer' || spec.kind === 'hundredths' || spec.kind === 'money';
  return (
    <TextInput
      {...typing}
      value={text}
      placeholder={isDay ? t('input.dayForm') : ''}
      {...(isDay || isNumber ? { inputMode: 'decimal' as const } : {})}
    />
  );
}

/** A stored value that is not among the choices is still shown, as it is. */
function optionsOf(choices: readonly Choice[], current: readonly string[]): { value: string; label: string }[] {
  const known = new Set(choices.map(({ id }) => id));
  const foreign = current.filter(value => value !== '' && !known.has(value));
  return [
    ...choices.map(({ id, name }) => ({ value: id, label: name })),
    ...foreign.map(value => ({ value, label: value })),
  ];
}
