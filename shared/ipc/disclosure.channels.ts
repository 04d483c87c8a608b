import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';

/** What somebody asks to see that is covered otherwise: of one person, or of all people in a report on screen. */
export type Disclosure =
  | { readonly what: 'cnp' | 'sensitive'; readonly table: string; readonly id: string }
  | { readonly what: 'report'; readonly report: string };

/** Covered values are shown only when that has been written down. */
export interface DisclosureChannels {
  /** Notes in the journal that something is shown, and to whom; the reply is there when the note is on the disk. */
  'disclosure.record': {
    request: { readonly folder: string; readonly disclosure: Disclosure };
    reply: Result<null, Problem>;
  };
}
export const disclosureChannels = {
  'disclosure.record': true,
} as const satisfies Record<keyof DisclosureChannels, true>;
