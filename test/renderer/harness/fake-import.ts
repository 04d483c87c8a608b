import type { ImportChannels } from '#shared/ipc/import.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail } from '#shared/kernel/result.ts';

/** What main is played to answer about an import; a test puts its own answers in place. */
export type FakeImport = {
  -readonly [C in keyof ImportChannels]: (
    request: ImportChannels[C]['request'],
  ) => ImportChannels[C]['reply'] | Promise<ImportChannels[C]['reply']>;
};

/** A cancelled dialog, and nothing open. */
export function noImport(): FakeImport {
  const nothing = () => fail(problem('import.not-open'));
  return {
    'import.open': () => fail(problem('dialog.cancelled')),
    'import.read': nothing,
    'import.page': nothing,
    'import.apply': nothing,
    'import.error-report': nothing,
    'import.close': () => null,
  };
}

/** Handlers that answer as the answers are when they are asked. */
export const importAnswers = (answers: FakeImport): FakeImport => ({
  'import.open': request => answers['import.open'](request),
  'import.read': request => answers['import.read'](request),
  'import.page': request => answers['import.page'](request),
  'import.apply': request => answers['import.apply'](request),
  'import.error-report': request => answers['import.error-report'](request),
  'import.close': request => answers['import.close'](request),
});
