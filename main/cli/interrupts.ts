/** Ctrl+C, a polite end from outside, and a terminal that is closed. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Turns the first signal that would end the process into an aborted one; the second ends the process after all. */
export function heedInterrupts(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => {
    stop();
    controller.abort(new Error('interrupted'));
  };
  const stop = (): void => {
    for (const ending of endings) process.off(ending, abort);
  };
  for (const ending of endings) process.on(ending, abort);
  return { signal: controller.signal, stop };
}
