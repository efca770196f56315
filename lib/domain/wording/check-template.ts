import { type HouseStyle, houseStyleOf, officialStyle } from './house-style.ts';
import type { OwnWords } from './own-words.ts';
import { checkOwnWords, type LineFault, type TemplateLine } from './template-line.ts';

/** Everything wrong with what an office would put in the place of a template's lines, each and together. */
export function checkTemplate(lines: readonly TemplateLine[], own: OwnWords): readonly LineFault[] {
  const faults = checkOwnWords(lines, own);
  return faults.length > 0 || !lines.some(({ key }) => key === 'bodySize') ? faults : tightLines(lines, own);
}

const MM_OF_POINT = 25.4 / 72;
/** A line is at least so high, and a cell so wide, as parts of the type in it: the standard's own cell is 0.987 wide. */
const LEAST = { lines: 1.1, chars: 0.97 } as const;
const SHEET = { width: 210, height: 297 } as const;

/** Lines or characters set closer than their type is large run into one another. */
function tightLines(lines: readonly TemplateLine[], own: OwnWords): readonly LineFault[] {
  const style = houseStyleOf(own);
  const size = style.bodySize * MM_OF_POINT;
  const room: Readonly<Record<keyof typeof LEAST, number>> = {
    lines: SHEET.height - style.top - style.bottom,
    chars: SHEET.width - style.left - style.right,
  };
  return (['lines', 'chars'] as const).flatMap((key): readonly LineFault[] => {
    const most = Math.floor(room[key] / (size * LEAST[key]));
    if (style[key] <= most) return [];
    const at = changedOf(own, key);
    const line = lines.findIndex((each) => each.key === at) + 1;
    return [{ key: at, line, code: 'too-tight', found: String(style[key]), suggestion: String(most) }];
  });
}

/** The line that was changed of those that make it tight: its own number, else the type or a margin. */
function changedOf(own: OwnWords, key: 'lines' | 'chars'): keyof HouseStyle {
  const margins: readonly (keyof HouseStyle)[] = key === 'lines' ? ['top', 'bottom'] : ['left', 'right'];
  const causes: readonly (keyof HouseStyle)[] = [key, 'bodySize', ...margins];
  return causes.find((each) => own[each] !== undefined && own[each] !== String(officialStyle[each])) ?? key;
}
