/**
 * The parts of a zip file (PKWARE APPNOTE 6.3) that backups use: no data descriptors, no comments, no encryption, sizes of
 * members below 4 GiB, and the zip64 records only where the file itself grows beyond 4 GiB or 65,535 members.
 */
export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const end64Signature = 0x06064b50;
export const locator64Signature = 0x07064b50;

export const localLength = 30;
export const centralLength = 46;
export const endLength = 22;
export const end64Length = 56;
export const locator64Length = 20;

/** A field that holds this says that the value is in the zip64 record. */
export const inZip64 = 0xffff_ffff;
export const inZip64Short = 0xffff;

export type Method = 'store' | 'deflate';
export const methodNumbers: Readonly<Record<Method, number>> = { store: 0, deflate: 8 };

/**
 * How far a member may be compressed: one that would be smaller is stored, so that a member which says that it becomes
 * much larger is none of ours, and nothing need be unpacked to see that.
 */
export const mostRatio = 100;
/** Small members may repeat themselves as they like. */
export const ratioFree = 64 * 1024;

export const isBeyondRatio = (bytes: number, packed: number): boolean =>
  bytes > ratioFree && bytes > packed * mostRatio;

/** What the directory at the end says of a member. */
export type ZipMember = {
  readonly name: string;
  readonly method: Method;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
};
