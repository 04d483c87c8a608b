import { useCallback } from 'react';
import { type ChoicesFor, countyChoices, useChoices } from '#renderer/record/choices.ts';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';

/**
 * What may be chosen in a field of a participant, or null when it is typed freely. Besides what every record's fields offer:
 * the call's target-group categories, levels of education, counties (of Romania; elsewhere the county is typed).
 */
export function useParticipantChoices(textAt: (path: string) => string): ChoicesFor {
  const { language } = useProgram();
  const { profile } = useProject();
  const choices = useChoices();
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
      return choices(path, spec);
    },
    [profile, language, choices, homeCounty, residenceCounty],
  );
}
