import { type ChasedEmployer, type ChaseItem, type Nearness, nearness } from '#shared/domain/chasing/work-list.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import { addDays, type PlainDate, parseTypedDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import type { Language } from '#shared/kernel/translation.ts';

/** One document to be chased, as the page shows it. */
export type ChaseLine = {
  readonly id: string;
  /** Empty for people without an employer. */
  readonly employer: string;
  readonly employerName: string;
  /** Of the partner that recruited the person, or the company. */
  readonly partner: string | null;
  /** Null: the company's own document. */
  readonly participant: string | null;
  readonly person: string;
  readonly item: ChaseItem;
  readonly near: Nearness;
  /** What is looked for when searching, folded. */
  readonly searched: string;
};

type Made = { readonly language: Language; readonly lines: readonly ChaseLine[] };
const made = new WeakMap<ChasedEmployer, Made>();

/** Names of people and documents come again and again: each is folded once. */
function foldedOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fold = foldForSearch(text);
    known.set(text, fold);
    return fold;
  };
}

/** The lines of an employer, made once for each language: an employer that did not change keeps its lines. */
export function linesOf(id: string, employer: ChasedEmployer, language: Language): readonly ChaseLine[] {
  const before = made.get(employer);
  if (before?.language === language) return before.lines;
  const employerName = employer.company?.name ?? '';
  const folded = foldedOnce();
  const firm = foldForSearch(employerName);
  const line = (item: ChaseItem, person: string, partner: string | null, near: Nearness): ChaseLine => {
    const { code, name } = item.requirement;
    return {
      id: `${id}/${item.participant ?? ''}/${code}`,
      employer: id,
      employerName,
      partner,
      participant: item.participant,
      person,
      item,
      near,
      searched: `${firm} ${folded(person)} ${folded(code)} ${folded(name[language])}`,
    };
  };
  const lines = [
    ...employer.own.map(item => line(item, '', employer.company?.recruitedBy ?? null, 'far')),
    ...employer.people.flatMap(({ subject: { participant }, items, near }) => {
      const person = `${participant.lastName} ${participant.firstName}`.trim();
      return items.map(item => line(item, person, participant.recruitedBy, near));
    }),
  ];
  made.set(employer, { language, lines });
  return lines;
}

const gathered = new WeakMap<ReadonlyMap<string, ChasedEmployer>, Made>();

/** The lines of all employers, gathered once for each state of the board: whoever comes back to the page finds them. */
export function allLines(employers: ReadonlyMap<string, ChasedEmployer>, language: Language): readonly ChaseLine[] {
  const before = gathered.get(employers);
  if (before?.language === language) return before.lines;
  const lines: ChaseLine[] = [];
  for (const [id, employer] of employers) for (const line of linesOf(id, employer, language)) lines.push(line);
  gathered.set(employers, { language, lines });
  return lines;
}

export const shows = ['all', 'overdue', 'reminder', 'nearly', 'toAsk'] as const;
export type Show = (typeof shows)[number];
/** What narrows the page; `before` as typed. */
export type ChaseFilter = {
  readonly search: string;
  readonly show: Show;
  readonly before: string;
  readonly partner: string | null;
};
export const noFilter: ChaseFilter = { search: '', show: 'all', before: '', partner: null };

/** The test of one line. What was typed is folded and read once; a day that cannot be read narrows nothing. */
export function lineTest({ search, show, before, partner }: ChaseFilter): (line: ChaseLine) => boolean {
  const words = foldForSearch(search)
    .split(' ')
    .filter(word => word !== '');
  const until = before.trim() === '' ? null : parseTypedDate(before);
  return ({ searched, item, near, partner: own }) =>
    isShown(show, item, near) &&
    (until === null || (item.dueOn !== null && item.dueOn <= until)) &&
    (partner === null || own === partner) &&
    words.every(word => searched.includes(word));
}

export function isShown(
  show: Show,
  { overdueDays, asked, of, owed, keepsFromCounting }: ChaseItem,
  near: Nearness,
): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'overdue':
      return overdueDays > 0;
    case 'reminder':
      return asked?.state === 'reminder';
    case 'nearly':
      // The one document that it hangs on, not what else the person lacks.
      return near === 'counted' ? keepsFromCounting : near === 'complete' && owed.need === 'now' && owed.lacks !== null;
    case 'toAsk':
      return of === 'employer' && asked?.state !== 'reminder' && asked?.state !== 'awaited';
  }
}

export const groupings = ['employer', 'person', 'document', 'due'] as const;
export type Grouping = (typeof groupings)[number];

export type ChaseGroup = {
  readonly key: string;
  readonly name: string;
  readonly documents: number;
  readonly overdue: number;
  readonly reminders: number;
  readonly lines: readonly ChaseLine[];
};

const dueGroups = ['month', 'late', 'week', 'later', 'none'] as const;
type DueGroup = (typeof dueGroups)[number];
function dueGroupOf({ dueOn, overdueDays }: ChaseItem, today: PlainDate): DueGroup {
  if (dueOn === null) return 'none';
  if (overdueDays > 30) return 'month';
  if (overdueDays > 0) return 'late';
  return dueOn <= addDays(today, 7) ? 'week' : 'later';
}

export type GroupWords = {
  readonly language: Language;
  readonly today: PlainDate;
  readonly t: (key: 'chase.noEmployer' | `chase.due.${DueGroup}`) => string;
};

/** The lines by what they are looked at by; the most urgent group first, of people those who lack one thing, due dates in order. */
export function groupLines(
  lines: readonly ChaseLine[],
  by: Grouping,
  { language, today, t }: GroupWords,
): ChaseGroup[] {
  const nameOf = (line: ChaseLine): readonly [key: string, name: string] => {
    const { employer, employerName, participant, person, item } = line;
    switch (by) {
      case 'employer':
        return [employer, employer === '' ? t('chase.noEmployer') : employerName];
      case 'person':
        return participant === null ? [`/${employer}`, employerName] : [participant, person];
      case 'document':
        return [item.requirement.code, `${item.requirement.code} ${item.requirement.name[language]}`];
      case 'due': {
        const group = dueGroupOf(item, today);
        return [group, t(`chase.due.${group}`)];
      }
    }
  };
  const groups = new Map<string, { name: string; lines: ChaseLine[] }>();
  for (const line of lines) {
    const [key, name] = nameOf(line);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { name, lines: [line] });
  }
  const counted = [...groups].map(
    ([key, { name, lines: own }]): ChaseGroup => ({
      key,
      name,
      lines: own,
      documents: own.length,
      overdue: own.filter(({ item }) => item.overdueDays > 0).length,
      reminders: own.filter(({ item }) => item.asked?.state === 'reminder').length,
    }),
  );
  if (by === 'due') return counted.sort((a, b) => placeOf(a.key) - placeOf(b.key));
  const nearOf = ({ lines: [first] }: ChaseGroup): number =>
    by === 'person' ? nearness.indexOf(first?.near ?? 'far') : 0;
  return counted.sort(
    (a, b) =>
      nearOf(a) - nearOf(b) ||
      b.reminders - a.reminders ||
      b.overdue - a.overdue ||
      b.documents - a.documents ||
      (foldForSearch(a.name) < foldForSearch(b.name) ? -1 : 1),
  );
}
const placeOf = (key: string): number => (dueGroups as readonly string[]).indexOf(key);

/** The partners that are named by any line, to choose from. */
export const partnersIn = (partners: readonly Partner[], lines: readonly ChaseLine[]): readonly Partner[] => {
  const named = new Set(lines.map(({ partner }) => partner));
  return partners.filter(({ id }) => named.has(id));
};
