/* What runs inside the page: each function is sent there as text and may use nothing from outside itself. */

/** Puts the bridge in its place, with main played by a worker, before the page's own script runs. */
export function bridgeToWorker(people) {
  const worker = new Worker('/played-main.js', { type: 'module' });
  const waiting = new Map();
  let count = 0;
  window.mainIsReady = new Promise(resolve => {
    worker.onmessage = ({ data }) => {
      if (data === 'ready') return resolve(true);
      waiting.get(data.id)?.(data.reply);
      waiting.delete(data.id);
    };
  });
  worker.onerror = ({ message }) => console.error(`main: ${message}`);
  worker.postMessage(people);
  const ask = (channel, request) =>
    new Promise(resolve => {
      count += 1;
      waiting.set(count, resolve);
      worker.postMessage({ id: count, channel, request });
    });
  Object.defineProperty(window, 'bridge', { value: { ask } });
}

/**
 * Opens the first recent workspace. Milliseconds from the press until lines are shown, until every line has its status,
 * and the longest time in which the window could not draw.
 */
export async function openAndWait(people) {
  await window.mainIsReady;
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  const figure = text => Number((text ?? '').replace(/\D/g, ''));
  const counted = () =>
    ['countable', 'missing', 'not-countable'].reduce(
      (sum, status) => sum + figure(document.querySelector(`[data-testid="chip-${status}"] strong`)?.textContent),
      0,
    );
  const started = performance.now();
  let [firstPage, longest, last] = [0, 0, started];
  document.querySelector('[data-testid="start-sample"]')?.click();
  while (performance.now() - started < 15_000 + people * 4) {
    await frame();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (firstPage === 0 && document.querySelectorAll('.ag-row').length > 0) firstPage = now - started;
    if (firstPage > 0 && counted() === people && !document.querySelector('h1 ~ * [role="status"]'))
      return { firstPage, whole: now - started, longestFrame: longest };
  }
  throw new Error(
    `the window did not come to rest: ${firstPage} ${counted()} ${document.body.innerText.slice(0, 1500)}`,
  );
}

/** Waits until what the next opening takes up is stored, and returns how long that took, in milliseconds. */
export async function waitUntilKept(limit) {
  const started = performance.now();
  const settled = request =>
    new Promise((resolve, reject) =>
      Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }),
    );
  while (performance.now() - started < limit) {
    const db = await settled(indexedDB.open('consorta-synthetic'));
    const head = await settled(db.transaction('remembered').objectStore('remembered').get('head'));
    db.close();
    if (head) return performance.now() - started;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('nothing was kept for the next opening');
}

/** Notes for each key typed how long its frame took to be drawn, and until the number of lines found was said. */
export function watchKeys() {
  window.keys = { painted: [], answered: [] };
  new PerformanceObserver(list => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keys.painted.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  const count = document.querySelector('[data-testid="participant-count"]');
  let pressedAt = 0;
  window.addEventListener('keydown', event => {
    pressedAt = event.timeStamp;
  });
  new MutationObserver(() => {
    if (pressedAt === 0) return;
    const from = pressedAt;
    pressedAt = 0;
    requestAnimationFrame(() => window.keys.answered.push(performance.now() - from));
  }).observe(count, { subtree: true, childList: true, characterData: true });
}
