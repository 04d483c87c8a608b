import { dirname, join } from 'node:path';
import type { LetterPaper, WrittenLetters } from '#shared/ipc/chasing.channels.ts';
import type { SavedFile } from '#shared/ipc/contract.ts';
import { mailAddresses } from '#shared/kernel/mail-address.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { suggestedFileName } from '#shared/reports/file-name.ts';
import { readLetter } from '#shared/reports/missing-documents/letter-rows.ts';
import { mailText } from '#shared/reports/missing-documents/mail-text.ts';
import { missingLetter } from '#shared/reports/missing-documents/missing-letter.report.ts';
import { missingList } from '#shared/reports/missing-documents/missing-list.report.ts';
import type { ReportInput } from '#shared/reports/model/define-report.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { writeEml } from '../exports/eml/write-eml.ts';
import { ExportRefused } from '../exports/write-options.ts';
import { writeReport } from '../exports/write-report.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import { stateOf } from '../workspace/make-report.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { LettersOrder } from './letter-messages.ts';

/** How the writing of many files is followed and stopped. */
export type LettersFollowing = {
  readonly signal: AbortSignal;
  readonly onFile: (done: number, total: number) => void;
};

type Printed = {
  readonly name: string;
  readonly ending: string;
  /** Made anew for each attempt to write them. */
  readonly bytes: () => AsyncIterable<Uint8Array> | Uint8Array;
};

/**
 * Writes the papers one after another, each whole or not at all. A company for which a paper cannot be made is named with the
 * reason and holds up nobody else; a place where nothing can be written stops all. A cancel is heeded between two pieces of a
 * file, and leaves what was written before. Files get names by the call's pattern; one that is there already stays, and ours
 * is numbered.
 */
export async function writeLetters(
  workspace: Workspace,
  { letters, target, sender }: Omit<LettersOrder, 'at'>,
  { signal, onFile }: LettersFollowing,
): Promise<Result<WrittenLetters, Problem>> {
  const data = workspace.data();
  const written: WrittenLetters['written'][number][] = [];
  const refused: WrittenLetters['refused'][number][] = [];
  const writeOne = async (paper: LetterPaper, input: ReportInput, wishes: MailWishes) => {
    try {
      const made = await printed(paper, input, wishes, signal);
      return made.ok ? await savedAs(made.value, target, workspace.vault.folder, signal) : made;
    } catch (error) {
      if (signal.aborted) return fail(problem('file.cancelled'));
      if (error instanceof ExportRefused) return fail(error.problem);
      throw error;
    }
  };
  const wanted = letters.companies.flatMap(company => letters.papers.map(paper => ({ company, paper })));
  for (const [at, { company, paper }] of wanted.entries()) {
    if (signal.aborted) break;
    onFile(at, wanted.length);
    const { on, answerBy, language } = letters;
    const input: ReportInput = {
      data,
      profile: workspace.profile,
      report: paper === 'list' ? missingList.id : missingLetter.id,
      params: { company, on, ...(answerBy === null ? {} : { answerBy }) },
      language,
      at: stateOf(workspace),
    };
    const saved = await writeOne(paper, input, { sender, attachList: letters.attachList });
    if (saved.ok) written.push({ company, paper, path: saved.value.path });
    else if (saved.error.code === 'file.cancelled') break;
    else if (saved.error.code.startsWith('file.')) return saved;
    else refused.push({ company, paper, problem: saved.error });
  }
  onFile(wanted.length, wanted.length);
  const folder = 'folder' in target ? target.folder : dirname(target.path);
  return ok({ folder, written, refused, cancelled: signal.aborted });
}

type MailWishes = { readonly sender: string; readonly attachList: boolean };

/** One paper as bytes that are still to be made, and the name that the call gives it. */
async function printed(
  paper: LetterPaper,
  input: ReportInput,
  wishes: MailWishes,
  signal: AbortSignal,
): Promise<Result<Printed, Problem>> {
  const document = buildReport(input);
  if (!document.ok) return document;
  const name = suggestedFileName(document.value, input.profile);
  if (paper === 'mail') return mailOf(name, input, wishes, signal);
  const format = paper === 'letter' ? 'pdf' : 'xlsx';
  return ok({ name, ending: format, bytes: () => writeReport(document.value, format, { signal }) });
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function mailOf(
  name: string,
  input: ReportInput,
  { sender, attachList }: MailWishes,
  signal: AbortSignal,
): Promise<Result<Printed, Problem>> {
  const letter = readLetter(input);
  if (!letter.ok) return letter;
  const list = attachList ? buildReport({ ...input, report: missingList.id }) : null;
  if (list !== null && !list.ok) return list;
  const [project] = input.data.project.values();
  if (project === undefined) return fail(problem('report.no-project'));
  const words = { project, partners: [...input.data.partner.values()], language: input.language };
  const { subject, body } = mailText(letter.value, words, { sender, attached: attachList });
  const attachments =
    list === null
      ? []
      : [{ ...(await workbookOf(list.value, signal)), name: `${suggestedFileName(list.value, input.profile)}.xlsx` }];
  const to = mailAddresses(letter.value.company.contactEmail);
  return ok({ name, ending: 'eml', bytes: () => writeEml({ to, subject, body, at: input.at.instant, attachments }) });
}

async function workbookOf(list: ReportDocument, signal: AbortSignal) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeReport(list, 'xlsx', { signal })) chunks.push(chunk);
  return { mediaType: workbook, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** So many files of one name are numbered; then something else is wrong with the folder. */
const mostOfOneName = 1_000;

async function savedAs(
  { name, ending, bytes }: Printed,
  target: LettersOrder['target'],
  notIn: string,
  signal: AbortSignal,
): Promise<Result<SavedFile, Problem>> {
  const options = { notIn, signal };
  if ('path' in target) return atomicWrite(target.path, bytes(), { ...options, replace: true });
  for (let number = 1; ; number += 1) {
    const path = join(target.folder, `${name}${number === 1 ? '' : ` (${number})`}.${ending}`);
    const outcome = await atomicWrite(path, bytes(), { ...options, replace: false });
    if (outcome.ok || outcome.error.code !== 'file.exists' || number === mostOfOneName) return outcome;
  }
}
