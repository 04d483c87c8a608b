import type { Locator } from 'playwright-core';

/**
 * Drags files over the middle of an element and drops them, by Chromium's own input: the events are trusted, and the files
 * have their paths. `isReady` settles when the page over which they are dragged is ready for the drop.
 */
export async function dropFiles(
  target: Locator,
  paths: readonly string[],
  isReady: () => Promise<unknown>,
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('drop: nothing is there to drop on');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const page = target.page();
  const chromium = await page.context().newCDPSession(page);
  // 1: a copy, as a file manager offers.
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  await chromium.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at, data });
  await isReady();
  await chromium.send('Input.dispatchDragEvent', { type: 'dragOver', ...at, data });
  await chromium.send('Input.dispatchDragEvent', { type: 'drop', ...at, data });
  await chromium.detach();
}
