import type { ReactElement } from 'react';
import { parseDate } from '#lib/domain/time/calendar-date.ts';
import { dayFault } from '#lib/domain/time/entered-day.ts';
import { shortWeekday, weekday } from '#lib/i18n/format.ts';
import { useLocale } from './words.tsx';

/** （星期五） after a day, 周五 where there is little room: a day is never shown without its weekday. */
export function Weekday({ entered }: { readonly entered: string }): ReactElement | null {
  const locale = useLocale();
  const iso = entered.slice(0, 10);
  const day = dayFault(iso) === null ? parseDate(iso) : null;
  if (!day) return null;
  const long = weekday(locale, day);
  return (
    <span className="weekday" title={long}>
      <span>{locale === 'zh-CN' ? `（${long}）` : long}</span>
      <span>{shortWeekday(locale, day)}</span>
    </span>
  );
}
