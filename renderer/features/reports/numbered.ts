/** Things that never change places and have no other name, each with its place as its key. */
export const numbered = <T>(things: readonly T[]): { readonly key: string; readonly at: number; readonly value: T }[] =>
  things.map((value, at) => ({ key: String(at), at, value }));
