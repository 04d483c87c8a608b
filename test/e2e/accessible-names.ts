import type { Page } from 'playwright-core';

/** What a screen reader announces and people act on: each needs a name. */
const roles = new Set([
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'grid',
  'group',
  'image',
  'link',
  'menu',
  'menuitem',
  'navigation',
  'option',
  'radio',
  'radiogroup',
  'searchbox',
  'switch',
  'tab',
  'textbox',
]);

/** Controls of the page as the browser's accessibility tree has them, without a name; the arrow in a list's field is decoration. */
export async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found: string[] = [];
  for (const { role, name, ignored, backendDOMNodeId } of nodes) {
    if (ignored || !roles.has(String(role?.value)) || String(name?.value ?? '').trim() !== '') continue;
    const described =
      backendDOMNodeId === undefined
        ? null
        : await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId }).catch(() => null);
    const attributes = (described?.node.attributes ?? []).join(' ');
    if (attributes.includes('data-combobox-chevron')) continue;
    found.push(`${String(role?.value)}: <${described?.node.nodeName ?? '?'} ${attributes.slice(0, 200)}>`);
  }
  await session.detach();
  return found;
}
