import { findCounty } from '../../domain/place/place.ts';
import type { Money } from '../../kernel/money.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { CellValue, ColumnKind } from '../model/report-document.ts';
import { regionName } from '../participant-columns/employer-columns.ts';
import type { EntityRow } from './entity-rows.ts';

export type EntityContext = {
  readonly say: (key: string, facts?: Facts) => string;
  readonly profile: CallProfile;
};
/** One thing that a register may say about a company. `number` is its place in the register, counted from 1. */
export type EntityColumn = {
  readonly kind: ColumnKind;
  /** Characters. */
  readonly width: number;
  readonly value: (row: EntityRow, context: EntityContext, number: number) => CellValue;
};

const inLei = (amount: Money | null | undefined): number | null => (amount?.currency === 'RON' ? amount.minor : null);

/** Every column that a profile may ask for in a register of companies, by the key it uses. Money in bani or cents. */
export const entityColumns: Readonly<Record<string, EntityColumn>> = {
  rowNumber: { kind: 'integer', width: 6, value: (_, __, number) => number },
  name: { kind: 'text', width: 30, value: ({ company }) => company.name },
  cui: { kind: 'code', width: 12, value: ({ company }) => company.cui },
  tradeRegisterNo: { kind: 'code', width: 15, value: ({ company }) => company.tradeRegisterNo },
  smeCategory: {
    kind: 'text',
    width: 13,
    value: ({ category, unclear }, { say }) => {
      const words = category === null ? null : say(`entity.category.${category}`);
      if (!unclear) return words;
      return words === null ? say('entity.unclear') : say('entity.unclear.declared', { category: words });
    },
  },
  averageStaff: { kind: 'hours', width: 10, value: ({ figures }) => figures?.averageStaff ?? null },
  turnoverLei: { kind: 'money', width: 16, value: ({ figures }) => inLei(figures?.turnover) },
  turnoverEur: { kind: 'money', width: 15, value: ({ inEur }) => inEur?.turnover?.minor ?? null },
  assetsLei: { kind: 'money', width: 16, value: ({ figures }) => inLei(figures?.totalAssets) },
  assetsEur: { kind: 'money', width: 15, value: ({ inEur }) => inEur?.balance?.minor ?? null },
  // A year is a name and not a quantity: no thousands are parted in it.
  referenceYear: { kind: 'code', width: 9, value: ({ year }) => (year === null ? null : String(year)) },
  caenMain: { kind: 'code', width: 9, value: ({ company }) => company.caenMain },
  caenEligible: { kind: 'code', width: 9, value: ({ company }) => company.caenEligible },
  sector: { kind: 'text', width: 24, value: ({ company }) => company.sector },
  county: {
    kind: 'text',
    width: 14,
    value: ({ company: { county } }) => (county === null ? null : (findCounty(county)?.name ?? county)),
  },
  locality: { kind: 'text', width: 16, value: ({ company }) => company.locality },
  region: { kind: 'text', width: 16, value: ({ region }) => (region === null ? null : regionName(region)) },
  legalRepresentative: { kind: 'text', width: 22, value: ({ company }) => company.legalRepresentative },
  agreementOn: { kind: 'date', width: 12, value: ({ company }) => company.agreementOn },
  enrolled: { kind: 'integer', width: 9, value: ({ people }) => people.enrolled },
  certified: { kind: 'integer', width: 10, value: ({ people }) => people.certified },
  deMinimisEur: { kind: 'money', width: 13, value: ({ aid }) => aid?.minor ?? null },
  learning: {
    kind: 'text',
    width: 12,
    value: ({ learningOn }, { say }) => say(`entity.${learningOn === null ? 'no' : 'yes'}`),
  },
  learningOn: { kind: 'date', width: 12, value: ({ learningOn }) => learningOn },
  learningDocument: {
    kind: 'text',
    width: 22,
    value: ({ dossier, learningOn, company }, { profile }) => {
      if (learningOn === null) return null;
      const papers = profile.documents.filter(({ owner, due }) => owner === 'company' && due === 'support+6m');
      const paper = papers.find(({ code }) => dossier !== null && Object.hasOwn(dossier.items, code));
      const number = paper === undefined ? null : (dossier?.items[paper.code]?.number ?? null);
      const named = paper === undefined ? null : [paper.code, number].filter(part => part !== null).join(' ');
      return [named, company.workplaceLearning ?? null].filter(part => part !== null).join(' – ') || null;
    },
  },
  indicators: { kind: 'text', width: 18, value: ({ indicators }) => indicators.join(', ') || null },
};
