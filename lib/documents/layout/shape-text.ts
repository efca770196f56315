import { plainText } from '#lib/domain/plain-text.ts';
import { withoutRadicals } from '#lib/domain/radicals.ts';
import type { FaceId, FontSet } from '../fonts/font-set.ts';
import type { Colour, Run, Text, TextRun, TypeRole } from '../page-text.ts';
import { INK } from '../page-text.ts';
import {
  airOf,
  type CharacterClass,
  classOf,
  endsSentence,
  isNumberAndUnit,
  mayBreakBetween,
} from './character-class.ts';

/** What a block asks of its words. */
export interface TextStyle {
  readonly role: TypeRole;
  readonly size: number;
  /** Points added after every character. */
  readonly tracking: number;
  readonly chinese: boolean;
  readonly colour?: Colour;
  readonly ref?: string;
  /** Words, names and numbers with their units stay on one line: for reading copies, which are not justified. */
  readonly keepWords?: boolean;
}

/** The smallest thing that is placed: a character in its cell, a blank, a box or the end of a line. */
export interface Piece {
  readonly kind: 'glyph' | 'blank' | 'box' | 'newline';
  readonly text: string;
  readonly face: FaceId;
  readonly size: number;
  readonly colour: Colour;
  readonly class: CharacterClass;
  readonly width: number;
  /** From the cell's left edge to the glyph's. */
  readonly dx: number;
  /** Points the cell can give up at its left and right. */
  readonly airLeft: number;
  readonly airRight: number;
  readonly breakBefore: boolean;
  readonly sentenceEnd: boolean;
  readonly ref: string | undefined;
  readonly underline: boolean;
  readonly ticked: boolean;
}

/** 〓, the compositor's mark for a sort he does not have. */
const GETA = 0x3013;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Takes out characters that are never drawn and replaces radicals by the characters they stand for. */
export function cleanText(text: string): string {
  return withoutRadicals(plainText(text).replace(INVISIBLE, ''));
}

/** The runs of a block's words. */
export function runsOf(text: Text): readonly Run[] {
  if (typeof text === 'string') return [{ kind: 'text', text }];
  return text.map((part): Run => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

/** Cuts words into pieces with their widths and the places where a line may end. */
export function shapeText(text: Text, style: TextStyle, fonts: FontSet): readonly Piece[] {
  const runs = runsOf(text);
  const whole = runs.map((run) => (run.kind === 'text' ? cleanText(run.text) : '\u3000')).join('');
  const pieces: Piece[] = [];
  const inside = style.keepWords === true && style.chinese ? insideWords(whole) : NOWHERE;
  let at = 0;
  let before = '';
  for (const run of runs) {
    if (run.kind !== 'text') {
      pieces.push(shapeForm(run, style, before));
      before = '\u3000';
      at += 1;
      continue;
    }
    const draw = runDrawing(run, style, fonts);
    let first = true;
    for (const char of cleanText(run.text)) {
      const held = inside.has(at) || (!first && run.name === true && style.keepWords === true);
      at += char.length;
      const opens = before !== '' && !held && breaks(before, char, style);
      pieces.push(draw(char, opens, endsSentence(whole, at)));
      before = char;
      first = false;
    }
  }
  return squeezeNeighbours(pieces);
}

const NOWHERE: ReadonlySet<number> = new Set();
/** A longer word may be divided after all. */
const LONGEST_WORD = 5;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Offsets within words, where a reading copy ends no line: 现在, 提出, 人民政府. */
function insideWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment.length > LONGEST_WORD) continue;
    for (let at = index + 1; at < index + segment.length; at += 1) inside.add(at);
  }
  return inside;
}

function breaks(before: string, char: string, style: TextStyle): boolean {
  if (before === '\n') return true;
  if (style.keepWords === true && isNumberAndUnit(before, char)) return false;
  return mayBreakBetween(before, char, style.chinese);
}

type Draw = (char: string, breakBefore: boolean, sentenceEnd: boolean) => Piece;

