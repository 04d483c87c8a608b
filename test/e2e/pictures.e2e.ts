import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#shared/kernel/translation.ts';
import { start } from './driver.ts';
import { at, exploreSample, exportReport, goToParticipant, openParticipant } from './pages.ts';

/*
 * Pictures of every page, in both languages, light and dark, at 1366×768, to be looked at by people:
 *   CONSORTA_PICTURES=out/pictures npx vitest run --config vitest.e2e.config.ts pictures
 */
const folder = process.env.CONSORTA_PICTURES;

/** People of the sample whose records are in trouble, and why. */
const troubled = {
  'cnp-wrong': 'gt-00018',
  'date-impossible': 'gt-00049',
  'duplicate-counted': 'gt-00070',
  'isced-missing': 'gt-00080',
  'partner-employee': 'gt-00108',
  duplicate: 'gt-00170',
  administrator: 'gt-00197',
  'two-statuses': 'gt-00228',
  'company-large': 'gt-00003',
  'documents-missing': 'gt-00321',
} as const;

const companySections = [
  'data',
  'sme',
  'aid',
  'people',
  'documents',
  'hours',
  'correspondence',
  'files',
  'findings',
] as const;

describe.runIf(folder !== undefined)('pictures', () => {
  test.each(languages)(
    'of every page in %s',
    async language => {
      const userData = await mkdtemp(join(tmpdir(), 'consorta-pictures-'));
      await mkdir(folder ?? '', { recursive: true });
      const running = await start({ userData, language });
      const { window } = running;
      await window.setViewportSize({ width: 1366, height: 768 });
      const take = async (name: string): Promise<void> => {
        for (const scheme of ['light', 'dark'] as const) {
          await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await window.waitForTimeout(200);
          await window.screenshot({ path: join(folder ?? '', `${name}-${language}-${scheme}.png`) });
        }
      };

      await at(running, 'start-sample').waitFor();
      await take('home');
      await running.answerNextDialog({ kind: 'open', path: userData });
      await at(running, 'start-open').click();
      await at(running, 'home-problem').waitFor();
      await take('home-problem');
      await at(running, 'start-create').click();
      await at(running, 'create-smis').fill('12x');
      await at(running, 'create-submit').click();
      await take('create-mistakes');
      await window.keyboard.press('Escape');

      await exploreSample(running);
      // The rules have been checked of everybody.
      const countable = at(running, 'chip-countable').locator('strong');
      await expect.poll(() => countable.textContent(), { timeout: 60_000 }).not.toBe('0');
      await window.waitForTimeout(1500);
      await take('participants');
      await at(running, 'workspace-menu').click();
      await take('workspace-menu');
      await window.keyboard.press('Escape');
      await at(running, 'participant-search').fill('nimeni nu se numește așa');
      await window.waitForTimeout(400);
      await take('participants-none');
      await at(running, 'participant-search').fill('');
      await at(running, 'participant-add').click();
      await at(running, 'add-cnp').fill('1234');
      await at(running, 'add-save').click();
      await take('participant-add-mistakes');
      await window.keyboard.press('Escape');

      await openParticipant(running, 'vior', 'Lăcătuș');
      await take('participant');
      await at(running, 'field-cnp').focus();
      await take('participant-focus');
      await at(running, 'field-birthDate').fill('31.02.1980');
      await at(running, 'field-phone').focus();
      await take('participant-unreadable');
      await at(running, 'field-birthDate').fill('24.05.1981');
      await at(running, 'field-phone').focus();
      for (const section of ['exit', 'later', 'documents', 'courses']) {
        await at(running, `section-tab-${section}`).click();
        await window.waitForTimeout(300);
        await take(`participant-${section}`);
      }
      for (const [trouble, id] of Object.entries(troubled)) {
        await goToParticipant(running, id);
        await take(`participant-${trouble}`);
      }

      await at(running, 'nav-companies').click();
      await at(running, 'company-count').waitFor();
      await window.waitForTimeout(1500);
      await take('companies');
      await window.locator('.ag-row').first().click();
      for (const section of companySections) {
        await at(running, `company-tab-${section}`).click();
        await window.waitForTimeout(500);
        await take(`company-${section}`);
      }

      await at(running, 'nav-reports').click();
      await at(running, 'report-choose-target-group-register').click();
      await at(running, 'report-sheet').waitFor();
      await window.waitForTimeout(1500);
      await take('reports');
      await exportReport(running, 'xlsx', join(userData, 'registru.xlsx'));
      await take('reports-saved');
      await running.answerNextDialog({ kind: 'save', path: join(userData, 'nothing here', 'registru.pdf') });
      await at(running, 'export-pdf').click();
      await at(running, 'export-problem').waitFor();
      await take('reports-not-saved');
      await at(running, 'report-to').fill('01.01.2020');
      await take('reports-mistake');
      await at(running, 'report-from').fill('01.01.2019');
      await window.waitForTimeout(1000);
      await take('reports-empty');
      await at(running, 'report-choose-participant-list').click();
      await window.waitForTimeout(1500);
      await take('reports-list');
      await running.take();
      await running.stop();
      await rm(userData, { recursive: true, force: true });
    },
    900_000,
  );
});
