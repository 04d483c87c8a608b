import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

const activityRo: Readonly<Record<string, string>> = {
  'primary-agriculture': 'producția agricolă primară',
  fishery: 'pescuitul și acvacultura',
  export: 'ajutorul pentru export',
  'domestic-goods': 'preferința pentru mărfuri naționale',
};
const activityEn: Readonly<Record<string, string>> = {
  'primary-agriculture': 'primary agricultural production',
  fishery: 'fishery and aquaculture',
  export: 'export aid',
  'domestic-goods': 'preference for domestic goods',
};

/** Questions, warnings and steps of the de minimis ledger. */
export const deMinimisMessagesRo = {
  'deMinimis.ask.no-company': 'Firma nu există în proiect.',
  'deMinimis.ask.no-ceiling': ({ regulation }) =>
    `Apelul nu spune ce plafon are Regulamentul (UE) ${regulation}. Alegeți alt regulament.`,
  'deMinimis.ask.no-date': ({ company }) => `Când i s-a acordat firmei ${company} acest ajutor? Completați ziua.`,
  'deMinimis.ask.no-amount': ({ company }) => `Ce valoare a avut ajutorul firmei ${company}? Completați suma în EUR.`,
  'deMinimis.ask.not-eur': ({ company }) =>
    `Ajutorul firmei ${company} este în lei. Completați echivalentul subvenție brută în EUR, la cursul lunii acordării.`,
  'deMinimis.ask.no-regulation': ({ company }) =>
    `După ce regulament a primit ${company} acest ajutor? Până atunci este adunat.`,
  'deMinimis.ask.member': ({ company }) =>
    `${company} este aceeași întreprindere unică, dar nu este printre firme. Adăugați-o, cu ajutoarele ei, și alegeți-o ca deținător.`,
  'deMinimis.ask.road-freight': ({ company }) =>
    `${company} are CAEN 4941. Transportă mărfuri pentru terți? Plafonul ar fi mai mic. Răspundeți Da sau Nu.`,
  'deMinimis.ask.grant-not-eur': ({ company }) => `Scrieți în EUR ajutorul nou al firmei ${company}.`,
  'deMinimis.warn.edge-in': ({ company, on }) =>
    `Ajutorul firmei ${company} din ${on} este la marginea ferestrei: cu o zi mai devreme ar ieși. Verificați ziua acordării.`,
  'deMinimis.warn.edge-out': ({ company, on }) =>
    `Ajutorul firmei ${company} din ${on} este la marginea ferestrei și nu a fost adunat. Verificați ziua acordării.`,
  'deMinimis.warn.other-regulation': ({ count }) =>
    `${countRo(Number(count), 'ajutor acordat', 'ajutoare acordate')} după alte regulamente (agricultură, pescuit, SIEG) nu sunt adunate: au plafoane proprii. Verificați regulile de cumul.`,
  'deMinimis.warn.later': ({ count, on }) =>
    `${countRo(Number(count), 'ajutor acordat', 'ajutoare acordate')} după ${on} nu sunt adunate.`,
  'deMinimis.warn.not-in-force': ({ on, regulation }) =>
    `La ${on} nu se acordă ajutoare noi după Regulamentul (UE) ${regulation}. Alegeți regulamentul zilei.`,
  'deMinimis.warn.road-freight-of-another': ({ company }) =>
    `${company}, din aceeași întreprindere unică, transportă mărfuri pentru terți: s-a folosit plafonul mai mic.`,
  'deMinimis.warn.exceeded': ({ amount }) => `Plafonul este deja depășit cu ${amount} EUR.`,
  'deMinimis.warn.excluded': ({ activity }) =>
    `Activitate exclusă: ${activityRo[String(activity)] ?? activity}. Niciun ajutor de minimis nu se poate acorda pentru ea.`,
  'deMinimis.step.alone': 'Întreprindere unică: doar firma însăși (legăturile prin persoane fizice nu contează aici).',
  'deMinimis.step.undertaking': ({ names }) => `Întreprindere unică împreună cu: ${names}.`,
  'deMinimis.step.window': ({ regulation, from, to }) =>
    `Regulamentul (UE) ${regulation}: se adună ajutoarele acordate între ${from} și ${to} inclusiv.`,
  'deMinimis.step.grant-in': ({ company, on, amount }) => `${on} · ${company}: ${amount} – se adună`,
  'deMinimis.step.grant-earlier': ({ company, on, amount }) => `${on} · ${company}: ${amount} – înainte de fereastră`,
  'deMinimis.step.grant-later': ({ company, on, amount }) => `${on} · ${company}: ${amount} – după ziua calculului`,
  'deMinimis.step.grant-other-regulation': ({ company, on, amount }) =>
    `${on} · ${company}: ${amount} – alt regulament, cu plafonul lui`,
  'deMinimis.step.grant-no-date': ({ company, amount }) => `? · ${company}: ${amount} – fără zi, nu s-a putut aduna`,
  'deMinimis.step.grant-no-amount': ({ company, on }) => `${on} · ${company}: fără sumă, nu s-a putut aduna`,
  'deMinimis.step.grant-not-eur': ({ company, on, amount }) =>
    `${on} · ${company}: ${amount} – nu este în EUR, nu s-a putut aduna`,
  'deMinimis.step.used': ({ amount }) => `Folosit: ${amount} EUR`,
  'deMinimis.step.ceiling': ({ amount }) => `Plafon: ${amount} EUR`,
  'deMinimis.step.ceiling-road': ({ amount }) => `Plafon pentru transport rutier de mărfuri: ${amount} EUR`,
  'deMinimis.step.headroom': ({ amount }) => `Rămâne: ${amount} EUR`,
  'deMinimis.step.exceeded': ({ amount }) => `Depășit cu ${amount} EUR`,
  'deMinimis.step.fits': ({ amount, currency }) => `Ajutorul nou de ${amount} ${currency} încape.`,
  'deMinimis.step.over-ceiling': ({ amount, currency }) =>
    `Ajutorul nou de ${amount} ${currency} nu încape: nu poate fi de minimis deloc, nici măcar în parte.`,
  'deMinimis.step.excluded-activity': ({ amount, currency }) =>
    `Ajutorul nou de ${amount} ${currency} nu poate fi de minimis: activitatea este exclusă.`,
} as const satisfies Messages;

