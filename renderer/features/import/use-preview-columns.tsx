import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { StatusLabel, type Tone } from '#renderer/design/StatusLabel.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { ImportReason } from '#shared/ipc/import.channels.ts';
import type { Outcome } from './outcomes.ts';
import styles from './Preview.module.css';
import { previewMessages } from './preview.messages.ts';
import type { PreviewColumn, PreviewLine } from './preview-lines.ts';

export const outcomeTones: { readonly [O in Outcome]: Tone } = {
  add: 'ok',
  change: 'ok',
  same: 'none',
  ask: 'warn',
  refuse: 'bad',
  left: 'none',
};

/** The columns of the preview: the row of the sheet, what happens to it, who it is, and each field that the list brings. */
export function usePreviewColumns(
  fields: readonly PreviewColumn[],
  headings: ReadonlyMap<number, string>,
  hasRemarks: boolean,
): ColDef<PreviewLine>[] {
  const { say } = useProgram();
  const t = useWords(previewMessages);
  return useMemo(() => {
    const sentence = ({ problem }: ImportReason): string => say(problem.code, problem.facts);
    const outcome = (line: PreviewLine | undefined): string => (line ? t(`preview.out.${line.outcome}`) : '');
    /** All that is said of a row, the gravest first. */
    const remarks = (line: PreviewLine | undefined): string =>
      [...(line?.row.reasons ?? [])]
        .sort(byWeight)
        .map(reason => {
          const heading = reason.column === null ? undefined : headings.get(reason.column);
          return heading === undefined ? sentence(reason) : `${heading}: ${sentence(reason)}`;
        })
        .join(' ');
    const marked = (path: string): Pick<ColDef<PreviewLine>, 'cellRenderer' | 'tooltipValueGetter'> => ({
      cellRenderer: ({ data }: ICellRendererParams<PreviewLine>) =>
        data ? <FieldCell line={data} path={path} leftOut={t('preview.cell.leftOut')} /> : null,
      tooltipValueGetter: ({ data }) => (data?.marks.get(path) ?? []).map(sentence).join(' ') || null,
    });
    const reasonsColumn: ColDef<PreviewLine> = {
      colId: 'reasons',
      headerName: t('preview.reasons'),
      valueGetter: ({ data }) => remarks(data),
      tooltipValueGetter: ({ data }) => remarks(data) || null,
      width: 230,
    };
    return [
      {
        colId: 'row',
        headerName: t('preview.row'),
        valueGetter: ({ data }) => data?.row.row,
        width: 64,
        pinned: 'left',
        cellClass: 'tabular',
      },
      {
        colId: 'outcome',
        headerName: t('preview.action'),
        valueGetter: ({ data }) => outcome(data),
        cellRenderer: ({ data }: ICellRendererParams<PreviewLine>) =>
          data ? <StatusLabel tone={outcomeTones[data.outcome]}>{outcome(data)}</StatusLabel> : null,
        width: 128,
        pinned: 'left',
      },
      {
        colId: 'name',
        headerName: t('preview.name'),
        valueGetter: ({ data }) => data?.row.name,
        cellRenderer: ({ data }: ICellRendererParams<PreviewLine>) =>
          data ? (
            <>
              <Marks reasons={data.marks.get('name') ?? []} />
              <strong>{data.row.name}</strong>
            </>
          ) : null,
        tooltipValueGetter: ({ data }) => (data?.marks.get('name') ?? []).map(sentence).join(' ') || data?.row.name,
        width: 168,
        pinned: 'left',
      },
      ...(hasRemarks ? [reasonsColumn] : []),
      ...fields.map(
        ({ path, label }): ColDef<PreviewLine> => ({
          colId: path,
          headerName: label,
          valueGetter: ({ data }) => data?.fields.get(path)?.after ?? '',
          width: 138,
          ...marked(path),
        }),
      ),
    ];
  }, [fields, headings, hasRemarks, say, t]);
}

const weights = { refused: 0, 'left-out': 1, note: 2 } as const;
export const byWeight = (a: ImportReason, b: ImportReason): number => weights[a.weight] - weights[b.weight];

/** The sign of what is said of a cell; the words are in the column of remarks and beside the row. */
function Marks({ reasons }: { reasons: readonly ImportReason[] }) {
  const [worst] = [...reasons].sort(byWeight);
  if (worst === undefined) return null;
  const Icon = worst.weight === 'note' ? IconInfoCircle : IconAlertTriangle;
  return <Icon size="0.875rem" stroke={2} aria-hidden className={styles.mark} data-weight={worst.weight} />;
}

/** What a cell comes to: its value, before → after, or that it is not taken. */
function FieldCell({ line, path, leftOut }: { line: PreviewLine; path: string; leftOut: string }) {
  const field = line.fields.get(path);
  const reasons = line.marks.get(path) ?? [];
  const isLeftOut = field === undefined && reasons.some(({ weight }) => weight !== 'note');
  return (
    <>
      <Marks reasons={reasons} />
      {field === undefined ? (
        isLeftOut ? (
          <em className={styles.soft}>{leftOut}</em>
        ) : null
      ) : !line.isChange ? (
        field.after
      ) : (
        <>
          {field.before === '' ? null : (
            <>
              <del className={styles.before}>{field.before}</del>
              <span aria-hidden> → </span>
            </>
          )}
          <ins className={styles.after}>{field.after}</ins>
        </>
      )}
    </>
  );
}
