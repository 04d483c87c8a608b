import { type Command, CommanderError } from 'commander';
import type { Facts } from '#shared/kernel/problem.ts';

/** The longest piece of a call that a message repeats. */
const longest = 80;

const details: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'usage.unknown-verb',
  'commander.unknownOption': 'usage.unknown-option',
  'commander.excessArguments': 'usage.too-many',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.missingMandatoryOptionValue': 'usage.missing-option',
  'commander.optionMissingArgument': 'usage.option-without-value',
  'commander.invalidArgument': 'usage.invalid-value',
};

/** What the parser of the call complains of, in the reader's language; nothing when there is no more to say. */
export function usageDetail({ code, message }: CommanderError, say: (key: string, facts: Facts) => string): string {
  const key = details[code];
  if (key === undefined) return '';
  // The parser gives its facts only as text: the first two pieces in quotation marks, and what may be given instead.
  const quoted = [...message.matchAll(/'([^']*)'/gs)].map(([, text = '']) => shortened(text));
  const [, allowed = ''] = /is invalid\. (?:Allowed choices are )?(.*?)\.?$/s.exec(message) ?? [];
  return say(key, { name: quoted[0] ?? '', value: quoted[1] ?? '', allowed });
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/**
 * Refuses what the parser lets through and nobody means: an empty word, as a script with an unset variable writes it, and
 * an option in the place of another's value (`--out --force`). Throws as the parser does.
 */
export function refuseEmptyWords(command: Command): void {
  for (const [at, word] of command.args.entries()) {
    if (word === '') throw missing('missingArgument', command.registeredArguments[at]?.name() ?? '');
  }
  const flags = command.options.map(({ long }) => long);
  for (const option of command.options.filter(({ required }) => required)) {
    const given: unknown = command.getOptionValue(option.attributeName());
    for (const value of Array.isArray(given) ? given : [given]) {
      if (value === '' || flags.includes(value)) throw missing('optionMissingArgument', option.flags);
    }
  }
}

const missing = (code: string, name: string): CommanderError =>
  new CommanderError(2, `commander.${code}`, `error: '${name}' missing`);
