import type { CellComment } from './add-comments.ts';

/** The two parts that a sheet's comments are made of: their texts, and the boxes in which they are shown. */
export type CommentParts = { readonly comments: string; readonly drawing: string };

const author = 'Consorta';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for between tags and in attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** Comments for a sheet that has none. `drawing`: boxes of other things that it has, to which ours are added. */
export function newNotes(comments: readonly CellComment[], namespace: string, drawing: string | null): CommentParts {
  const list = comments.map(comment => commentXml(comment, 0, '')).join('');
  const authors = `<authors><author>${author}</author></authors>`;
  return {
    comments: `${head}<comments xmlns="${namespace}">${authors}<commentList>${list}</commentList></comments>`,
    drawing: drawingWith(drawing, comments),
  };
}

/** Comments added to those that are there; in a cell that has one already, the text comes after it. */
export function appendNotes(existing: string, drawing: string | null, comments: readonly CellComment[]): CommentParts {
  const prefix = /<((?:[\w.-]+:)?)comments[\s>]/.exec(existing)?.[1] ?? '';
  const authors = existing.match(new RegExp(`<${prefix}author[\\s>/]`, 'g'))?.length ?? 0;
  let text = existing.replace(new RegExp(`</${prefix}authors>|<${prefix}authors\\s*/>`), end =>
    end.startsWith('</')
      ? `<${prefix}author>${author}</${prefix}author>${end}`
      : `<${prefix}authors><${prefix}author>${author}</${prefix}author></${prefix}authors>`,
  );
  const fresh: CellComment[] = [];
  for (const comment of comments) {
    const place = new RegExp(`<${prefix}comment\\s[^>]*\\bref="${comment.reference}"[^>]*>`).exec(text);
    const end = place ? text.indexOf(`</${prefix}text>`, place.index) : -1;
    if (end === -1) fresh.push(comment);
    else text = `${text.slice(0, end)}${runXml(`\n${author}: ${comment.text}`, prefix)}${text.slice(end)}`;
  }
  const list = fresh.map(comment => commentXml(comment, authors, prefix)).join('');
  text = text.replace(new RegExp(`</${prefix}commentList>|<${prefix}commentList\\s*/>`), end =>
    end.startsWith('</') ? `${list}${end}` : `<${prefix}commentList>${list}</${prefix}commentList>`,
  );
  return { comments: text, drawing: drawingWith(drawing, fresh) };
}

const runXml = (text: string, prefix: string): string =>
  `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;

function commentXml({ reference, text }: CellComment, authorId: number, prefix: string): string {
  const body = `<${prefix}text>${runXml(text, prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${reference}" authorId="${authorId}">${body}</${prefix}comment>`;
}

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
/** Programs give each drawing blocks of so many numbers. */
const block = 1_024;

function drawingWith(existing: string | null, comments: readonly CellComment[]): string {
  const used = [...(existing ?? '').matchAll(/_x0000_s(\d{1,9})/g)].map(([, number]) => Number(number));
  const start = used.reduce((most, number) => Math.max(most, number + 1), block + 1);
  const shapes = comments.map((comment, at) => shapeXml(comment, start + at)).join('');
  const end = existing?.lastIndexOf('</xml>') ?? -1;
  if (existing !== null && end !== -1) {
    const type = existing.includes('id="_x0000_t202"') ? '' : shapeType;
    return `${existing.slice(0, end)}${wrapped(`${type}${shapes}`, existing)}${existing.slice(end)}`;
  }
  const blocks = Array.from({ length: Math.ceil((comments.length + 1) / block) }, (_, at) => at + 1).join(',');
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  return `<xml ${namespaces}>${layout}${shapeType}${shapes}</xml>`;
}

/** Shapes use the usual three prefixes; a drawing that has others for them is told of ours. */
function wrapped(shapes: string, existing: string): string {
  const isUsual = ['xmlns:v=', 'xmlns:o=', 'xmlns:x='].every(name => existing.includes(name));
  return isUsual ? shapes : shapes.replace(/<v:(shape|shapetype) /g, `<v:$1 ${namespaces} `);
}

/** A box beside its cell, as wide as four columns, as high as its text needs. */
function shapeXml({ row, column, text }: CellComment, number: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  const bottom = row + Math.min(40, Math.max(3, lines + 1));
  const anchor = [column + 1, 15, Math.max(0, row - 2), 4, column + 5, 15, bottom, 4].join(', ');
  return [
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:90pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
