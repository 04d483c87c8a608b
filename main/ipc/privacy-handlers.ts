import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HoldingBackup } from '#shared/ipc/privacy.channels.ts';
import { dayOfInstant } from '#shared/kernel/plain-date.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { listRing } from '../backup/ring.ts';
import { keptAtMostUntil } from '../backup/thinning.ts';
import { erasePerson, recordRefusal } from '../workspace/erase-person/erase-person.ts';
import { previewErasure } from '../workspace/erase-person/preview-erasure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { BackupDesk } from './backup-desk.ts';
import type { Handlers } from './register-handlers.ts';
import type { Services } from './services.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

type Group = Pick<
  Handlers,
  | 'privacy.erasure-outlook'
  | 'privacy.erase'
  | 'privacy.record-refusal'
  | 'privacy.forget-page'
  | 'privacy.remove-backups'
>;

/** Erasing a person on request (GDPR art. 17), and what still holds them afterwards. */
export function privacyHandlers({ program, backups, attachments }: Services, desk: WorkspaceDesk): Group {
  const ring = new BackupDesk(backups, () => desk.current);
  // Whether a backup holds the person would need its passphrase to say for sure: all that are there are named.
  const holding = async (workspace: Workspace): Promise<readonly HoldingBackup[]> => {
    const { timeZone } = workspace.profile;
    return (await ring.list(workspace)).map(({ name, madeAt }) => {
      return { name, madeAt, until: keptAtMostUntil(dayOfInstant(madeAt, timeZone)) };
    });
  };
  return {
    'privacy.erasure-outlook': async ({ folder, participant }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const preview = previewErasure(workspace.value, participant, backups.now());
      if (!preview.ok) return preview;
      const { records, rows, files, duties, alike, isSmallCell, mentions } = preview.value;
      const held = await holding(workspace.value);
      return ok({ records, rows, files, duties, alike, isSmallCell, mentions, backups: held });
    },
    // No backup before it, unlike before every other act that changes much: it would keep the person.
    'privacy.erase': async ({ folder, ...asked }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const request = { ...asked, author: program.author(), now: backups.now() };
      const done = await erasePerson(workspace.value, request);
      if (!done.ok) return done;
      // Copies of files that were opened to be looked at.
      await attachments.opened.clear();
      const { records, rows, files, mentions, mentionedAt } = done.value;
      return ok({ records, rows, files, mentions, mentionedAt, backups: await holding(workspace.value) });
    },
    'privacy.record-refusal': async ({ folder, participant }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const refused = await recordRefusal(workspace.value, {
        participant,
        author: program.author(),
        now: backups.now(),
      });
      if (refused.ok || refused.error.code !== 'privacy.duty') return refused;
      const { until } = refused.error.facts;
      return ok({ until: until === '?' ? null : String(until) });
    },
    'privacy.forget-page': async () => {
      await program.forgetPage?.();
      return null;
    },
    'privacy.remove-backups': async ({ folder, names }) => {
      const workspace = desk.need(folder);
      if (!workspace.ok) return workspace;
      const there = await ring.list(workspace.value);
      const chosen = there.filter(({ name }) => names.includes(name));
      const place = ring.ringOf(workspace.value.vault.manifest.workspaceId);
      for (const { name } of chosen) await rm(join(place, name), { force: true });
      await ring.look();
      const left = (await listRing(place)).filter(({ name }) => names.includes(name));
      return left.length === 0
        ? ok({ removed: chosen.length })
        : fail({ code: 'privacy.backups-left', facts: { count: left.length } });
    },
  };
}
