import { Temporal } from 'temporal-polyfill';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatterLine } from '#lib/usecases/consultations/leader-view.ts';

/** 常委会第三十二次会议第六项，9月23日 周三. */
export function metaWords(locale: Locale, matter: MatterLine): string {
  const w = words(locale, 'leader');
  const { meeting, day, number } = matter;
  if (day === null) return w('metaNoDate', { meeting });
  const date = shortDate(locale, Temporal.PlainDate.from(day));
  if (number === null) return w('metaPlain', { meeting, date });
  return w('meta', { meeting, date, number: locale === 'zh-CN' ? hanNumeral(number) : number });
}

/** 今天 17:30, or 9月11日 周五 17:30. */
export function dueWords(locale: Locale, dueAt: string, now: Temporal.Instant, zone: string): string {
  const due = Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return due.toPlainDate().equals(today)
    ? words(locale, 'leader')('tillToday', { time: time(due) })
    : `${shortDate(locale, due)} ${time(due)}`;
}

/** 8月25日 周二. */
export function saidOn(locale: Locale, at: string, zone: string): string {
  return shortDate(locale, Temporal.Instant.from(at).toZonedDateTimeISO(zone));
}
