import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import type { ImportQuestion, ImportReading, ImportRow, OpenedImport } from '#shared/ipc/import.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { type Decisions, stillAllowed } from './outcomes.ts';

/** Rows are asked for so many at a time. */
const pageSize = 1_000;

export type ImportWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'rows'; readonly done: number; readonly total: number };

/** A list as it was read, with all of its rows. */
export type ReadList = { readonly reading: ImportReading; readonly rows: readonly ImportRow[] };

export type Import = {
  /** The name of this import in every question. */
  readonly name: string;
  readonly file: OpenedImport | null;
  readonly question: ImportQuestion | null;
  readonly list: ReadList | null;
  readonly decisions: Decisions;
  readonly work: ImportWork;
  readonly problem: Problem | null;
  /** Opens the file of a drop, or with null the one that is chosen in the dialog of the system. */
  readonly open: (drop: string | null) => Promise<void>;
  /** Reads again with another answer to what is asked of the list. */
  readonly ask: (part: Partial<ImportQuestion>) => void;
  readonly again: () => void;
  readonly decide: (decisions: Decisions) => void;
  /** Stops what is running; the file has to be chosen again. */
  readonly stop: () => void;
};

const idle: ImportWork = { kind: 'idle' };
const none: Decisions = new Map();

/** One file being taken in. Leaving the page closes it; nothing is written from here. */
export function useImport(): Import {
  const { ask: tell, language } = useProgram();
  const { workspace } = useProject();
  const { folder } = workspace;
  const [name] = useState(() => crypto.randomUUID());
  const [file, setFile] = useState<OpenedImport | null>(null);
  const [question, setQuestion] = useState<ImportQuestion | null>(null);
  const [list, setList] = useState<ReadList | null>(null);
  const [decisions, decide] = useState<Decisions>(none);
  const [work, setWork] = useState<ImportWork>(idle);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Answers to a question that was overtaken by another one are dropped. */
  const turn = useRef(0);

  const read = useCallback(
    async (wanted: ImportQuestion): Promise<void> => {
      const mine = ++turn.current;
      const isOver = (): boolean => mine !== turn.current;
      setQuestion(wanted);
      setProblem(null);
      setWork({ kind: 'reading' });
      const reading = await tell('import.read', { folder, import: name, question: wanted });
      if (isOver()) return;
      const rows: ImportRow[] = [];
      let problem = reading.ok ? null : reading.error;
      for (let more = problem === null; more; ) {
        const page = await tell('import.page', { import: name, show: 'all', first: rows.length, limit: pageSize });
        if (isOver()) return;
        if (!page.ok) {
          problem = page.error;
          break;
        }
        rows.push(...page.value.rows);
        more = page.value.rows.length > 0 && rows.length < page.value.total;
        if (more) setWork({ kind: 'rows', done: rows.length, total: page.value.total });
      }
      setWork(idle);
      setProblem(problem);
      if (problem !== null || !reading.ok) return;
      setList({ reading: reading.value, rows });
      decide(before => stillAllowed(rows, before));
    },
    [tell, folder, name],
  );

  const open = useCallback(
    async (drop: string | null): Promise<void> => {
      const mine = ++turn.current;
      setWork({ kind: 'opening' });
      setProblem(null);
      const opened = await tell('import.open', { folder, import: name, drop });
      if (mine !== turn.current) {
        // The page was left, or stopped, while the dialog was open or the file was being read.
        if (opened.ok) void tell('import.close', { import: name });
        return;
      }
      setWork(idle);
      if (!opened.ok) {
        if (opened.error.code !== 'dialog.cancelled') {
          setFile(null);
          setList(null);
          setProblem(opened.error);
        }
        return;
      }
      const { sheet, kind } = opened.value;
      setFile(opened.value);
      setList(null);
      decide(none);
      await read({
        sheet,
        kind,
        headingRow: null,
        columns: null,
        sender: null,
        company: null,
        dateOrder: null,
        addCompanies: true,
        language,
      });
    },
    [tell, folder, name, language, read],
  );

  const stop = useCallback(() => {
    turn.current += 1;
    setWork(idle);
    setFile(null);
    setQuestion(null);
    setList(null);
    setProblem({ code: 'import.stopped', facts: {} });
    void tell('import.close', { import: name });
  }, [tell, name]);

  useEffect(
    () => () => {
      turn.current += 1;
      void tell('import.close', { import: name });
    },
    [tell, name],
  );

  // Words of fields and values come from main in the language of the question.
  useEffect(() => {
    if (question !== null && question.language !== language) void read({ ...question, language });
  }, [question, language, read]);

  return useMemo(
    () => ({
      name,
      file,
      question,
      list,
      decisions,
      work,
      problem,
      open,
      ask: part => {
        if (question !== null) void read({ ...question, ...part });
      },
      again: () => {
        if (question !== null) void read(question);
      },
      decide,
      stop,
    }),
    [name, file, question, list, decisions, work, problem, open, read, stop],
  );
}
