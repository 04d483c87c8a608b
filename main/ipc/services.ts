import type { ExportFormat } from '#shared/ipc/contract.ts';
import type { LogView } from '#shared/ipc/logs.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { OpenedCopies } from '../files/opened-copies.ts';
import type { ImportJobs } from '../jobs/import-jobs.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { LetterJobs } from '../jobs/letter-jobs.ts';
import type { SalvageJobs } from '../jobs/salvage-jobs.ts';
import type { NewProject } from '../workspace/create-workspace.ts';
import type { SealingChange, SealingChanged } from '../workspace/protection.ts';
import type { Unlock, Workspace } from '../workspace/workspace.ts';
import type { BackupServices } from './backup-services.ts';
import type { ProtectionServices } from './protection-services.ts';
import type { TurnOrders } from './turn-orders.ts';

export type RecentWorkspace = { readonly folder: string; readonly title: string };

/** What the handlers need of the program and of the computer. The composition root gives the real ones, tests others. */
export type Services = {
  readonly program: ProgramServices;
  readonly dialogs: Dialogs;
  readonly workspaces: Workspaces;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  readonly attachments: AttachmentServices;
  readonly backups: BackupServices;
  readonly protection: ProtectionServices;
  readonly folders: Folders;
  readonly logs: Logs;
  /** Reads lists that somebody sent, each in a thread; absent where none are read. */
  readonly imports?: ImportJobs;
  /** Writes papers for employers, in a thread for each order; absent where none are written. */
  readonly letters?: LetterJobs;
  /** Reads whole workspaces in a thread; absent: in this process. */
  readonly salvage?: SalvageJobs;
};

export type ProgramServices = {
  readonly version: string;
  readonly platform: string;
  /** The calendar day now, where this computer is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
  readonly author: () => string;
  readonly setAuthor: (author: string) => void;
  readonly recent: () => readonly RecentWorkspace[];
  readonly setRecent: (recent: readonly RecentWorkspace[]) => void;
  /** Told whenever another workspace is open, or none: title, represented file and menu follow. */
  readonly onOpened: (
    workspace: { readonly title: string; readonly folder: string; readonly encrypted: boolean } | null,
  ) => void;
  readonly onExported: (path: string) => void;
  /** Undo and redo in the menu; absent where there is none. */
  readonly turns?: TurnOrders;
  /** Removes the rows that the window's storage keeps on the disk; absent where there is no window with any. */
  readonly forgetPage?: () => Promise<void>;
};

/** System dialogs. Each remembers its folder by purpose; null is the person's cancel. */
export type Dialogs = {
  readonly openWorkspace: () => Promise<string | null>;
  readonly createWorkspace: (suggestedName: string) => Promise<string | null>;
  /** One file or several that are to be kept. */
  readonly chooseFiles: () => Promise<readonly string[] | null>;
  /** A workbook or CSV to be read; absent: as `chooseFiles`, of which there must be one. */
  readonly chooseTable?: () => Promise<string | null>;
  /** A folder that several files go into; absent: none can be chosen. */
  readonly chooseFolder?: () => Promise<string | null>;
  /** Where a kept file is to be written; the system has asked whether an existing one is to be replaced. */
  readonly saveFile: (suggestedName: string) => Promise<string | null>;
  /** `replace`: as in `saveReport`. */
  readonly saveText: (suggestedName: string) => Promise<{ readonly path: string; readonly replace: boolean } | null>;
  /** `replace`: the system has asked whether an existing file is to be replaced. */
  readonly saveReport: (
    suggestedName: string,
    format: ExportFormat,
  ) => Promise<{ readonly path: string; readonly replace: boolean } | null>;
};

export type Workspaces = {
  readonly open: (folder: string, unlock?: Unlock) => Promise<Result<Workspace, Problem>>;
  readonly create: (folder: string, project: NewProject) => Promise<Result<Workspace, Problem>>;
  /** Encrypts a closed workspace that is not, or takes its encryption away. */
  readonly reseal: (folder: string, change: SealingChange) => Promise<Result<SealingChanged, Problem>>;
  /** Where the sample lies, in the program's own folder. */
  readonly sampleFolder: string;
  /** Opens the sample, made on first use. */
  readonly sample: () => Promise<Result<Workspace, Problem>>;
};

export type Desktop = {
  /** False when no program could open the file. */
  readonly openFile: (path: string) => Promise<boolean>;
  readonly showInFolder: (path: string) => void;
  readonly exists: (path: string) => boolean;
};

/** What keeping files takes from the world. */
export type AttachmentServices = {
  /** Copies that other programs are shown; cleared when the workspace is closed or locked, and at the program's end and start. */
  readonly opened: OpenedCopies;
  /** A new id, and the instant now, UTC. */
  readonly stamp: () => { readonly id: string; readonly at: string };
};

/** Folders about whose place the person does not want to be told again. */
export type Folders = {
  readonly isQuiet: (folder: string) => boolean;
  readonly setQuiet: (folder: string, quiet: boolean) => void;
};

/** The log of faults. */
export type Logs = {
  readonly read: () => LogView;
  readonly clear: () => void;
  /** Shows its folder on the desktop. */
  readonly show: () => void;
};
