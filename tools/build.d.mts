/** Builds the named parts (`main`, `preload`, `renderer`), all when none is named; only the stale ones when asked so. */
export function build(names?: readonly string[], options?: { readonly onlyStale?: boolean }): Promise<void>;
/** True when a part's product is there and no source is younger. */
export function isFresh(name: string): boolean;
