import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import type { Running } from './driver.ts';

/** What a person does in the window, step by step. */
export const at = ({ window }: Running, id: string): Locator => window.getByTestId(id);

/** Opens the invented consortium from the first page and waits for its participants. */
export async function exploreSample(running: Running): Promise<void> {
  await at(running, 'start-sample').click();
  await at(running, 'participant-search').waitFor();
  await expect.poll(() => at(running, 'participant-count').textContent(), { timeout: 30_000 }).toMatch(/330/);
}

/** Finds a participant by typing part of a name, and opens the record. */
export async function openParticipant(running: Running, typed: string, name: string): Promise<void> {
  await at(running, 'nav-participants').click();
  await at(running, 'participant-search').fill(typed);
  await running.window.locator('.ag-row').getByText(name, { exact: true }).first().dblclick();
  await expect.poll(() => at(running, 'participant-name').textContent()).toContain(name);
}

/** Goes to a record by its id, as a link inside the window does. */
export async function goToParticipant(running: Running, id: string): Promise<void> {
  await running.window.evaluate(place => {
    location.hash = place;
  }, `#/participants/${id}`);
  await running.window.locator(`[data-participant="${id}"]`).waitFor();
}

/** Types into a field, leaves it, and waits until the program says that this very change is saved. */
export async function changeField(running: Running, path: string, text: string): Promise<void> {
  const before = await running.window.evaluate(savedCommits);
  await at(running, `field-${path}`).fill(text);
  await at(running, `field-${path}`).press('Tab');
  await expect.poll(() => running.window.evaluate(savedCommits), { timeout: 15_000 }).toBe(before + 1);
  await expect.poll(() => at(running, 'save-state').textContent()).toMatch(/^Salvat \d{2}:\d{2}$/);
}

/** The journal position that main reports; asked through the bridge, as the page itself does. Runs in the page. */
async function savedCommits(): Promise<number> {
  type Asking = {
    bridge: { ask: (channel: string, request: unknown) => Promise<{ open: { position: number } | null }> };
  };
  return (await (window as unknown as Asking).bridge.ask('program.state', {})).open?.position ?? -1;
}

/** Exports the chosen report of the Reports page into a file, through the system's dialog. */
export async function exportReport(running: Running, format: ExportFormat, path: string): Promise<void> {
  await running.answerNextDialog({ kind: 'save', path });
  await at(running, `export-${format}`).click();
  const name = path.split(/[\\/]/).at(-1) ?? '';
  await expect
    .poll(
      () =>
        at(running, 'export-result')
          .textContent()
          .catch(() => ''),
      { timeout: 60_000 },
    )
    .toContain(name);
}
