import type { ProjectData } from '#shared/domain/tables.ts';
import type { AddedFile } from '#shared/ipc/attachment.channels.ts';
import type {
  Channel,
  IpcContract,
  JobProgress,
  OpenWorkspace,
  ProgramState,
  Reply,
  Request,
} from '#shared/ipc/contract.ts';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Commit, Tables } from '#shared/journal/commit.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { offerReports } from '#shared/reports/registry.ts';

import { type FakeBackups, fakeBackups, goodBackups } from './fake-backups.ts';
import { fakeChasing } from './fake-chasing.ts';
import { fakeHistory } from './fake-history.ts';
import { type FakeImport, importAnswers, noImport } from './fake-import.ts';
import { type FakePlaces, ordinaryPlaces, placeHandlers } from './fake-places.ts';
import { fakePrivacy } from './fake-privacy.ts';
import { fakeProtection, type PlayedLock } from './fake-protection.ts';
import { type FakeRecovery, fakeRecovery, nothingWrong } from './fake-recovery.ts';

type Handlers = { readonly [C in Channel]: (request: Request<C>) => Reply<C> | Promise<Reply<C>> };
const today = '2022-11-30' as PlainDate;
const now = (position: number): string => new Date(Date.UTC(2022, 10, 30, 12, 0, position)).toISOString();

/** The main process, played in memory: one workspace, its commits, and what a test wants to go wrong. */
export type FakeProgram = {
  readonly ask: (channel: Channel, request: unknown) => Promise<unknown>;
  readonly asked: { readonly channel: Channel; readonly request: unknown }[];
  readonly commits: Commit[];
  readonly lock: PlayedLock;
  tables: Tables;
  /** Said instead of saving, once set. */
  commitProblem: Problem | null;
  /** Said instead of opening a workspace, once set. */
  openProblem: Problem | null;
  /** Thrown in place of every answer, once set. */
  fault: Error | null;
  /** Kept back this long before a file is said to be written, in milliseconds. */
  exportDelay: number;
  /** What becomes of the files that are dropped or chosen next; null: the dialog is cancelled. */
  added: readonly AddedFile[] | null;
  readonly places: FakePlaces;
  readonly recovery: FakeRecovery;
  readonly backups: FakeBackups;
  readonly imports: FakeImport;
};

