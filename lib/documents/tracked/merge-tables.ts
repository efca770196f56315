import { alignParagraphs } from '#lib/domain/papers/align-paragraphs.ts';
import { readParagraph } from './atoms.ts';
import { type Marker, markParagraph, mergeParagraph } from './merge-paragraphs.ts';
import { partsIn, withInner, type XmlPart } from './xml-parts.ts';

const rowsOf = (table: XmlPart): readonly XmlPart[] =>
  partsIn(table.inner).filter(({ name }) => name === 'w:tr');

/** How many columns a table has: tables of as many are one table, changed row by row. */
export function columnsOf(table: XmlPart): number {
  return table.inner.match(/<w:gridCol\b/g)?.length ?? 0;
}

/** A table that became another: rows that came, went or were rewritten cell by cell. */
export function mergeTable(before: XmlPart, after: XmlPart, mark: Marker): string {
  const [former, now] = [rowsOf(before), rowsOf(after)];
  const rows = alignParagraphs(former.map(keyOf), now.map(keyOf)).map((pair) => {
    const one = pair.before === null ? undefined : former[pair.before];
    const other = pair.after === null ? undefined : now[pair.after];
    if (one && other) return mergeRow(one, other, mark);
    return one ? markRow(one, 'del', mark) : other ? markRow(other, 'ins', mark) : '';
  });
  const head = partsIn(after.inner).filter(({ name }) => name !== 'w:tr');
  return withInner(after, head.map(({ whole }) => whole).join('') + rows.join(''));
}

/** A table that came or went with all its rows. */
export function markTable(table: XmlPart, kind: 'ins' | 'del', mark: Marker): string {
  const inner = partsIn(table.inner).map((part) =>
    part.name === 'w:tr' ? markRow(part, kind, mark) : part.whole,
  );
  return withInner(table, inner.join(''));
}

/** What a row says and how its cells are joined: rows that differ in either are not the same. */
function keyOf(row: XmlPart): string {
  return cellsOf(row)
    .map((cell) => `${shapeOf(cell)}${textOf(cell)}`)
    .join('\u0002');
}

const cellsOf = (row: XmlPart): readonly XmlPart[] =>
  partsIn(row.inner).filter(({ name }) => name === 'w:tc');
const paragraphsOf = (cell: XmlPart): readonly XmlPart[] =>
  partsIn(cell.inner).filter(({ name }) => name === 'w:p');
const textOf = (cell: XmlPart): string =>
  paragraphsOf(cell)
    .map((paragraph) => readParagraph(paragraph).text)
    .join('\n');

function shapeOf(cell: XmlPart): string {
  const joined = /<w:gridSpan[^>]*>/.exec(cell.inner)?.[0] ?? '';
  return joined + (/<w:vMerge[^>]*>/.exec(cell.inner)?.[0] ?? '');
}

function mergeRow(before: XmlPart, after: XmlPart, mark: Marker): string {
  if (keyOf(before) === keyOf(after)) return after.whole;
  const [former, now] = [cellsOf(before), cellsOf(after)];
  const fits =
    former.length === now.length &&
    now.every(
      (cell, at) =>
        shapeOf(cell) === shapeOf(former[at] as XmlPart) &&
        paragraphsOf(cell).length === paragraphsOf(former[at] as XmlPart).length,
    );
  if (!fits) return markRow(before, 'del', mark) + markRow(after, 'ins', mark);
  let at = -1;
  const inner = partsIn(after.inner).map((part) => {
    if (part.name !== 'w:tc') return part.whole;
    at += 1;
    return mergeCell(former[at] as XmlPart, part, mark);
  });
  return withInner(after, inner.join(''));
}

function mergeCell(before: XmlPart, after: XmlPart, mark: Marker): string {
  const former = paragraphsOf(before);
  let at = -1;
  const inner = partsIn(after.inner).map((part) => {
    if (part.name !== 'w:p') return part.whole;
    at += 1;
    return mergeParagraph(former[at] as XmlPart, part, mark);
  });
  return withInner(after, inner.join(''));
}

/** The row's own mark stands last among its properties (ECMA-376 17.4.82). */
function markRow(row: XmlPart, kind: 'ins' | 'del', mark: Marker): string {
  const parts = partsIn(row.inner);
  const own = parts.find(({ name }) => name === 'w:trPr')?.inner ?? '';
  const rest = parts
    .filter(({ name }) => name !== 'w:trPr')
    .map((part) => (part.name === 'w:tc' ? markCell(part, kind, mark) : part.whole));
  return withInner(row, `<w:trPr>${own}${mark(kind)}</w:trPr>${rest.join('')}`);
}

function markCell(cell: XmlPart, kind: 'ins' | 'del', mark: Marker): string {
  const inner = partsIn(cell.inner).map((part) =>
    part.name === 'w:p' ? markParagraph(part, kind, mark) : part.whole,
  );
  return withInner(cell, inner.join(''));
}
