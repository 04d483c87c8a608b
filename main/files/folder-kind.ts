import type { FolderPlace, PlaceKind, PlaceSign } from '#shared/ipc/folder.channels.ts';

/** One mounted file system: where, of what type (`nfs4`, `vfat`, `smbfs`). */
export type Mount = { readonly at: string; readonly type: string };

/** What is known of the computer on which a folder lies. Everything that Node cannot know is left out, never guessed. */
export type FolderSurroundings = {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folders that Dropbox says are its own. */
  readonly dropboxFolders: readonly string[];
  /** Names of files and folders found in this folder and those above it that a synchronisation program puts there. */
  readonly marks: readonly string[];
  readonly mounts: readonly Mount[];
  /** The folder as the system resolves it, when that is another path: a mapped drive of Windows becomes its share. */
  readonly realPath: string | null;
};

/**
 * The places that may answer for a folder's files in their own way: folders that are synchronised, shares on a network,
 * disks that are pulled out. Empty means an ordinary disk as far as this can be known, which is not everywhere:
 *
 * - a SharePoint library or a Desktop that OneDrive keeps, under a name of its own, looks like any folder;
 * - Desktop and Documents that macOS keeps in iCloud look like any folder;
 * - Windows does not tell Node the file system of a disk, so a memory stick there is not told from a disk;
 * - on macOS, where `mount` does not answer, a share below /Volumes is not told from another disk (`other-volume`).
 */
export function folderPlaces(path: string, around: FolderSurroundings): readonly FolderPlace[] {
  const found = new Map<PlaceKind, PlaceSign>();
  const add = (kind: PlaceKind | null, sign: PlaceSign): void => {
    if (kind !== null && !found.has(kind)) found.set(kind, sign);
  };
  const spellings = [path, ...(around.realPath === null ? [] : [around.realPath])].map(one => spelt(one, around));
  for (const at of spellings) {
    for (const root of around.dropboxFolders) if (isWithin(at, spelt(root, around))) add('dropbox', 'setting');
    for (const root of oneDriveFolders(around)) if (isWithin(at, spelt(root, around))) add('onedrive', 'setting');
    for (const kind of kindsByName(at, around)) add(kind, 'name');
  }
  for (const name of around.marks) add(kindByMark(name), 'mark');
  if (spellings.some(at => isShare(at, around.platform))) add('network', 'mount');
  const mount = mountOf(spellings.at(-1) ?? path, around);
  if (mount) add(kindByMount(mount, around.platform), 'mount');
  else if (around.platform === 'darwin' && spellings.some(at => at.startsWith('/volumes/')))
    add('other-volume', 'mount');
  return [...found].map(([kind, sign]) => ({ kind, sign }));
}

/** Names in a folder by which its synchronisation program is known; those of `folderPlaces`. */
export function kindByMark(name: string): PlaceKind | null {
  if (name === '.dropbox' || name === '.dropbox.cache') return 'dropbox';
  if (name === '.stfolder' || name === '.stignore') return 'syncthing';
  if (/^\._?sync_[0-9a-f]+\.db$/.test(name) || /^\.(nextcloud|owncloud)sync\.log$/.test(name)) return 'nextcloud';
  if (name === '.tmp.drivedownload' || name === '.tmp.driveupload') return 'google-drive';
  // The file that OneDrive's client leaves in the root of what it keeps.
  return name.toUpperCase() === '.849C9593-D756-4E56-8D6E-42412F2A707B' ? 'onedrive' : null;
}

/** A path for comparing: `/` between names, and where the system does not mind them, no capitals. */
function spelt(path: string, { platform }: FolderSurroundings): string {
  const slashed = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  const whole = platform === 'linux' ? slashed : slashed.toLowerCase();
  return whole.normalize('NFC').replace(/(?<=.)\/+$/, '');
}

const isWithin = (path: string, root: string): boolean => root !== '' && (path === root || path.startsWith(`${root}/`));

const oneDriveFolders = ({ env }: FolderSurroundings): readonly string[] =>
  Object.entries(env).flatMap(([name, value]) => (/^onedrive/i.test(name) && value ? [value] : []));

/** Names that the programs give their folders, in small letters. The Romanian ones are those of their Romanian editions. */
const names: readonly (readonly [PlaceKind, RegExp])[] = [
  ['onedrive', /^onedrive( ?[-–] ?.+)?$/],
  ['dropbox', /^dropbox( \(.+\)|-.+)?$/],
  ['google-drive', /^(google ?drive( \(.+\)|-.+)?|my drive|contul meu drive|drive-ul meu)$/],
  ['google-drive', /^(shared drives|drive-uri partajate|unități partajate|\.shortcut-targets-by-id)$/],
  ['icloud', /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/],
  ['nextcloud', /^(nextcloud|owncloud)( ?\d*|-.+)$/],
  ['other-cloud', /^(mega(sync)?|pcloud( ?drive|drive)?|yandex\.disk|proton ?drive|tresorit|koofr|sync\.com|box-box)$/],
];

function kindsByName(path: string, around: FolderSurroundings): readonly PlaceKind[] {
  const home = spelt(around.home, around);
  const parts = path.toLowerCase().split('/');
  const byName = names.flatMap(([kind, form]) => (parts.some(part => form.test(part)) ? [kind] : []));
  // `Box` is a word of many folders: only where its program puts it.
  const own = ['box', 'box sync'].some(name => isWithin(path.toLowerCase(), `${home.toLowerCase()}/${name}`));
  const cloudStorage = isWithin(path.toLowerCase(), `${home.toLowerCase()}/library/cloudstorage`);
  const isBox = own || (cloudStorage && parts.some(part => /^box(-.+)?$/.test(part)));
  const known = isBox ? [...byName.filter(kind => kind !== 'other-cloud'), 'box' as const] : byName;
  return cloudStorage && known.length === 0 ? ['other-cloud'] : known;
}

/** `\\server\share`, also as `\\?\UNC\server\share`; on Linux the shares that a desktop opens by itself. */
function isShare(path: string, platform: string): boolean {
  if (platform === 'win32') return /^\/\/(\?\/unc\/|(?![?.]\/))[^/]+/.test(path);
  return platform === 'linux' && /^\/run\/user\/\d+\/gvfs\//.test(path);
}

/** The mount that holds a path: the one with the longest place. */
function mountOf(path: string, around: FolderSurroundings): Mount | null {
  let best: Mount | null = null;
  for (const mount of around.mounts) {
    const at = spelt(mount.at, around);
    const holds = at === '/' || isWithin(path, at);
    if (holds && (best === null || at.length >= spelt(best.at, around).length)) best = mount;
  }
  return best;
}

const networkTypes =
  /^(cifs|smb\d?|smbfs|smb3|nfs\d?|afpfs|webdav|davfs2?|9p|ncpfs|afs|ceph|glusterfs|lustre|vboxsf|prl_fs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|smbnetfs|glusterfs|s3fs|google-drive-ocamlfuse))$/;
const removableTypes = /^(vfat|fat|fat32|msdos|exfat|fuse\.exfat|texfat)$/;

function kindByMount({ at, type }: Mount, platform: string): PlaceKind | null {
  const kind = type.toLowerCase();
  if (/google-drive|drivefs/.test(kind)) return 'google-drive';
  if (networkTypes.test(kind)) return 'network';
  if (removableTypes.test(kind)) return 'removable';
  if (platform === 'linux' && /^(\/media\/|\/run\/media\/)/.test(at)) return 'removable';
  return null;
}
