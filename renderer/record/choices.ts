import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { type Choice, referenceChoices } from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { counties } from '#shared/domain/place/place.ts';
import type { FieldSpec } from '#shared/kernel/field.ts';

export const countyChoices: readonly Choice[] = counties
  .map(({ plate, name }) => ({ id: plate, name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'ro'));

/** What may be chosen in a field, or null when it is typed freely. */
export type ChoicesFor = (path: string, spec: FieldSpec) => readonly Choice[] | null;

/** What may be chosen in a field by what it is: its own values, companies, partners. A page adds what it knows of its fields. */
export function useChoices(): ChoicesFor {
  const { say } = useProgram();
  const { copy } = useProject();
  const companies = useLiveQuery(() => referenceChoices(copy.db, 'company'), [copy]);
  const partners = useLiveQuery(() => referenceChoices(copy.db, 'partner'), [copy]);

  return useCallback(
    (_, spec) => {
      const one = spec.kind === 'list' ? spec.of : spec;
      if (one.kind === 'choice') return one.values.map(value => ({ id: value, name: say(`${one.label}.${value}`) }));
      if (one.kind === 'reference') return (one.table === 'company' ? companies : partners) ?? [];
      return null;
    },
    [say, companies, partners],
  );
}
