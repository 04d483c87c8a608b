import type { Messages, Translation } from '../kernel/translation.ts';

/** Names of the acts by which something covered was shown, and why it was not. */
export const disclosureMessagesRo = {
  'sensitive.revealed': 'Afișarea răspunsurilor sensibile ale unei persoane',
  'report.people-revealed': 'Afișarea CNP-urilor și a răspunsurilor sensibile dintr-un raport',
  'disclosure.no-record':
    'Înregistrarea nu mai există, deci nu are ce fi arătat. Închideți pagina și deschideți lista din nou.',
} as const satisfies Messages;

export const disclosureMessagesEn: Translation<typeof disclosureMessagesRo> = {
  'sensitive.revealed': "A person's sensitive answers were shown",
  'report.people-revealed': 'The CNPs and sensitive answers of a report were shown on screen',
  'disclosure.no-record':
    'The record is no longer there, so there is nothing to show. Close the page and open the list again.',
};
