import type { Language, Messages } from '../kernel/translation.ts';

/** The messages of every folder of `shared`, gathered. Each folder owns its own; a key is used once. */
export const gatheredMessages: Readonly<Record<Language, Messages>> = { ro: {}, en: {} };
