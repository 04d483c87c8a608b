import type { Messages, Translation } from '#shared/kernel/translation.ts';

const ro = {
  'likely.title': 'Există deja cineva asemănător',
  'likely.title.company': 'Există deja o firmă asemănătoare',
  'likely.open': ({ name = '' }) => `Deschideți fișa: ${name}`,
} as const satisfies Messages;
const en: Translation<typeof ro> = {
  'likely.title': 'Somebody alike is already there',
  'likely.title.company': 'A company alike is already there',
  'likely.open': ({ name = '' }) => `Open the record: ${name}`,
};
export const likelyMessages = { ro, en };
