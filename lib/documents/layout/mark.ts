import type { FaceId } from '../fonts/font-set.ts';
import type { Colour } from '../page-text.ts';

/**
 * Ink on paper. Lengths in points from the top left of the sheet, `y` downwards; text stands on its baseline.
 * PDF and preview draw the same marks, so the preview is the print.
 */
export type Mark = TextMark | RectMark | LineMark | TurnMark;

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** Left edge of every code point of the text. */
  readonly xs: readonly number[];
  /** Right edge of the last one. */
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly face: FaceId;
  readonly colour: Colour;
  readonly ref?: string;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly ref?: string;
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: Colour;
  readonly dash?: readonly number[];
}

/** Marks turned clockwise by `angle` degrees about a point. */
export interface TurnMark {
  readonly kind: 'turn';
  readonly angle: 90 | 180 | 270;
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The same marks elsewhere on the sheet. */
export function shift(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
  if (dx === 0 && dy === 0) return marks;
  return marks.map((mark) => shiftMark(mark, dx, dy));
}

function shiftMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.kind) {
    case 'text':
      return { ...mark, xs: mark.xs.map((x) => x + dx), right: mark.right + dx, y: mark.y + dy };
    case 'rect':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case 'line':
      return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
    case 'turn':
      return { ...mark, x: mark.x + dx, y: mark.y + dy, marks: shift(mark.marks, dx, dy) };
  }
}
