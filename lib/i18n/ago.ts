import type { Temporal } from 'temporal-polyfill';
import { words } from './catalogue.ts';
import type { Locale } from './locale.ts';

const minute = 60_000;

/** How long ago something was, as far as people count in minutes, hours and days; null after a month: name the day. */
export function ago(locale: Locale, at: Temporal.Instant, now: Temporal.Instant): string | null {
  const w = words(locale, 'calendar');
  const minutes = Math.floor((now.epochMilliseconds - at.epochMilliseconds) / minute);
  if (minutes < 1) return w('ago.now');
  if (minutes < 60) return w('ago.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return w('ago.hours', { n: hours });
  const days = Math.floor(hours / 24);
  return days < 31 ? w('ago.days', { n: days }) : null;
}
