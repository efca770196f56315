import { stretchesOf } from '#lib/domain/scripts/script-versions.ts';
import { escapeXml } from '../render/docx-raw.ts';
import { type Atom, readParagraph, writeRuns } from './atoms.ts';
import { withInner, type XmlPart } from './xml-parts.ts';

/** Writes a mark of a change: who made it, when, under a number of its own. */
export type Marker = (kind: 'ins' | 'del', inner?: string) => string;

/** Marks of changes by one author at one time. */
export function markerOf(author: string, at: number): Marker {
  let id = 0;
  const when = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return (kind, inner = '') => {
    id += 1;
    const said = `w:id="${id}" w:author="${escapeXml(author)}" w:date="${when}"`;
    return inner === '' ? `<w:${kind} ${said}/>` : `<w:${kind} ${said}>${inner}</w:${kind}>`;
  };
}

/** A paragraph that became another: the words of both, in the look and the place of the newer. */
export function mergeParagraph(before: XmlPart, after: XmlPart, mark: Marker): string {
  const [former, now] = [readParagraph(before), readParagraph(after)];
  if (former.text === now.text) return after.whole;
  let [i, j] = [0, 0];
  let runs = '';
  for (const { in: where, text } of stretchesOf(former.text, now.text)) {
    const gone = former.atoms.slice(i, i + text.length);
    const come = now.atoms.slice(j, j + text.length);
    if (where === 'before') runs += mark('del', writeRuns(gone, 'delText'));
    else runs += where === 'after' ? mark('ins', writeRuns(come)) : writeRuns(come);
    if (where !== 'after') i += text.length;
    if (where !== 'before') j += text.length;
  }
  return withInner(now.open, now.properties + runs);
}

/** A whole paragraph that came or went, its end with it. */
export function markParagraph(paragraph: XmlPart, kind: 'ins' | 'del', mark: Marker): string {
  const { open, properties, atoms } = readParagraph(paragraph);
  return withInner(open, markEnd(properties, mark(kind)) + markRuns(atoms, kind, mark));
}

function markRuns(atoms: readonly Atom[], kind: 'ins' | 'del', mark: Marker): string {
  return atoms.length === 0 ? '' : mark(kind, writeRuns(atoms, kind === 'del' ? 'delText' : 't'));
}

/** The end of a paragraph is a character whose properties stand last among the paragraph's (ECMA-376 17.3.1.29). */
function markEnd(properties: string, mark: string): string {
  if (properties === '') return `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;
  if (properties.endsWith('/>')) return `${properties.slice(0, -2)}><w:rPr>${mark}</w:rPr></w:pPr>`;
  return properties.replace(/<\/w:pPr>$/, `<w:rPr>${mark}</w:rPr></w:pPr>`);
}
