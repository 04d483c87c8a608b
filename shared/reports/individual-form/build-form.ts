import type { FormSection } from '../../profiles/profile.ts';
import type { FormBlock, FormLine, FormPart } from '../model/form.ts';
import { type PaperSource, partFileName, projectLines, signaturesOf } from '../papers/paper-source.ts';
import { fullName } from '../papers/person-scope.ts';
import { rowNames } from '../papers/row-names.ts';
import { type FormSubject, formItem, type ItemReader } from './form-items.ts';

/** The form of one person with some of its sections, or an empty form. */
export function personForm(subject: FormSubject, sections: readonly FormSection[], source: PaperSource): FormPart {
  const { input, inWords, layout, say } = source;
  const reader: ItemReader = { say, inWords, profile: input.profile, nameOf: rowNames(input.data) };
  const title = inWords(layout.title);
  const name = subject === null ? null : fullName(subject.participant);
  const annex = input.profile.annexes.find(({ key }) => key === 'individualForm');
  return {
    kind: 'form',
    title: name === null ? title : `${title} – ${name}`,
    fileName: partFileName(source, {
      title,
      name: name ?? say('form.blank'),
      section: sections.map(({ key }) => key).join(''),
      indicator:
        input.profile.indicators.find(({ type, unit }) => type === 'output' && unit === 'person')?.code ?? null,
    }),
    heading: [
      ...projectLines(source),
      ...(annex === undefined || annex.code === null
        ? []
        : [{ label: say('form.annex'), value: `${annex.code} – ${inWords(annex.name)}` }]),
    ],
    blocks: sections.flatMap((section, at) => [
      ...sectionBlocks(section, subject, reader, at > 0),
      { kind: 'signatures', signatures: signaturesOf(source, section.signatures) },
    ]),
  };
}

function sectionBlocks(
  { title, note, groups }: FormSection,
  subject: FormSubject,
  reader: ItemReader,
  onNewPage: boolean,
): FormBlock[] {
  const { inWords } = reader;
  const blocks: FormBlock[] = [
    { kind: 'section', title: inWords(title), note: note === null ? null : inWords(note), onNewPage },
  ];
  for (const group of groups) {
    blocks.push({ kind: 'group', title: inWords(group.title) });
    blocks.push(...blocksOf(group.items.map(item => formItem(item, subject, reader))));
    if (group.text !== null) blocks.push({ kind: 'paragraph', text: inWords(group.text) });
  }
  return blocks;
}

/** Neighbouring lines in one block, questions each in their own. */
function blocksOf(items: readonly ReturnType<typeof formItem>[]): FormBlock[] {
  const blocks: FormBlock[] = [];
  let lines: FormLine[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'lines', lines });
    lines = [];
  };
  for (const item of items) {
    if ('kind' in item) {
      flush();
      blocks.push(item);
    } else lines.push(item);
  }
  flush();
  return blocks;
}
