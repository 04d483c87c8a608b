import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const ro = {
  'likely.title': 'Există deja cineva asemănător',
  'likely.title.company': 'Există deja o firmă asemănătoare',
  'likely.open': ({ name = '' }) => `Deschideți fișa: ${name}`,
  'likely.hint': ({ count }) => countRo(Number(count), 'posibilă dublură', 'posibile dubluri'),
} as const satisfies Messages;
const en: Translation<typeof ro> = {
  'likely.title': 'Somebody alike is already there',
  'likely.title.company': 'A company alike is already there',
  'likely.open': ({ name = '' }) => `Open the record: ${name}`,
  'likely.hint': ({ count }) => countEn(Number(count), 'possible duplicate', 'possible duplicates'),
};
export const likelyMessages = { ro, en };
