/** A request or a window that would have left the program, and who refused it first. */
export type Outside = {
  readonly what: 'request' | 'navigation' | 'window';
  readonly address: string;
  readonly refusedBy: string;
};
export type AskedDialog = {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  readonly options: Record<string, unknown>;
};

/** What happened in this run that a test may want to see. `faults` and `outside` fail the test that does not take them. */
export class RunRecord {
  outside: Outside[] = [];
  faults: string[] = [];
  dialogs: AskedDialog[] = [];
  desktop: { readonly act: 'openPath' | 'showItemInFolder'; readonly path: string }[] = [];
}
export const record = new RunRecord();
