/** The part of fontkit 2 that we use. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly unknown[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly fullName: string | null;
    readonly familyName: string | null;
    readonly postscriptName: string | null;
    readonly 'OS/2'?: { readonly fsType: Readonly<Record<string, boolean>> };
    /** Where each glyph's record begins; TrueType only. */
    readonly loca?: { readonly offsets: readonly number[] };
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font | Collection;
}
