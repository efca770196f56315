import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../time/calendar-date.ts';
import { narrow, numberOf } from './plain-cells.ts';
import type { DayRange } from './weekly-plan.ts';
import { type WrittenDay, whenTokens } from './when-tokens.ts';
import { type WrittenDays, writtenWhen } from './written-when.ts';

/** What stands around a plan and dates it. */
export interface PlanTitle {
  readonly year: number | null;
  /** 9月份, 9月第二周: the month of days that name none. */
  readonly month: number | null;
  readonly range: DayRange | null;
  /** A range is written that only lacks its year. */
  readonly yearless: boolean;
  /** 预安排, 拟, 初稿: nothing of it is firm. */
  readonly tentative: boolean;
}

const provisional = /预安排|预排|预告|初步安排|拟安排|草案|征求意见稿|初稿|provisional|tentative|draft/i;

/** Reads titles, the sheet's name and the file's, in that order; `chosen` is the year a person said. */
export function readTitle(texts: readonly string[], chosen: number | null): PlanTitle {
  const written = texts.flatMap((text) => writtenWhen(whenTokens(text, 'day')).days);
  const year =
    chosen ?? yearIn(texts) ?? written.find(({ first }) => first.year !== null)?.first.year ?? null;
  const month = monthIn(texts);
  const weeks = texts.filter((text) => /第\s*[\d一二三四五]\s*周/.test(text));
  const ofMonth = weeks.flatMap((text) => writtenWhen(whenTokens(text, 'day')).days);
  const ranges = [
    ...written,
    ...ofMonth
      .filter(({ first }) => first.month === null && month !== null)
      .map(({ first, last }) => ({ first: { ...first, month }, last })),
  ].flatMap((days) => rangeOf(days, year) ?? []);
  return {
    year,
    month,
    range: ranges.reduce(followedBy, null),
    yearless: year === null && written.some(({ first, last }) => first.month !== null && last !== null),
    tentative: texts.some((text) => provisional.test(text)),
  };
}

function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match =
      /(?<!\d)(20\d{2})\s*(?:年|[-/.]\s*\d)/.exec(inFigures(narrow(text))) ??
      /^\s*(20\d{2})\s*(?:\.(?:xlsx?|csv))?$/i.exec(text) ??
      englishYear.exec(text) ??
      /^[a-z][a-z\s,.'&-]*\b(20\d{2})\s*$/i.exec(text);
    if (match) return Number(match[1]);
  }
  return null;
}

/** 二〇二六年 as 2026年. */
function inFigures(text: string): string {
  return text.replace(/二[〇○零][一二三四五六七八九〇○零]{2}(?=年)/g, (year) =>
    [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''),
  );
}

/** 14-18 September 2026 */
const englishYear =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{1,2},\s*)?(20\d{2})(?!\d)/i;

/** 9月份, 2026年9月, 九月第二周, 9月工作安排; not what is due by 8月底. */
const planMonth =
  /(?<![\d一二三四五六七八九十于])(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份|\s*(?:$|\)|\.(?:xlsx?|csv)$|[上下]?周)|(?![初中底末前后上下])[^\d，。；：,;:]{0,12}?(?:安排|计划|日程|预告|一览|(?:会议|活动|工作)表?\s*(?:$|[(（])))/i;
/** Brackets with more in them than a month and its week. */
const remark =
  /\((?!(?:20\d{2}年)?[\d一二三四五六七八九十]{1,2}月份?(?:第?.{0,2}周)?\))[^)]*\)|\[[^\]]*\]|【[^】]*】/g;

/** The month a plan is of. */
function monthIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const plain = narrow(text)
      .replace(remark, '')
      .replace(/第\s*[\d一二三四五]\s*周/g, '周');
    const month = numberOf(planMonth.exec(plain.trim())?.[1] ?? '');
    if (month >= 1 && month <= 12) return month;
  }
  return null;
}

