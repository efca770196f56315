/** Why a font file cannot be used for papers. */
export type FontFault =
  /** Not TrueType, OpenType or a collection of them: WOFF, Type 1, a renamed picture. */
  | 'format'
  | 'damaged'
  | 'empty-collection'
  | 'no-outlines'
  | 'restricted'
  | 'no-subsetting'
  | 'bitmap-only'
  | 'too-large'
  | 'unknown-name';

/** What may be done with a font inside a PDF, from most to least (OpenType 1.9, OS/2 fsType). */
export type Embedding = 'installable' | 'editable' | 'print';

/** What a font file says of itself. */
export interface FontFacts {
  /** Its families, in every language it names them in. */
  readonly families: readonly string[];
  readonly outlines: 'truetype' | 'cff';
  readonly embedding: Embedding;
  /** Cuts in the file; the first is used. */
  readonly cuts: number;
}

export type Inspected =
  | { readonly ok: true; readonly facts: FontFacts }
  | { readonly ok: false; readonly fault: FontFault };

const refuse = (fault: FontFault): Inspected => ({ ok: false, fault });

/** Tables without which nothing can be set (OpenType 1.9, "Required tables"), by tag. */
const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'] as const;

/** Reads the directory of a font file (OpenType 1.9, "Organization of an OpenType Font"): whether it can print, and may. */
export function inspectFont(bytes: Uint8Array): Inspected {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = tagAt(view, 0);
  if (magic !== 'ttcf') return SINGLE.has(magic) ? inspectAt(view, 0, 1) : refuse('format');
  const cuts = view.byteLength < 16 ? 0 : view.getUint32(8);
  if (cuts === 0) return refuse('empty-collection');
  const start = view.getUint32(12);
  return SINGLE.has(tagAt(view, start)) ? inspectAt(view, start, cuts) : refuse('damaged');
}

const SINGLE = new Set(['\u0000\u0001\u0000\u0000', 'OTTO', 'true']);

interface Table {
  readonly offset: number;
  readonly length: number;
}

function inspectAt(view: DataView, start: number, cuts: number): Inspected {
  const tables = readDirectory(view, start);
  if (tables === null) return refuse('damaged');
  const outlines = tables.has('glyf') && tables.has('loca') ? 'truetype' : tables.has('CFF ') ? 'cff' : null;
  if (outlines === null) return refuse('no-outlines');
  if (REQUIRED.some((tag) => (tables.get(tag)?.length ?? 0) < 4)) return refuse('damaged');
  const rights = fsTypeOf(view, tables.get('OS/2'));
  if (typeof rights === 'string') return refuse(rights);
  const families = familiesOf(view, tables.get('name'));
  return { ok: true, facts: { families, outlines, embedding: embeddingOf(rights), cuts } };
}

/** The tables by tag; null: the directory leads out of the file. */
function readDirectory(view: DataView, start: number): ReadonlyMap<string, Table> | null {
  if (start + 12 > view.byteLength) return null;
  const count = view.getUint16(start + 4);
  if (count === 0 || start + 12 + count * 16 > view.byteLength) return null;
  const tables = new Map<string, Table>();
  for (let index = 0; index < count; index += 1) {
    const entry = start + 12 + index * 16;
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    if (offset + length > view.byteLength) return null;
    tables.set(tagAt(view, entry), { offset, length });
  }
  return tables;
}

/** The bits of fsType, or the reason they forbid what a paper needs. A font without them says nothing against it. */
function fsTypeOf(view: DataView, table: Table | undefined): number | FontFault {
  if (table === undefined || table.length < 10) return 0;
  const bits = view.getUint16(table.offset + 8);
  if ((bits & 0x000f) === 0x0002) return 'restricted';
  if (bits & 0x0200) return 'bitmap-only';
  return bits & 0x0100 ? 'no-subsetting' : bits;
}

/** Where several are set the least restrictive holds (OS/2 before version 3). */
function embeddingOf(bits: number): Embedding {
  if (bits & 0x0008) return 'editable';
  return bits & 0x0004 ? 'print' : 'installable';
}

/** Families of the `name` table (names 1 and 16) that are kept in UTF-16: Windows and Unicode records. */
function familiesOf(view: DataView, table: Table | undefined): readonly string[] {
  if (table === undefined || table.length < 6) return [];
  const { offset, length } = table;
  const count = view.getUint16(offset + 2);
  const strings = offset + view.getUint16(offset + 4);
  const found = new Set<string>();
  for (let index = 0; index < count && 6 + (index + 1) * 12 <= length; index += 1) {
    const record = offset + 6 + index * 12;
    const [platform, name] = [view.getUint16(record), view.getUint16(record + 6)];
    const [size, at] = [view.getUint16(record + 8), strings + view.getUint16(record + 10)];
    const isFamily = (name === 1 || name === 16) && (platform === 0 || platform === 3);
    if (isFamily && at + size <= offset + length) found.add(utf16At(view, at, size));
  }
  found.delete('');
  return [...found];
}

function utf16At(view: DataView, at: number, size: number): string {
  const units = Array.from({ length: size >> 1 }, (_, index) => view.getUint16(at + index * 2));
  return String.fromCharCode(...units).trim();
}

function tagAt(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}
