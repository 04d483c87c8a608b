import { useMemo } from 'react';
import type { Facts } from '#shared/kernel/problem.ts';
import { type Language, type Messages, sayIn, type Translation } from '#shared/kernel/translation.ts';
import { useProgram } from './program.ts';

/** The messages of one place of the window in every language; the second cannot lack one of the first. */
export type PlaceMessages<M extends Messages> = { readonly ro: M; readonly en: Translation<M> };
export type Words<M extends Messages> = (key: keyof M & string, facts?: Facts) => string;

export const wordsIn = <M extends Messages>(messages: PlaceMessages<M>, language: Language): Words<M> => {
  const spoken: Messages = messages[language];
  return (key, facts) => sayIn(spoken, key, facts);
};

/** A place's words in the language of the window; the same function until the language changes. */
export function useWords<M extends Messages>(messages: PlaceMessages<M>): Words<M> {
  const { language } = useProgram();
  return useMemo(() => wordsIn(messages, language), [messages, language]);
}
