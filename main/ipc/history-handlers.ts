import type { HistoryChannels } from '#shared/ipc/history.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { historyOf } from '../workspace/history/history-of.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<Handlers, keyof HistoryChannels>;

/** Questions about what happened in the open workspace, and taking it back. */
export function historyHandlers({ program }: Pick<Services, 'program'>, desk: WorkspaceDesk): Group {
  return {
    'history.page': async ({ folder, ...question }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? historyOf(workspace.value).page(question) : workspace;
    },
    'history.records': async ({ folder, position, first, limit, language }) => {
      const workspace = desk.need(folder);
      return workspace.ok ? historyOf(workspace.value).records(position, first, limit, language) : workspace;
    },
    'history.next': async ({ folder, language }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const history = historyOf(workspace.value);
      history.readAhead();
      const next = await history.next(language);
      program.turns?.show(next);
      return ok(next);
    },
    'history.order': async () => program.turns?.next() ?? null,
    'history.turn': async ({ folder, kind, position, part, base, language }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      if (base > workspace.value.vault.position) return fail(problem('ipc.base-ahead'));
      const options = { kind, part, author: program.author() };
      return historyOf(workspace.value).turn(position, options, { base, language });
    },
    'history.restore-value': async ({ folder, position, table, id, path, base, language }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      if (base > workspace.value.vault.position) return fail(problem('ipc.base-ahead'));
      const place = { position, table, id, path };
      return historyOf(workspace.value).restore(place, program.author(), { base, language });
    },
  };
}
