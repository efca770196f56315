import type { Font } from 'fontkit';
import type { TypeRole } from '../page-text.ts';

/** Names one opened font file. */
export type FaceId = string;

/** What layout needs to know of the fonts: who draws a character, and how wide. */
export interface FontSet {
  /** The first face of the role's chain that draws the character; nothing when no font has it. */
  face(role: TypeRole, codePoint: number): FaceId | undefined;
  /** One face that draws every character of the text, for names, which are never mixed from two faces. */
  wholeFace(role: TypeRole, text: string): FaceId | undefined;
  /** Advance width in ems. */
  advance(face: FaceId, codePoint: number): number;
}

/** What a PDF needs besides: the opened font and its glyph numbers. */
export interface GlyphSource {
  /** Null: it could not be opened, and nothing is drawn with it. */
  readonly font: Font | null;
  /** Glyph number and advance in thousandths of an em. */
  glyph(codePoint: number): { readonly id: number; readonly advance: number };
}

export interface FontBook extends FontSet {
  /** Whether this very face draws the character; false where there is no such face. */
  draws(face: FaceId, codePoint: number): boolean;
  source(face: FaceId): GlyphSource;
  /** False: the face fails when it is opened, and draws nothing. */
  isSound(face: FaceId): boolean;
  /** A font file that draws these characters alone; nothing where there is no such face. */
  subset(face: FaceId, codePoints: readonly number[]): Uint8Array | undefined;
}

/** A font file that is read when it is first needed. */
export interface FontFile {
  readonly id: FaceId;
  /** Brought by the office: tried before it is used, and left out where it fails. */
  readonly own?: boolean;
  read(): Uint8Array;
}

/** The faces that play each part, best first. */
export type FontChains = Readonly<Record<TypeRole, readonly FaceId[]>>;

/** The fonts at hand. */
export interface FontShelf {
  readonly files: readonly FontFile[];
  readonly chains: FontChains;
}
