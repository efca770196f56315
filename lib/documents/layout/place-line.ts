import { fine } from '../points.ts';
import type { Line } from './break-lines.ts';
import type { LineMark, Mark, RectMark, TextMark } from './mark.ts';
import type { Piece } from './shape-text.ts';

/** From the top of a character's square to its baseline, in ems; the same for every face, so that faces line up. */
export const BASELINE = 0.88;

/** Draws a line with its left edge at `x` in a slot `pitch` high whose top is at `top`. */
export function placeLine(line: Line, x: number, top: number, pitch: number): readonly Mark[] {
  const texts: TextMark[] = [];
  const forms: Mark[] = [];
  line.pieces.forEach((piece, at) => {
    const left = fine(x + (line.xs[at] ?? 0));
    const square = top + (pitch - piece.size) / 2;
    const right = fine(x + (line.xs[at + 1] ?? line.right));
    if (piece.kind === 'glyph') addGlyph(texts, piece, left, right, fine(square + BASELINE * piece.size));
    else if (piece.kind === 'blank') forms.push(blankMark(piece, left, right, square));
    else if (piece.kind === 'box') forms.push(...boxMarks(piece, left, square));
    if (piece.underline) forms.push(underMark(piece, left, right, square));
  });
  return [...texts.filter((mark) => mark.text.trim() !== ''), ...forms];
}

function addGlyph(texts: TextMark[], piece: Piece, left: number, right: number, y: number): void {
  const before = texts.at(-1);
  if (before !== undefined && isSameHand(before, piece) && before.y === y) {
    texts[texts.length - 1] = {
      ...before,
      text: before.text + piece.text,
      xs: [...before.xs, left],
      right,
    };
    return;
  }
  const { text, size, face, colour, ref } = piece;
  texts.push({
    kind: 'text',
    text,
    xs: [left],
    right,
    y,
    size,
    face,
    colour,
    ...(ref === undefined ? {} : { ref }),
  });
}

function isSameHand(mark: TextMark, piece: Piece): boolean {
  return (
    mark.face === piece.face &&
    mark.size === piece.size &&
    mark.colour === piece.colour &&
    mark.ref === piece.ref
  );
}

function blankMark(piece: Piece, left: number, right: number, square: number): LineMark {
  const y = fine(square + piece.size);
  return { kind: 'line', x1: left + 1, x2: right - 1, y1: y, y2: y, width: 0.5, colour: piece.colour };
}

function underMark(piece: Piece, left: number, right: number, square: number): LineMark {
  const y = fine(square + piece.size * 1.06);
  return { kind: 'line', x1: left, x2: right, y1: y, y2: y, width: 0.6, colour: piece.colour };
}

function boxMarks(piece: Piece, left: number, square: number): readonly Mark[] {
  const side = fine(piece.size * 0.72);
  const x = fine(left + piece.size * 0.1);
  const y = fine(square + piece.size * 0.15);
  const box: RectMark = {
    kind: 'rect',
    x,
    y,
    width: side,
    height: side,
    stroke: piece.colour,
    strokeWidth: 0.7,
  };
  if (!piece.ticked) return [box];
  const tick = { kind: 'line', width: 1, colour: piece.colour } as const;
  return [
    box,
    { ...tick, x1: x + side * 0.2, y1: y + side * 0.5, x2: x + side * 0.42, y2: y + side * 0.75 },
    { ...tick, x1: x + side * 0.42, y1: y + side * 0.75, x2: x + side * 0.82, y2: y + side * 0.22 },
  ];
}
