import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { start } from './driver.ts';
import { at } from './pages.ts';
import { answerProof, passphrase, unlock } from './protection-steps.ts';

/* Pictures of the pages of encryption, as `pictures.e2e.ts` takes those of all others. */
const folder = process.env.CONSORTA_PICTURES;

describe.runIf(folder !== undefined)('pictures of encryption', () => {
  test.each(languages)(
    'in %s',
    async language => {
      const userData = await mkdtemp(join(tmpdir(), 'consorta-pictures-'));
      await mkdir(folder ?? '', { recursive: true });
      const running = await start({ userData, language });
      const take = async (name: string): Promise<void> => {
        const { window } = running;
        await window.setViewportSize({ width: 1366, height: 768 });
        for (const scheme of ['light', 'dark'] as const) {
          await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await window.waitForTimeout(250);
          await window.screenshot({ path: join(folder ?? '', `${name}-${language}-${scheme}.png`) });
        }
      };
      await at(running, 'start-create').click();
      await take('create-1-project');
      await at(running, 'create-title').fill('Competențe digitale în Cluj');
      await at(running, 'create-submit').click();
      await at(running, 'new-passphrase').waitFor();
      await take('create-2-protection');
      await at(running, 'new-passphrase').fill('patru');
      await at(running, 'protect-submit').click();
      await take('create-2-short');
      await at(running, 'protect-plain').check();
      await take('create-2-plain');
      await at(running, 'protect-encrypted').check();
      await at(running, 'new-passphrase').fill(passphrase);
      await at(running, 'new-passphrase-again').fill('altceva');
      await at(running, 'protect-submit').click();
      await take('create-2-different');
      await at(running, 'new-passphrase-again').fill(passphrase);
      await at(running, 'protect-submit').click();
      await at(running, 'recovery-key').waitFor();
      await at(running, 'copy-key').click();
      await take('create-3-key');
      await at(running, 'key-noted').click();
      await at(running, 'prove-submit').click();
      await at(running, 'prove-problem').waitFor();
      await take('create-4-prove');
      await at(running, 'prove-back').click();
      await running.answerNextDialog({ kind: 'save', path: null });
      const recoveryKey = await answerProof(running);
      await at(running, 'create-choose-place').waitFor();
      await take('create-5-place');
      await running.answerNextDialog({ kind: 'save', path: join(userData, 'Proiect Cluj') });
      await at(running, 'create-choose-place').click();
      await running.follow();
      await at(running, 'nav-safety').click();
      await at(running, 'encryption-section').waitFor();
      await take('safety');
      await at(running, 'change-passphrase').click();
      await take('safety-passphrase');
      await at(running, 'workspace-menu').click();
      await take('safety-menu');
      await running.window.keyboard.press('Escape');
      await running.menu('lock');
      await running.follow();
      await at(running, 'unlock').waitFor();
      await take('unlock');
      for (let tries = 0; tries < 3; tries += 1) {
        await unlock(running, 'nu aceasta');
        await running.window.waitForTimeout(4_000);
      }
      await at(running, 'unlock-problem').waitFor();
      await take('unlock-wrong');
      await running.window.waitForTimeout(6_000);
      await at(running, 'unlock-other').click();
      await at(running, 'unlock-recovery').fill(recoveryKey);
      await take('unlock-recovery');
      await at(running, 'unlock-submit').click();
      await running.follow();
      await at(running, 'recovered').waitFor();
      await take('safety-recovered');
      await running.menu('lock');
      await running.follow();
      await at(running, 'unlock-back').click();
      await at(running, 'start-sample').waitFor();
      await take('home-recent');
      await at(running, 'start-sample').click();
      await at(running, 'participant-search').waitFor();
      await at(running, 'nav-safety').click();
      await at(running, 'encryption-section').waitFor();
      await take('safety-plain');
      await running.take();
      await running.stop();
      await rm(userData, { recursive: true, force: true });
    },
    600_000,
  );
});
