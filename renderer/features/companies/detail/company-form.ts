import type { FormSection } from '#renderer/record/form-layout.ts';
import type { companyDetailMessages } from './company-detail.messages.ts';

type Heading = keyof (typeof companyDetailMessages)['ro'];

/** Where the fields of a company stand, but for its state (in the head) and its figures by year (with the category). */
export const companyLayout: FormSection<Heading> = {
  key: 'data',
  heading: 'tab.data',
  groups: [
    {
      heading: 'group.identity',
      fields: [
        ['name', 6],
        ['cui', 3],
        ['tradeRegisterNo', 3],
        ['street', 5],
        ['locality', 3],
        ['county', 2],
        ['postalCode', 2],
        ['iban', 5],
        ['vatPayer', 12],
      ],
    },
    {
      heading: 'group.people',
      fields: [
        ['legalRepresentative', 6],
        ['contactName', 6],
        ['contactEmail', 6],
        ['contactPhone', 6],
      ],
    },
    {
      heading: 'group.activity',
      fields: [
        ['caenMain', 3],
        ['caenEligible', 3],
        ['sector', 6],
        ['intendsToAdapt', 12],
      ],
    },
    {
      heading: 'group.project',
      fields: [
        ['recruitedBy', 8],
        ['agreementOn', 4],
        ['smeCategory', 4],
        ['stateReason', 12],
      ],
    },
    {
      heading: 'group.after',
      fields: [
        ['supportEndedOn', 4],
        ['workplaceLearningOn', 8],
        ['workplaceLearning', 12],
      ],
    },
    {
      heading: 'group.aid',
      fields: [
        ['deMinimisExclusion', 6],
        ['roadFreight', 12],
      ],
    },
    { heading: 'group.remarks', fields: [['remarks', 12]] },
  ],
};

/** What of a company follows its years and stands in the table of figures; the paths of another year are `otherYears/2021/…`. */
export const yearFieldNames = [
  'averageStaff',
  'turnover',
  'totalAssets',
  'eurRate',
  'estimated',
  'approvedOn',
] as const;
