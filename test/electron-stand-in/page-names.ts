/** The name under which a page's calls reach the stand-in, until the preload has taken it away. */
export const carrierName = '__consortaStandInInvoke';
