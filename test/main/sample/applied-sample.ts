import { type SampleCommit, sampleCommits } from '#main/sample/industry-4/sample-commits.ts';
import { type ProjectData, tableNames } from '#shared/domain/tables.ts';
import { planChanges, putUpdates } from '#shared/journal/apply.ts';
import type { Row } from '#shared/journal/commit.ts';

/** The rows that the commits of a sample leave behind, each commit applied as the vault does. Throws when one does not fit. */
export function appliedSample(
  size: number,
  seed = 1,
  onCommit: (commit: SampleCommit) => void = () => {},
): ProjectData {
  const tables = Object.fromEntries(tableNames.map(name => [name, new Map<string, Row>()]));
  for (const commit of sampleCommits({ size, seed })) {
    const planned = planChanges(tables, commit.draft.changes);
    if (!planned.ok) throw new Error(JSON.stringify(planned.error));
    for (const [table, updates] of planned.value) {
      const rows = Object.entries(tables).find(([name]) => name === table)?.[1];
      if (rows === undefined) throw new Error(`unknown table ${table}`);
      putUpdates(rows, updates);
    }
    onCommit(commit);
  }
  return tables as unknown as ProjectData;
}
