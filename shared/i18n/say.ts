import type { Facts } from '../kernel/problem.ts';
import { type Language, type Messages, sayIn } from '../kernel/translation.ts';
import { gatheredMessages } from './messages.ts';

/** The words for a message key in a language. An unknown key is returned as it is, so that nothing is hidden. */
export function say(language: Language, key: string, facts: Facts = {}): string {
  const messages: Messages = gatheredMessages[language];
  return sayIn(messages, key, facts);
}
