import type { Facts } from './problem.ts';

export const languages = ['ro', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence, or a sentence with places for facts. */
export type Message = string | ((facts: Facts) => string);
export type Messages = { readonly [key: string]: Message };

/** A message missing or renamed in the second language does not compile. */
export type Translation<M extends Messages> = { readonly [K in keyof M]: Message };

/** The words for a key. An unknown key is shown as it is, so that nothing is hidden. */
export function sayIn(messages: Messages, key: string, facts: Facts = {}): string {
  const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
  if (message === undefined) return key;
  return typeof message === 'string' ? message : message(facts);
}

/** "1 participant", "2 participanți", "20 de participanți": Romanian adds "de" when the last two digits are 00 or 20–99. */
export function countRo(count: number, one: string, many: string): string {
  if (count === 1) return `1 ${one}`;
  const lastTwo = Math.abs(count) % 100;
  const de = count !== 0 && (lastTwo === 0 || lastTwo >= 20) ? ' de' : '';
  return `${count}${de} ${many}`;
}

export const countEn = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
