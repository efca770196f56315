import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { alignParagraphs, type ParagraphPair } from '#lib/domain/papers/align-paragraphs.ts';
import { readParagraph } from './atoms.ts';
import { type Marker, markerOf, markParagraph, mergeParagraph } from './merge-paragraphs.ts';
import { columnsOf, markTable, mergeTable } from './merge-tables.ts';
import { partsIn, type XmlPart } from './xml-parts.ts';

export interface TrackOptions {
  /** Whose changes they are. */
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const TEXT = 'word/document.xml';

/**
 * The newer of two Word files of ours with what changed since the older marked as tracked changes: whoever accepts all has
 * the newer, whoever rejects all has the words of the older. Heads and feet of pages are the newer's.
 */
export function trackDocx(before: Uint8Array, after: Uint8Array, { author, at }: TrackOptions): Uint8Array {
  const parts = unzipSync(after);
  const merged = mergeBodies(textOf(unzipSync(before)), textOf(parts), markerOf(author, at));
  return zipSync(
    { ...parts, [TEXT]: strToU8(merged) },
    { mtime: Math.max(at, Date.UTC(1980, 0, 2)), level: 6 },
  );
}

function textOf(parts: Readonly<Record<string, Uint8Array>>): string {
  const part = parts[TEXT];
  if (part === undefined) throw new Error('a Word file of ours has no text');
  return strFromU8(part);
}

function mergeBodies(before: string, after: string, mark: Marker): string {
  const [former, now] = [blocksOf(before), blocksOf(after)];
  const pairs = endTogether(alignParagraphs(former.map(keyOf), now.map(keyOf)), former.length, now.length);
  const merged = pairs.map((pair) => {
    const one = pair.before === null ? undefined : former[pair.before];
    const other = pair.after === null ? undefined : now[pair.after];
    if (one && other) return mergeBlock(one, other, mark);
    return one ? markBlock(one, 'del', mark) : other ? markBlock(other, 'ins', mark) : '';
  });
  return after.replace(
    /<w:body>.*<\/w:body>/s,
    () => `<w:body>${merged.join('')}${sectionOf(after)}</w:body>`,
  );
}

const bodyOf = (xml: string): string => /<w:body>(.*)<\/w:body>/s.exec(xml)?.[1] ?? '';
const blocksOf = (xml: string): readonly XmlPart[] =>
  partsIn(bodyOf(xml)).filter(({ name }) => name !== 'w:sectPr');
const sectionOf = (xml: string): string =>
  partsIn(bodyOf(xml)).findLast(({ name }) => name === 'w:sectPr')?.whole ?? '';

const isTable = ({ name }: XmlPart): boolean => name === 'w:tbl';

/** Tables of as many columns are one table: what changed in it is found row by row. */
function keyOf(block: XmlPart): string {
  return isTable(block) ? `\u0001${columnsOf(block)}` : readParagraph(block).text;
}

/** The end of a file's last paragraph cannot come or go. */
function endTogether(pairs: readonly ParagraphPair[], former: number, now: number): readonly ParagraphPair[] {
  const last = { before: former - 1, after: now - 1 };
  const end = pairs.at(-1);
  if (former === 0 || now === 0 || (end?.before === last.before && end.after === last.after)) return pairs;
  const freed = pairs.flatMap(({ before, after }) => {
    const kept = {
      before: before === last.before ? null : before,
      after: after === last.after ? null : after,
    };
    return kept.before === null && kept.after === null ? [] : [kept];
  });
  return [...freed, last];
}

function mergeBlock(before: XmlPart, after: XmlPart, mark: Marker): string {
  if (isTable(before) !== isTable(after))
    return markBlock(before, 'del', mark) + markBlock(after, 'ins', mark);
  return isTable(after) ? mergeTable(before, after, mark) : mergeParagraph(before, after, mark);
}

function markBlock(block: XmlPart, kind: 'ins' | 'del', mark: Marker): string {
  return isTable(block) ? markTable(block, kind, mark) : markParagraph(block, kind, mark);
}
