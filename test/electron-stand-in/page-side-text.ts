import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The built page's half of the stand-in; it lies beside the built main half. */
export const pageSideText = (): string => readFileSync(join(__dirname, 'page-side.js'), 'utf8');
