import { describe, expect, test } from 'vitest';
import { type FolderSurroundings, folderPlaces, kindByMark } from '#main/files/folder-kind.ts';
import { dropboxFoldersIn, linuxMounts, macMounts } from '#main/files/folder-surroundings.ts';

/* Where a workspace may lie, spelt as the three systems and the programs' Romanian editions spell it. */
const bare = { env: {}, dropboxFolders: [], marks: [], mounts: [], realPath: null };
const windows: FolderSurroundings = { ...bare, platform: 'win32', home: 'C:\\Users\\Ana' };
const mac: FolderSurroundings = { ...bare, platform: 'darwin', home: '/Users/ana' };
const linux: FolderSurroundings = { ...bare, platform: 'linux', home: '/home/ana' };
const kinds = (path: string, around: FolderSurroundings): string =>
  folderPlaces(path, around)
    .map(({ kind, sign }) => `${kind} ${sign}`)
    .join(', ');

describe('on Windows', () => {
  test.each([
    ['C:\\Users\\Ana\\Documents\\Proiect', ''],
    ['D:\\Proiecte\\Competențe digitale', ''],
    ['C:\\Users\\Ana\\OneDrive\\Proiect', 'onedrive name'],
    ['C:\\Users\\Ana\\OneDrive - Asociația Competențe\\Documente\\Proiect', 'onedrive name'],
    ['c:\\users\\ana\\onedrive\\Desktop\\Proiect', 'onedrive name'],
    ['C:\\Users\\Ana\\OneDriveVechi\\Proiect', ''],
    ['C:\\Users\\Ana\\Dropbox\\Proiect', 'dropbox name'],
    ['C:\\Users\\Ana\\Dropbox (Cluster 4.0)\\Proiect', 'dropbox name'],
    ['G:\\My Drive\\Proiect', 'google-drive name'],
    ['G:\\Contul meu Drive\\Proiect', 'google-drive name'],
    ['G:\\Drive-uri partajate\\Cluster\\Proiect', 'google-drive name'],
    ['C:\\Users\\Ana\\Google Drive\\Proiect', 'google-drive name'],
    ['C:\\Users\\Ana\\iCloudDrive\\Proiect', 'icloud name'],
    ['C:\\Users\\Ana\\Nextcloud2\\Proiect', 'nextcloud name'],
    ['C:\\Users\\Ana\\Box\\Proiect', 'box name'],
    ['D:\\Box\\Proiect', ''],
    ['C:\\Users\\Ana\\MEGA\\Proiect', 'other-cloud name'],
    ['\\\\server\\proiecte\\Competențe', 'network mount'],
    ['\\\\?\\UNC\\server\\proiecte\\Competențe', 'network mount'],
    ['//server/proiecte/Competențe', 'network mount'],
    ['\\\\?\\C:\\Users\\Ana\\Proiect', ''],
    ['\\\\server\\proiecte\\OneDrive\\Proiect', 'onedrive name, network mount'],
  ])('%s', (path, expected) => {
    expect(kinds(path, windows)).toBe(expected);
  });

  test('a folder that OneDrive says is its own, under any name', () => {
    const around = { ...windows, env: { OneDriveCommercial: 'D:\\Cluster', OneDrive: '', Path: 'D:\\Altele' } };
    expect(kinds('d:\\cluster\\Proiect', around)).toBe('onedrive setting');
    expect(kinds('D:\\Cluster 2\\Proiect', around)).toBe('');
    expect(kinds('D:\\Altele\\Proiect', around)).toBe('');
  });

  test('a drive that is mapped to a share, which only the resolved path shows', () => {
    expect(kinds('Z:\\Proiect', { ...windows, realPath: '\\\\server\\proiecte\\Proiect' })).toBe('network mount');
    expect(kinds('Z:\\Proiect', windows)).toBe('');
  });
});

