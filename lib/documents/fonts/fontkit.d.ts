/** The part of fontkit 2 that we use. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly unknown[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    readonly fullName: string | null;
    readonly familyName: string | null;
    readonly postscriptName: string | null;
    readonly 'OS/2'?: { readonly fsType: Readonly<Record<string, boolean>> };
    /** Each glyph's record; PostScript outlines only. */
    readonly 'CFF '?: { readonly topDict: { readonly CharStrings: readonly { readonly length: number }[] } };
    /** Where each glyph's record begins; TrueType only. */
    readonly loca?: { readonly offsets: readonly number[] };
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    createSubset(): Subset;
  }
  /** Glyphs cut out of a font; `.notdef` is always the first. */
  export interface Subset {
    /** The glyphs' numbers in the whole font, by their number in the subset; components are added by `encode`. */
    readonly glyphs: readonly number[];
    includeGlyph(id: number): number;
    /** A TrueType file without character map, or a bare CFF table. */
    encode(): Uint8Array;
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font | Collection;
}
