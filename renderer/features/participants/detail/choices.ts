import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { type Choice, referenceChoices } from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { counties } from '#shared/domain/place/place.ts';
import type { FieldSpec } from '#shared/kernel/field.ts';

const countyChoices: readonly Choice[] = counties
  .map(({ plate, name }) => ({ id: plate, name }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'ro'));

/**
 * What may be chosen in a field, or null when it is typed freely. Besides the field's own values: the call's
 * target-group categories, levels of education, counties (of Romania; elsewhere the county is typed), companies and partners.
 */
export function useChoices(
  textAt: (path: string) => string,
): (path: string, spec: FieldSpec) => readonly Choice[] | null {
  const { language, say } = useProgram();
  const { copy, profile } = useProject();
  const companies = useLiveQuery(() => referenceChoices(copy.db, 'company'), [copy]);
  const partners = useLiveQuery(() => referenceChoices(copy.db, 'partner'), [copy]);
  const inRomania = (countryPath: string): boolean => ['', 'RO'].includes(textAt(countryPath));
  const homeCounty = inRomania('domicile/country');
  const residenceCounty = inRomania('residence/country');

  return useCallback(
    (path, spec) => {
      if (path === 'isced')
        return profile.isced.map(({ level, name }) => ({ id: String(level), name: `${level} · ${name[language]}` }));
      if (path === 'gtCategory')
        return profile.targetGroup.categories.map(({ key, name }) => ({ id: key, name: name[language] }));
      if (path === 'workCounty') return countyChoices;
      if (path === 'domicile/county') return homeCounty ? countyChoices : null;
      if (path === 'residence/county') return residenceCounty ? countyChoices : null;
      const one = spec.kind === 'list' ? spec.of : spec;
      if (one.kind === 'choice') return one.values.map(value => ({ id: value, name: say(`${spec.label}.${value}`) }));
      if (one.kind === 'reference') return (one.table === 'company' ? companies : partners) ?? [];
      return null;
    },
    [profile, language, say, companies, partners, homeCounty, residenceCounty],
  );
}
