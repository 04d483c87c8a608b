import type { Disclosure } from '#shared/ipc/disclosure.channels.ts';
import type { CommitLabel } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, 'disclosure.record'>;

/** Covered values are shown only after the journal says so: who, when, and of whom or in which report. */
export function disclosureHandlers({ program }: Services, desk: WorkspaceDesk): Group {
  return {
    'disclosure.record': async ({ folder, disclosure }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const { vault } = workspace.value;
      if (disclosure.what !== 'report' && !vault.tables()[disclosure.table]?.has(disclosure.id)) {
        return fail(problem('disclosure.no-record'));
      }
      const noted = await vault.note(labelOf(disclosure), program.author());
      return noted.ok ? ok(null) : noted;
    },
  };
}

function labelOf(disclosure: Disclosure): CommitLabel {
  if (disclosure.what === 'report') return { key: 'report.people-revealed', facts: { report: disclosure.report } };
  const { table, id } = disclosure;
  return { key: disclosure.what === 'cnp' ? 'cnp.revealed' : 'sensitive.revealed', facts: { table, id } };
}
