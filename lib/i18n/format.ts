import { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.ts';

const weekdaysZh = ['一', '二', '三', '四', '五', '六', '日'];
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Day = Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime;

/** 星期三 / Wednesday. */
export function weekday(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `星期${weekdaysZh[day.dayOfWeek - 1]}`
    : (weekdaysEn[day.dayOfWeek - 1] as string);
}

/** 周三 / Wed. */
export function shortWeekday(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `周${weekdaysZh[day.dayOfWeek - 1]}`
    : (weekdaysEn[day.dayOfWeek - 1] as string).slice(0, 3);
}

/** 2026年1月9日 / 9 January 2026 (GB/T 9704: Arabic figures, no leading zero). */
export function date(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `${day.year}年${day.month}月${day.day}日`
    : `${day.day} ${monthsEn[day.month - 1]} ${day.year}`;
}

/** 2026年1月9日（星期五） / Friday, 9 January 2026: a date is never shown without its weekday. */
export function longDate(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `${date(locale, day)}（${weekday(locale, day)}）`
    : `${weekday(locale, day)}, ${date(locale, day)}`;
}

/** 1月9日 周五 / Fri 9 Jan. */
export function shortDate(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `${day.month}月${day.day}日 ${shortWeekday(locale, day)}`
    : `${shortWeekday(locale, day)} ${day.day} ${(monthsEn[day.month - 1] as string).slice(0, 3)}`;
}

/** 9月11日 星期五 / Friday, 11 September: the head of a page about one day. */
export function dayAndWeekday(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `${day.month}月${day.day}日 ${weekday(locale, day)}`
    : `${weekday(locale, day)}, ${day.day} ${monthsEn[day.month - 1]}`;
}

/** 9月14日（星期一） / Monday, 14 September: a day soon, in a sentence. */
export function dayWithWeekday(locale: Locale, day: Day): string {
  return locale === 'zh-CN'
    ? `${day.month}月${day.day}日（${weekday(locale, day)}）`
    : dayAndWeekday(locale, day);
}

/** What stands after one part of a day or a time that is typed in parts: 2026年9月11日 9:00 / 2026-09-11 9:00. */
export function afterPart(locale: Locale, part: string): string {
  if (part === 'hour') return ':';
  if (locale === 'zh-CN') return { year: '年', month: '月', day: '日' }[part] ?? '';
  return part === 'year' || part === 'month' ? '-' : '';
}

/** 9:00 in 24 hours, in both languages. */
export function time(at: Temporal.PlainTime | Temporal.PlainDateTime | Temporal.ZonedDateTime): string {
  return `${at.hour}:${String(at.minute).padStart(2, '0')}`;
}

/** An instant as it is read in the office's zone: 9月11日 周五 14:32. */
export function moment(locale: Locale, at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${shortDate(locale, local)} ${time(local)}`;
}

/** The same, with the year where it is not the present one: 2028年1月1日 周六 0:00. */
export function datedMoment(
  locale: Locale,
  at: Temporal.Instant,
  zone: string,
  now: Temporal.Instant,
): string {
  const local = at.toZonedDateTimeISO(zone);
  if (local.year === now.toZonedDateTimeISO(zone).year) return moment(locale, at, zone);
  return locale === 'zh-CN'
    ? `${local.year}年${moment(locale, at, zone)}`
    : `${shortDate(locale, local)} ${local.year} ${time(local)}`;
}

/** 2026年9月23日（星期三）9:00. */
export function longMoment(locale: Locale, at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return locale === 'zh-CN'
    ? `${longDate(locale, local)}${time(local)}`
    : `${longDate(locale, local)}, ${time(local)}`;
}

/** An ISO date as it stands in a view or a finding's facts, worded. */
export function isoDate(locale: Locale, iso: string): string {
  return longDate(locale, Temporal.PlainDate.from(iso));
}
