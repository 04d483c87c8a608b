import type { MenuItemConstructorOptions } from 'electron';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import { electronMessagesEn, electronMessagesRo } from './electron.messages.ts';

export const wordsOfElectron = { ro: electronMessagesRo, en: electronMessagesEn } as const;
type MenuKey = Extract<keyof typeof electronMessagesRo, `menu.${string}`>;

/** What the menu can make happen. */
export type MenuActions = {
  readonly showWorkspace: () => void;
  readonly showLastExport: () => void;
  readonly lock: () => void;
  readonly goTo: (place: '/participants' | '/reports') => void;
  /** Undo or redo, decided by the page: what is being typed, or the last act. */
  readonly turn: (kind: 'undo' | 'redo') => void;
  readonly about: () => void;
  readonly showLog: () => void;
};
export type MenuState = {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  readonly workspaceOpen: boolean;
  /** An encrypted workspace is open. */
  readonly lockable: boolean;
  readonly exported: boolean;
  readonly developerTools: boolean;
  /** The acts that undo and redo would be about, in words; null when there is none. */
  readonly undo?: string | null;
  readonly redo?: string | null;
};

/**
 * The menu as data, in one language. Every item has a label of its own (a role alone would be English), each with an access
 * key (`&`) that is unique in its menu. Shortcuts are the same in every language.
 */
export function menuTemplate(state: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin';
  const label = (key: MenuKey): { id: string; label: string } => ({
    id: key.slice('menu.'.length),
    label: sayIn(wordsOfElectron[state.language], key),
  });
  const gap: MenuItemConstructorOptions = { type: 'separator' };
  const about: MenuItemConstructorOptions = { ...label('menu.about'), click: actions.about };
  const { workspaceOpen: enabled } = state;
  /**
   * The key is shown only: the page hears it first and knows whether a field is being typed in. Where the system gives a
   * menu the key all the same (macOS), the page has taken it before.
   */
  const turn = (kind: 'undo' | 'redo', accelerator: string): MenuItemConstructorOptions => {
    const named = label(`menu.${kind}`);
    // Without a workspace no page listens, and a field is all that can be meant.
    if (!enabled) return { ...named, role: kind };
    const act = state[kind] ?? null;
    return {
      ...named,
      label: act === null ? named.label : `${named.label}: ${act.replaceAll('&', '&&')}`,
      accelerator,
      registerAccelerator: false,
      click: () => actions.turn(kind),
    };
  };

  const macMenu: MenuItemConstructorOptions = {
    label: 'Consorta',
    submenu: [
      about,
      gap,
      { ...label('menu.services'), role: 'services' },
      gap,
      { ...label('menu.hide'), role: 'hide' },
      { ...label('menu.hide-others'), role: 'hideOthers' },
      { ...label('menu.unhide'), role: 'unhide' },
      gap,
      { ...label('menu.quit'), role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    ...label('menu.file'),
    submenu: [
      { ...label('menu.show-workspace'), enabled, click: actions.showWorkspace },
      { ...label('menu.show-last-export'), enabled: state.exported, click: actions.showLastExport },
      gap,
      { ...label('menu.lock'), enabled: state.lockable, accelerator: 'CmdOrCtrl+L', click: actions.lock },
      gap,
      { ...label('menu.close-window'), role: 'close' },
      ...(mac ? [] : [{ ...label('menu.quit'), role: 'quit', accelerator: 'Ctrl+Q' } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    ...label('menu.edit'),
    submenu: [
      turn('undo', 'CmdOrCtrl+Z'),
      turn('redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
      gap,
      { ...label('menu.cut'), role: 'cut' },
      { ...label('menu.copy'), role: 'copy' },
      { ...label('menu.paste'), role: 'paste' },
      { ...label('menu.delete'), role: 'delete' },
      gap,
      { ...label('menu.select-all'), role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    ...label('menu.view'),
    submenu: [
      {
        ...label('menu.participants'),
        enabled,
        accelerator: 'CmdOrCtrl+1',
        click: () => actions.goTo('/participants'),
      },
      { ...label('menu.reports'), enabled, accelerator: 'CmdOrCtrl+2', click: () => actions.goTo('/reports') },
      gap,
      { ...label('menu.zoom-in'), role: 'zoomIn' },
      { ...label('menu.zoom-out'), role: 'zoomOut' },
      { ...label('menu.zoom-usual'), role: 'resetZoom' },
      gap,
      { ...label('menu.full-screen'), role: 'togglefullscreen' },
      ...(state.developerTools ? [gap, { ...label('menu.developer-tools'), role: 'toggleDevTools' } as const] : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    ...label('menu.window'),
    role: 'window',
    submenu: [{ ...label('menu.minimize'), role: 'minimize' }],
  };
  const help: MenuItemConstructorOptions = {
    ...label('menu.help'),
    role: 'help',
    submenu: [{ ...label('menu.show-log'), click: actions.showLog }, ...(mac ? [] : [about])],
  };
  return [...(mac ? [macMenu] : []), file, edit, view, ...(mac ? [window] : []), help];
}
