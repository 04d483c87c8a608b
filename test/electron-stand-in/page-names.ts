/** The name under which a page's calls reach the stand-in, until the preload has taken it away. */
export const carrierName = '__consortaStandInInvoke';
/** What `window.close()` calls: Electron lets a page close its own window, a tab of Chromium may not. */
export const closeChannel = '__consortaStandInClose';
/** What the page asks when something is dragged over it. */
export const dragChannel = '__consortaStandInDrag';
