import type { PlainDate } from '../../kernel/plain-date.ts';

/** The financed project that a workspace is for. There is exactly one row, with the id `project`. */
export type Project = {
  readonly id: string;
  readonly title: string;
  /** Number in the state system MySMIS, such as 143404. */
  readonly smisCode: string | null;
  readonly contractNo: string | null;
  readonly contractOn: PlainDate | null;
  readonly startOn: PlainDate | null;
  readonly endOn: PlainDate | null;
  /** Call profile by which every rule is read, such as `pocu-860-3-12`. */
  readonly profileId: string;
  readonly remarks: string | null;
};
