import { romanianAmount } from '../../kernel/money.ts';
import type { Facts } from '../../kernel/problem.ts';
import { type Messages, sayIn, type Translation } from '../../kernel/translation.ts';
import { companyMessagesEn, companyMessagesRo } from '../company/company.messages.ts';
import { deMinimisMessagesEn, deMinimisMessagesRo } from '../de-minimis/de-minimis.messages.ts';
import { smeMessagesEn, smeMessagesRo } from '../sme/sme.messages.ts';

const asked: { readonly [language in 'ro' | 'en']: Messages } = {
  ro: { ...smeMessagesRo, ...deMinimisMessagesRo },
  en: { ...smeMessagesEn, ...deMinimisMessagesEn },
};
/** The first question of an unclear result, with how many more there are. */
function question(language: 'ro' | 'en', facts: Facts): string {
  const first = sayIn(asked[language], String(facts.question), facts);
  const more = Number(facts.questions ?? 1) - 1;
  if (more <= 0) return first;
  return `${first} ${language === 'ro' ? `(și încă ${more} de lămurit)` : `(and ${more} more to answer)`}`;
}
const ro = (category: Facts[string] | undefined): string => sayIn(companyMessagesRo, `company.smeCategory.${category}`);
const en = (category: Facts[string] | undefined): string => sayIn(companyMessagesEn, `company.smeCategory.${category}`);
const declaredRo = (category: Facts[string] | undefined): string => (category === 'none' ? 'nimic' : ro(category));
const declaredEn = (category: Facts[string] | undefined): string => (category === 'none' ? 'nothing' : en(category));

/** What is found in an employer: category, activity, aid, state. */
export const employerMessagesRo = {
  'rule.ELIG-01.unclear': facts => `Categoria IMM a angajatorului este NECLARĂ. ${question('ro', facts)}`,
  'rule.ELIG-01.unchecked': facts => `Categoria IMM declarată nu se poate verifica din cifre. ${question('ro', facts)}`,
  'rule.ELIG-01.public': 'Organisme publice dețin din angajator o parte peste prag: nu este IMM.',
  'rule.ELIG-01.not-sme-computed': ({ computed, declared }) =>
    `Din cifre angajatorul este ${ro(computed)}, categorie pe care apelul nu o acceptă (declarat: ${declaredRo(declared)}).`,
  'rule.ELIG-01.not-declared': ({ computed }) =>
    `Din cifre angajatorul este ${ro(computed)}, dar categoria nu este declarată. Cereți declarația de încadrare.`,
  'rule.ELIG-01.declared-otherwise': ({ computed, declared }) =>
    `Angajatorul a declarat ${declaredRo(declared)}, categorie neacceptată, dar cifrele arată ${ro(computed)}. Corectați una dintre ele.`,
  'rule.ELIG-01.differs': ({ computed, declared }) =>
    `Angajatorul a declarat ${declaredRo(declared)}, dar cifrele arată ${ro(computed)}. Corectați una dintre ele.`,
  'rule.ELIG-04.intends': 'Angajatorul intenționează adaptarea la un sector al apelului. Păstrați declarația în dosar.',
  'rule.DATA-AID.exceeded': ({ cents }) =>
    `Ajutoarele de minimis înregistrate depășesc plafonul cu ${romanianAmount({ minor: Number(cents ?? 0), currency: 'EUR' })} EUR.`,
  'rule.DATA-AID.unclear': facts => `Ajutoarele de minimis nu se pot aduna. ${question('ro', facts)}`,
  'rule.DATA-STATE.no-agreement': 'Lipsește data semnării acordului.',
  'rule.DATA-STATE.unclear': facts => `Categoria IMM este NECLARĂ. ${question('ro', facts)}`,
  'rule.DATA-STATE.document': ({ document, ro: name }) => `Lipsește sau nu este verificat ${document} – ${name}.`,
} as const satisfies Messages;

export const employerMessagesEn: Translation<typeof employerMessagesRo> = {
  'rule.ELIG-01.unclear': facts => `The SME category of the employer is UNCLEAR. ${question('en', facts)}`,
  'rule.ELIG-01.unchecked': facts => `The SME category declared cannot be checked by figures. ${question('en', facts)}`,
  'rule.ELIG-01.public': 'Public bodies hold a part of the employer above the threshold: it is not an SME.',
  'rule.ELIG-01.not-sme-computed': ({ computed, declared }) =>
    `By its figures the employer is ${en(computed)}, a category that the call does not accept (declared: ${declaredEn(declared)}).`,
  'rule.ELIG-01.not-declared': ({ computed }) =>
    `By its figures the employer is ${en(computed)}, but the category is not declared. Ask for the declaration.`,
  'rule.ELIG-01.declared-otherwise': ({ computed, declared }) =>
    `The employer declared ${declaredEn(declared)}, which is not accepted, but its figures say ${en(computed)}. Correct one of the two.`,
  'rule.ELIG-01.differs': ({ computed, declared }) =>
    `The employer declared ${declaredEn(declared)}, but its figures say ${en(computed)}. Correct one of the two.`,
  'rule.ELIG-04.intends': 'The employer intends to adapt to a sector of the call. Keep the declaration in its dossier.',
  'rule.DATA-AID.exceeded': ({ cents }) =>
    `The de minimis aid recorded exceeds the ceiling by EUR ${romanianAmount({ minor: Number(cents ?? 0), currency: 'EUR' })}.`,
  'rule.DATA-AID.unclear': facts => `The de minimis aid cannot be added up. ${question('en', facts)}`,
  'rule.DATA-STATE.no-agreement': 'The day on which the agreement was signed is missing.',
  'rule.DATA-STATE.unclear': facts => `The SME category is UNCLEAR. ${question('en', facts)}`,
  'rule.DATA-STATE.document': ({ document, en: name }) => `${document} – ${name} is missing or not verified.`,
};
