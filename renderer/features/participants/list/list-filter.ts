import { type ListRow, matches } from '#renderer/services/register/list-row.ts';
import type { Countability } from '#shared/domain/eligibility/finding.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';

/** What narrows the list besides the columns' own filters. */
export type ListFilter = {
  readonly search: string;
  readonly status: Countability['status'] | 'all';
  /** Id of a rule that must have found something, or null. */
  readonly rule: string | null;
};
export const noFilter: ListFilter = { search: '', status: 'all', rule: null };

/** What of it a view keeps: never what was looked for. */
export const narrowedBy = ({ status, rule }: ListFilter): { readonly [name: string]: string } => ({
  ...(status === 'all' ? {} : { status }),
  ...(rule === null ? {} : { rule }),
});

/** The filter of a view. A status that is not known any more narrows nothing. */
export function filterOf({ status, rule }: { readonly [name: string]: string }): ListFilter {
  const known = (['countable', 'missing', 'not-countable'] as const).find(one => one === status);
  return { search: '', status: known ?? 'all', rule: rule ?? null };
}

/** The test of one line. What was typed is folded once, not per line. */
export function lineTest({ search, status, rule }: ListFilter): (row: ListRow) => boolean {
  const words = foldForSearch(search)
    .split(' ')
    .filter(word => word !== '');
  return row =>
    (status === 'all' || row.status === status) &&
    (rule === null || row.findings.some(found => found.rule === rule)) &&
    matches(row, words);
}

export type ListCounts = {
  readonly all: number;
  readonly byStatus: { readonly [S in Countability['status']]: number };
  /** Participants by rule that keeps them from being counted, most first. */
  readonly byRule: readonly { readonly rule: string; readonly count: number }[];
};

export function countLines(rows: readonly ListRow[]): ListCounts {
  const byStatus = { countable: 0, missing: 0, 'not-countable': 0 };
  const rules = new Map<string, number>();
  for (const { status, findings } of rows) {
    if (status !== null) byStatus[status] += 1;
    const found = new Set(findings.filter(({ effect }) => effect !== 'notice').map(({ rule }) => rule));
    for (const rule of found) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  const byRule = [...rules].map(([rule, count]) => ({ rule, count }));
  return {
    all: rows.length,
    byStatus,
    byRule: byRule.sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule)),
  };
}
