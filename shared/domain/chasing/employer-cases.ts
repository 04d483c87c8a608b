import { groupBy } from '../../kernel/group-by.ts';
import type { Correspondence } from '../correspondence/correspondence.ts';
import { casesOf } from '../eligibility/check-project.ts';
import { inOrder } from '../row-order.ts';
import type { ProjectData } from '../tables.ts';
import type { EmployerCase } from './work-list.ts';

/** Everything that is chased around one employer. */
export type EmployerRows = { readonly subject: EmployerCase; readonly letters: readonly Correspondence[] };

/** People without an employer stand under this id. */
export const noEmployer = '';

/** Every company with its people and letters, by id in order, and people without an employer, who have no letters. */
export function employerRows(data: ProjectData): ReadonlyMap<string, EmployerRows> {
  const people = groupBy(casesOf(data), ({ participant: { employer } }) => employer ?? noEmployer);
  const letters = groupBy(data.correspondence.values(), ({ company }) => company ?? noEmployer);
  const aids = groupBy(data.aid.values(), ({ company }) => company ?? noEmployer);
  const rows = new Map<string, EmployerRows>();
  for (const company of inOrder(data.company)) {
    const { id } = company;
    const subject = {
      company,
      dossier: data.dossier.get(id) ?? null,
      people: people.get(id) ?? [],
      aids: aids.get(id) ?? [],
    };
    rows.set(id, { subject, letters: letters.get(id) ?? [] });
  }
  const alone = [...people].flatMap(([id, group]) => (rows.has(id) ? [] : group));
  const subject = { company: null, dossier: null, people: alone, aids: [] };
  return alone.length === 0 ? rows : rows.set(noEmployer, { subject, letters: [] });
}
