import type { FormSection } from '#renderer/record/form-layout.ts';
import type { detailMessagesRo } from './detail.messages.ts';

/** Where each field of the participant stands: the official form's sections A, B and C. A test holds it complete. */
export const formLayout: readonly FormSection<keyof typeof detailMessagesRo>[] = [
  {
    key: 'entry',
    heading: 'section.entry',
    groups: [
      {
        heading: 'group.identity',
        fields: [
          ['lastName', 4],
          ['firstName', 4],
          ['cnp', 4],
          ['birthDate', 3],
          ['gender', 2],
          ['nationality', 3],
          ['areaType', 4],
          ['email', 4],
          ['phone', 4],
          ['cnpException', 12],
        ],
      },
      {
        heading: 'group.idDoc',
        fields: [
          ['idDoc/type', 4],
          ['idDoc/series', 1],
          ['idDoc/number', 2],
          ['idDoc/issuer', 3],
          ['idDoc/validUntil', 2],
        ],
      },
      {
        heading: 'group.domicile',
        fields: [
          ['domicile/street', 5],
          ['domicile/locality', 3],
          ['domicile/county', 2],
          ['domicile/country', 2],
        ],
      },
      {
        heading: 'group.residence',
        fields: [
          ['residence/street', 5],
          ['residence/locality', 3],
          ['residence/county', 2],
          ['residence/country', 2],
        ],
      },
      {
        heading: 'group.situation',
        fields: [
          ['labourStatus', 6],
          ['isced', 6],
          ['disability', 12],
          ['thirdCountry', 12],
          ['foreignOrigin', 12],
          ['minority', 12],
          ['marginalised', 12],
          ['homeless', 12],
          ['beneficiaryEmployee', 12],
          ['otherDisadvantaged', 12],
          ['otherDisadvantagedWhich', 12],
        ],
      },
      {
        heading: 'group.employer',
        fields: [
          ['employer', 8],
          ['workCounty', 4],
        ],
      },
      {
        heading: 'group.contract',
        fields: [
          ['contract/number', 3],
          ['contract/on', 3],
          ['contract/type', 3],
          ['contract/endOn', 3],
          ['contract/position', 6],
          ['contract/cor', 3],
          ['contract/hoursPerDay', 3],
          ['contract/management', 12],
          ['contract/legalRepresentative', 12],
        ],
      },
      {
        heading: 'group.participation',
        fields: [
          ['gtCategory', 6],
          ['recruitedBy', 6],
          ['formDate', 3],
          ['entryDate', 3],
          ['campaign', 3],
          ['reportedIn', 3],
          ['group', 3],
          ['remarks', 9],
        ],
      },
      {
        heading: 'group.consents',
        fields: [
          ['consents/informationNoteVersion', 4],
          ['consents/informationNoteOn', 4],
          ['consents/informationNoteLanguage', 4],
          ['declarations/eligibilityOn', 4],
          ['declarations/noDoubleFundingOn', 4],
          ['declarations/availabilityOn', 4],
          ['consents/image', 12],
          ['consents/newsletter', 12],
        ],
      },
    ],
  },
  {
    key: 'exit',
    heading: 'section.exit',
    groups: [
      {
        heading: 'group.exit',
        fields: [
          ['exitDate', 3],
          ['exitReason', 5],
        ],
      },
      {
        heading: 'group.results',
        fields: [
          ['resultSearching', 12],
          ['resultTraining', 12],
          ['resultQualification', 12],
          ['resultEmployment', 12],
        ],
      },
      {
        heading: 'group.certificate',
        fields: [
          ['certificate/type', 6],
          ['certificate/series', 2],
          ['certificate/number', 2],
          ['certificate/on', 2],
          ['certificate/issuer', 6],
          ['certificate/recognition', 6],
        ],
      },
    ],
  },
  {
    key: 'later',
    heading: 'section.later',
    groups: [
      {
        heading: 'group.later',
        fields: [
          ['sixMonthEmployment', 12],
          ['sixMonthImproved', 12],
          ['sixMonthImprovement', 6],
        ],
      },
    ],
  },
];
