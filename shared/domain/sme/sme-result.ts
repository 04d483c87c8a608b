import type { Money } from '../../kernel/money.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company, SmeCategory } from '../company/company.ts';
import type { Holding } from '../holding/holding.ts';

/** The rows that decide: the companies of the workspace and who holds what of whom. */
export type SmeData = {
  readonly company: ReadonlyMap<string, Company>;
  readonly holding: ReadonlyMap<string, Holding>;
};
/** `on`: the day for which the category is asked, such as the day somebody entered. */
export type SmeOptions = { readonly on: PlainDate; readonly rules: CallProfile['sme'] };

/** `not-sme-public`: public bodies hold 25 % or more. */
export type SmeOutcome = SmeCategory | 'not-sme-public';

/** A line of the working, a question or a warning: `key` is a message key (`sme.…`), facts are what it is made of (company names, never people's). */
export type SmeLine = { readonly key: string; readonly facts: Facts };

/** What a person must fill in or decide before the category is clear. `place`: the row and field that settle it. */
export type SmeQuestion = SmeLine & {
  readonly place: { readonly table: 'company' | 'holding'; readonly id: string; readonly field: string };
};

/** Figures of one year. Staff in hundredths of an annual work unit; amounts in EUR. Null: not known. */
export type SmeFigures = {
  readonly staff: number | null;
  readonly turnover: Money | null;
  readonly balance: Money | null;
};

/** One comparison with one limit: staff is below `limit`, amounts up to it. In hundredths of AWU, or cents of EUR. */
export type LimitCheck = {
  readonly category: Exclude<SmeCategory, 'large'>;
  readonly what: 'staff' | 'turnover' | 'balance';
  readonly value: number | null;
  readonly limit: number;
  /** Null: cannot be told, because something is missing from `value`. */
  readonly holds: boolean | null;
};

/** What one enterprise adds to a year. `share` in hundredths of a per cent: 10000 for itself and what is linked. */
export type SmeAddition = {
  /** Row id of the company; null when it is only named. */
  readonly company: string | null;
  readonly name: string;
  readonly relation: 'itself' | 'linked' | 'partner' | 'linked-to-partner';
  readonly share: number;
  /** Its own figures in EUR, before the share. */
  readonly own: SmeFigures;
  readonly added: SmeFigures;
};

export type SmeYear = {
  readonly year: number;
  /** True when a figure is an estimate of a new firm. */
  readonly estimated: boolean;
  readonly additions: readonly SmeAddition[];
  /** What is known of the sums; `complete` is false when something is missing, so that they are at least this. */
  readonly sum: { readonly staff: number; readonly turnover: Money; readonly balance: Money };
  readonly complete: { readonly staff: boolean; readonly turnover: boolean; readonly balance: boolean };
  readonly checks: readonly LimitCheck[];
  /** By the limits of this year alone; null when it cannot be told. */
  readonly byLimits: SmeCategory | null;
  /** After the two-year rule; null when it cannot be told. */
  readonly category: SmeCategory | null;
};

/** An enterprise that counts with the company, by which way, and why. */
export type SmeRelation = {
  readonly company: string | null;
  readonly name: string;
  readonly relation: 'linked' | 'partner' | 'linked-to-partner';
  /** Hundredths of a per cent that are added. */
  readonly share: number;
  /** Names from the company to this enterprise, both included. */
  readonly path: readonly string[];
  /** Ids of the holdings by which it counts. */
  readonly holdings: readonly string[];
};

/**
 * The category of a company with its working. `clear`: `category` is what the rules say; `unclear` (NECLAR): a person must
 * answer `questions`, and `category` is null. Warnings do not change the result.
 */
export type SmeResult = {
  readonly company: string;
  readonly on: PlainDate;
  readonly status: 'clear' | 'unclear';
  readonly category: SmeOutcome | null;
  readonly unclear: readonly SmeQuestion[];
  readonly warnings: readonly SmeLine[];
  /** The last year used; null when none is there. */
  readonly year: number | null;
  /** What public bodies hold together, in hundredths of a per cent. */
  readonly publicShare: number;
  /** Newest first. */
  readonly years: readonly SmeYear[];
  readonly relations: readonly SmeRelation[];
  /** The whole working, line by line, in reading order. */
  readonly steps: readonly SmeLine[];
  /** False when a limit has not been checked against the official text. */
  readonly verified: boolean;
};
