import { Temporal } from 'temporal-polyfill';
import { spelledClocks } from './compact-clock.ts';
import { narrow } from './plain-cells.ts';
import { isWithin, meantDay, meantWeekday, type PlanTitle } from './plan-title.ts';
import type { DayRange, PlanFaultCode } from './weekly-plan.ts';
import type { WhenCells } from './when-cells.ts';
import { type WhenToken, whenTokens } from './when-tokens.ts';
import { type WrittenDays, type WrittenTime, type WrittenWhen, writtenWhen } from './written-when.ts';

/** A doubt about when; the row's reader says where. */
export interface WhenFault {
  readonly code: PlanFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a row hands on to those below: a date is written once for several rows. */
export interface Carry {
  readonly spans: readonly DayRange[];
  readonly half: string;
}

export const nothingYet: Carry = { spans: [], half: '' };

export interface RowWhen {
  readonly spans: readonly DayRange[];
  readonly times: readonly WrittenTime[];
  readonly continuous: boolean;
  /** Errors and warnings alike. */
  readonly faults: readonly WhenFault[];
  readonly carry: Carry;
}

/** Longer stretches are a slip of the pen. */
const longestStretch = 62;

/** When a row is: its own cells, else the day of the rows above; the weekday beside a date is checked against it. */
export function rowWhen(cells: WhenCells, carry: Carry, title: PlanTitle): RowWhen {
  const dateTokens = whenTokens(spelledDay(spelled(cells.date)), 'day');
  const timeTokens = whenTokens(spelledClocks(spelled(cells.time)), cells.undated ? 'day' : 'clock');
  const ending = cells.end === '' ? [] : [between, ...whenTokens(spelledClocks(spelled(cells.end)), 'clock')];
  const half = cells.half || (cells.date === '' && cells.weekday === '' ? carry.half : '');
  const own = [...dateTokens, ...whenTokens(spelledWeekday(cells.weekday), 'clock')];
  const written = writtenWhen([...own, ...whenTokens(half, 'clock'), ...timeTokens, ...ending]);
  const { spans, faults } = spansOf(written, carry, title);
  const dated = written.days.length + written.weekdays.length > 0;
  const unread =
    relative.test(narrow(cells.date)) || (!dated && cells.date !== '' && dateTokens.some(isUnread));
  return {
    spans: unread ? [] : spans,
    times: written.times,
    continuous: written.continuous,
    faults: [
      ...(unread ? [{ code: 'date-unclear' as const, facts: { text: cells.date } }] : faults),
      ...timeFaults(written, cells.time, hasText(timeTokens)),
    ],
    carry: spans.length > 0 && !unread ? { spans: [spans.at(-1) as DayRange], half } : carry,
  };
}

/** 每周一, 下周一, 即日起至20日 and 20日前 are no one day, and 待定 is none yet. */
const relative =
  /[每隔单双上下]\s*个?(?:周|星期|礼拜)|即日|[日号\d]\s*(?:起|(?:之|以)?[前后]|前后|左右|以内)\s*$/;

function isUnread({ kind }: WhenToken): boolean {
  return kind === 'text' || kind === 'number' || kind === 'open';
}

const between: WhenToken = { kind: 'to', at: 0, end: 0 };

function hasText(tokens: readonly WhenToken[]): boolean {
  return tokens.some(({ kind }) => kind === 'text' || kind === 'number');
}

/** 14:30前: some time before it, and nobody knows when. */
const before = /(?:\d|[点时分半])\s*(?:之|以)?前\s*$/;

function timeFaults(written: WrittenWhen, text: string, hasRest: boolean): readonly WhenFault[] {
  if (written.fault) return [{ code: written.fault, facts: { text } }];
  const manyOfBoth = written.days.length > 1 && written.times.length > 1;
  const clockless = written.times.every(({ kind }) => kind === 'half');
  if (
    manyOfBoth ||
    before.test(narrow(text)) ||
    (hasRest && written.times.length === 0) ||
    (hasRest && clockless && /后|前|再|继续|after/.test(text))
  ) {
    return [{ code: 'time-unclear', facts: { text } }];
  }
  return written.times.some((time) => time.kind === 'clock' && time.guessed)
    ? [{ code: 'read-as-afternoon', facts: { text } }]
    : [];
}

/** The days a text means, from `carry` where it names none; every doubt beside them. */
export function spansOf(
  written: WrittenWhen,
  carry: Carry,
  title: PlanTitle,
): { readonly spans: readonly DayRange[]; readonly faults: readonly WhenFault[] } {
  const near = carry.spans.at(-1)?.last ?? null;
  if (written.days.length > 0) return datedSpans(written, near, title);
  if (written.weekdays.length > 0) return weekdaySpans(written, near, title);
  return carry.spans.length > 0
    ? { spans: carry.spans, faults: [] }
    : { spans: [], faults: [{ code: 'date-missing', facts: {} }] };
}

function datedSpans(written: WrittenWhen, near: Temporal.PlainDate | null, title: PlanTitle) {
  const spans: DayRange[] = [];
  const faults: WhenFault[] = [];
  let last = near;
  for (const [index, days] of written.days.entries()) {
    const read = spanOf(days, last, title);
    if ('code' in read) {
      faults.push(read);
      continue;
    }
    const said = written.days.length === 1 ? written.weekdays : written.weekdays.slice(index, index + 1);
    const wrong = wrongWeekday(read, said);
    if (wrong) faults.push(wrong);
    else spans.push(read);
    const { range } = title;
    if (range && !wrong && !isWithin(read.first, range)) {
      faults.push({ code: 'outside-range', facts: { date: read.first.toString() } });
    }
    last = read.last;
  }
  return { spans, faults };
}

function spanOf(
  { first, last }: WrittenDays,
  near: Temporal.PlainDate | null,
  title: PlanTitle,
): DayRange | WhenFault {
  const from = meantDay(first, title, near);
  if (typeof from === 'string') return { code: from, facts: { text: textOf(first) } };
  if (last === null) return { first: from, last: from };
  const to = meantDay({ ...last, month: last.month ?? from.month, year: last.year }, title, from);
  if (typeof to === 'string') return { code: to, facts: { text: textOf(last) } };
  const days = from.until(to, { largestUnit: 'day' }).days;
  return days < 0 || days > longestStretch
    ? { code: 'date-unclear', facts: { text: `${textOf(first)}-${textOf(last)}` } }
    : { first: from, last: to };
}

function textOf({ month, day }: { readonly month: number | null; readonly day: number }): string {
  return month === null ? String(day) : `${month}/${day}`;
}

/** 检查目录 11: 日期与星期一致. Both values are named; which of them is wrong nobody can know from here. */
function wrongWeekday({ first, last }: DayRange, said: readonly number[]): WhenFault | null {
  const pairs = [
    [first, said[0]],
    [last, said[1]],
  ] as const;
  for (const [date, weekday] of pairs) {
    if (weekday === undefined || weekday === date.dayOfWeek) continue;
    const facts = { date: date.toString(), said: weekday, real: date.dayOfWeek };
    return { code: 'weekday-mismatch', facts };
  }
  return null;
}

function weekdaySpans(written: WrittenWhen, near: Temporal.PlainDate | null, title: PlanTitle) {
  const spans: DayRange[] = [];
  const faults: WhenFault[] = [];
  let last = near;
  for (const weekday of written.weekdays) {
    const date = meantWeekday(weekday, title, last);
    if (typeof date === 'string') faults.push({ code: date, facts: { text: String(weekday) } });
    else {
      spans.push({ first: date, last: date });
      last = date;
    }
  }
  const [from, to] = spans;
  return written.weekdayRange && from && to && spans.length === 2
    ? { spans: [{ first: from.first, last: to.last }], faults }
    : { spans, faults };
}

/** 14 and 15（周二）, as they stand under 日 or 日期 where the title says the month. */
function spelledDay(text: string): string {
  return narrow(text).replace(/^\s*(\d{1,2})(?=\s*(?:$|\(?(?:周|星期|礼拜)))/, '$1日');
}

/** 一 and （一）, as they stand under 星期. */
function spelledWeekday(text: string): string {
  const day = /^\(?([一二三四五六日天1-7])\)?$/.exec(narrow(text).trim())?.[1];
  return day === undefined ? text : `周${day}`;
}

/** Excel's day numbers (46083, 46083.375) and times (0.375) as people write them; anything else as it is. */
function spelled(text: string): string {
  const plain = narrow(text).trim();
  const match = /^(\d{5})?(0?\.\d+)?$/.exec(plain);
  if (!match || plain === '') return text;
  const [, days, fraction] = match;
  const serial = days === undefined ? null : Number(days);
  // 2000 to 2100: other numbers of five digits are no days.
  if (serial !== null && (serial < 36_526 || serial > 73_050)) return text;
  const date = serial === null ? '' : Temporal.PlainDate.from('1899-12-30').add({ days: serial }).toString();
  const minutes = Math.round(Number(fraction ?? 0) * 24 * 60);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return [date, fraction === undefined ? '' : clock].join(' ').trim();
}
