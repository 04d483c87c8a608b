import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type FakeProgram, fakeProgram } from './fake-program.ts';
import { launchBrowser, type OpenWindow, openWindow } from './open-window.ts';
import { personId, syntheticTables } from './synthetic-rows.ts';

let browser: Browser;
let opened: OpenWindow | null = null;

/**
 * For the suite that calls it: the shipping bundle of the window in a real Chromium, under the program's own content policy;
 * main is played in memory. Each test opens one window, which must end without errors that the test has not taken.
 */
export function windowSuite(): (program: FakeProgram) => Promise<Page> {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    const errors = opened?.errors ?? [];
    await opened?.close();
    opened = null;
    // Nothing was thrown, nothing was refused by the content policy, nothing was asked of the network.
    expect(errors).toEqual([]);
  });
  return async program => {
    opened = await openWindow(browser, program);
    return opened.page;
  };
}

/** Errors of the page so far, which the test has expected. */
export const takeErrors = (): string[] => opened?.errors.splice(0) ?? [];

export const aProgram = (people = 60): FakeProgram => fakeProgram({ tables: syntheticTables(people), open: true });

/** Waits for a value to become what is expected; generous, since other suites share the machine. */
export const eventually = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: 20_000 });

/** Opens a record from the list, once everything has come and been checked: the three statuses add up. */
export async function openPerson(page: Page, at: number): Promise<void> {
  await eventually(async () => {
    const counts = await page.locator('[data-testid^="chip-"]:not([data-testid="chip-all"]) strong').allTextContents();
    return counts.reduce((sum, count) => sum + Number(count), 0);
  }).toBe(60);
  await goToPerson(page, at);
}

export async function goToPerson(page: Page, at: number): Promise<void> {
  await page.evaluate(id => {
    location.hash = `/participants/${id}`;
  }, personId(at));
  await page.locator(`[data-participant="${personId(at)}"]`).waitFor();
}
