import { recordsOf } from '#shared/domain/privacy/person-rows.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { PersonAct } from '#shared/reports/model/define-report.ts';
import { historyOf } from './history/history-of.ts';
import type { Workspace } from './workspace.ts';

/**
 * What was ever done with the records of a person and with what belongs to them (dossier, courses, files), and when their
 * covered values were shown to somebody, the oldest first, in words. `of-person`: also of other records with the same CNP.
 * What was done with a record before it was merged into one of them is among it.
 * Reads the whole journal. None for somebody who is not there.
 */
export async function personHistory(
  workspace: Workspace,
  participant: string,
  whose: 'of-person' | 'of-record',
  language: Language,
): Promise<Result<readonly PersonAct[], Problem>> {
  const people = workspace.data().participant;
  const chosen = people.get(participant);
  if (chosen === undefined) return ok([]);
  const records = whose === 'of-person' ? recordsOf(chosen, people.values()) : [chosen];
  const ids = new Set(records.flatMap(({ id, formerIds }) => [id, ...(formerIds ?? [])]));
  return historyOf(workspace).ofPeople(ids, language);
}
