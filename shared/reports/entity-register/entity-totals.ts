import type { Partner } from '../../domain/partner/partner.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { TotalLine } from '../model/report-document.ts';
import { regionName } from '../participant-columns/employer-columns.ts';
import type { EntityRow } from './entity-rows.ts';

type Say = (key: string, facts?: Facts) => string;
/** How much a row adds: when all is counted, and when only what is new in the period is. */
type Adds = (row: EntityRow) => readonly [fresh: number, all: number];

const one =
  (holds: (row: EntityRow) => boolean): Adds =>
  row =>
    holds(row) ? [row.isNew ? 1 : 0, 1] : [0, 0];

const questions: Readonly<Record<string, Adds>> = {
  entities: one(() => true),
  micro: one(({ category, unclear }) => category === 'micro' && !unclear),
  small: one(({ category, unclear }) => category === 'small' && !unclear),
  medium: one(({ category, unclear }) => category === 'medium' && !unclear),
  'not-sme': one(({ category, unclear }) => (category === 'large' || category === 'not-sme-public') && !unclear),
  unclear: one(({ category, unclear }) => unclear || category === null),
  'with-counted': one(({ people }) => people.counted > 0),
  'workplace-learning': one(({ learningOn }) => learningOn !== null),
  enrolled: ({ people, newPeople }) => [newPeople.enrolled, people.enrolled],
  certified: ({ people, newPeople }) => [newPeople.certified, people.certified],
};

/** The names that a profile may use in `totals` of a register of companies. */
export const entityTotalNames: readonly string[] = [...Object.keys(questions), 'by-region', 'by-partner'];

/** The lines of the totals, each new in the period and cumulative; regions and partners where a company is. */
export function entityTotals(
  names: readonly string[],
  rows: readonly EntityRow[],
  partners: readonly Partner[],
  say: Say,
): readonly TotalLine[] {
  return names.flatMap((name): readonly TotalLine[] => {
    if (name === 'by-region') return byRegion(rows, say);
    if (name === 'by-partner') return byPartner(rows, partners, say);
    const adds = questions[name];
    if (adds === undefined) return [];
    return [line(name, say(`entity.total.${name}`), rows.map(adds), name === 'entities' ? 0 : 1)];
  });
}

function line(key: string, label: string, added: readonly (readonly [number, number])[], indent: number): TotalLine {
  const sum = (at: 0 | 1): number => added.reduce((total, pair) => total + pair[at], 0);
  return { key, label, values: [sum(0), sum(1)], indent };
}

function byRegion(rows: readonly EntityRow[], say: Say): readonly TotalLine[] {
  const regions = [...new Set(rows.map(({ region }) => region ?? ''))].sort((a, b) =>
    a === '' || b === '' ? (a === '' ? 1 : -1) : a < b ? -1 : 1,
  );
  return regions.map(region => {
    const label = region === '' ? say('total.region-unknown') : say('total.region', { name: regionName(region) });
    const added = rows.map(one(row => (row.region ?? '') === region));
    return line(region === '' ? 'region-unknown' : `region-${region}`, label, added, 1);
  });
}

/** In the order of the partners; a reference to one that does not exist is unknown like none at all. */
function byPartner(rows: readonly EntityRow[], partners: readonly Partner[], say: Say): readonly TotalLine[] {
  const known = new Set(partners.map(({ id }) => id));
  const ofPartner = (row: EntityRow): string | null =>
    row.company.recruitedBy !== null && known.has(row.company.recruitedBy) ? row.company.recruitedBy : null;
  const lines = partners
    .filter(({ id }) => rows.some(row => ofPartner(row) === id))
    .map(({ id, code, name }) =>
      line(`partner-${id}`, say('total.partner', { code, name }), rows.map(one(row => ofPartner(row) === id)), 1),
    );
  if (rows.every(row => ofPartner(row) !== null)) return lines;
  return [
    ...lines,
    line('partner-unknown', say('total.partner-unknown'), rows.map(one(row => ofPartner(row) === null)), 1),
  ];
}
