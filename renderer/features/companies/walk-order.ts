import { createWalk } from '#renderer/record/walk-order.ts';

/** The order in which the list of companies was last shown. */
export const companyWalk = createWalk();
