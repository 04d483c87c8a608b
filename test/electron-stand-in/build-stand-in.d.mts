/** Builds the stand-in when a source is younger. Returns the file for `node --require`. */
export function buildStandIn(): Promise<string>;
