import { create, type Font, type Glyph } from 'fontkit';
import type { TypeRole } from '../page-text.ts';
import type { FaceId, FontBook, FontChains, FontFile, FontShelf, GlyphSource } from './font-set.ts';
import { subsetFont } from './subset-font.ts';

/** Punctuation that is a full cell in Chinese but that some Chinese faces draw as wide as Latin. */
const FULL_WIDTH_IN_CHINESE = new Set([...'“”‘’…—·'].map((char) => char.codePointAt(0) ?? 0));

/** Characters that mean something without being drawn. */
const BLANK = /[\s\u3000]/u;

/**
 * Opens fonts when they are first needed and answers for them. A character counts as drawn only if its glyph has an
 * outline: there are faces that claim a character and draw nothing.
 */
function openFontBook(files: readonly FontFile[], chains: FontChains): FontBook {
  const opened = new Map<FaceId, OpenFace>();
  const byId = new Map(files.map((file) => [file.id, file]));
  const open = (id: FaceId): OpenFace => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const file = byId.get(id);
    if (file === undefined) throw new Error(`No font file for face ${id}`);
    const face = file.own ? openOwn(file) : openFace(file);
    opened.set(id, face);
    return face;
  };
  const chosen = new Map<TypeRole, Map<number, FaceId | undefined>>();
  return {
    face(role, codePoint) {
      const cache = chosen.get(role) ?? new Map<number, FaceId | undefined>();
      chosen.set(role, cache);
      if (!cache.has(codePoint)) cache.set(codePoint, chooseFace(chains[role], codePoint, open));
      return cache.get(codePoint);
    },
    wholeFace(role, text) {
      const codePoints = [...text].map((char) => char.codePointAt(0) ?? 0);
      return chains[role].find((id) => codePoints.every((codePoint) => open(id).draws(codePoint)));
    },
    advance(id, codePoint) {
      return open(id).glyph(codePoint).advance / 1000;
    },
    draws(id, codePoint) {
      return byId.has(id) && open(id).draws(codePoint);
    },
    isSound(id) {
      return byId.has(id) && open(id) !== broken;
    },
    source(id) {
      return open(id);
    },
    subset(id, codePoints) {
      return byId.has(id) ? open(id).cut(codePoints) : undefined;
    },
  };
}

/** The book of a shelf of fonts, opened once as long as the shelf lives. */
export function fontBookOf(shelf: FontShelf): FontBook {
  const known = books.get(shelf);
  if (known !== undefined) return known;
  const book = openFontBook(shelf.files, shelf.chains);
  books.set(shelf, book);
  return book;
}

const books = new WeakMap<FontShelf, FontBook>();

interface OpenFace extends GlyphSource {
  cut(codePoints: readonly number[]): Uint8Array;
  draws(codePoint: number): boolean;
}

function chooseFace(
  chain: readonly FaceId[],
  codePoint: number,
  open: (id: FaceId) => OpenFace,
): FaceId | undefined {
  const first = chain.find((id) => open(id).draws(codePoint));
  if (!FULL_WIDTH_IN_CHINESE.has(codePoint)) return first;
  const wide = (id: FaceId): boolean => open(id).draws(codePoint) && open(id).glyph(codePoint).advance >= 900;
  return chain.find(wide) ?? first;
}

/** A face that cannot be opened: it draws nothing, so that the next of its chain does. */
const broken: OpenFace = {
  font: null,
  glyph: () => ({ id: 0, advance: 1000 }),
  draws: () => false,
  cut: () => new Uint8Array(),
};

/** An office's font: its tables may be broken where nobody looked, and no paper is stopped by it. */
function openOwn(file: FontFile): OpenFace {
  try {
    const bytes = file.read();
    return canSet(bytes) ? openFace({ ...file, read: () => bytes }) : broken;
  } catch {
    return broken;
  }
}

/** Tried with the first characters a font says it has. */
const TRIED = 8;
/** No glyph is wider, in ems. */
const WIDEST = 8;

/** Whether something can be set in a font: it opens, draws, and a part with a few glyphs can be cut from it. */
export function canSet(bytes: Uint8Array): boolean {
  try {
    const font = openFont(bytes);
    const characters = font.characterSet.filter((codePoint) => codePoint > 0x20);
    const tried = characters.slice(0, TRIED);
    const glyphs = tried.map((codePoint) => font.glyphForCodePoint(codePoint));
    const isDrawn = glyphs.some((glyph) => glyph.path.commands.length > 0);
    const most = WIDEST * font.unitsPerEm;
    const isSet = glyphs.every(({ advanceWidth: wide }) => wide >= 0 && wide <= most);
    return isDrawn && isSet && most > 0 && subsetFont(font, bytes, tried).byteLength > 0;
  } catch {
    return false;
  }
}

function openFace(file: FontFile): OpenFace {
  const bytes = file.read();
  const font = openFont(bytes);
  const glyphs = new Map<number, { id: number; advance: number; drawn: boolean }>();
  const look = (codePoint: number): { id: number; advance: number; drawn: boolean } => {
    const known = glyphs.get(codePoint);
    if (known !== undefined) return known;
    const glyph = font.glyphForCodePoint(codePoint);
    if (file.own && isSpoiled(glyph)) {
      const none = { id: 0, advance: 1000, drawn: false };
      glyphs.set(codePoint, none);
      return none;
    }
    const found = {
      id: glyph.id,
      advance: (glyph.advanceWidth * 1000) / font.unitsPerEm,
      drawn: glyph.id !== 0 && (BLANK.test(String.fromCodePoint(codePoint)) || hasOutline(font, glyph)),
    };
    glyphs.set(codePoint, found);
    return found;
  };
  return {
    font,
    glyph: look,
    draws: (codePoint) => look(codePoint).drawn,
    cut: (codePoints) => subsetFont(font, bytes, codePoints),
  };
}

/** Whether the outline of a glyph cannot be read: another face draws the character. */
function isSpoiled(glyph: Glyph): boolean {
  try {
    return !Number.isFinite(glyph.advanceWidth) || glyph.path.commands.length < 0;
  } catch {
    return true;
  }
}

/** A record of more bytes than this cannot be a width and an end alone. */
const BLANK_RECORD = 8;

/** Whether the glyph draws anything; told by the length of its record where that suffices, which is cheaper than its outline. */
function hasOutline(font: Font, glyph: Glyph): boolean {
  const offsets = font.loca?.offsets;
  if (offsets === undefined) {
    const record = font['CFF ']?.topDict.CharStrings[glyph.id];
    return (record?.length ?? 0) > BLANK_RECORD || glyph.path.commands.length > 0;
  }
  return (offsets[glyph.id + 1] ?? 0) > (offsets[glyph.id] ?? 0);
}

/** The first font of the file: collections hold several cuts of one design. */
function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  if (!('fonts' in font)) return font;
  const first = font.fonts[0];
  if (first === undefined) throw new Error('An empty font collection');
  return first;
}
