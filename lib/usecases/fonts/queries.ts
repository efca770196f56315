import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import type { FontBook } from '#lib/documents/fonts/font-set.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Embedding, FontFault } from '#lib/domain/papers/inspect-font.ts';
import { standardCharacters } from '#lib/domain/people/strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type TypeFace, typeFaces } from '#lib/domain/wording/house-style.ts';
import {
  type FontShelf,
  fontShelf,
  isFontFolderWritable,
  officeFontFolder,
  ownFace,
} from '#lib/gateways/fonts.ts';
import { listNames } from '#lib/store/people.ts';
import type { Context } from '../context.ts';

/** One face that papers are set in, and how far it goes. */
export interface FaceRow {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  /** The parts it plays, and at which place of each: 1 is asked first. */
  readonly parts: readonly { readonly role: TypeFace; readonly place: number }[];
  /** Of the 8,105 characters of the 通用规范汉字表. */
  readonly covered: number;
  /** Of an office's own: its rights and kind; null for ours, whose licences lie beside them. */
  readonly embedding: Embedding | null;
  readonly outlines: 'truetype' | 'cff' | null;
  readonly cuts: number;
}

/** A file in the office's folder that papers are not set in, and why. */
export interface RefusedFont {
  readonly file: string;
  readonly fault: FontFault;
}

/** A name with characters the first face of a part has not: by whom it is drawn, or that nobody can. */
export interface NameGap {
  readonly personId: string;
  readonly name: string;
  readonly characters: readonly string[];
  /** The face that draws the whole name; null: none does. */
  readonly drawnBy: string | null;
}

export interface FontsView {
  readonly folder: string;
  readonly writable: boolean;
  readonly mayEdit: boolean;
  readonly standard: number;
  readonly faces: readonly FaceRow[];
  readonly refused: readonly RefusedFont[];
  /** What was looked through for gaps. */
  readonly people: number;
  /** Of each part whose first face has not every name. */
  readonly gaps: readonly {
    readonly role: TypeFace;
    readonly face: string;
    readonly names: readonly NameGap[];
  }[];
}

/** The fonts papers are printed with: ours and the office's, how far each goes, and whose names need another. */
export async function viewFonts({ actor, db }: Context): Promise<Result<FontsView, Refusal>> {
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const shelf = fontShelf();
  const book = fontBookOf(shelf);
  const people = await listNames(db);
  return ok({
    folder: officeFontFolder(),
    writable: isFontFolderWritable(),
    mayEdit: can(actor, 'edit-office'),
    standard: standardCharacters().length,
    faces: shelf.files
      .filter(({ id }) => book.isSound(id))
      .map(({ id, name, own }) => faceRow(id, name, own, shelf, book)),
    refused: shelf.office.flatMap(({ file, fault }): readonly RefusedFont[] => {
      if (fault !== null) return [{ file, fault }];
      return book.isSound(ownFace(file)) ? [] : [{ file, fault: 'damaged' }];
    }),
    people: people.length,
    gaps: typeFaces.flatMap((role) => gapsOf(role, people, shelf, book)),
  });
}

function faceRow(id: string, name: string, own: boolean, shelf: FontShelf, book: FontBook): FaceRow {
  const file = shelf.office.find((each) => ownFace(each.file) === id);
  return {
    ...{ id, name, own },
    parts: typeFaces.flatMap((role) => {
      const place = shelf.chains[role].indexOf(id) + 1;
      return place === 0 ? [] : [{ role, place }];
    }),
    covered: standardCharacters().filter((char) => book.draws(id, codePoint(char))).length,
    embedding: file?.facts?.embedding ?? null,
    outlines: file?.facts?.outlines ?? null,
    cuts: file?.facts?.cuts ?? 1,
  };
}

function gapsOf(
  role: TypeFace,
  people: readonly { readonly id: string; readonly name: string }[],
  shelf: FontShelf,
  book: FontBook,
): FontsView['gaps'] {
  const first = shelf.chains[role].find((id) => book.isSound(id));
  if (first === undefined) return [];
  const names = people.flatMap(({ id, name }): readonly NameGap[] => {
    const characters = [...new Set(name)].filter(
      (char) => /\S/u.test(char) && !book.draws(first, codePoint(char)),
    );
    if (characters.length === 0) return [];
    const face = book.wholeFace(role, name);
    const drawnBy = shelf.files.find((file) => file.id === face)?.name ?? null;
    return [{ personId: id, name, characters, drawnBy }];
  });
  const face = shelf.files.find(({ id }) => id === first)?.name ?? first;
  return names.length === 0 ? [] : [{ role, face, names }];
}

function codePoint(char: string): number {
  return char.codePointAt(0) ?? 0;
}
