import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { start } from './driver.ts';
import { at, exploreSample, openParticipant } from './pages.ts';

/*
 * Pictures of every page, in both languages, light and dark, at 1366×768, to be looked at by people:
 *   CONSORTA_PICTURES=out/pictures npx vitest run --config vitest.e2e.config.ts pictures
 */
const folder = process.env.CONSORTA_PICTURES;

describe.runIf(folder !== undefined)('pictures', () => {
  test.each(languages)('of every page in %s', async language => {
    const userData = await mkdtemp(join(tmpdir(), 'consorta-pictures-'));
    await mkdir(folder ?? '', { recursive: true });
    const running = await start({ userData, language });
    const { window } = running;
    await window.setViewportSize({ width: 1366, height: 768 });
    const take = async (name: string): Promise<void> => {
      for (const scheme of ['light', 'dark'] as const) {
        await window.emulateMedia({ colorScheme: scheme });
        await window.waitForTimeout(250);
        await window.screenshot({ path: join(folder ?? '', `${name}-${language}-${scheme}.png`) });
      }
    };
    await at(running, 'start-sample').waitFor();
    await take('home');
    await exploreSample(running);
    await window.waitForTimeout(1500);
    await take('participants');
    await openParticipant(running, 'vior', 'Lăcătuș');
    await take('participant');
    await at(running, 'nav-reports').click();
    await at(running, 'report-choose-target-group-register').click();
    await at(running, 'report-sheet').waitFor();
    await window.waitForTimeout(1500);
    await take('reports');
    await running.stop();
    await rm(userData, { recursive: true, force: true });
  });
});
