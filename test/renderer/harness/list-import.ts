import { ImportSession } from '#main/imports/import-session.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { profile } from '#test/main/imports/an-import.ts';
import { day } from '#test/support/some-people.ts';
import type { FakeProgram } from './fake-program.ts';

/**
 * Lets the played program read a real file as the program does: `bytes` is what the dialog, or a drop, brings. What is applied
 * becomes a commit of the played program.
 */
export function playImport(program: FakeProgram, name: string, bytes: Uint8Array): void {
  let session: ImportSession | null = null;
  let ids = 0;
  const state = () => ({
    data: program.tables as unknown as ProjectData,
    profile,
    position: program.commits.length,
    today: day('2022-11-30'),
  });
  const inSession = <T>(
    use: (session: ImportSession) => T | Promise<T>,
  ): T | Promise<T> | Result<never, ReturnType<typeof problem>> =>
    session === null ? fail(problem('import.not-open')) : use(session);

  program.imports['import.open'] = async () => {
    const opened = await ImportSession.of(bytes, name, () => `imported-${++ids}`, { now: () => performance.now() });
    if (!opened.ok) return opened;
    session = opened.value;
    return ok(session.opened(state()));
  };
  program.imports['import.read'] = ({ question }) => inSession(open => open.read(question, state()));
  program.imports['import.page'] = ({ show, first, limit }) => inSession(open => open.page(show, first, limit));
  program.imports['import.apply'] = ({ folder, decisions, base }) =>
    inSession(async open => {
      const drafted = open.draft(decisions, state(), 'Ana Punte');
      if (!drafted.ok) return drafted;
      const { draft, counts } = drafted.value;
      if (draft.changes.length === 0) return ok({ saved: null, missed: [], counts });
      const done = (await program.ask('workspace.commit', { folder, draft, base })) as Awaited<
        ReturnType<FakeProgram['imports']['import.apply']>
      >;
      return done.ok ? ok({ ...done.value, counts }) : done;
    });
  program.imports['import.close'] = () => {
    session = null;
    return null;
  };
}
