import { describe, expect, test } from 'vitest';
import { type MenuState, menuTemplate } from '#main/electron/menu-template.ts';
import { placeWindow } from '#main/electron/window-place.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 984 };

describe('where the window opens', () => {
  test('in the middle of the main screen the first time: 1280 by 800 of 1920 by 1040', () => {
    expect(placeWindow(null, [main, second])).toEqual({ x: 320, y: 120, width: 1280, height: 800, maximized: false });
  });
  test('where it was, on the second screen too, and maximised as it was', () => {
    const last = { x: 2000, y: 50, width: 1000, height: 700, maximized: true };
    expect(placeWindow(last, [main, second])).toEqual(last);
  });
  test('on the main screen when the screen it stood on has gone', () => {
    const last = { x: 2000, y: 50, width: 1000, height: 700, maximized: true };
    expect(placeWindow(last, [main])).toEqual({ x: 320, y: 120, width: 1280, height: 800, maximized: true });
  });
  test('never larger than the screen', () => {
    const last = { x: 0, y: 0, width: 1900, height: 1000, maximized: false };
    expect(placeWindow(last, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
      ...last,
      width: 1366,
      height: 728,
    });
  });
  test.each([
    ['119 of its points still on the left edge: out of reach', -881, false],
    ['120 still on: kept', -880, true],
  ])('%s', (_, x, kept) => {
    const last = { x, y: 10, width: 1000, height: 700, maximized: false };
    expect(placeWindow(last, [main]).x === x).toBe(kept);
  });
  test('above the screen its title bar cannot be reached', () => {
    expect(placeWindow({ x: 10, y: -5, width: 1000, height: 700, maximized: false }, [main]).y).toBe(120);
  });
});

type Item = ReturnType<typeof menuTemplate>[number];
const nothing = (): void => {};
const actions = {
  showWorkspace: nothing,
  showLastExport: nothing,
  lock: nothing,
  goTo: nothing,
  turn: nothing,
  about: nothing,
  showLog: nothing,
};
const menuOf = (part: Partial<MenuState>) =>
  menuTemplate(
    {
      language: 'ro',
      platform: 'linux',
      workspaceOpen: true,
      lockable: true,
      exported: true,
      developerTools: true,
      ...part,
    },
    actions,
  );
const itemsOf = (item: Item): readonly Item[] => (Array.isArray(item.submenu) ? item.submenu : []);
const real = (items: readonly Item[]) => items.filter(({ type }) => type !== 'separator');
const keyOf = ({ label = '' }: Item) => /&(.)/.exec(label)?.[1]?.toLowerCase() ?? null;

describe.each(['ro', 'en'] as const)('the menu in %s', language => {
  test.each(['win32', 'linux', 'darwin'] as const)(
    'has on %s an access key on every item, unique in its menu',
    platform => {
      const menu = menuOf({ language, platform });
      const levels = [menu.filter(item => item.label !== 'Consorta'), ...menu.map(item => real(itemsOf(item)))];
      for (const level of levels) {
        const keys = level.map(keyOf);
        expect(keys).not.toContain(null);
        expect([...keys].sort()).toEqual([...new Set(keys)].sort());
      }
    },
  );
  test('has each shortcut once', () => {
    const shortcuts = menuOf({ language }).flatMap(item =>
      itemsOf(item).flatMap(({ accelerator }) => accelerator ?? []),
    );
    expect(shortcuts).toEqual([...new Set(shortcuts)]);
    expect(shortcuts).toContain('CmdOrCtrl+1');
  });
});

test('what cannot be done yet is dimmed, and developer tools are for a checkout only', () => {
  const find = (menu: Item[], id: string) => menu.flatMap(itemsOf).find(item => item.id === id);
  const closed = menuOf({ workspaceOpen: false, exported: false, developerTools: false });
  for (const id of ['show-workspace', 'show-last-export', 'participants', 'reports']) {
    expect([id, find(closed, id)?.enabled]).toEqual([id, false]);
    expect([id, find(menuOf({}), id)?.enabled]).toEqual([id, true]);
  }
  expect(find(closed, 'developer-tools')).toBeUndefined();
  expect(find(menuOf({}), 'developer-tools')).toBeDefined();
});

test('undo and redo name their act, and leave the key to the page; without a workspace they are those of a field', () => {
  const edit = (part: Partial<MenuState>) =>
    menuOf(part)
      .flatMap(itemsOf)
      .filter(({ id }) => id === 'undo' || id === 'redo');
  expect(edit({ undo: 'Cercetare & formare', redo: null })).toMatchObject([
    { label: '&Anulează: Cercetare && formare', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false },
    { label: expect.stringMatching(/^&?Ref/), accelerator: 'Ctrl+Y', registerAccelerator: false },
  ]);
  expect(edit({ workspaceOpen: false })).toMatchObject([{ role: 'undo' }, { role: 'redo' }]);
});
