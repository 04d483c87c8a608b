import { disclosureHandlers } from './disclosure-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { folderHandlers } from './folder-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { logsHandlers } from './logs-handlers.ts';
import { programHandlers } from './program-handlers.ts';
import type { Handlers } from './register-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { savedPaths } from './saved-paths.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** Every channel's handler. */
export function handlersOf(services: Services, desk: WorkspaceDesk): Handlers {
  const saved = savedPaths();
  return {
    ...disclosureHandlers(services, desk),
    ...folderHandlers(services, desk),
    ...historyHandlers(services, desk),
    ...logsHandlers(services),
    ...programHandlers(services, desk),
    ...workspaceHandlers(services, desk),
    ...reportHandlers(services, desk, saved),
    ...fileHandlers(services, saved),
  };
}
