import { DAY, dayNumber } from './civil.ts';

/** A month of the Chinese calendar: leap ones have the number of the one before (闰六月 is a 6). */
export interface ChineseMonth {
  readonly number: number;
  readonly leap: boolean;
  /** Number of its first day. */
  readonly first: number;
  readonly length: number;
}

/** Names months alike in every version of Node: `6bis` is a leap one. */
let clock: Intl.DateTimeFormat | undefined;

interface Reading {
  readonly month: string;
  readonly day: number;
}

function readDay(day: number): Reading {
  clock ??= new Intl.DateTimeFormat('en-u-ca-chinese-nu-latn', {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
  });
  const parts = clock.formatToParts(day * DAY * 1000);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { month: part('month'), day: Number(part('day')) };
}

/**
 * New moons close to midnight, and leap months, that ICU (78) puts elsewhere than the calendar as published (GB/T
 * 33661-2017, Purple Mountain Observatory): its day and the right one, 1900 to 2100. The new year of 2027 is one.
 */
const MOVED: ReadonlyMap<number, number> = new Map([
  [dayNumber(1954, 2, 4), dayNumber(1954, 2, 3)],
  [dayNumber(1955, 2, 23), dayNumber(1955, 2, 22)],
  [dayNumber(1999, 1, 18), dayNumber(1999, 1, 17)],
  [dayNumber(2012, 8, 18), dayNumber(2012, 8, 17)],
  [dayNumber(2018, 11, 7), dayNumber(2018, 11, 8)],
  [dayNumber(2027, 2, 7), dayNumber(2027, 2, 6)],
  [dayNumber(2030, 2, 2), dayNumber(2030, 2, 3)],
  [dayNumber(2070, 3, 13), dayNumber(2070, 3, 12)],
]);
/** Year and number of the leap month; ICU has the next one. */
const LEAP_EARLIER: ReadonlyMap<number, number> = new Map([
  [1917, 2],
  [1922, 5],
  [1987, 6],
]);

const years = new Map<number, readonly ChineseMonth[]>();

/** The months of the Chinese year that begins in a Gregorian one: twelve, or thirteen with a leap month. */
export function chineseYear(year: number): readonly ChineseMonth[] {
  const known = years.get(year);
  if (known !== undefined) return known;
  const months: ChineseMonth[] = [];
  const end = newYearOf(year + 1);
  for (let first = newYearOf(year); first < end; ) {
    const { month } = readDay(first);
    const next = first + (readDay(first + 29).day === 1 ? 29 : 30);
    const [begins, ends] = [MOVED.get(first) ?? first, MOVED.get(next) ?? next];
    months.push({
      number: Number.parseInt(month, 10),
      leap: /\D/.test(month),
      first: begins,
      length: ends - begins,
    });
    first = next;
  }
  const mended = withLeapMonth(months, LEAP_EARLIER.get(year));
  years.set(year, mended);
  return mended;
}

/** Where ICU has month `number + 1` and a leap one of it, the first of the two is a leap `number`. */
function withLeapMonth(months: readonly ChineseMonth[], number: number | undefined): readonly ChineseMonth[] {
  const late = months.findIndex((month) => month.leap && month.number - 1 === number);
  if (number === undefined || late < 0) return months;
  return months.map((month, index) => {
    if (index === late - 1) return { ...month, number, leap: true };
    return index === late ? { ...month, leap: false } : month;
  });
}

/** The new year by ICU: the first day of a first month, never before 15 January. */
function newYearOf(year: number): number {
  let day = dayNumber(year, 1, 15);
  for (; ; day++) {
    const { month, day: inMonth } = readDay(day);
    if (month === '1' && inMonth === 1) return day;
  }
}

/** Where a day is in the Chinese calendar: its year, and the place of its month in that. */
export function chineseDateOf(day: number, gregorianYear: number): { year: number; month: number } {
  const year = (chineseYear(gregorianYear)[0]?.first ?? 0) > day ? gregorianYear - 1 : gregorianYear;
  const month = chineseYear(year).findIndex(({ first, length }) => day >= first && day < first + length);
  return { year, month };
}
