import type { Participant } from '../../domain/participant/participant.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { TotalLine } from '../model/report-document.ts';
import { regionName } from '../participant-columns/employer-columns.ts';
import type { RegisterRow } from './register-row.ts';

type Say = (key: string, facts?: Facts) => string;

/** In a line's order: new in the period and listed, new and counted, all listed, all counted. */
type Sums = [newListed: number, newCounted: number, allListed: number, allCounted: number];

/** Lines that are one question asked of each row. */
const questions: Readonly<Record<string, (row: RegisterRow) => boolean>> = {
  participants: () => true,
  women: ({ subject }) => subject.participant.gender === 'F',
  men: ({ subject }) => subject.participant.gender === 'M',
  'gender-unknown': ({ subject }) => subject.participant.gender === null,
  'age-55-64': ({ ageBand }) => ageBand === '55-64',
  rural: ({ subject }) => subject.participant.areaType === 'rural',
  certified: ({ certificateOn }) => certificateOn !== null,
  abandoned: ({ exitOn, subject }) => exitOn !== null && subject.participant.exitReason === 'abandoned',
};

/** The names that a profile may use in a register's `totals`. */
export const registerTotalNames: readonly string[] = [...Object.keys(questions), 'persons', 'by-region', 'by-partner'];

export type RegisterTotals = {
  readonly add: (row: RegisterRow) => void;
  readonly lines: (say: Say, partners: Iterable<Partner>) => TotalLine[];
};

/**
 * Adds rows up, one at a time. A person is one CNP (or what is left of an erased one): however many rows it has, it is new
 * when its first row is. Rows without a CNP are participants and not persons. Regions and partners are listed where someone is in them.
 */
export function registerTotals(names: readonly string[], from: PlainDate): RegisterTotals {
  const known = new Map<string, Sums>();
  const asked = names.flatMap(name => {
    const question = questions[name];
    return question === undefined ? [] : [{ question, sums: sumsIn(known, name) }];
  });
  const regions = new Map<string, Sums>();
  const recruiters = new Map<string, Sums>();
  const firstListed = new Map<string, PlainDate>();
  const firstCounted = new Map<string, PlainDate>();

  function add(row: RegisterRow): void {
    const isNew = row.entryOn >= from;
    for (const { question, sums } of asked) if (question(row)) addTo(sums, isNew, row.counted);
    addTo(sumsIn(regions, row.region ?? ''), isNew, row.counted);
    addTo(sumsIn(recruiters, row.subject.participant.recruitedBy ?? ''), isNew, row.counted);
    const person = personOf(row.subject.participant);
    if (person === '') return;
    keepFirst(firstListed, person, row.entryOn);
    if (row.counted) keepFirst(firstCounted, person, row.entryOn);
  }
  function lines(say: Say, partners: Iterable<Partner>): TotalLine[] {
    return names.flatMap((name): TotalLine[] => {
      if (name === 'persons') return [line(name, say('total.persons'), personsOf(firstListed, firstCounted, from), 0)];
      if (name === 'by-region') return regionLines(regions, say);
      if (name === 'by-partner') return partnerLines(recruiters, partners, say);
      const sums = known.get(name);
      return sums === undefined ? [] : [line(name, say(`total.${name}`), sums, name === 'participants' ? 0 : 1)];
    });
  }
  return { add, lines };
}

/** What tells persons apart: the CNP, and where it was erased, the mark left in its place. Empty when there is neither. */
export function personOf({ cnp, anonymous = null }: Participant): string {
  if (anonymous !== null) return anonymous.person === null ? '' : `erased ${anonymous.person}`;
  return cnp?.replace(/\s/g, '') ?? '';
}

function sumsIn(map: Map<string, Sums>, key: string): Sums {
  const before = map.get(key);
  if (before !== undefined) return before;
  const sums: Sums = [0, 0, 0, 0];
  map.set(key, sums);
  return sums;
}

function addTo(sums: Sums, isNew: boolean, counted: boolean): void {
  sums[2] += 1;
  if (counted) sums[3] += 1;
  if (!isNew) return;
  sums[0] += 1;
  if (counted) sums[1] += 1;
}

function keepFirst(map: Map<string, PlainDate>, person: string, day: PlainDate): void {
  const before = map.get(person);
  if (before === undefined || day < before) map.set(person, day);
}

function personsOf(listed: Map<string, PlainDate>, counted: Map<string, PlainDate>, from: PlainDate): Sums {
  const fresh = (map: Map<string, PlainDate>): number => {
    let count = 0;
    for (const day of map.values()) if (day >= from) count += 1;
    return count;
  };
  return [fresh(listed), fresh(counted), listed.size, counted.size];
}

const line = (key: string, label: string, values: Sums, indent: number): TotalLine => ({ key, label, values, indent });

function regionLines(regions: ReadonlyMap<string, Sums>, say: Say): TotalLine[] {
  return [...regions]
    .sort(([a], [b]) => unknownLast(a, b))
    .map(([code, sums]) =>
      code === ''
        ? line('region-unknown', say('total.region-unknown'), sums, 1)
        : line(`region-${code}`, say('total.region', { name: regionName(code) }), sums, 1),
    );
}

/** In the order of the partners; a reference to a partner that does not exist is unknown like none at all. */
function partnerLines(recruiters: ReadonlyMap<string, Sums>, partners: Iterable<Partner>, say: Say): TotalLine[] {
  const left = new Map(recruiters);
  const lines: TotalLine[] = [];
  for (const { id, code, name } of partners) {
    const sums = left.get(id);
    if (sums === undefined) continue;
    lines.push(line(`partner-${id}`, say('total.partner', { code, name }), sums, 1));
    left.delete(id);
  }
  if (left.size === 0) return lines;
  const rest: Sums = [0, 0, 0, 0];
  for (const sums of left.values()) for (const at of [0, 1, 2, 3] as const) rest[at] += sums[at];
  return [...lines, line('partner-unknown', say('total.partner-unknown'), rest, 1)];
}

const unknownLast = (a: string, b: string): number => {
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
};
