import type { Font } from 'fontkit';
import { readTables, type SfntTables, writeTables } from './sfnt.ts';

/** Tables a browser wants that do not depend on which glyphs are kept. */
const KEPT = ['OS/2', 'head', 'hhea'] as const;

/**
 * A font that draws these characters and no others, for a browser: `bytes` is the file the font was opened from. What
 * fontkit cuts for a PDF lacks the map from characters to glyphs and the tables of a font that stands alone.
 */
export function subsetFont(font: Font, bytes: Uint8Array, codePoints: readonly number[]): Uint8Array {
  const subset = font.createSubset();
  const glyphs = [...new Set(codePoints)]
    .sort((a, b) => a - b)
    .flatMap((codePoint) => {
      const { id } = font.glyphForCodePoint(codePoint);
      return id === 0 ? [] : [{ codePoint, id: subset.includeGlyph(id) }];
    });
  const cut = subset.encode();
  const whole = readTables(bytes);
  const kept = Object.fromEntries(KEPT.flatMap((tag) => (whole[tag] ? [[tag, whole[tag]] as const] : [])));
  const outlines = font.loca === undefined ? compactTables(font, subset.glyphs, kept, cut) : readTables(cut);
  return writeTables(font.loca === undefined ? 'OTTO' : 'true', {
    ...kept,
    ...outlines,
    cmap: characterMap(glyphs),
    name: Uint8Array.of(0, 0, 0, 0, 0, 6),
    post: namelessPost(),
  });
}

/** CFF outlines come alone: the widths and the number of glyphs stand in tables of their own. */
function compactTables(
  font: Font,
  glyphs: readonly number[],
  { hhea }: SfntTables,
  outlines: Uint8Array,
): SfntTables {
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach((id, at) => {
    hmtx.setUint16(at * 4, font.getGlyph(id).advanceWidth);
  });
  const maxp = new DataView(new ArrayBuffer(6));
  maxp.setUint32(0, 0x00005000);
  maxp.setUint16(4, glyphs.length);
  const head = new Uint8Array(hhea ?? []);
  new DataView(head.buffer).setUint16(34, glyphs.length);
  return { 'CFF ': outlines, hhea: head, hmtx: bytesOf(hmtx), maxp: bytesOf(maxp) };
}

/** Format 12: every plane, one group a character. */
function characterMap(glyphs: readonly { readonly codePoint: number; readonly id: number }[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + glyphs.length * 12));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + glyphs.length * 12);
  view.setUint32(24, glyphs.length);
  glyphs.forEach(({ codePoint, id }, at) => {
    const group = 28 + at * 12;
    view.setUint32(group, codePoint);
    view.setUint32(group + 4, codePoint);
    view.setUint32(group + 8, id);
  });
  return bytesOf(view);
}

/** Format 3: glyphs have no names. */
function namelessPost(): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00030000);
  return bytesOf(view);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
