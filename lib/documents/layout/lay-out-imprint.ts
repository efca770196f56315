import type { FontSet } from '../fonts/font-set.ts';
import { IMPRINT, type ImprintBlock, OFFICIAL } from '../page-official.ts';
import type { PageMeasure } from '../page-setup.ts';
import { INK } from '../page-text.ts';
import { points } from '../points.ts';
import { breakLines } from './break-lines.ts';
import type { FootAtom } from './flow.ts';
import type { LineMark, Mark } from './mark.ts';
import { placeLine } from './place-line.ts';
import { shapeText, type TextStyle } from './shape-text.ts';

interface Setting {
  readonly page: PageMeasure;
  readonly fonts: FontSet;
  readonly chinese: boolean;
}

/**
 * 版记 in 4号, a character in from both sides; a second line of copies under the first name. The last rule lies on the
 * lower edge of the type area. A letter's imprint has no rules and says only who has copies (GB/T 9704-2012 7.4, 10.1).
 */
export function layOutImprint(block: ImprintBlock, setting: Setting): FootAtom {
  const { page } = setting;
  const copies = copyLines(block, setting);
  const ruled = block.issued !== null;
  const issued = ruled ? issuedLine(block.issued, copies.length * IMPRINT.pitch, setting) : [];
  const rows = copies.length + (ruled ? 1 : 0);
  const height = rows * IMPRINT.pitch;
  const rule = (y: number, millimetres: number): LineMark => ({
    ...{ kind: 'line', x1: 0, x2: page.measure, y1: y, y2: y },
    ...{ width: points(millimetres), colour: INK },
  });
  const outer = points(OFFICIAL.outerRule) / 2;
  const rules = !ruled
    ? []
    : [
        rule(outer, OFFICIAL.outerRule),
        ...(copies.length > 0 ? [rule(copies.length * IMPRINT.pitch, OFFICIAL.innerRule)] : []),
        rule(height - outer, OFFICIAL.outerRule),
      ];
  return { kind: 'foot', height, glued: false, marks: [...rules, ...copies.flat(), ...issued] };
}

function styleOf(chinese: boolean): TextStyle {
  return { role: 'fangsong', size: IMPRINT.size, tracking: 0, chinese };
}

/** The lines of the copies, each where it stands. */
function copyLines(
  { copiesLabel, copies }: ImprintBlock,
  { page, fonts, chinese }: Setting,
): readonly (readonly Mark[])[] {
  if (copies === '') return [];
  const label = shapeText(copiesLabel, styleOf(chinese), fonts);
  const pieces = [...label, ...shapeText(copies, styleOf(chinese), fonts)];
  const first = IMPRINT.size;
  const rest = first + label.reduce((sum, piece) => sum + piece.width, 0);
  const lines = breakLines(pieces, { width: page.measure - IMPRINT.size, first, rest }, 'justify');
  return lines.map((line, at) => placeLine(line, 0, at * IMPRINT.pitch, IMPRINT.pitch));
}

function issuedLine(
  issued: ImprintBlock['issued'],
  top: number,
  { page, fonts, chinese }: Setting,
): readonly Mark[] {
  const set = (text: string, align: 'left' | 'right'): readonly Mark[] => {
    const room = { width: page.measure - IMPRINT.size, first: IMPRINT.size, rest: IMPRINT.size };
    const [line] = breakLines(shapeText(text, styleOf(chinese), fonts), room, align);
    return line === undefined ? [] : placeLine(line, 0, top, IMPRINT.pitch);
  };
  return issued === null ? [] : [...set(issued.by, 'left'), ...set(issued.on, 'right')];
}
