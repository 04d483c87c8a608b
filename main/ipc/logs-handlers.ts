import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';

type Group = Pick<Handlers, 'logs.read' | 'logs.clear' | 'logs.show-folder'>;

/** The log of faults, to be read, copied and cleared. */
export function logsHandlers({ logs }: Services): Group {
  return {
    'logs.read': async () => logs.read(),
    'logs.clear': async () => {
      logs.clear();
      return logs.read();
    },
    'logs.show-folder': async () => {
      logs.show();
      return null;
    },
  };
}
