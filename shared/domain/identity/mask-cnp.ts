import { maskCnp } from './cnp.ts';

/** Thirteen digits in a row, no more, that begin as a CNP does. */
const cnpInText = /(?<!\d)[1-9]\d{12}(?!\d)/g;

/** A text in which every CNP is masked but for its last four digits: people write them into the wrong field too. */
export const coverCnps = (text: string): string => text.replace(cnpInText, maskCnp);
