export const companyTabs = [
  'data',
  'sme',
  'aid',
  'people',
  'documents',
  'hours',
  'correspondence',
  'files',
  'findings',
] as const;
export type CompanyTab = (typeof companyTabs)[number];

/** The section that an address names; the data where it names none. */
export const tabOf = (section: string | undefined): CompanyTab => companyTabs.find(tab => tab === section) ?? 'data';