export function fakeProgram({
  tables,
  open = false,
}: {
  readonly tables: Tables;
  readonly open?: boolean;
}): FakeProgram {
  const profile = findProfile('pocu-860-3-12');
  if (!profile) throw new Error('fake program: no profile');
  const places = ordinaryPlaces();
  const recovery = nothingWrong();
  const backups = goodBackups();
  const imports = noImport();
  const jobs = new Map<string, JobProgress | 'cancelled'>();
  let state: ProgramState = {
    version: '0.1.0',
    platform: 'linux',
    language: 'ro',
    today,
    author: 'Ana Punte',
    recent: [
      { folder: '/home/ana/Proiecte/Industria 4.0', title: 'Industria 4.0 – Competențe digitale pentru IMM' },
      { folder: '/home/ana/Proiecte/Digital Vest', title: 'Digital Vest' },
    ],
    open: null,
  };
  const workspace = (): OpenWorkspace => ({
    workspaceId: 'synthetic',
    folder: '/home/ana/Proiecte/Industria 4.0',
    projectTitle: String(program.tables.project?.get('project')?.title ?? ''),
    profileId: profile.id,
    position: program.commits.length,
    savedAt: program.commits.at(-1)?.at ?? null,
    counts: Object.fromEntries(Object.entries(program.tables).map(([table, rows]) => [table, rows.size])),
    notices: [],
  });
  const enter = () => {
    state = { ...state, open: workspace() };
    return ok(workspace());
  };
  const document = (request: Request<'report.preview'>) =>
    buildReport({
      data: program.tables as unknown as ProjectData,
      profile,
      report: request.report,
      params: request.params,
      language: request.language,
      at: { position: program.commits.length, instant: '2022-11-30T12:00:00.000Z', today },
    });

  const lock: PlayedLock = { order: () => {}, locked: [] };
  const handlers: Handlers = {
    ...fakeProtection(enter, lock),
    ...fakeBackups(backups),
    ...fakePrivacy(),
    ...fakeChasing(),
    ...importAnswers(imports),
    ...fakeRecovery(recovery),
    'program.state': () => state,
    'program.set-language': ({ language }) => (state = { ...state, language }),
    'program.set-author': ({ author }) => (state = { ...state, author }),
    'workspace.open': ({ folder }) =>
      program.openProblem !== null
        ? fail(program.openProblem)
        : folder?.endsWith('Vest')
          ? fail(problem('vault.not-found', { folder }))
          : enter(),
    'workspace.create': () => enter(),
    'workspace.sample': () => enter(),
    'workspace.close': () => {
      state = { ...state, open: null };
      return null;
    },
    'workspace.commit': ({ draft, base }) => {
      if (program.commitProblem) return fail(program.commitProblem);
      const applied = applyCommit(program.tables, draft.changes);
      if (!applied.ok) return fail(applied.error);
      program.tables = applied.value;
      const position = program.commits.length + 1;
      const at = now(position);
      const missed = program.commits.slice(base);
      const saved: Commit = { ...draft, id: `commit-${position}`, position, at };
      program.commits.push(saved);
      return ok({ saved, missed });
    },
    'workspace.commits-since': ({ position }) =>
      ok({ commits: program.commits.slice(position), position: program.commits.length }),
    'workspace.rows': ({ table, after, limit }) => {
      const rows = [...(program.tables[table]?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      const rest = after === null ? rows : rows.filter(({ id }) => id > after);
      return ok({ rows: rest.slice(0, limit), position: program.commits.length, more: rest.length > limit });
    },
    'report.list': () => ok(offerReports(profile, program.tables as unknown as ProjectData, today)),
    'report.preview': request => {
      const built = document(request);
      if (!built.ok) return built;
      const { rows, parts } = built.value;
      if (parts !== undefined) return ok({ document: built.value, firstRow: 0, totalRows: parts.length });
      const part = rows.slice(request.firstRow, request.firstRow + request.limit);
      return ok({ document: { ...built.value, rows: part }, firstRow: request.firstRow, totalRows: rows.length });
    },
    'report.export': async ({ job, format, report }) => {
      for (let step = 0; step <= 10; step += 1) {
        if (jobs.get(job) === 'cancelled') return fail(problem('export.cancelled'));
        jobs.set(job, { stage: step === 0 ? 'building' : 'writing', done: step * 33, total: 330 });
        await new Promise(resolve => setTimeout(resolve, program.exportDelay / 10));
      }
      return ok({ path: `/home/ana/Documente/143404_${report}_2022-11.${format}`, bytes: 182_344 });
    },
    'job.progress': ({ job }) => {
      const progress = jobs.get(job);
      return progress === undefined || progress === 'cancelled' ? null : progress;
    },
    'job.cancel': ({ job }) => {
      jobs.set(job, 'cancelled');
      return null;
    },
    'attachment.dropped': () => ({ drop: 'drop-1' }),
    'attachment.add': () => (program.added === null ? fail(problem('dialog.cancelled')) : ok(program.added)),
    'attachment.progress': () => null,
    'attachment.cancel': () => null,
    'attachment.open': () => ok(null),
    'attachment.save-as': () => fail(problem('dialog.cancelled')),
    'file.open': () => ok(null),
    'file.show-in-folder': () => ok(null),
    'disclosure.record': ({ disclosure: { what, ...facts } }) => {
      if (program.commitProblem) return fail(program.commitProblem);
      const position = program.commits.length + 1;
      const label = { key: `${what}.revealed`, facts };
      program.commits.push({
        label,
        author: state.author,
        changes: [],
        id: `note-${position}`,
        position,
        at: now(position),
      });
      return ok(null);
    },
    ...fakeHistory(),
    ...placeHandlers(places),
  };

  const program: FakeProgram = {
    asked: [],
    commits: [],
    lock,
    tables,
    commitProblem: null,
    openProblem: null,
    fault: null,
    exportDelay: 0,
    added: null,
    places,
    recovery,
    backups,
    imports,
    ask: async (channel, request) => {
      program.asked.push({ channel, request });
      if (program.fault) throw program.fault;
      const handler = handlers[channel] as (sent: unknown) => IpcContract[Channel]['reply'];
      return handler(request);
    },
  };
  if (open) enter();
  return program;
}
