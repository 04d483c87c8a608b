import type { FormSection } from '#renderer/record/form-layout.ts';
import type { aidTabMessages } from './aid-tab.messages.ts';

export const aidLayout: FormSection<keyof (typeof aidTabMessages)['ro']> = {
  key: 'aid',
  heading: 'aid.section',
  groups: [
    {
      heading: 'aid.grant',
      fields: [
        ['grantedOn', 4],
        ['amount', 4],
        ['regulation', 4],
        ['form', 4],
        ['grantor', 8],
        ['measure', 12],
      ],
    },
    {
      heading: 'aid.origin',
      fields: [
        ['source', 6],
        ['remarks', 12],
      ],
    },
  ],
};

/** An aid is in euros: an amount typed without a currency is meant so. */
export const inEuros = (path: string, text: string): string =>
  path === 'amount' && text.trim() !== '' && !/[a-z€]/i.test(text) ? `${text.trim()} EUR` : text;
