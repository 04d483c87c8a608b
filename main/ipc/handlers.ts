import { attachmentHandlers } from './attachment-handlers.ts';
import { BackupDesk } from './backup-desk.ts';
import { backupHandlers } from './backup-handlers.ts';
import { chasingHandlers } from './chasing-handlers.ts';
import { disclosureHandlers } from './disclosure-handlers.ts';
import { DroppedFiles } from './dropped-files.ts';
import { fileHandlers } from './file-handlers.ts';
import { folderHandlers } from './folder-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { keyHandlers } from './key-handlers.ts';
import { LockOrders } from './lock-orders.ts';
import { logsHandlers } from './logs-handlers.ts';
import { privacyHandlers } from './privacy-handlers.ts';
import { programHandlers } from './program-handlers.ts';
import { protectionHandlers } from './protection-handlers.ts';
import { recoveryHandlers } from './recovery-handlers.ts';
import type { Handlers } from './register-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { savedPaths } from './saved-paths.ts';
import { sealingHandlers } from './sealing-handlers.ts';
import type { Services } from './services.ts';
import { ShownKeys } from './shown-keys.ts';
import { UnlockTries } from './unlock-tries.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';
import { workspaceHandlers } from './workspace-handlers.ts';

/** Every channel's handler. */
export function handlersOf(
  services: Services,
  desk: WorkspaceDesk,
  orders: LockOrders = new LockOrders((reason, page) => void desk.lock(reason, page)),
  backups: BackupDesk = new BackupDesk(services.backups, () => desk.current),
): Handlers {
  const saved = savedPaths();
  const dropped = new DroppedFiles();
  const shown = new ShownKeys();
  const tries = new UnlockTries(services.protection.now);
  return {
    ...attachmentHandlers(services, desk, dropped),
    ...backupHandlers(services, desk, backups, saved),
    ...chasingHandlers(services, desk, saved),
    ...disclosureHandlers(services, desk),
    ...folderHandlers(services, desk),
    ...historyHandlers(services, desk),
    ...importHandlers(services, desk, { backups, dropped, saved }),
    ...logsHandlers(services),
    ...privacyHandlers(services, desk),
    ...protectionHandlers(services, desk, { tries, orders }),
    ...keyHandlers(services, desk, shown, { tries }),
    ...sealingHandlers(services, desk, shown, { tries, backups }),
    ...programHandlers(services, desk),
    ...recoveryHandlers(services, desk, saved, tries),
    ...workspaceHandlers(services, desk),
    ...reportHandlers(services, desk, saved),
    ...fileHandlers(services, saved),
  };
}
