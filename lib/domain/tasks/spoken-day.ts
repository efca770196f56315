import { Temporal } from 'temporal-polyfill';

/** A day as it is said in a jotted line, with where it stands in the text. */
export interface SpokenDay {
  readonly day: Temporal.PlainDate;
  /** 周一前, by Monday: done by then, not on the day itself. */
  readonly by: boolean;
  readonly at: number;
  readonly length: number;
}

type Reader = (match: RegExpMatchArray, today: Temporal.PlainDate) => Temporal.PlainDate | null;

const weekdays = '一二三四五六日';
const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const counts: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const near: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  today: 0,
  tomorrow: 1,
};

/** Longer ways of saying a day come first, so that 下周一 is not read as 周一. Each begins at a word's start. */
const ways: readonly (readonly [RegExp, Reader])[] = [
  [/(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?/u, ([, y, m, d]) => dateOf(Number(y), Number(m), Number(d))],
  [/(\d{1,2})月(\d{1,2})[日号]?/u, ([, m, d], today) => nextMonthDay(Number(m), Number(d), today)],
  [
    /(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])/u,
    ([, which, name], today) => weekdayZh(which, name, today),
  ],
  [/(?<![\d月])(\d{1,2})[日号](?!线|楼|厅|门)/u, ([, d], today) => nextDayOfMonth(Number(d), today)],
  [/大后天|今天|今日|明天|明日|后天/u, ([word], today) => today.add({ days: near[word] ?? 0 })],
  [
    /(\d{1,2}|[一两二三四五六七八九十])天(?:后|内|之?内)/u,
    ([, n], today) => today.add({ days: counts[n ?? ''] ?? Number(n) }),
  ],
  [/月底/u, (_, today) => today.with({ day: today.daysInMonth })],
  [/\b(today|tomorrow)\b/iu, ([word], today) => today.add({ days: near[word.toLowerCase()] ?? 0 })],
  [
    /\b(\d{1,2})\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/iu,
    ([, d, m], today) => nextMonthDay(monthOf(m), Number(d), today),
  ],
  [
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(\d{1,2})\b/iu,
    ([, m, d], today) => nextMonthDay(monthOf(m), Number(d), today),
  ],
  [
    /\b(next\s+)?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu,
    ([, which, name], today) => weekdayEn(which, name, today),
  ],
];

const byAfter = /^(?:之前|以前|前|底前|下班前)/u;
const byBefore = /\b(?:by|before)\s+$/iu;

/**
 * The first day a line speaks of, read from `today`. A weekday alone is the next such day; 今天 itself when it is
 * today. A day of a month that has gone by is next year's or next month's. Null where no day is spoken of.
 */
export function findSpokenDay(text: string, today: Temporal.PlainDate): SpokenDay | null {
  const found = ways.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    const day = match && read(match, today);
    return match && day ? [{ day, at: match.index, length: match[0].length }] : [];
  });
  const [first] = found.sort((a, b) => a.at - b.at || b.length - a.length);
  return first ? withBy(text, first) : null;
}

function withBy(text: string, { day, at, length }: Omit<SpokenDay, 'by'>): SpokenDay {
  const after = byAfter.exec(text.slice(at + length));
  if (after) return { day, by: true, at, length: length + after[0].length };
  const before = byBefore.exec(text.slice(0, at));
  if (before) return { day, by: true, at: at - before[0].length, length: length + before[0].length };
  return { day, by: false, at, length };
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return a.toString() < b.toString();
}

function nextMonthDay(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const thisYear = dateOf(today.year, month, day);
  return thisYear && isBefore(thisYear, today) ? dateOf(today.year + 1, month, day) : thisYear;
}

function nextDayOfMonth(day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day < 1 || day > 31) return null;
  const thisMonth = dateOf(today.year, today.month, day);
  if (thisMonth && !isBefore(thisMonth, today)) return thisMonth;
  const next = today.add({ months: 1 });
  return dateOf(next.year, next.month, day);
}

function weekdayZh(
  which: string | undefined,
  name: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const wanted = weekdays.indexOf(name === '天' ? '日' : (name ?? '一')) + 1;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (which === '下') return monday.add({ days: 7 + wanted - 1 });
  if (which === '下下') return monday.add({ days: 14 + wanted - 1 });
  if (which === '本' || which === '这') return monday.add({ days: wanted - 1 });
  return nextWeekday(wanted, today);
}

function weekdayEn(
  which: string | undefined,
  name: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const wanted = english.indexOf((name ?? 'mon').slice(0, 3).toLowerCase()) + 1;
  const coming = nextWeekday(wanted, today);
  const sameWeek = coming.since(today).days + today.dayOfWeek <= 7;
  return which && sameWeek ? coming.add({ days: 7 }) : coming;
}

/** The next such weekday; today counts. */
function nextWeekday(wanted: number, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: (wanted - today.dayOfWeek + 7) % 7 });
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}
