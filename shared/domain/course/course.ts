import type { PlainDate } from '../../kernel/plain-date.ts';

export const courseTypes = [
  'initiation',
  'qualification',
  'improvement',
  'specialisation',
  'key-competences',
  'recognition-of-prior-learning',
  'employer-recognised',
  'vendor-certification',
] as const;

/** A course that the project offers; editions, groups and sessions come with their own issue. */
export type Course = {
  readonly id: string;
  readonly code: string;
  /** Category of the call profile's course list, `C01` … `C11`. */
  readonly category: string;
  readonly title: string;
  readonly provider: string | null;
  readonly type: (typeof courseTypes)[number] | null;
  readonly recognition: 'national' | 'employer' | 'international' | null;
  readonly authorisationNo: string | null;
  readonly authorisationExpiresOn: PlainDate | null;
  readonly hoursTheory: number | null;
  readonly hoursPractice: number | null;
  readonly level: number | null;
  /** DigComp competences such as `4.1`. */
  readonly digcomp: readonly string[];
  readonly maxGroup: number | null;
  /** Whole per cent of the hours; null until the call or the provider sets it. */
  readonly minAttendance: number | null;
  /** Sub-activity of the approved application, such as `A3.2`. */
  readonly subActivity: string | null;

  /** Lowest level of education (ISCED) that the course asks for. Added later: rows saved before do not have it. */
  readonly minIsced?: number | null;
};
