/** Work goes on this long before the window gets its turn, in milliseconds: a key pressed meanwhile is still drawn in time. */
const longest = 10;

/** Asked between small steps of long work. */
export type Turns = {
  /** True when it is the window's turn: then wait for `next`. */
  readonly over: () => boolean;
  /** Lets whatever the window has to do come first. */
  readonly next: () => Promise<void>;
};

type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

export function takeTurns(): Turns {
  let since = performance.now();
  return {
    over: () => performance.now() - since > longest,
    next: async () => {
      // The window's scheduler comes back at once when there is nothing to do; timers wait some milliseconds each.
      const { scheduler } = globalThis as Scheduling;
      if (scheduler?.yield) await scheduler.yield();
      else await new Promise(resolve => setTimeout(resolve));
      since = performance.now();
    },
  };
}