/** 3月2日—8日, 12月29日—1月4日; a single day or a stretch longer than a quarter says nothing of the plan's weeks. */
function rangeOf({ first, last }: WrittenDays, year: number | null): DayRange | null {
  const startYear = first.year ?? year;
  if (startYear === null || first.month === null || last === null) return null;
  const month = last.month ?? first.month;
  const endYear = last.year ?? (month < first.month ? startYear + 1 : startYear);
  const from = dateOf(startYear, first.month, first.day);
  const to = dateOf(endYear, month, last.day);
  if (!from || !to) return null;
  const { days } = from.until(to);
  return days >= 0 && days < 93 ? { first: from, last: to } : null;
}

/** Days between two weeks of one plan: from Thursday to Monday at most. */
const longestGap = 3;

/** The first range, with the weeks that follow it (第一周 and 第二周 beside each other, weekends between them). */
function followedBy(range: DayRange | null, next: DayRange): DayRange {
  if (range === null) return next;
  const gap = daysBetween(range.last, next.first) - 1;
  return gap >= 0 && gap <= longestGap ? { first: range.first, last: next.last } : range;
}

/** A date that exists; null otherwise. */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null; // 2月30日
  }
}

export type DayRefusal = 'year-unknown' | 'date-unclear' | 'date-impossible';

/**
 * The date a written day means: its own year, else the one nearest to the day before it in the plan or the title's
 * range, else the title's year. A day without a month lies in the range, else nearest to the day before it.
 */
export function meantDay(
  written: WrittenDay,
  title: PlanTitle,
  near: Temporal.PlainDate | null,
): Temporal.PlainDate | DayRefusal {
  const anchor = near ?? title.range?.first ?? null;
  if (written.month === null) {
    const inMonth = title.month === null ? null : meantDay({ ...written, month: title.month }, title, anchor);
    if (anchor === null) return inMonth ?? (title.yearless ? 'year-unknown' : 'date-unclear');
    const goesOn = inMonth instanceof Temporal.PlainDate && daysBetween(anchor, inMonth) >= 0;
    return goesOn && !title.range ? inMonth : dayNear(written.day, title.range, anchor);
  }
  if (written.year !== null) return dateOf(written.year, written.month, written.day) ?? 'date-impossible';
  const years = anchor
    ? [anchor.year, anchor.year - 1, anchor.year + 1]
    : title.year === null
      ? []
      : [title.year];
  if (years.length === 0) {
    return dateOf(2024, written.month, written.day) === null ? 'date-impossible' : 'year-unknown';
  }
  const dates = years.flatMap((year) => dateOf(year, written.month ?? 0, written.day) ?? []);
  return anchor ? (nearest(dates, anchor) ?? 'date-impossible') : (dates[0] ?? 'date-impossible');
}

function dayNear(
  day: number,
  range: DayRange | null,
  anchor: Temporal.PlainDate,
): Temporal.PlainDate | DayRefusal {
  const months = [-1, 0, 1].map((shift) => anchor.with({ day: 1 }).add({ months: shift }));
  const dates = months.flatMap(({ year, month }) => dateOf(year, month, day) ?? []);
  const inside = dates.filter((date) => range !== null && isWithin(date, range));
  return inside[0] ?? nearest(dates, anchor) ?? 'date-impossible';
}

/** The day a weekday alone means: within the title's range, else the next from the day before it in the plan. */
export function meantWeekday(
  weekday: number,
  title: PlanTitle,
  near: Temporal.PlainDate | null,
): Temporal.PlainDate | DayRefusal {
  const start = near ?? title.range?.first ?? null;
  if (start === null) return title.year === null ? 'year-unknown' : 'date-unclear';
  return start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
}

export function isWithin(date: Temporal.PlainDate, { first, last }: DayRange): boolean {
  return Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0;
}

function nearest(dates: readonly Temporal.PlainDate[], to: Temporal.PlainDate): Temporal.PlainDate | null {
  const distance = (date: Temporal.PlainDate): number =>
    Math.abs(to.until(date, { largestUnit: 'day' }).days);
  return dates.reduce<Temporal.PlainDate | null>(
    (found, date) => (found === null || distance(date) < distance(found) ? date : found),
    null,
  );
}
