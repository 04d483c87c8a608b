import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Cover } from '#renderer/services/disclosure.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { MergePart } from '#shared/domain/duplicate/merge/merge-line.ts';
import styles from './Compare.module.css';
import { duplicatesMessages } from './duplicates.messages.ts';
import type { PartPrinter } from './printed-part.ts';
import type { ShownLine } from './shown-lines.ts';

type Side = 'left' | 'right';
export type Covers = { readonly [S in Side]: { readonly cnp: Cover; readonly sensitive: Cover } };
type Props = {
  readonly lines: readonly ShownLine[];
  readonly printer: PartPrinter;
  readonly covers: Covers;
  /** Which side was chosen, by path of the line. */
  readonly chosen: { readonly [path: string]: Side };
  readonly onChoose: (path: string, side: Side) => void;
};
const sides = ['left', 'right'] as const;

/** What two records say, side by side; where they differ one of the two is chosen with the mouse or the arrow keys. */
export function CompareTable(props: Props) {
  const { lines, printer } = props;
  return (
    <div className={styles.lines} data-testid="compare">
      {lines.map(line => (
        <fieldset key={line.path} className={styles.line} data-state={line.state} data-testid={`line-${line.path}`}>
          <legend className={styles.label}>{printer.label(line.path)}</legend>
          {sides.map(side => (
            <Cell key={side} {...props} line={line} side={side} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Cell({
  line,
  side,
  printer,
  covers,
  chosen,
  onChoose,
}: Props & { readonly line: ShownLine; readonly side: Side }) {
  const t = useWords(duplicatesMessages);
  const { path, parts, state, suggested } = line;
  const filled = parts.some(part => part[side] !== null);
  const content = (
    <span className={styles.values}>
      {filled ? (
        parts.map(part => <Value key={part.path} {...{ part, side, printer, covers }} alone={parts.length === 1} />)
      ) : (
        <em>{t('pair.empty')}</em>
      )}
      {state === 'fills' &&
      filled &&
      parts.some(part => part[side] !== null && part[side === 'left' ? 'right' : 'left'] === null) ? (
        <small>{t('pair.fills')}</small>
      ) : null}
      {state === 'joined' ? <small>{t('pair.joined')}</small> : null}
      {suggested === side ? <small>{t('pair.suggested')}</small> : null}
    </span>
  );
  if (state !== 'differs') return <div className={styles.cell}>{content}</div>;
  return (
    <label className={styles.cell} data-chosen={chosen[path] === side ? true : undefined}>
      <input
        type="radio"
        name={`choice-${path}`}
        checked={chosen[path] === side}
        onChange={() => onChoose(path, side)}
        data-testid={`choose-${side}-${path}`}
      />
      {content}
    </label>
  );
}

type ValueProps = Pick<Props, 'printer' | 'covers'> & {
  readonly part: MergePart & { readonly left: MergePart['keep']; readonly right: MergePart['keep'] };
  readonly side: Side;
  readonly alone: boolean;
};

function Value({ part, side, printer, covers, alone }: ValueProps) {
  const { say } = useProgram();
  const t = useWords(duplicatesMessages);
  const kind = printer.cover(part.path);
  const cover = kind === null ? null : covers[side][kind];
  const text = printer.text(part, part[side], cover?.shown === true);
  if (text === '') return null;
  return (
    <Fragment>
      <span className={kind === 'cnp' ? 'tabular' : undefined}>
        {alone ? null : <span className={styles.partLabel}>{printer.label(part.path)}: </span>}
        {text}
        {cover === null || kind === null ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            className={styles.eye ?? ''}
            leftSection={
              cover.shown ? <IconEyeOff size="0.875rem" aria-hidden /> : <IconEye size="0.875rem" aria-hidden />
            }
            title={cover.shown ? t('pair.hide') : t(`pair.show.${kind}`)}
            onClick={event => {
              // Looking is not choosing.
              event.preventDefault();
              if (cover.shown) cover.hide();
              else cover.show();
            }}
            data-testid={`show-${side}-${part.path}`}
          >
            {t(cover.shown ? 'pair.hide' : 'pair.show')}
          </Button>
        )}
      </span>
      {cover?.problem ? <span className={styles.problem}>{say(cover.problem.code, cover.problem.facts)}</span> : null}
    </Fragment>
  );
}
