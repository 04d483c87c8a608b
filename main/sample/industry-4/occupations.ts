/** Occupations of the sample's people, with six-digit codes, and from which schooling (ISCED) on someone has them. */
export type Occupation = { readonly position: string; readonly cor: string; readonly isced: number };

export const occupations: readonly Occupation[] = [
  { position: 'Operator la mașini-unelte cu comandă numerică', cor: '722323', isced: 3 },
  { position: 'Lăcătuș mecanic', cor: '721410', isced: 2 },
  { position: 'Operator control calitate', cor: '754301', isced: 3 },
  { position: 'Electromecanic auto', cor: '741203', isced: 3 },
  { position: 'Gestionar depozit', cor: '432102', isced: 3 },
  { position: 'Maistru mecanic', cor: '311517', isced: 4 },
  { position: 'Tehnician proiectant mecanic', cor: '311519', isced: 4 },
  { position: 'Inginer mecanic', cor: '214401', isced: 6 },
  { position: 'Inginer automatist', cor: '215202', isced: 6 },
  { position: 'Inginer proiectant', cor: '214438', isced: 6 },
  { position: 'Agent de vânzări', cor: '332203', isced: 3 },
  { position: 'Contabil', cor: '331302', isced: 4 },
  { position: 'Economist', cor: '263106', isced: 6 },
  { position: 'Specialist în asigurarea calității', cor: '214129', isced: 6 },
];
