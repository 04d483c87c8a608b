import type { Commit, CommitDraft, Row } from '../journal/commit.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Language } from '../kernel/translation.ts';
import type { ReportFormat, ReportParameter } from '../reports/model/define-report.ts';
import type { ReportDocument } from '../reports/model/report-document.ts';
import { type AttachmentChannels, attachmentChannels } from './attachment.channels.ts';
import { type BackupChannels, backupChannels } from './backup.channels.ts';
import { type ChasingChannels, chasingChannels } from './chasing.channels.ts';
import { type DisclosureChannels, disclosureChannels } from './disclosure.channels.ts';
import { type FolderChannels, folderChannels } from './folder.channels.ts';
import { type HistoryChannels, historyChannels } from './history.channels.ts';
import { type ImportChannels, importChannels } from './import.channels.ts';
import { type LogsChannels, logsChannels } from './logs.channels.ts';
import { type PrivacyChannels, privacyChannels } from './privacy.channels.ts';
import { type ProtectionChannels, protectionChannels } from './protection.channels.ts';
import { type RecoveryChannels, recoveryChannels } from './recovery.channels.ts';
import { type SealingChannels, sealingChannels } from './sealing.channels.ts';

export type ExportFormat = ReportFormat;
/** Report parameters as `{ from, to, partner }`: days `YYYY-MM-DD`, ids, or absent. */
export type ReportParams = { readonly [name: string]: string };
export type ReportRequest = { readonly report: string; readonly params: ReportParams; readonly language: Language };

/** A workspace that is open in this window. */
export type OpenWorkspace = {
  readonly workspaceId: string;
  readonly folder: string;
  readonly projectTitle: string;
  readonly profileId: string;
  readonly position: number;
  /** When the last commit was saved, UTC; null when there is none. */
  readonly savedAt: string | null;
  readonly counts: { readonly [table: string]: number };
  /** What opening found and mended (a torn last entry, an old lock), to be told to the person. */
  readonly notices: readonly Problem[];
};
export type ProgramState = {
  readonly version: string;
  readonly platform: string;
  readonly language: Language;
  readonly today: string;
  readonly author: string;
  readonly recent: readonly { readonly folder: string; readonly title: string }[];
  readonly open: OpenWorkspace | null;
};
export type ReportOffer = {
  readonly id: string;
  readonly owed: string | null;
  readonly title: { readonly ro: string; readonly en: string };
  readonly description: { readonly ro: string; readonly en: string };
  readonly defaults: ReportParams;
  readonly parameters: readonly ReportParameter[];
  /** What it is offered as, the most useful first. */
  readonly formats: readonly ExportFormat[];
};
export type ReportPage = {
  /** The document; `rows` hold the part asked for, or `parts` where it is papers: then rows are counted in papers. */
  readonly document: ReportDocument;
  readonly firstRow: number;
  readonly totalRows: number;
};
export type SavedFile = { readonly path: string; readonly bytes: number };
export type JobProgress = {
  readonly stage: 'waiting' | 'building' | 'writing' | 'done';
  readonly done: number;
  readonly total: number;
};

