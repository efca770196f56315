import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { readTables } from '#lib/documents/fonts/sfnt.ts';
import { fontShelf } from '#lib/gateways/fonts.ts';

const shelf = fontShelf();
const book = fontBookOf(shelf);
const pointsOf = (text: string): readonly number[] => [...text].map((char) => char.codePointAt(0) ?? 0);

function cut(face: string, text: string): { readonly font: Font; readonly bytes: Uint8Array } {
  const bytes = book.subset(face, pointsOf(text));
  if (!bytes) throw new Error(`no face ${face}`);
  return { bytes, font: create(Buffer.from(bytes)) as Font };
}

describe('a face cut for a browser', () => {
  it.each(shelf.files.map(({ id }) => id))(
    '%s draws what was asked for, as wide as the whole, and no more',
    (face) => {
      const text = '常委会议2026';
      const known = [...text].filter((char) => book.source(face).glyph(char.codePointAt(0) ?? 0).id !== 0);
      const { font, bytes } = cut(face, text);
      for (const char of known) {
        const glyph = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
        expect(glyph.id).toBeGreaterThan(0);
        expect(glyph.path.commands.length).toBeGreaterThan(0);
        const advance = (glyph.advanceWidth * 1000) / font.unitsPerEm;
        expect(advance).toBeCloseTo(book.source(face).glyph(char.codePointAt(0) ?? 0).advance);
      }
      expect(font.glyphForCodePoint(pointsOf('龙')[0] ?? 0).id).toBe(0);
      expect(bytes.byteLength).toBeLessThan(60_000);
    },
  );

  it('has every table a browser asks for', () => {
    const tags = Object.keys(readTables(cut('serif', '会').bytes));
    for (const tag of ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'])
      expect(tags).toContain(tag);
    expect(Object.keys(readTables(cut('fang', '会').bytes))).toContain('CFF ');
  });

  it('draws rare characters beyond the first plane', () => {
    const face = book.face('songti', pointsOf('𬱖')[0] ?? 0);
    expect(face).toBeDefined();
    const { font } = cut(face ?? '', '𬱖');
    expect(font.glyphForCodePoint(pointsOf('𬱖')[0] ?? 0).id).toBeGreaterThan(0);
  });

  it('is nothing where there is no such face', () => {
    expect(book.subset('nobody', [0x4e_00])).toBeUndefined();
  });
});
