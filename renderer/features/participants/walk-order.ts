import { createWalk } from '#renderer/record/walk-order.ts';

/** The order in which the list of participants was last shown. */
export const { remember: rememberWalk, lastOpened, neighboursOf } = createWalk();
