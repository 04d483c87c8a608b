import { offersOf } from '../../workspace/make-report.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

/** `reports FOLDER`: the reports that the profile and the workspace offer, with the parameters they would be made with now. */
export async function reportsVerb(
  folder: string,
  { environment, unlock, language, say }: CliContext,
): Promise<Outcome> {
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const offers = offersOf(opened.value);
  await opened.value.close();
  return {
    exit: 0,
    json: { ok: true, reports: offers.map(offer => ({ ...offer, defaults: { ...offer.defaults } })) },
    lines: offers.flatMap(({ id, owed, title, description, defaults }) => [
      `${id}${owed === null ? '' : ` (${owed})`}: ${title[language]}`,
      `  ${description[language]}`,
      `  ${Object.entries(defaults)
        .map(([name, value]) => `${name}=${value}`)
        .join('  ')}`,
    ]),
  };
}
