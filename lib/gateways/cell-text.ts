import type { CellObject } from '@e965/xlsx';
import { plainText } from '#lib/domain/plain-text.ts';

type Formats = Pick<typeof import('@e965/xlsx'), 'SSF'>;

/**
 * A cell as people read it: numbers as they were typed (a phone number is not 1.38E+10), dates as ISO dates, clock
 * times as 9:00, a day shown without its year as 3月2日 (the year is the program's guess), weekdays as words. Workbooks of
 * old Macs count their days from 1904.
 */
export function cellText(cell: CellObject | undefined, { SSF }: Formats, since1904 = false): string {
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'e') return cell.w ?? '';
  if (typeof cell.v !== 'number' || cell.t !== 'n') return plainText(String(cell.v)).trim();
  const format = typeof cell.z === 'string' ? cell.z : '';
  const dated = format !== '' && (SSF.is_date(format) || /a{3,4}/i.test(format));
  const shift = since1904 && cell.v >= 1 ? daysTo1904 : 0;
  if (dated) return dateText(cell.v + shift, format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''), SSF);
  return Number.isSafeInteger(cell.v) ? String(cell.v) : (cell.w ?? String(cell.v)).trim();
}

/** From the first day Excel counts to 1 January 1904. */
const daysTo1904 = 1462;

function dateText(value: number, format: string, SSF: Formats['SSF']): string {
  if (/^a{3,4}$/i.test(format.trim())) {
    const word = '日一二三四五六'[(Math.floor(value) + 6) % 7] ?? '';
    return /a{4}/i.test(format) ? `星期${word}` : `周${word}`;
  }
  if (/^d{3,4}$/i.test(format.trim())) return SSF.format('dddd', value);
  const clock =
    /[hs]/i.test(format) && (value < 1 || !Number.isInteger(value)) ? SSF.format('h:mm', value) : '';
  if (value < 1) return clock || SSF.format('h:mm', value);
  const yearless = !/[ye]/i.test(format) && /m/i.test(format) && /d/i.test(format);
  const day = SSF.format(yearless ? 'm"月"d"日"' : 'yyyy-mm-dd', value);
  return clock === '' ? day : `${day} ${clock}`;
}
