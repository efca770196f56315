import type { FaceId, FontBook } from '../fonts/font-set.ts';
import type { LineMark, Mark, RectMark, TextMark, TurnMark } from '../layout/mark.ts';

/** Where a page's text gets its fonts: the name a face has on this page, and the code of a character in it. */
export interface PdfFonts {
  use(face: FaceId): string;
  /** Four hexadecimal digits. */
  code(face: FaceId, char: string): string;
}

/** The operators that draw marks on a page of this height (points); ISO 32000-1, 8 and 9.4. */
export function pdfContent(marks: readonly Mark[], height: number, fonts: PdfFonts, book: FontBook): string {
  const out: string[] = [];
  for (const mark of marks) drawMark(mark, height, fonts, book, out);
  return out.join('\n');
}

function drawMark(mark: Mark, height: number, fonts: PdfFonts, book: FontBook, out: string[]): void {
  switch (mark.kind) {
    case 'text':
      out.push(textOperators(mark, height, fonts, book));
      return;
    case 'rect':
      out.push(rectOperators(mark, height));
      return;
    case 'line':
      out.push(lineOperators(mark, height));
      return;
    case 'turn':
      out.push(`q ${turnMatrix(mark, height)} cm`);
      for (const inner of mark.marks) drawMark(inner, height, fonts, book, out);
      out.push('Q');
  }
}

/**
 * One TJ for a run: numbers between the codes move each glyph from where its advance would leave it to where it is
 * to stand.
 */
function textOperators(mark: TextMark, height: number, fonts: PdfFonts, book: FontBook): string {
  const source = book.source(mark.face);
  const name = fonts.use(mark.face);
  const chars = [...mark.text];
  let codes = '';
  let shown = '';
  chars.forEach((char, at) => {
    codes += fonts.code(mark.face, char);
    const here = mark.xs[at] ?? 0;
    const next = mark.xs[at + 1];
    if (next === undefined) return;
    const advance = source.glyph(char.codePointAt(0) ?? 0).advance;
    const nudge = Math.round((advance - ((next - here) * 1000) / mark.size) * 10) / 10;
    if (nudge === 0) return;
    shown += `<${codes}> ${nudge} `;
    codes = '';
  });
  shown += `<${codes}>`;
  const at = `${num(mark.xs[0] ?? 0)} ${num(height - mark.y)}`;
  return `BT ${fill(mark.colour)} /${name} ${num(mark.size)} Tf 1 0 0 1 ${at} Tm [${shown}] TJ ET`;
}

function rectOperators(mark: RectMark, height: number): string {
  const { x, width, strokeWidth = 0.5 } = mark;
  const y = height - mark.y - mark.height;
  const path =
    mark.radius === undefined
      ? `${num(x)} ${num(y)} ${num(width)} ${num(mark.height)} re`
      : roundedPath(x, y, width, mark.height, mark.radius);
  const paint = mark.fill === undefined ? 'S' : mark.stroke === undefined ? 'f' : 'B';
  if (mark.fill === undefined && mark.stroke === undefined) return '';
  const pen =
    mark.stroke === undefined
      ? ''
      : `${stroke(mark.stroke)} ${num(strokeWidth)} w ${dashOperator(mark.dash)}`;
  return `${mark.fill === undefined ? '' : fill(mark.fill)} ${pen} ${path} ${paint}`;
}

/** How far a Bezier's handles reach to draw a quarter circle. */
const QUARTER = 0.5523;

function roundedPath(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - QUARTER);
  const right = x + width;
  const top = y + height;
  const curve = (...points: readonly number[]): string => `${points.map(num).join(' ')} c`;
  return [
    `${num(x + r)} ${num(y)} m ${num(right - r)} ${num(y)} l`,
    curve(right - k, y, right, y + k, right, y + r),
    `${num(right)} ${num(top - r)} l`,
    curve(right, top - k, right - k, top, right - r, top),
    `${num(x + r)} ${num(top)} l`,
    curve(x + k, top, x, top - k, x, top - r),
    `${num(x)} ${num(y + r)} l`,
    curve(x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ');
}

function lineOperators(mark: LineMark, height: number): string {
  const from = `${num(mark.x1)} ${num(height - mark.y1)} m`;
  const to = `${num(mark.x2)} ${num(height - mark.y2)} l`;
  return `${stroke(mark.colour)} ${num(mark.width)} w ${dashOperator(mark.dash)} ${from} ${to} S`;
}

function dashOperator(dash: readonly number[] | undefined): string {
  return `[${(dash ?? []).map(num).join(' ')}] 0 d`;
}

/** A turn about a point; clockwise on paper is counter to PDF's upward axis. */
function turnMatrix(mark: TurnMark, height: number): string {
  const [cos, sin] = mark.angle === 180 ? [-1, 0] : mark.angle === 90 ? [0, -1] : [0, 1];
  const x = mark.x;
  const y = height - mark.y;
  const e = x - cos * x + sin * y;
  const f = y - sin * x - cos * y;
  return `${cos} ${sin} ${-sin} ${cos} ${num(e)} ${num(f)}`;
}

function fill(colour: string): string {
  return `${channels(colour)} rg`;
}

function stroke(colour: string): string {
  return `${channels(colour)} RG`;
}

function channels(colour: string): string {
  return [1, 3, 5].map((at) => num(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
