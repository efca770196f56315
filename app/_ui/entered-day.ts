import { dayFault } from '#lib/domain/time/entered-day.ts';

/** What a field gives while only a part of it is filled in: no day and no time, so whatever reads it says so. */
export const incompleteDay = 'incomplete';

/** One part of a date or time field as it stands. */
export interface EnteredPart {
  readonly type: string;
  readonly value?: number | null;
  readonly isEditable: boolean;
  readonly isPlaceholder: boolean;
}

/** What stands in a field: `2026-09-11`, `2026-09-11T09:00` or `09:00`; '' where it is empty, or `incompleteDay`. */
export function enteredIn(parts: readonly EnteredPart[]): string {
  const own = parts.filter(({ isEditable }) => isEditable);
  if (own.every(({ isPlaceholder }) => isPlaceholder)) return '';
  if (own.some(({ isPlaceholder }) => isPlaceholder)) return incompleteDay;
  const digits = (type: string, length: number): string | null => {
    const part = own.find((one) => one.type === type);
    return part ? String(part.value ?? 0).padStart(length, '0') : null;
  };
  const joined = (separator: string, ...of: readonly (string | null)[]): string | null =>
    of[0] === null ? null : of.join(separator);
  const day = joined('-', digits('year', 4), digits('month', 2), digits('day', 2));
  const time = joined(':', digits('hour', 2), digits('minute', 2));
  return [day, time].filter((part) => part !== null).join('T');
}

/** What is wrong with what stands in a date field, by its key of the `faults` catalogue; a field may be left empty where it is optional. */
export function enteredFault(entered: string, optional: boolean): ReturnType<typeof dayFault> {
  if (entered === '' && optional) return null;
  return dayFault(entered === incompleteDay ? entered : entered.slice(0, 10));
}

/** Whether every part is filled in and yet there is no such day, as 30 February: on leaving, the field moves it to the last of the month. */
export function isNoSuchDay(entered: string): boolean {
  return entered !== '' && entered !== incompleteDay && dayFault(entered.slice(0, 10)) === 'not-a-date';
}

const dayWritten = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;

/** The day in a text that was pasted: `2026-09-11`, `2026/9/11`, `2026年9月11日`; null where it holds none. */
export function dayInText(text: string): string | null {
  const found = dayWritten.exec(text.normalize('NFKC'));
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayFault(iso) === null ? iso : null;
}

/** 下午 2 点半, 14:30, 下午 2-4 点, 2:30 PM: the first time of a text, of a range its beginning. */
const timeWritten =
  /(?<part>凌晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚)?\s*(?<![\d.:])(?<hour>\d{1,2})(?:\s*[-–—~至到]\s*\d{1,2}(?=\s*[时点]))?\s*(?::\s*(?<minute>[0-5]\d)(?::\d\d)?(?:\s*[-–—~至到]\s*\d{1,2}:\d\d(?=\s*[ap]\.?m\b))?|[时点]\s*(?:(?<minutes>[0-5]?\d)\s*分|(?<quarter>一刻|半|三刻))?)(?!\d)\s*(?<half>[ap]\.?m\b)?(?<zone>Z|[+]\d\d)?/i;
const quarters: Readonly<Record<string, number>> = { 一刻: 15, 半: 30, 三刻: 45 };

/**
 * The time in a text that was pasted beside its day; null where it holds none, or one that is not the office's: with a
 * zone of its own.
 */
export function timeInText(text: string): string | null {
  const found = timeWritten.exec(text.normalize('NFKC').replace(dayWritten, ' '))?.groups;
  if (!found || found.zone !== undefined) return null;
  const written = Number(found.hour);
  const late = /下午|午后|傍晚|晚/.test(found.part ?? '') || /^p/i.test(found.half ?? '');
  const noon = found.part === '中午' && written < 10;
  const midnight = written === 12 && (/凌晨|晚/.test(found.part ?? '') || /^a/i.test(found.half ?? ''));
  // Midnight at the end of a day is the next one: which of the two is meant is not said.
  if (midnight && found.part?.startsWith('晚')) return null;
  const hour = midnight ? 0 : (late || noon) && written < 12 ? written + 12 : written;
  if (hour > 23) return null;
  const minute = Number(found.minute ?? found.minutes ?? quarters[found.quarter ?? ''] ?? 0);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
