import type { CheckResult, DamageReport, RecoveryReport } from '#shared/ipc/recovery.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { checkAll } from '../workspace/check-state/check-all.ts';
import { realEnvironment } from '../workspace/environment.ts';
import { recoverWorkspace, reportDamage } from '../workspace/recovery/recover-workspace.ts';
import type { Unlock } from '../workspace/workspace.ts';

/** What is asked of the thread that reads whole workspaces, damaged ones too. */
export type SalvageOrders = {
  /** `isOpen`: this program has it open and may be writing. */
  readonly check: { readonly folder: string; readonly unlock?: Unlock; readonly isOpen: boolean };
  readonly damage: { readonly folder: string; readonly unlock?: Unlock };
  readonly recover: { readonly folder: string; readonly target: string; readonly unlock?: Unlock };
};
export type SalvageAnswers = {
  readonly check: CheckResult;
  readonly damage: DamageReport;
  readonly recover: RecoveryReport;
};
export type SalvageKind = keyof SalvageOrders;
export type SalvageOrder = { readonly [K in SalvageKind]: { readonly kind: K } & SalvageOrders[K] }[SalvageKind];

/** Does one order. Problems as those of what it does; a bug is thrown. */
export async function runSalvage(order: SalvageOrder): Promise<Result<SalvageAnswers[SalvageKind], Problem>> {
  const environment = realEnvironment();
  const { folder, unlock } = order;
  if (order.kind === 'check') return checkAll(folder, { unlock, isOpen: order.isOpen }, environment);
  if (order.kind === 'damage') return reportDamage(folder, { unlock }, environment);
  const recovered = await recoverWorkspace(folder, order.target, { unlock }, environment);
  if (!recovered.ok) return recovered;
  const { quarantine: _, ...report } = recovered.value;
  return ok(report);
}