export const deMinimisMessagesEn: Translation<typeof deMinimisMessagesRo> = {
  'deMinimis.ask.no-company': 'The company does not exist in the project.',
  'deMinimis.ask.no-ceiling': ({ regulation }) =>
    `The call does not say what the ceiling of Regulation (EU) ${regulation} is. Choose another regulation.`,
  'deMinimis.ask.no-date': ({ company }) => `When was this aid granted to ${company}? Fill in the day.`,
  'deMinimis.ask.no-amount': ({ company }) => `How much was the aid of ${company}? Fill in the amount in EUR.`,
  'deMinimis.ask.not-eur': ({ company }) =>
    `The aid of ${company} is in lei. Fill in the gross grant equivalent in EUR at the rate of the month of the grant.`,
  'deMinimis.ask.no-regulation': ({ company }) =>
    `Under which regulation did ${company} get this aid? Until then it is added.`,
  'deMinimis.ask.member': ({ company }) =>
    `${company} is of the same single undertaking, but is not among the companies. Add it with its aid, then choose it as the holder.`,
  'deMinimis.ask.road-freight': ({ company }) =>
    `${company} has CAEN 4941. Does it carry goods for others? The ceiling would be lower. Answer Yes or No.`,
  'deMinimis.ask.grant-not-eur': ({ company }) => `Write the new aid of ${company} in EUR.`,
  'deMinimis.warn.edge-in': ({ company, on }) =>
    `The aid of ${company} of ${on} is at the edge of the window: a day earlier it would be out. Check the day of the grant.`,
  'deMinimis.warn.edge-out': ({ company, on }) =>
    `The aid of ${company} of ${on} is at the edge of the window and was not added. Check the day of the grant.`,
  'deMinimis.warn.other-regulation': ({ count }) =>
    `${countEn(Number(count), 'aid', 'aids')} under other regulations (agriculture, fishery, SGEI) not added: they have ceilings of their own. Check the rules of cumulation.`,
  'deMinimis.warn.later': ({ count, on }) => `${countEn(Number(count), 'aid', 'aids')} granted after ${on} not added.`,
  'deMinimis.warn.not-in-force': ({ on, regulation }) =>
    `On ${on} no new aid is granted under Regulation (EU) ${regulation}. Choose the regulation of the day.`,
  'deMinimis.warn.road-freight-of-another': ({ company }) =>
    `${company}, of the same single undertaking, carries goods for others: the lower ceiling was used.`,
  'deMinimis.warn.exceeded': ({ amount }) => `The ceiling is exceeded already, by EUR ${amount}.`,
  'deMinimis.warn.excluded': ({ activity }) =>
    `Activity left out: ${activityEn[String(activity)] ?? activity}. No de minimis aid can be granted for it.`,
  'deMinimis.step.alone': 'Single undertaking: the company alone (links through natural persons do not count here).',
  'deMinimis.step.undertaking': ({ names }) => `Single undertaking together with: ${names}.`,
  'deMinimis.step.window': ({ regulation, from, to }) =>
    `Regulation (EU) ${regulation}: aid granted from ${from} to ${to}, both included, is added.`,
  'deMinimis.step.grant-in': ({ company, on, amount }) => `${on} · ${company}: ${amount} – added`,
  'deMinimis.step.grant-earlier': ({ company, on, amount }) => `${on} · ${company}: ${amount} – before the window`,
  'deMinimis.step.grant-later': ({ company, on, amount }) =>
    `${on} · ${company}: ${amount} – after the day asked about`,
  'deMinimis.step.grant-other-regulation': ({ company, on, amount }) =>
    `${on} · ${company}: ${amount} – another regulation, with its own ceiling`,
  'deMinimis.step.grant-no-date': ({ company, amount }) => `? · ${company}: ${amount} – no day, could not be added`,
  'deMinimis.step.grant-no-amount': ({ company, on }) => `${on} · ${company}: no amount, could not be added`,
  'deMinimis.step.grant-not-eur': ({ company, on, amount }) =>
    `${on} · ${company}: ${amount} – not in EUR, could not be added`,
  'deMinimis.step.used': ({ amount }) => `Used: EUR ${amount}`,
  'deMinimis.step.ceiling': ({ amount }) => `Ceiling: EUR ${amount}`,
  'deMinimis.step.ceiling-road': ({ amount }) => `Ceiling of road freight: EUR ${amount}`,
  'deMinimis.step.headroom': ({ amount }) => `Left: EUR ${amount}`,
  'deMinimis.step.exceeded': ({ amount }) => `Exceeded by EUR ${amount}`,
  'deMinimis.step.fits': ({ amount, currency }) => `The new aid of ${currency} ${amount} fits.`,
  'deMinimis.step.over-ceiling': ({ amount, currency }) =>
    `The new aid of ${currency} ${amount} does not fit: it cannot be de minimis at all, not even in part.`,
  'deMinimis.step.excluded-activity': ({ amount, currency }) =>
    `The new aid of ${currency} ${amount} cannot be de minimis: the activity is left out.`,
};
