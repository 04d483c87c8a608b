/** Where the sample's people live and work: towns and communes of twelve counties, by plate code. The addresses in them are invented. */
export type CountyPlaces = {
  readonly county: string;
  readonly towns: readonly string[];
  readonly communes: readonly string[];
};

export const countyPlaces: readonly CountyPlaces[] = [
  {
    county: 'CJ',
    towns: ['Cluj-Napoca', 'Turda', 'Câmpia Turzii', 'Dej'],
    communes: ['Florești', 'Apahida', 'Jucu', 'Bonțida'],
  },
  {
    county: 'BV',
    towns: ['Brașov', 'Făgăraș', 'Codlea', 'Săcele'],
    communes: ['Cristian', 'Hărman', 'Feldioara', 'Prejmer'],
  },
  { county: 'SB', towns: ['Sibiu', 'Mediaș', 'Cisnădie'], communes: ['Șelimbăr', 'Șura Mică', 'Cristian', 'Slimnic'] },
  {
    county: 'TM',
    towns: ['Timișoara', 'Lugoj', 'Jimbolia'],
    communes: ['Giroc', 'Dumbrăvița', 'Ghiroda', 'Remetea Mare'],
  },
  { county: 'AR', towns: ['Arad', 'Ineu', 'Lipova'], communes: ['Vladimirescu', 'Șofronea', 'Șiria', 'Fântânele'] },
  {
    county: 'AG',
    towns: ['Pitești', 'Mioveni', 'Câmpulung'],
    communes: ['Bascov', 'Mărăcineni', 'Țițești', 'Călinești'],
  },
  { county: 'PH', towns: ['Ploiești', 'Câmpina', 'Băicoi'], communes: ['Brazi', 'Bărcănești', 'Blejoi', 'Măneciu'] },
  {
    county: 'MS',
    towns: ['Târgu Mureș', 'Sighișoara', 'Reghin'],
    communes: ['Sângeorgiu de Mureș', 'Ungheni', 'Ernei', 'Band'],
  },
  { county: 'IS', towns: ['Iași', 'Pașcani', 'Târgu Frumos'], communes: ['Miroslava', 'Tomești', 'Lețcani', 'Rediu'] },
  { county: 'DJ', towns: ['Craiova', 'Băilești', 'Calafat'], communes: ['Ișalnița', 'Podari', 'Malu Mare', 'Cârcea'] },
  { county: 'GL', towns: ['Galați', 'Tecuci'], communes: ['Șendreni', 'Vânători', 'Smârdan', 'Tulucești'] },
  { county: 'B', towns: ['București'], communes: [] },
];

export const streets = [
  'Strada Ștefan cel Mare',
  'Strada Libertății',
  'Aleea Crângului',
  'Bulevardul Independenței',
  'Strada Făgetului',
  'Strada Țesătorilor',
  'Strada Gării',
  'Strada Mărășești',
  'Aleea Trandafirilor',
  'Strada Câmpului',
  'Strada Viilor',
  'Strada Școlii',
  'Strada Uzinei',
] as const;
export const communeStreets = [
  'Strada Principală',
  'Strada Bisericii',
  'Strada Morii',
  'Strada Izlazului',
  'Ulița Mică',
] as const;
