import type { SmeData, SmeOptions, SmeResult } from './sme-result.ts';

/** The SME category of a company on a day, from its own figures and those of what is partner or linked. */
export function smeCategoryOf(companyId: string, _data: SmeData, { on }: SmeOptions): SmeResult {
  return {
    company: companyId,
    on,
    status: 'unclear',
    category: null,
    unclear: [],
    warnings: [],
    year: null,
    years: [],
    relations: [],
    steps: [],
    verified: false,
  };
}
