import type { FontSet } from '../fonts/font-set.ts';
import {
  DOUBLE_LINE,
  LETTER_NUMBER_DROP,
  type LetterheadBlock,
  MARK_LEADING,
  markSize,
  OFFICIAL,
  OFFICIAL_RED,
  RED_LINE,
} from '../page-official.ts';
import type { PageMeasure } from '../page-setup.ts';
import { points } from '../points.ts';
import { breakLines } from './break-lines.ts';
import type { FixedAtom } from './flow.ts';
import type { LineMark, Mark } from './mark.ts';
import { placeLine } from './place-line.ts';
import { shapeText, type TextStyle } from './shape-text.ts';

interface Setting {
  readonly page: PageMeasure;
  readonly fonts: FontSet;
  readonly chinese: boolean;
}

/** 3号 numerals of the number. */
const NUMBER_SIZE = 16;

/** 版头 as marks; its top left is that of the type area, above which the mark of a letter stands. */
export function layOutLetterhead(block: LetterheadBlock, setting: Setting): FixedAtom {
  return block.form === 'letter' ? letterHead(block, setting) : documentHead(block, setting);
}

/** The mark 35 mm down, two lines below it the number, 4 mm below that the red line as wide as the type area. */
function documentHead(block: LetterheadBlock, setting: Setting): FixedAtom {
  const { page } = setting;
  const mark = markOf(block, points(OFFICIAL.markDrop), setting);
  const numberTop = mark.bottom + 2 * page.linePitch + (page.linePitch - NUMBER_SIZE) / 2;
  const number = oneLine(block.number, numberStyle(block, setting), numberTop, 'center', setting);
  const y = numberTop + NUMBER_SIZE + points(OFFICIAL.lineDrop) + RED_LINE / 2;
  const line = redLine(0, page.measure, y, RED_LINE);
  return fixed([...mark.marks, ...number, line], y + RED_LINE / 2);
}

/**
 * The mark 30 mm from the paper's edge, 4 mm below it the upper double line, under whose right end stands the number;
 * the lower double line 20 mm from the foot of the paper (GB/T 9704-2012 10.1).
 */
function letterHead(block: LetterheadBlock, setting: Setting): FixedAtom {
  const { page } = setting;
  const mark = markOf(block, points(OFFICIAL.letterMarkTop) - page.top, setting);
  const upper = mark.bottom + points(OFFICIAL.lineDrop);
  const { thick, gap, thin } = DOUBLE_LINE;
  const lower = page.height - points(OFFICIAL.letterFoot) - page.top - thin - gap - thick;
  const left = (page.width - points(OFFICIAL.letterLine)) / 2 - page.left;
  const right = left + points(OFFICIAL.letterLine);
  const numberTop = upper + thick + gap + thin + LETTER_NUMBER_DROP * NUMBER_SIZE;
  return fixed(
    [
      ...mark.marks,
      redLine(left, right, upper + thick / 2, thick),
      redLine(left, right, upper + thick + gap + thin / 2, thin),
      ...oneLine(block.number, numberStyle(block, setting), numberTop, 'right', setting),
      redLine(left, right, lower + thin / 2, thin),
      redLine(left, right, lower + thin + gap + thick / 2, thick),
    ],
    numberTop + NUMBER_SIZE,
  );
}

function fixed(marks: readonly Mark[], height: number): FixedAtom {
  return { kind: 'fixed', height, glued: true, marks };
}

function redLine(x1: number, x2: number, y: number, width: number): LineMark {
  return { kind: 'line', x1, x2, y1: y, y2: y, width, colour: OFFICIAL_RED };
}

/** The mark's lines from `top` downwards, and where the last one ends. */
function markOf(
  { mark, ref }: LetterheadBlock,
  top: number,
  setting: Setting,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const size = markSize(mark, setting.page.measure);
  const style: TextStyle = {
    ...{ role: 'xiaobiaosong', size, tracking: 0, chinese: setting.chinese, colour: OFFICIAL_RED },
    ...(ref === undefined ? {} : { ref }),
  };
  const step = size * MARK_LEADING;
  const marks = mark.flatMap((text, at) => oneLine(text, style, top + at * step, 'center', setting));
  return { marks, bottom: top + (mark.length - 1) * step + size };
}

function numberStyle({ ref }: LetterheadBlock, { chinese }: Setting): TextStyle {
  return {
    ...{ role: 'fangsong', size: NUMBER_SIZE, tracking: 0, chinese },
    ...(ref === undefined ? {} : { ref }),
  };
}

/** Words on one line whose characters' squares begin at `top`. */
function oneLine(
  text: string,
  style: TextStyle,
  top: number,
  align: 'center' | 'right',
  { page, fonts }: Setting,
): readonly Mark[] {
  if (text === '') return [];
  const room = { width: page.measure, first: 0, rest: 0 };
  const [line] = breakLines(shapeText(text, style, fonts), room, align);
  return line === undefined ? [] : placeLine(line, 0, top, style.size);
}
