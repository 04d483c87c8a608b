/** Work goes on this long before the window gets its turn, in milliseconds: a key pressed meanwhile is still drawn in time. */
const longest = 10;

/** Asked between small steps of long work. */
export type Turns = {
  /** True when it is the window's turn: then wait for `next`. */
  readonly over: () => boolean;
  /** Lets whatever the window has to do come first. */
  readonly next: () => Promise<void>;
};

export function takeTurns(): Turns {
  let since = performance.now();
  return {
    over: () => performance.now() - since > longest,
    next: async () => {
      await behindOthers();
      since = performance.now();
    },
  };
}

/**
 * Behind everything that waits already. A message comes as soon as it is its turn, where timers wait some milliseconds
 * each and the scheduler's own yield goes before the drawing of the first page.
 */
function behindOthers(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Longest wait for a drawing: a window that nobody sees is not drawn at all, in milliseconds. */
const longestDrawing = 250;

/** Settles when what has just been told is on the screen: two frames later, or soon where nothing is drawn. */
export function untilDrawn(): Promise<void> {
  const { requestAnimationFrame: frame } = globalThis as {
    readonly requestAnimationFrame?: (then: () => void) => void;
  };
  if (!frame) return Promise.resolve();
  return new Promise(resolve => {
    setTimeout(resolve, longestDrawing);
    frame(() => frame(() => void behindOthers().then(resolve)));
  });
}
