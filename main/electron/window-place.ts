import type { Rectangle } from 'electron';

/** Where the window stood when it was last used, in screen points. */
export type WindowPlace = Rectangle & { readonly maximized: boolean };

export const smallestWindow = { width: 900, height: 600 } as const;
const usualWindow = { width: 1280, height: 800 } as const;
/** So much of the title bar must be on a screen that a hand can take hold of it. */
const handle = { width: 120, height: 24 } as const;

/**
 * Where to open the window: its last place when its title bar can still be reached on one of the screens there are now, else
 * the usual size in the middle of the main screen. Never larger than the screen it stands on.
 */
export function placeWindow(last: WindowPlace | null, workAreas: readonly Rectangle[]): WindowPlace {
  const home = workAreas[0] ?? { x: 0, y: 0, ...usualWindow };
  const stillThere = last === null ? undefined : workAreas.find(area => reaches(last, area));
  if (last !== null && stillThere !== undefined) return { ...last, ...shrink(last, stillThere) };
  const size = shrink({ x: 0, y: 0, ...usualWindow }, home);
  return {
    x: home.x + Math.floor((home.width - size.width) / 2),
    y: home.y + Math.floor((home.height - size.height) / 2),
    ...size,
    maximized: last?.maximized ?? false,
  };
}

function reaches(place: WindowPlace, area: Rectangle): boolean {
  const wide = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const titleIsOn = place.y >= area.y && place.y + handle.height <= area.y + area.height;
  return wide >= handle.width && titleIsOn;
}

const shrink = (place: Rectangle, area: Rectangle): { width: number; height: number } => ({
  width: Math.max(Math.min(place.width, area.width), Math.min(smallestWindow.width, area.width)),
  height: Math.max(Math.min(place.height, area.height), Math.min(smallestWindow.height, area.height)),
});
