/** The long form of a proof: `npm run test:faults` sets CONSORTA_SOAK. The quick suite runs a short form of the same. */
export const isLong: boolean = process.env.CONSORTA_SOAK !== undefined;
