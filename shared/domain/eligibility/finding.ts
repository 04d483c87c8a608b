import type { Facts } from '../../kernel/problem.ts';
import type { TableName } from '../tables.ts';

/** What a rule found. `message` is a key of the messages; facts never hold a CNP, a name or another personal value. */
export type Finding = {
  /** `VR-01` … `ELIG-06`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** excludes: the person cannot be counted as things stand; missing: cannot be counted yet; notice: counted all the same. */
  readonly effect: 'excludes' | 'missing' | 'notice';
  readonly message: string;
  readonly facts: Facts;
  /** The row and the field (path) to mend. */
  readonly place: { readonly table: TableName; readonly id: string; readonly field: string | null };
  /** False when the call's rule has not been checked against the official text: shown as "nevalidat". */
  readonly verified: boolean;
};

/** The main status of a participant, everywhere. */
export type Countability =
  | { readonly status: 'countable'; readonly findings: readonly Finding[] }
  | { readonly status: 'missing'; readonly findings: readonly Finding[] }
  | { readonly status: 'not-countable'; readonly findings: readonly Finding[] };
