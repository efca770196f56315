import type { Align } from '../page.ts';
import type { Piece } from './shape-text.ts';

/** The room lines have, in points. */
export interface Measure {
  readonly width: number;
  /** Where the first line and the others begin. */
  readonly first: number;
  readonly rest: number;
  /** Fewest pieces a ragged paragraph's last line is left with. */
  readonly tail?: number;
}

/** One line: which pieces, where each cell begins, and whether a sentence ends with it. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly xs: readonly number[];
  readonly right: number;
  /** Index of the piece after the last one. */
  readonly end: number;
  readonly sentenceEnd: boolean;
}

/** Share of its air a mark inside a line may give up; more reads as a slip. */
const INNER_SQUEEZE = 0.5;

/**
 * Breaks pieces into lines. A mark that may not begin a line is drawn in by squeezing the air of other marks when
 * that is the smaller change, otherwise a character is pushed out to keep it company (避头尾 by 挤压 or 推出,
 * CLREQ 3.1.5). Justified lines are spread evenly between characters; the last line of a paragraph is not.
 */
export function breakLines(pieces: readonly Piece[], room: Measure, align: Align, from = 0): readonly Line[] {
  const lines: Line[] = [];
  const tail = align === 'left' ? room.tail : undefined;
  let start = from;
  while (start < pieces.length || (lines.length === 0 && pieces.length === 0)) {
    const left = lines.length === 0 && from === 0 ? room.first : room.rest;
    const full = endOfLine(pieces, start, room.width - left);
    const end =
      tail !== undefined
        ? sparingLastLine(pieces, start, full, tail)
        : align === 'justify'
          ? withCompany(pieces, start, full)
          : full;
    const last = end >= pieces.length || pieces[end - 1]?.kind === 'newline';
    lines.push(placeLine(pieces, start, end, left, room.width, last ? flush(align) : align));
    if (pieces.length === 0) break;
    start = end;
  }
  return lines;
}

function flush(align: Align): Align {
  return align === 'justify' ? 'left' : align;
}

/** Rounding that is not an overflow. */
const SLIGHT = 0.001;

/** The index after the line's last piece. */
function endOfLine(pieces: readonly Piece[], start: number, width: number): number {
  let used = 0;
  let inked = 0;
  let air = 0;
  let best = -1;
  let spare = 0;
  for (let at = start; at <= pieces.length; at += 1) {
    const piece = pieces[at];
    if (at > start && (piece === undefined || piece.breakBefore)) {
      const trailing = pieces[at - 1]?.airRight ?? 0;
      const over = inked - trailing - width;
      if (inked > width + SLIGHT) {
        if (over <= (air - trailing) * INNER_SQUEEZE + SLIGHT && (best < 0 || over < spare)) return at;
        return best < 0 ? cutAnywhere(pieces, start, width) : best;
      }
      if (pieces[at - 1]?.kind === 'newline') return at;
      best = at;
      spare = width - inked;
    }
    if (piece === undefined) break;
    used += piece.width;
    if (piece.class !== 'space') inked = used;
    air += piece.airLeft + piece.airRight;
  }
  return pieces.length;
}

/** Ends a line earlier where it would leave the paragraph's last line with a character or two. */
function sparingLastLine(pieces: readonly Piece[], start: number, end: number, tail: number): number {
  const left = pieces.length - end;
  if (left === 0 || left >= tail) return end;
  for (let at = pieces.length - tail; at > (start + end) / 2; at -= 1) {
    if (pieces[at]?.breakBefore === true) return at;
  }
  return end;
}

/** Characters of a line that may be spread by one more without showing. */
const LONG_LINE = 16;

/** Ends a justified line a character earlier where the last line would be a single character, with its mark or without. */
function withCompany(pieces: readonly Piece[], start: number, end: number): number {
  const [alone, ...marks] = pieces.slice(end, end + 4);
  const isAlone =
    pieces.length - end < 4 &&
    isCharacter(alone) &&
    marks.every((mark) => mark.class === 'close' || mark.class === 'stop');
  if (!isAlone || end - start < LONG_LINE || !isCharacter(pieces[end - 1])) return end;
  return pieces[end - 1]?.breakBefore === true ? end - 1 : end;
}

function isCharacter(piece: Piece | undefined): boolean {
  return piece?.kind === 'glyph' && piece.class === 'han';
}

/** A word longer than the line is cut where the line is full. */
function cutAnywhere(pieces: readonly Piece[], start: number, width: number): number {
  let used = 0;
  for (let at = start; at < pieces.length; at += 1) {
    used += pieces[at]?.width ?? 0;
    if (used > width + SLIGHT) return Math.max(at, start + 1);
  }
  return pieces.length;
}

function placeLine(
  pieces: readonly Piece[],
  start: number,
  end: number,
  left: number,
  width: number,
  align: Align,
): Line {
  const line = trimSpace(pieces.slice(start, end));
  const natural = line.reduce((sum, piece) => sum + piece.width, 0);
  const spare = width - left - natural;
  const trailing = line.at(-1)?.airRight ?? 0;
  const air = line.reduce((sum, piece) => sum + piece.airLeft + piece.airRight, -trailing);
  const over = Math.max(0, -spare - trailing);
  const squeeze = over > 0 && air > 0 ? Math.min(1, over / air) : 0;
  const gaps = align === 'justify' && spare > 0 ? gapsOf(line) : [];
  const stretch = gaps.length === 0 ? 0 : spare / gaps.length;
  const opened = new Set(gaps);
  let x = left + indentOf(align, spare);
  const xs = line.map((piece, at) => {
    if (opened.has(at)) x += stretch;
    const cell = x - piece.airLeft * squeeze;
    x += piece.width - (piece.airLeft + piece.airRight) * squeeze;
    return cell + piece.dx;
  });
  const last = pieces[end - 1];
  return {
    pieces: line,
    xs,
    right: x,
    end,
    sentenceEnd: end >= pieces.length || last?.kind === 'newline' || last?.sentenceEnd === true,
  };
}

function indentOf(align: Align, spare: number): number {
  if (spare <= 0) return 0;
  if (align === 'center') return spare / 2;
  return align === 'right' ? spare : 0;
}

/** Spaces and line ends at the end of a line take no room. */
function trimSpace(line: readonly Piece[]): readonly Piece[] {
  let end = line.length;
  while (end > 0 && line[end - 1]?.class === 'space') end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** Where a justified line may open: at spaces if it has any, otherwise between characters, never inside a word. */
function gapsOf(line: readonly Piece[]): readonly number[] {
  const at = line.map((_, index) => index).slice(1);
  const spaces = at.filter((index) => line[index - 1]?.class === 'space');
  const hasHan = line.some((piece) => piece.class === 'han');
  if (spaces.length > 0 && !hasHan) return spaces;
  return at.filter((index) => {
    const before = line[index - 1]?.class;
    const after = line[index]?.class;
    return !(before === 'latin' && after === 'latin') && !(before === 'dash' && after === 'dash');
  });
}
