import type { Language } from '#shared/kernel/translation.ts';

const locale = (language: Language): string => (language === 'ro' ? 'ro-RO' : 'en-GB');

/** `14:03`, on the clock of this computer. */
export const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('ro-RO', { hour: '2-digit', minute: '2-digit' });

/** `miercuri, 30 noiembrie 2022 la 14:03:25`: the whole of it, for whoever points at the time. */
export const fullTimeOf = (instant: string, language: Language): string =>
  new Date(instant).toLocaleString(locale(language), { dateStyle: 'full', timeStyle: 'medium' });

/** The calendar day of an instant here, to tell one day from the next. */
export const dayKeyOf = (instant: string): string => new Date(instant).toDateString();

/** `miercuri, 30 noiembrie 2022`. */
export const dayWordsOf = (instant: string, language: Language): string =>
  new Date(instant).toLocaleDateString(locale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