describe('on macOS', () => {
  const stick = macMounts('/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)');
  const share = macMounts('//ana@server/proiecte on /Volumes/proiecte (smbfs, nodev, nosuid, mounted by ana)');
  test.each([
    ['/Users/ana/Documents/Proiect', mac, ''],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/Proiect', mac, 'icloud name'],
    ['/Users/ana/Library/CloudStorage/OneDrive-Asociatia/Proiect', mac, 'onedrive name'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@exemplu.ro/My Drive/Proiect', mac, 'google-drive name'],
    ['/Users/ana/Library/CloudStorage/Dropbox/Proiect', mac, 'dropbox name'],
    ['/Users/ana/Library/CloudStorage/Box-Box/Proiect', mac, 'box name'],
    ['/Users/ana/Library/CloudStorage/Egnyte/Proiect', mac, 'other-cloud name'],
    ['/Volumes/STICK/Proiect', { ...mac, mounts: stick }, 'removable mount'],
    ['/Volumes/proiecte/Proiect', { ...mac, mounts: share }, 'network mount'],
    ['/Volumes/Date/Proiect', { ...mac, mounts: macMounts('/dev/disk5 on /Volumes/Date (apfs, local)') }, ''],
    ['/Volumes/Ceva/Proiect', mac, 'other-volume mount'],
  ])('%s', (path, around, expected) => {
    expect(kinds(path, around)).toBe(expected);
  });
});

describe('on Linux', () => {
  const mounts = linuxMounts(
    [
      '/dev/sda2 / ext4 rw 0 0',
      '/dev/sdb1 /media/ana/STICK\\040A vfat rw 0 0',
      '/dev/sdc1 /media/ana/Disc ext4 rw 0 0',
      'server:/export /mnt/proiecte nfs4 rw 0 0',
      '//server/date /mnt/proiecte/date cifs rw 0 0',
      'ana@server:/ /home/ana/departe fuse.sshfs rw 0 0',
      'systemd-1 /mnt/auto autofs rw 0 0',
      'half a line',
    ].join('\n'),
  );
  test.each([
    ['/home/ana/Proiect', ''],
    ['/media/ana/STICK A/Proiect', 'removable mount'],
    ['/media/ana/Disc/Proiect', 'removable mount'],
    ['/mnt/proiecte/Proiect', 'network mount'],
    ['/mnt/proiecte/date/Proiect', 'network mount'],
    ['/mnt/proiecte2/Proiect', ''],
    ['/home/ana/departe/Proiect', 'network mount'],
    ['/run/user/1000/gvfs/smb-share:server=nas,share=date/Proiect', 'network mount'],
    ['/home/ana/Nextcloud/Proiect', 'nextcloud name'],
    ['/mnt/auto', ''],
  ])('%s', (path, expected) => {
    expect(kinds(path, { ...linux, mounts })).toBe(expected);
  });
});

test.each([
  ['.stfolder', 'syncthing'],
  ['.dropbox.cache', 'dropbox'],
  ['._sync_3f2a91bc.db', 'nextcloud'],
  ['.owncloudsync.log', 'nextcloud'],
  ['.tmp.driveupload', 'google-drive'],
  ['.849c9593-d756-4e56-8d6e-42412f2a707b', 'onedrive'],
  ['sync.db', null],
])('the mark %s', (name, kind) => {
  expect(kindByMark(name)).toBe(kind);
  const expected = kind === null ? '' : `${kind} mark`;
  expect(kinds('/home/ana/Sync/Proiect', { ...linux, marks: [name] })).toBe(expected);
});

test('Dropbox is asked where its folders are, and believed only when it can be understood', () => {
  const text =
    '{"personal": {"path": "D:\\\\Nor", "host": 1}, "business": {"path": "D:\\\\Firma"}, "x": null, "y": {"path": 7}}';
  const around = { ...windows, dropboxFolders: dropboxFoldersIn(text) };
  expect(around.dropboxFolders).toEqual(['D:\\Nor', 'D:\\Firma']);
  expect(kinds('D:\\Firma\\Proiect', around)).toBe('dropbox setting');
  expect(['', '{', '[]', 'null', '7'].map(dropboxFoldersIn)).toEqual([[], [], [], [], []]);
});
