import type { FontSet } from '../fonts/font-set.ts';
import type { TypeRole } from '../page-text.ts';
import { breakLines } from './break-lines.ts';
import type { Mark } from './mark.ts';
import { placeLine } from './place-line.ts';
import { type Piece, shapeText, type TextStyle } from './shape-text.ts';

/** A box and the words that are to fill it; lengths in points. */
export interface Fitting {
  readonly text: string;
  readonly role: TypeRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The largest size wanted. */
  readonly size: number;
  readonly lines: number;
  readonly align: 'left' | 'center' | 'right';
  readonly name: boolean;
  readonly chinese: boolean;
  readonly colour?: string;
  readonly ref?: string;
}

/** One line to the next, in ems, when words stand in a box. */
const LEADING = 1.16;

/** One more line must gain this much size to be worth it. */
const WORTH_A_LINE = 1.2;

/** Sets words as large as the box allows, centred from top to bottom. */
export function fitText(box: Fitting, fonts: FontSet): readonly Mark[] {
  const pieces = shapeText([{ kind: 'text', text: box.text, name: box.name }], styleOf(box, 1000), fonts);
  const plan = bestPlan(box, pieces);
  const scaled = pieces.map((piece) => scalePiece(piece, plan.size / 1000));
  const lines = breakLines(scaled, { width: plan.measure, first: 0, rest: 0 }, box.align);
  const pitch = plan.size * LEADING;
  const top = box.y + (box.height - pitch * lines.length) / 2;
  const x = box.x + alignSlack(box, plan.measure);
  return lines.flatMap((line, at) => placeLine(line, x, top + at * pitch, pitch));
}

function alignSlack(box: Fitting, measure: number): number {
  if (box.align === 'left') return 0;
  return box.align === 'right' ? box.width - measure : (box.width - measure) / 2;
}

/** The size in which `fitText` would set these words. */
export function fittedSize(box: Fitting, fonts: FontSet): number {
  const pieces = shapeText([{ kind: 'text', text: box.text, name: box.name }], styleOf(box, 1000), fonts);
  return bestPlan(box, pieces).size;
}

interface Plan {
  readonly size: number;
  /** Width the lines are broken to, which balances them. */
  readonly measure: number;
}

function bestPlan(box: Fitting, pieces: readonly Piece[]): Plan {
  let best = planFor(box, pieces, 1);
  for (let count = 2; count <= box.lines; count += 1) {
    const plan = planFor(box, pieces, count);
    if (plan.size > best.size * WORTH_A_LINE) best = plan;
  }
  return best;
}

/** The largest size at which the words take `count` lines, and the narrowest measure that still does. */
function planFor(box: Fitting, pieces: readonly Piece[], count: number): Plan {
  const widest = narrowest(pieces, count);
  const size = Math.min(box.size, (box.width / widest) * 1000, box.height / (count * LEADING));
  const rounded = Math.floor(size * 10) / 10;
  return { size: rounded, measure: (widest * rounded) / 1000 + 0.01 };
}

/** The least width, at a size of 1000, in which the pieces take no more than `count` lines. */
function narrowest(pieces: readonly Piece[], count: number): number {
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (count === 1) return Math.max(total, 1);
  let low = total / count;
  let high = total;
  while (high - low > 10) {
    const middle = (low + high) / 2;
    const lines = breakLines(pieces, { width: middle, first: 0, rest: 0 }, 'left').length;
    if (lines <= count) high = middle;
    else low = middle;
  }
  return high;
}

function scalePiece(piece: Piece, by: number): Piece {
  return {
    ...piece,
    size: Math.round(piece.size * by * 10) / 10,
    width: piece.width * by,
    dx: piece.dx * by,
    airLeft: piece.airLeft * by,
    airRight: piece.airRight * by,
  };
}

function styleOf(box: Fitting, size: number): TextStyle {
  return {
    role: box.role,
    size,
    tracking: 0,
    chinese: box.chinese,
    ...(box.colour === undefined ? {} : { colour: box.colour }),
    ...(box.ref === undefined ? {} : { ref: box.ref }),
  };
}
