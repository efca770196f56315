import { Temporal } from 'temporal-polyfill';
import { readCount } from './read-count.ts';

/** A day written in a text, in whichever form: 2026年9月23日, 二〇二六年九月二十三日, 2026.9.23, 9月23日（星期三）. */
export interface DateInText {
  /** Where the day stands, its weekday left out. */
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The weekday written with it, 1 Monday … 7 Sunday, and where; null where none is. */
  readonly weekday: { readonly said: number; readonly start: number; readonly end: number } | null;
}

/** 32日 is a slip of somebody's pen and is no day; 45日 is no date. */
const MOST = 39;
const weekdays = '一二三四五六日';
const number = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
// 9月23日，周三强同志: behind a comma 周 may be a surname.
const weekday = '(?:\\s*(?:[（(]|[，,](?=星期|礼拜))?\\s*(?<weekday>(?:星期|周|礼拜)[一二三四五六日天]))?';
const forms = [
  new RegExp(
    `(?:(?<year>(?<!\\d)\\d{4}|[〇零○一二三四五六七八九]{4})\\s*年)?\\s*(?<![\\d一二三四五六七八九十])(?<month>${number})\\s*月\\s*(?<day>(?:${number})\\s*[日号])${weekday}`,
    'dgu',
  ),
  new RegExp(
    `(?<![\\d.·])(?<year>\\d{4})(?<sign>[-./·])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?![\\d.])${weekday}`,
    'dgu',
  ),
];

/** Every day written in a text with at least a month and a day, in the order they stand. */
export function datesInText(text: string): readonly DateInText[] {
  return forms.flatMap((form) => [...text.matchAll(form)].flatMap(dateOf)).sort((a, b) => a.start - b.start);
}

function dateOf(match: RegExpExecArray): readonly DateInText[] {
  const { year = null, month = '', day = '', weekday: name } = match.groups ?? {};
  const at = match.indices?.groups?.weekday;
  const end = at ? (match.indices?.groups?.day?.[1] as number) : match.index + match[0].trimEnd().length;
  const [m, d] = [readCount(month) ?? 0, readCount(day.replace(/\s*[日号]$/u, '')) ?? 0];
  if (m < 1 || m > 12 || d < 1 || d > MOST) return [];
  return [
    {
      start: match.index,
      end,
      year: year === null ? null : yearOf(year),
      month: m,
      day: d,
      weekday: name && at ? { said: weekdayOf(name), start: at[0], end: at[1] } : null,
    },
  ];
}

/** 星期三, 周三 → 3; 星期日 and 星期天 → 7. */
export function weekdayOf(name: string): number {
  const last = name.at(-1) ?? '';
  return weekdays.indexOf(last === '天' ? '日' : last) + 1;
}

function yearOf(year: string): number {
  return Number(/^\d/.test(year) ? year : inFigures(year));
}

/** 二〇二五 -> 2025, figure by figure; 零 and ○ are nought too. */
export function inFigures(year: string): string {
  return [...year].map((figure) => Math.max(0, '〇一二三四五六七八九'.indexOf(figure))).join('');
}

/** The day itself; one without a year in the year that puts it nearest to `near`. Null for a day there is none (2月30日). */
export function dayOf(
  { year, month, day }: Pick<DateInText, 'year' | 'month' | 'day'>,
  near: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const years = year === null ? [near.year - 1, near.year, near.year + 1] : [year];
  const dates = years.flatMap((y) => {
    try {
      return [Temporal.PlainDate.from({ year: y, month, day }, { overflow: 'reject' })];
    } catch {
      return []; // 2月30日 is no date
    }
  });
  const distance = (d: Temporal.PlainDate): number => Math.abs(near.until(d).days);
  return dates.reduce<Temporal.PlainDate | null>(
    (best, d) => (best === null || distance(d) < distance(best) ? d : best),
    null,
  );
}
