import type { HistoryChannels } from '#shared/ipc/history.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';

type Group = { readonly [C in keyof HistoryChannels]: () => HistoryChannels[C]['reply'] };

/** A project in which nothing happened yet. */
export const fakeHistory = (): Group => ({
  'history.page': () => ok({ acts: [], matching: 0, next: null, authors: [], recordName: null, position: 0 }),
  'history.records': () => ok([]),
  'history.next': () => ok({ undo: null, redo: null }),
  'history.order': () => null,
  'history.turn': () => fail(problem('history.nothing-to-undo')),
  'history.restore-value': () => fail(problem('history.value-unknown')),
});
