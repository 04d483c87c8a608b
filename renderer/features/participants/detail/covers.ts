import { useState } from 'react';
import { type Cover, useCover } from '#renderer/services/disclosure.ts';
import { coverOf } from '#shared/domain/covered-fields.ts';

/** The covers over one participant's fields: one over the CNP, one over all sensitive answers together. */
export type Covers = {
  /** The cover over a field; null over one that is not covered. */
  readonly of: (path: string) => Cover | null;
  /** What somebody has just answered themselves stays in sight while the record is open. */
  readonly answered: (path: string) => void;
};

/** Covers of the participant whose record is open; another record must come with another React key. */
export function useCovers(id: string): Covers {
  const cnp = useCover({ what: 'cnp', table: 'participant', id });
  const sensitive = useCover({ what: 'sensitive', table: 'participant', id });
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  return {
    of: path => {
      const kind = coverOf('participant', path);
      if (kind === 'cnp') return cnp;
      if (kind === null || answered.has(path)) return null;
      return sensitive;
    },
    answered: path => {
      if (answered.has(path) || coverOf('participant', path) !== 'sensitive') return;
      setAnswered(new Set([...answered, path]));
    },
  };
}
