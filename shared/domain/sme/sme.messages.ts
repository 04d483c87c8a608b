import type { Facts } from '../../kernel/problem.ts';
import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

const inRo: Readonly<Record<string, string>> = {
  micro: 'micro',
  small: 'mică',
  medium: 'mijlocie',
  large: 'mare (nu este IMM)',
};
const inEn: Readonly<Record<string, string>> = { large: 'large (not an SME)' };
const ro = (category: Facts[string] | undefined): string => inRo[String(category)] ?? 'nu se poate spune';
const en = (category: Facts[string] | undefined): string =>
  category === '?' ? 'cannot be told' : (inEn[String(category)] ?? String(category));

/** Questions, warnings and steps of the SME category. */
export const smeMessagesRo = {
  'sme.ask.no-company': 'Firma nu există în proiect.',
  'sme.ask.accounts': ({ company, year }) =>
    `Lipsesc cifrele anului ${year} ale firmei ${company}: nr. mediu de salariați, cifra de afaceri, active totale. Completați-le din situațiile financiare.`,
  'sme.ask.year': ({ company }) => `Cifrele firmei ${company} nu au an de referință. Completați anul.`,
  'sme.ask.approval': ({ company, year }) =>
    `Când au fost aprobate situațiile financiare ${year} ale firmei ${company}? Completați ziua sau adăugați cifrele anului dinainte.`,
  'sme.ask.averageStaff': ({ company, year }) => `Care a fost nr. mediu de salariați al firmei ${company} în ${year}?`,
  'sme.ask.turnover': ({ company, year }) => `Care a fost cifra de afaceri a firmei ${company} în ${year}?`,
  'sme.ask.totalAssets': ({ company, year }) => `Care au fost activele totale ale firmei ${company} la 31.12.${year}?`,
  'sme.ask.eurRate': ({ company, year }) =>
    `Lipsește cursul BNR la 31.12.${year}, cu care se trec în euro cifrele firmei ${company}. Completați-l.`,
  'sme.ask.figures': ({ company, year }) =>
    `Firma ${company} intră în calcul, dar cifrele ei din ${year} lipsesc. Completați-le.`,
  'sme.ask.owner-figures': ({ company, year }) =>
    `${company} intră în calcul, dar nu este printre firme. Adăugați-o cu starea „legată sau parteneră” și cu cifrele din ${year}, apoi alegeți-o ca deținător.`,
  'sme.ask.owner': ({ company }) => `O întreprindere deține o parte din ${company}, dar nu se spune care. Alegeți-o.`,
  'sme.ask.holds-itself': ({ company }) => `${company} apare ca deținător al ei însăși. Corectați deținătorul.`,
  'sme.ask.share': ({ company }) =>
    `Ce procent din ${company} este deținut? Completați capitalul sau voturile, ori scrieți decizia.`,
  'sme.ask.investor-kind': ({ company }) =>
    `Un investitor deține din ${company} cât un partener. Ce fel de investitor este? Fără excepție este partener.`,
  'sme.ask.investor-control': ({ company }) =>
    `Un investitor are majoritatea sau controlul în ${company}. Excepția mai este valabilă doar dacă nu se amestecă în conducere: scrieți decizia și motivul.`,
  'sme.ask.same-market-same': ({ company, other, caen, otherCaen }) =>
    `Aceleași persoane controlează ${company} și ${other}. CAEN ${caen} și ${otherCaen} încep la fel: par a fi pe aceeași piață sau pe piețe adiacente. Răspundeți Da sau Nu.`,
  'sme.ask.same-market-other': ({ company, other, caen, otherCaen }) =>
    `Aceleași persoane controlează ${company} și ${other}. CAEN ${caen} și ${otherCaen} încep diferit, dar piețele pot fi adiacente (furnizor și client). Răspundeți Da sau Nu.`,
  'sme.ask.same-market-unknown': ({ company, other }) =>
    `Aceleași persoane controlează ${company} și ${other}. Lucrează pe aceeași piață sau pe piețe adiacente? Răspundeți Da sau Nu.`,
  'sme.ask.recent-change': ({ company, on, year }) =>
    `O parte din ${company} și-a schimbat deținătorul la ${on}, după situațiile financiare ${year}. Scrieți decizia: autonomă, parteneră sau legată.`,
  'sme.ask.over-100-capital': ({ company }) => `Părțile din capitalul firmei ${company} depășesc 100 %. Corectați-le.`,
  'sme.ask.over-100-votes': ({ company }) => `Părțile din voturile firmei ${company} depășesc 100 %. Corectați-le.`,
  'sme.ask.public-in-group': ({ company }) =>
    `Organisme publice dețin o parte din ${company} peste prag, iar firma este în același grup. Scrieți dacă se aplică o excepție, cu motivul.`,
  'sme.warn.estimated': ({ company, year }) =>
    `Firma ${company} este nouă: s-a folosit estimarea pentru ${year}. Refaceți calculul când are situații financiare.`,
  'sme.warn.early': ({ company, year, next }) =>
    `Înainte de 1 iunie s-au folosit cifrele ${year} ale firmei ${company}: cele din ${next} pot să nu fie aprobate. Dacă sunt, completați ziua aprobării.`,
  'sme.warn.not-approved': ({ company, year, next, on }) =>
    `S-au folosit cifrele ${year} ale firmei ${company}: cele din ${next} au fost aprobate abia la ${on}.`,
  'sme.warn.one-year': ({ company, year, before }) =>
    `Pentru ${company} sunt doar cifrele din ${year}. Fără ${before}, regula celor doi ani nu s-a putut aplica.`,
  'sme.warn.not-needed': ({ company, year }) =>
    `Lipsește o cifră din ${year} a firmei ${company}, dar categoria este aceeași oricare ar fi ea.`,
  'sme.warn.investor': ({ company }) =>
    `Un investitor cu excepție deține din ${company} cât un partener; nu a fost socotit partener. Păstrați dovada excepției.`,
  'sme.warn.votes-as-capital': ({ company }) =>
    `La ${company} voturile nu sunt completate; au fost luate egale cu partea din capital.`,
  'sme.warn.capital-without-votes': ({ company }) =>
    `La ${company} un deținător are majoritatea capitalului, dar nu a voturilor: a fost socotit partener. Verificați dacă nu controlează altfel.`,
  'sme.warn.relatives': ({ company, other }) =>
    `${company} și ${other} au asociați cu același nume de familie. Dacă sunt rude care acționează împreună, scrieți decizia „legată”.`,
  'sme.step.year': ({ on, year }) => `Pentru ziua ${on} se folosesc cifrele anului ${year}.`,
  'sme.step.no-year': ({ on }) => `Pentru ziua ${on} nu există cifre.`,
  'sme.step.autonomous': 'Nicio întreprindere legată sau parteneră: întreprindere autonomă, doar cifrele proprii.',
  'sme.step.linked': ({ name, path }) => `${name}: întreprindere legată, se adună 100 % (${path}).`,
  'sme.step.partner': ({ name, percent, path }) => `${name}: întreprindere parteneră, se adună ${percent} % (${path}).`,
  'sme.step.linked-to-partner': ({ name, percent, path }) =>
    `${name}: legată de un partener, se adună tot ${percent} % (${path}).`,
  'sme.step.some-public': ({ percent }) => `Organisme publice dețin ${percent} %.`,
  'sme.step.rounding':
    'Sumele în lei se trec în euro la cursul de sfârșit de an. Fiecare conversie și fiecare parte se rotunjește la cent (salariații la sutime), jumătatea în sus; altceva nu se rotunjește.',
  'sme.step.addition': ({ year, name, percent, staff, turnover, balance }) =>
    `${year} · ${name} (${percent} %): ${staff} salariați, cifră de afaceri ${turnover} EUR, active ${balance} EUR`,
  'sme.step.sum': ({ year, staff, turnover, balance }) =>
    `${year} · Total: ${staff} salariați, cifră de afaceri ${turnover} EUR, active ${balance} EUR`,
  'sme.step.sum-incomplete': ({ year, staff, turnover, balance }) =>
    `${year} · Total incomplet, cel puțin: ${staff} salariați, cifră de afaceri ${turnover} EUR, active ${balance} EUR`,
  'sme.step.staff-within': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: ${value} salariați < ${limit} – da`,
  'sme.step.staff-above': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: ${value} salariați < ${limit} – nu`,
  'sme.step.staff-unknown': ({ year, category, limit }) =>
    `${year} · ${ro(category)}: salariați < ${limit} – nu se poate spune`,
  'sme.step.turnover-within': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: cifră de afaceri ${value} ≤ ${limit} EUR – da`,
  'sme.step.turnover-above': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: cifră de afaceri ${value} ≤ ${limit} EUR – nu`,
  'sme.step.turnover-unknown': ({ year, category, limit }) =>
    `${year} · ${ro(category)}: cifră de afaceri ≤ ${limit} EUR – nu se poate spune`,
  'sme.step.balance-within': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: active ${value} ≤ ${limit} EUR – da`,
  'sme.step.balance-above': ({ year, category, value, limit }) =>
    `${year} · ${ro(category)}: active ${value} ≤ ${limit} EUR – nu`,
  'sme.step.balance-unknown': ({ year, category, limit }) =>
    `${year} · ${ro(category)}: active ≤ ${limit} EUR – nu se poate spune`,
  'sme.step.by-limits': ({ year, category }) => `${year} · După plafoanele acestui an: ${ro(category)}`,
  'sme.step.held': ({ year, category }) => `${year} · Categoria după acest an: ${ro(category)}`,
  'sme.step.two-years':
    'Categoria se schimbă doar când plafoanele sunt depășite (sau nu mai sunt) doi ani la rând; primul an cunoscut se ia așa cum este.',
  'sme.step.result': ({ category }) => `Rezultat: ${ro(category)}`,
  'sme.step.unclear': ({ questions }) =>
    `Rezultat: NECLAR – ${countRo(Number(questions), 'întrebare', 'întrebări')} de lămurit`,
  'sme.step.public': ({ percent, limit }) =>
    `Rezultat: nu este IMM – organisme publice dețin ${percent} % (pragul este ${limit} %) sau au controlul`,
} as const satisfies Messages;

export const smeMessagesEn: Translation<typeof smeMessagesRo> = {
  'sme.ask.no-company': 'The company does not exist in the project.',
  'sme.ask.accounts': ({ company, year }) =>
    `The figures of ${year} of ${company} are missing: average staff, turnover, total assets. Fill them in from its accounts.`,
  'sme.ask.year': ({ company }) => `The figures of ${company} have no reference year. Fill the year in.`,
  'sme.ask.approval': ({ company, year }) =>
    `When were the accounts of ${year} of ${company} approved? Fill in the day, or add the figures of the year before.`,
  'sme.ask.averageStaff': ({ company, year }) => `What was the average staff of ${company} in ${year}?`,
  'sme.ask.turnover': ({ company, year }) => `What was the turnover of ${company} in ${year}?`,
  'sme.ask.totalAssets': ({ company, year }) => `What were the total assets of ${company} on 31.12.${year}?`,
  'sme.ask.eurRate': ({ company, year }) =>
    `The BNR rate of 31.12.${year} is missing, by which the figures of ${company} become euro. Fill it in.`,
  'sme.ask.figures': ({ company, year }) => `${company} counts, but its figures of ${year} are missing. Fill them in.`,
  'sme.ask.owner-figures': ({ company, year }) =>
    `${company} counts, but is not among the companies. Add it with the state “linked or partner” and its figures of ${year}, then choose it as the holder.`,
  'sme.ask.owner': ({ company }) => `An enterprise holds a part of ${company}, but not which one. Choose it.`,
  'sme.ask.holds-itself': ({ company }) => `${company} is entered as a holder of itself. Correct the holder.`,
  'sme.ask.share': ({ company }) =>
    `What per cent of ${company} is held? Fill in capital or votes, or record the decision.`,
  'sme.ask.investor-kind': ({ company }) =>
    `An investor holds as much of ${company} as a partner would. What kind of investor is it? Without an exception it is a partner.`,
  'sme.ask.investor-control': ({ company }) =>
    `An investor has the majority or control of ${company}. The exception holds only if it does not take part in managing: record the decision and the reason.`,
  'sme.ask.same-market-same': ({ company, other, caen, otherCaen }) =>
    `The same people control ${company} and ${other}. CAEN ${caen} and ${otherCaen} begin alike: they seem to be on the same or adjacent markets. Answer Yes or No.`,
  'sme.ask.same-market-other': ({ company, other, caen, otherCaen }) =>
    `The same people control ${company} and ${other}. CAEN ${caen} and ${otherCaen} begin differently, but the markets may be adjacent (supplier and customer). Answer Yes or No.`,
  'sme.ask.same-market-unknown': ({ company, other }) =>
    `The same people control ${company} and ${other}. Are they on the same or adjacent markets? Answer Yes or No.`,
  'sme.ask.recent-change': ({ company, on, year }) =>
    `A part of ${company} changed hands on ${on}, after the accounts of ${year}. Record the decision: autonomous, partner or linked.`,
  'sme.ask.over-100-capital': ({ company }) => `The shares of capital of ${company} exceed 100 %. Correct them.`,
  'sme.ask.over-100-votes': ({ company }) => `The shares of votes of ${company} exceed 100 %. Correct them.`,
  'sme.ask.public-in-group': ({ company }) =>
    `Public bodies hold a part of ${company} above the threshold, and it is in the same group. Record whether an exception applies, and why.`,
  'sme.warn.estimated': ({ company, year }) =>
    `${company} is new: the estimate for ${year} was used. Calculate again when it has accounts.`,
  'sme.warn.early': ({ company, year, next }) =>
    `Before 1 June the figures of ${year} of ${company} were used: those of ${next} may not be approved. If they are, fill in the day.`,
  'sme.warn.not-approved': ({ company, year, next, on }) =>
    `The figures of ${year} of ${company} were used: those of ${next} were approved only on ${on}.`,
  'sme.warn.one-year': ({ company, year, before }) =>
    `Of ${company} only the figures of ${year} are there. Without ${before} the two-year rule could not be applied.`,
  'sme.warn.not-needed': ({ company, year }) =>
    `A figure of ${year} of ${company} is missing, but the category is the same whatever it is.`,
  'sme.warn.investor': ({ company }) =>
    `An investor with an exception holds as much of ${company} as a partner would; it was not counted as a partner. Keep the proof.`,
  'sme.warn.votes-as-capital': ({ company }) =>
    `At ${company} the votes are not filled in; they were taken to equal the share of capital.`,
  'sme.warn.capital-without-votes': ({ company }) =>
    `At ${company} a holder has most of the capital but not of the votes: it was counted as a partner. Check that it has no control in another way.`,
  'sme.warn.relatives': ({ company, other }) =>
    `${company} and ${other} have owners of one family name. If they are relatives who act together, record the decision “linked”.`,
  'sme.step.year': ({ on, year }) => `For ${on} the figures of ${year} are used.`,
  'sme.step.no-year': ({ on }) => `For ${on} there are no figures.`,
  'sme.step.autonomous': 'No linked or partner enterprise: autonomous, its own figures only.',
  'sme.step.linked': ({ name, path }) => `${name}: linked enterprise, 100 % is added (${path}).`,
  'sme.step.partner': ({ name, percent, path }) => `${name}: partner enterprise, ${percent} % is added (${path}).`,
  'sme.step.linked-to-partner': ({ name, percent, path }) =>
    `${name}: linked to a partner, ${percent} % is added as well (${path}).`,
  'sme.step.some-public': ({ percent }) => `Public bodies hold ${percent} %.`,
  'sme.step.rounding':
    'Amounts in lei become euro at the rate of the year’s end. Each conversion and each share is rounded to the cent (staff to the hundredth), halves up; nothing else is rounded.',
  'sme.step.addition': ({ year, name, percent, staff, turnover, balance }) =>
    `${year} · ${name} (${percent} %): staff ${staff}, turnover ${turnover} EUR, assets ${balance} EUR`,
  'sme.step.sum': ({ year, staff, turnover, balance }) =>
    `${year} · Total: staff ${staff}, turnover ${turnover} EUR, assets ${balance} EUR`,
  'sme.step.sum-incomplete': ({ year, staff, turnover, balance }) =>
    `${year} · Incomplete total, at least: staff ${staff}, turnover ${turnover} EUR, assets ${balance} EUR`,
  'sme.step.staff-within': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: staff ${value} < ${limit} – yes`,
  'sme.step.staff-above': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: staff ${value} < ${limit} – no`,
  'sme.step.staff-unknown': ({ year, category, limit }) =>
    `${year} · ${en(category)}: staff < ${limit} – cannot be told`,
  'sme.step.turnover-within': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: turnover ${value} ≤ ${limit} EUR – yes`,
  'sme.step.turnover-above': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: turnover ${value} ≤ ${limit} EUR – no`,
  'sme.step.turnover-unknown': ({ year, category, limit }) =>
    `${year} · ${en(category)}: turnover ≤ ${limit} EUR – cannot be told`,
  'sme.step.balance-within': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: assets ${value} ≤ ${limit} EUR – yes`,
  'sme.step.balance-above': ({ year, category, value, limit }) =>
    `${year} · ${en(category)}: assets ${value} ≤ ${limit} EUR – no`,
  'sme.step.balance-unknown': ({ year, category, limit }) =>
    `${year} · ${en(category)}: assets ≤ ${limit} EUR – cannot be told`,
  'sme.step.by-limits': ({ year, category }) => `${year} · By the limits of this year: ${en(category)}`,
  'sme.step.held': ({ year, category }) => `${year} · Category after this year: ${en(category)}`,
  'sme.step.two-years':
    'The category changes only when limits are crossed in two consecutive years; the first year known stands as it is.',
  'sme.step.result': ({ category }) => `Result: ${en(category)}`,
  'sme.step.unclear': ({ questions }) =>
    `Result: UNCLEAR – ${countEn(Number(questions), 'question', 'questions')} to answer`,
  'sme.step.public': ({ percent, limit }) =>
    `Result: not an SME – public bodies hold ${percent} % (the threshold is ${limit} %) or have control`,
};