/** The questions about the program, the open workspace's rows, and reports. */
interface ProjectChannels {
  'program.state': { request: Record<string, never>; reply: ProgramState };
  'program.set-language': { request: { readonly language: Language }; reply: ProgramState };
  'program.set-author': { request: { readonly author: string }; reply: ProgramState };
  /** Asks for a folder with the system dialog unless one is given (from the recent list). Cancel is a value. */
  'workspace.open': { request: { readonly folder?: string }; reply: Result<OpenWorkspace, Problem> };
  'workspace.create': {
    request: { readonly title: string; readonly smisCode: string | null; readonly profileId: string };
    reply: Result<OpenWorkspace, Problem>;
  };
  /** Opens the sample `industry-4`, made on first use in the program's own folder. */
  'workspace.sample': { request: Record<string, never>; reply: Result<OpenWorkspace, Problem> };
  'workspace.close': { request: Record<string, never>; reply: null };
  'workspace.commit': {
    /**
     * `folder`: the workspace that is meant, here and below. Another one may have been opened while a page was still saving.
     * `base`: the journal position the working copy has reached, so that the reply can bring it up to date.
     */
    request: { readonly folder: string; readonly draft: CommitDraft; readonly base: number };
    reply: Result<{ readonly saved: Commit; readonly missed: readonly Commit[] }, Problem>;
  };
  /** Commits after a position, or `tooFar` when the working copy should be rebuilt from rows instead. */
  'workspace.commits-since': {
    request: { readonly folder: string; readonly position: number };
    reply: Result<
      | { readonly commits: readonly Commit[]; readonly position: number }
      | { readonly tooFar: true; readonly position: number },
      Problem
    >;
  };
  /** One slice of a table's rows at the current position, in order of id. */
  'workspace.rows': {
    request: {
      readonly folder: string;
      readonly table: string;
      readonly after: string | null;
      readonly limit: number;
    };
    reply: Result<{ readonly rows: readonly Row[]; readonly position: number; readonly more: boolean }, Problem>;
  };
  'report.list': { request: Record<string, never>; reply: Result<readonly ReportOffer[], Problem> };
  'report.preview': {
    request: ReportRequest & { readonly firstRow: number; readonly limit: number };
    reply: Result<ReportPage, Problem>;
  };
  /** Asks where to with the system dialog, then writes in the worker. `job` is made up by the caller to ask for progress. */
  'report.export': {
    request: ReportRequest & { readonly format: ExportFormat; readonly job: string };
    reply: Result<SavedFile, Problem>;
  };
  'job.progress': { request: { readonly job: string }; reply: JobProgress | null };
  'job.cancel': { request: { readonly job: string }; reply: null };
  /** Only for files that this program saved since it started. */
  'file.open': { request: { readonly path: string }; reply: Result<null, Problem> };
  'file.show-in-folder': { request: { readonly path: string }; reply: Result<null, Problem> };
}
const projectChannels = {
  'program.state': true,
  'program.set-language': true,
  'program.set-author': true,
  'workspace.open': true,
  'workspace.create': true,
  'workspace.sample': true,
  'workspace.close': true,
  'workspace.commit': true,
  'workspace.commits-since': true,
  'workspace.rows': true,
  'report.list': true,
  'report.preview': true,
  'report.export': true,
  'job.progress': true,
  'job.cancel': true,
  'file.open': true,
  'file.show-in-folder': true,
} as const satisfies Record<keyof ProjectChannels, true>;

/**
 * Everything the two processes may say to each other. One question, one answer; nothing is pushed back. A subject with
 * questions of its own keeps them in a file beside this one and adds its two lines here.
 */
export interface IpcContract
  extends AttachmentChannels,
    BackupChannels,
    ChasingChannels,
    DisclosureChannels,
    FolderChannels,
    HistoryChannels,
    ImportChannels,
    LogsChannels,
    PrivacyChannels,
    ProtectionChannels,
    SealingChannels,
    RecoveryChannels,
    ProjectChannels {}
export type Channel = keyof IpcContract;
export type Request<C extends Channel> = IpcContract[C]['request'];
export type Reply<C extends Channel> = IpcContract[C]['reply'];

/** The list the preload allows. `satisfies` keeps it and the contract the same. */
export const channels = Object.keys({
  ...attachmentChannels,
  ...backupChannels,
  ...chasingChannels,
  ...disclosureChannels,
  ...folderChannels,
  ...historyChannels,
  ...importChannels,
  ...logsChannels,
  ...privacyChannels,
  ...protectionChannels,
  ...sealingChannels,
  ...recoveryChannels,
  ...projectChannels,
} satisfies Record<Channel, true>) as readonly Channel[];
