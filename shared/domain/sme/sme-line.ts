import type { SmeLine } from './sme-result.ts';

/** A line of the working by its message key and what it is made of. */
export const line = (key: string, facts: SmeLine['facts'] = {}): SmeLine => ({ facts, key });
