import { refuseUnknown } from './refuse-unknown.ts';

let text = '';
/** A clipboard of this program's own, so that tests do not meet each other in the computer's. */
export const clipboard = refuseUnknown('clipboard', {
  writeText: async (given: string): Promise<void> => {
    text = given;
  },
  readText: async (): Promise<string> => text,
  clear: (): void => {
    text = '';
  },
});
