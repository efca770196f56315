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

/** The day in a text that was pasted: `2026-09-11`, `2026/9/11`, `2026年9月11日`; null where it holds none. */
export function dayInText(text: string): string | null {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text.normalize('NFKC'));
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayFault(iso) === null ? iso : null;
}

/** The time in a text that was pasted beside its day: `09:05`, `9：30`, `9时30分`, `下午2时`; null where it holds none. */
export function timeInText(text: string): string | null {
  const found =
    /(?<late>下午|傍晚|晚上)?\s*(?<!\d)(?<hour>[01]?\d|2[0-3])\s*(?:(?::|[时点]\s*)(?<minute>[0-5]\d)|[时点](?!\s*\d))/.exec(
      text.normalize('NFKC'),
    )?.groups;
  if (!found) return null;
  const hour = Number(found.hour);
  const inTheDay = found.late && hour < 12 ? hour + 12 : hour;
  return `${String(inTheDay).padStart(2, '0')}:${found.minute ?? '00'}`;
}
