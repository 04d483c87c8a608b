/** Figures and names that a message is made of. Never personal data: problems are logged. */
export type Facts = { readonly [name: string]: string | number };

/** An expected failure as a value: a stable code and facts, no sentence. The words are found by code and language. */
export type Problem<Code extends string = string> = { readonly code: Code; readonly facts: Facts };

export const problem = <Code extends string>(code: Code, facts: Facts = {}): Problem<Code> => ({ code, facts });
