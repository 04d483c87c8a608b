import { refuseUnknownKeys } from './refuse-unknown.ts';

const known = [
  'preload',
  'session',
  'partition',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
] as const;

/** Throws on preferences with which a page could reach Node, other pages, or outside. Defaults do not count: they must be said. */
export function refuseInsecure(preferences: Record<string, unknown>): void {
  refuseUnknownKeys('webPreferences', preferences, known);
  const must = {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  } as const;
  for (const [name, value] of Object.entries(must)) {
    if (preferences[name] !== value)
      throw new Error(`electron stand-in: insecure webPreferences: ${name} is not ${value}`);
  }
  const never = ['nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'navigateOnDragDrop'].filter(
    name => preferences[name] === true,
  );
  if (never.length > 0) throw new Error(`electron stand-in: insecure webPreferences: ${never.join(', ')}`);
  if (preferences.webSecurity === false)
    throw new Error('electron stand-in: insecure webPreferences: webSecurity is off');
}
