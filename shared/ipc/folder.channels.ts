import type { Change, CommitLabel } from '../journal/commit.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';

/** Kinds of places that may answer for a workspace's files in their own way. */
export const placeKinds = [
  'onedrive',
  'dropbox',
  'google-drive',
  'icloud',
  'box',
  'nextcloud',
  'syncthing',
  'other-cloud',
  'network',
  'removable',
  'other-volume',
] as const;
export type PlaceKind = (typeof placeKinds)[number];
/** How a place was recognised: by a name in the path, by what the other program says, by a file it left, by the file system. */
export type PlaceSign = 'name' | 'setting' | 'mark' | 'mount';
export type FolderPlace = { readonly kind: PlaceKind; readonly sign: PlaceSign };

/** A copy that some program put beside a file of the workspace. */
export type ConflictCopy = {
  /** Inside the workspace folder, with `/`. */
  readonly file: string;
  /** The file that it is a copy of. */
  readonly of: string;
  readonly by: 'onedrive' | 'dropbox' | 'google-drive' | 'nextcloud' | 'syncthing' | 'windows' | 'unknown';
  /** Computer or person as the copy's name has it; null when it names none. */
  readonly from: string | null;
  readonly what: 'journal' | 'snapshot' | 'attachment' | 'folder' | 'other';
  /** Last changed, UTC. */
  readonly at: string;
  readonly bytes: number;
  /** Acts that it holds and the journal does not; null when it is no journal or cannot be read. */
  readonly newActs: number | null;
};
/** Another folder that says it is this very workspace. `savedAt`: its last act, UTC; null when that cannot be read. */
export type FolderTwin = { readonly folder: string; readonly savedAt: string | null };

export type FolderState = {
  readonly folder: string;
  /** Empty: an ordinary disk, as far as can be known. */
  readonly places: readonly FolderPlace[];
  /** Bytes; null when the system does not tell. */
  readonly freeBytes: number | null;
  readonly totalBytes: number | null;
  /** The person does not want to be told again about this folder's place. */
  readonly quiet: boolean;
  readonly conflicts: readonly ConflictCopy[];
  readonly twins: readonly FolderTwin[];
};
/** An act as a conflict copy has it. */
export type ConflictAct = {
  readonly id: string;
  readonly position: number;
  readonly at: string;
  readonly author: string;
  readonly label: CommitLabel;
  readonly changes: number;
};

/** Questions about where the open workspace lies. `folder` is the workspace that is meant. */
export interface FolderChannels {
  'folder.state': { request: { readonly folder: string }; reply: Result<FolderState, Problem> };
  'folder.be-quiet': { request: { readonly folder: string; readonly quiet: boolean }; reply: Result<null, Problem> };
  /** The acts of a conflict copy that the journal does not have, at most 500, oldest first. */
  'folder.conflict-acts': {
    request: { readonly folder: string; readonly file: string };
    reply: Result<readonly ConflictAct[], Problem>;
  };
  /** What one of these acts changed, at most 200 changes. To be looked at: nothing is taken over. */
  'folder.conflict-changes': {
    request: { readonly folder: string; readonly file: string; readonly id: string };
    reply: Result<readonly Change[], Problem>;
  };
  'folder.show': { request: { readonly folder: string }; reply: Result<null, Problem> };
}
export const folderChannels = {
  'folder.state': true,
  'folder.be-quiet': true,
  'folder.conflict-acts': true,
  'folder.conflict-changes': true,
  'folder.show': true,
} as const satisfies Record<keyof FolderChannels, true>;
