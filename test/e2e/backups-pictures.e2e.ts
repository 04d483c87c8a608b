import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { type Running, start } from './driver.ts';
import { at, goToParticipant } from './pages.ts';

/* Pictures of the backups, to be looked at. Taken only when asked for. */
const pictures = process.env.CONSORTA_PICTURES;
let folder = '';
let running: Running | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-backup-pictures-'));
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(pictures !== undefined)('pictures of the backups', () => {
  test.each(languages)(
    'in %s',
    async language => {
      const program = await start({ userData: join(folder, 'user data'), language });
      running = program;
      const { window } = program;
      await mkdir(pictures ?? '', { recursive: true });
      await window.setViewportSize({ width: 1366, height: 768 });
      const take = async (name: string): Promise<void> => {
        for (const scheme of ['light', 'dark'] as const) {
          await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await window.waitForTimeout(250);
          await window.screenshot({ path: join(pictures ?? '', `backups-${name}-${language}-${scheme}.png`) });
        }
      };
      const change = async (path: string, text: string): Promise<void> => {
        await at(program, `field-${path}`).fill(text);
        await at(program, `field-${path}`).press('Tab');
        await window.waitForTimeout(600);
      };
      await at(program, 'start-sample').click();
      await at(program, 'participant-search').waitFor();
      await window.waitForTimeout(2_500);
      await at(program, 'backup-state').click();
      await at(program, 'backup-make').waitFor();
      await take('none');
      await at(program, 'backup-make').click();
      await at(program, 'backup-made').waitFor();
      await at(program, 'backup-drill-now').click();
      await window.waitForTimeout(2_500);
      await take('section');
      await goToParticipant(program, 'gt-00100');
      await change('firstName', 'Nume-Nou');
      await change('email', 'nou@exemplu.ro');
      await goToParticipant(program, 'gt-00101');
      await change('birthDate', '31.12.1983');
      await at(program, 'backup-state').click();
      await at(program, 'backup-look').first().click();
      await at(program, 'differences').waitFor();
      await window.waitForTimeout(400);
      await take('look');
      await at(program, 'restore-over').click();
      await at(program, 'restore-sure').waitFor();
      await take('sure');
      await at(program, 'restore-yes').click();
      await at(program, 'turn-toast').waitFor();
      await take('restored');
      await program.take();
    },
    300_000,
  );
});
