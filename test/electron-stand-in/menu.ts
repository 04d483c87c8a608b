import { refuseUnknown, refuseUnknownKeys } from './refuse-unknown.ts';

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => unknown;
  readonly submenu?: readonly Template[];
};
/** What a test sees of a menu item. */
export type MenuView = {
  readonly id: string | null;
  readonly label: string | null;
  readonly role: string | null;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly items: readonly MenuView[];
};
const known = ['id', 'label', 'role', 'type', 'enabled', 'accelerator', 'registerAccelerator', 'click', 'submenu'];

class BuiltMenu {
  readonly items: readonly Template[];
  constructor(template: readonly Template[]) {
    check(template);
    this.items = template;
  }
}
let current: BuiltMenu | null = null;

function check(template: readonly Template[]): void {
  for (const item of template) {
    refuseUnknownKeys('MenuItem', item, known);
    if (item.type !== 'separator' && item.label === undefined && item.role === undefined) {
      throw new Error('Invalid submenu: a menu item needs a label, a role or a type');
    }
    check(item.submenu ?? []);
  }
}

export const Menu = refuseUnknown('Menu', {
  buildFromTemplate: (template: readonly Template[]): BuiltMenu => refuseUnknown('menu', new BuiltMenu(template)),
  setApplicationMenu: (menu: BuiltMenu | null): void => {
    current = menu;
  },
});

const viewOf = (item: Template): MenuView => ({
  id: item.id ?? null,
  label: item.label ?? null,
  role: item.role ?? null,
  accelerator: item.accelerator ?? null,
  enabled: item.enabled ?? true,
  items: (item.submenu ?? []).filter(({ type }) => type !== 'separator').map(viewOf),
});
export const menuView = (): readonly MenuView[] => (current?.items ?? []).map(viewOf);

/** Chooses a menu item by its id, as a person would: a dimmed one cannot be chosen. */
export function chooseMenuItem(id: string): string | null {
  const found = find(current?.items ?? [], id);
  if (!found) throw new Error(`electron stand-in: the menu has no item ${id}`);
  if (found.enabled === false) throw new Error(`electron stand-in: the menu item ${id} is dimmed`);
  found.click?.();
  return found.role ?? null;
}

function find(items: readonly Template[], id: string): Template | null {
  for (const item of items) {
    const below = item.id === id ? item : find(item.submenu ?? [], id);
    if (below) return below;
  }
  return null;
}
