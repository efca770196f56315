import type { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.ts';

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

function nameOf(month: number): string {
  return monthsEn[month - 1] as string;
}

/** 2026年12月 / December 2026. */
export function monthYear(locale: Locale, day: Temporal.PlainDate): string {
  return locale === 'zh-CN' ? `${day.year}年${day.month}月` : `${nameOf(day.month)} ${day.year}`;
}

/** 12月1日 / 1 Dec. */
export function monthDay(locale: Locale, day: Temporal.PlainDate): string {
  return locale === 'zh-CN' ? `${day.month}月${day.day}日` : `${day.day} ${nameOf(day.month).slice(0, 3)}`;
}

/** 12月 / Dec, with the year where `withYear`: 27年1月 / Jan 27. */
export function shortMonth(locale: Locale, year: number, month: number, withYear: boolean): string {
  const short = String(year % 100).padStart(2, '0');
  if (locale === 'zh-CN') return withYear ? `${short}年${month}月` : `${month}月`;
  return withYear ? `${nameOf(month).slice(0, 3)} ${short}` : nameOf(month).slice(0, 3);
}