function runDrawing(run: TextRun, style: TextStyle, fonts: FontSet): Draw {
  const role = run.role ?? (run.strong === true ? 'heiti' : style.role);
  const size = run.size ?? style.size;
  const nameFace =
    run.name === true && !isBodyText(role, style)
      ? fonts.wholeFace(role, cleanText(run.text).replaceAll('\n', ''))
      : undefined;
  const common = {
    size,
    colour: run.colour ?? style.colour ?? INK,
    ref: run.ref ?? style.ref,
    underline: run.underline === true,
    ticked: false,
  };
  return (char, breakBefore, sentenceEnd) => {
    const found = nameFace ?? fonts.face(role, char.codePointAt(0) ?? 0);
    const drawn = found === undefined && char !== '\n' ? String.fromCodePoint(GETA) : char;
    const face = found ?? fonts.face(role, GETA) ?? '';
    const kind = char === '\n' ? 'newline' : 'glyph';
    const cell = kind === 'newline' ? NO_CELL : cellOf(drawn, face, size, style, fonts);
    return { ...common, ...cell, kind, text: drawn, face, breakBefore, sentenceEnd };
  };
}

type Cell = Pick<Piece, 'class' | 'width' | 'dx' | 'airLeft' | 'airRight'>;

const NO_CELL: Cell = { class: 'space', width: 0, dx: 0, airLeft: 0, airRight: 0 };

/**
 * Whether a name stands in running words of 仿宋: there a character its face lacks is taken from the light face made to go
 * with it, since a whole name in another face would look stressed. On cards and lists a name is of one face.
 */
function isBodyText(role: TypeRole, { keepWords }: TextStyle): boolean {
  return role === 'fangsong' && keepWords === true;
}

function cellOf(char: string, face: FaceId, size: number, style: TextStyle, fonts: FontSet): Cell {
  const kind = classOf(char, style.chinese);
  const advance = fonts.advance(face, char.codePointAt(0) ?? 0);
  const { tracking } = style;
  if (kind === 'latin' || kind === 'space') {
    const quote = advance >= 0.9 ? foldedQuote(char) : undefined;
    const width = (quote?.width ?? advance) * size + tracking;
    return { class: kind, width, dx: (quote?.dx ?? 0) * size, airLeft: 0, airRight: 0 };
  }
  const air = airOf(kind);
  return {
    class: kind,
    width: size + tracking,
    dx: advance >= 0.9 ? 0 : slack(kind, advance) * size,
    airLeft: air.left * size,
    airRight: air.right * size,
  };
}

/** Where a narrow glyph sits in a full cell: brackets beside their words, dots and dashes in the middle. */
function slack(kind: CharacterClass, advance: number): number {
  if (kind === 'open') return 1 - advance;
  return kind === 'close' || kind === 'stop' ? 0 : (1 - advance) / 2;
}

/** A full-width quotation mark among Latin words is folded to the room its ink needs: that, and the offset, in ems. */
function foldedQuote(char: string): { readonly width: number; readonly dx: number } | undefined {
  const width = char === '“' || char === '”' ? 0.5 : 0.3;
  if (char === '“' || char === '‘') return { width, dx: width - 1 };
  return char === '”' || char === '’' ? { width, dx: 0 } : undefined;
}

function shapeForm(run: Exclude<Run, TextRun>, style: TextStyle, before: string): Piece {
  const cells = run.kind === 'blank' ? run.chars : 1;
  return {
    kind: run.kind,
    text: '',
    face: '',
    size: style.size,
    colour: style.colour ?? INK,
    class: 'han',
    width: cells * (style.size + style.tracking),
    dx: 0,
    airLeft: 0,
    airRight: 0,
    breakBefore: before !== '' && mayBreakBetween(before, '\u3000', style.chinese),
    sentenceEnd: false,
    ref: run.ref ?? style.ref,
    underline: false,
    ticked: run.kind === 'box' && run.ticked === true,
  };
}

/** Two full-width marks in a row share the air between them: 》， and ）“ take a cell and a half (CLREQ 3.1.6). */
function squeezeNeighbours(pieces: readonly Piece[]): readonly Piece[] {
  const out = [...pieces];
  for (let at = 0; at + 1 < out.length; at += 1) {
    const one = out[at];
    const other = out[at + 1];
    if (one === undefined || other === undefined || !isMark(one) || !isMark(other)) continue;
    if (one.class === 'close') {
      out[at] = { ...one, width: one.width - one.airRight, airRight: 0 };
    } else if (other.class === 'open') {
      out[at + 1] = {
        ...other,
        width: other.width - other.airLeft,
        dx: other.dx - other.airLeft,
        airLeft: 0,
      };
    }
  }
  return out;
}

function isMark(piece: Piece): boolean {
  return piece.class === 'open' || piece.class === 'close' || piece.class === 'stop';
}
