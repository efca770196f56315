import { plainText } from '#lib/domain/plain-text.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CalendarWarning } from '#lib/ical/calendar.ts';
import type { SourceWarning } from '#lib/store/calendar-sources.ts';

/** As long as a value is shown. */
const longestText = 120;

/**
 * What reading a calendar had to pass over, as it is kept: why (a code worded by `bodies.remark.*`), in which line, and
 * the one value a person has to see. How the file calls its parts (VEVENT, UID) says nothing to them.
 */
export function keptRemark(warning: CalendarWarning): SourceWarning {
  const { line } = warning;
  const of = (kind: string, about = ''): SourceWarning => ({ kind, line, about: storable(about) });
  switch (warning.kind) {
    case 'component-skipped':
      return { line, ...whySkipped(warning.value) };
    case 'message-skipped':
      return of(`message-${warning.method.toLowerCase()}`);
    case 'component-unclosed':
      return of(warning.component === 'VCALENDAR' ? 'file-unclosed' : 'component-unclosed');
    case 'property-ignored':
    case 'duration-mended':
      return of(warning.kind, warning.value);
    case 'zone-unknown':
      return of(warning.kind, warning.zone);
    case 'more-warnings':
      return of(warning.kind, String(warning.count));
    default:
      return of(warning.kind);
  }
}

/** Why an entry's start is no time (RFC 5545 3.3.4, 3.3.5): there is none, no such day, no such hour, or no date at all. */
function whySkipped(value: string): Pick<SourceWarning, 'kind' | 'about'> {
  const text = value.trim();
  if (text === '') return { kind: 'skipped-no-start', about: '' };
  const [, year, month, day, hour, minute] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}Z?)?$/i.exec(text) ?? [];
  if (!year || !month || !day) return { kind: 'skipped-no-date', about: storable(text) };
  const date = `${year}-${month}-${day}`;
  if (!isDay(Number(year), Number(month), Number(day))) return { kind: 'skipped-no-such-day', about: date };
  return { kind: 'skipped-no-such-time', about: `${date} ${hour ?? ''}:${minute ?? ''}` };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function storable(text: string): string {
  return plainText(text).slice(0, longestText);
}

/** A remark as a sentence: 第 4 行：日期 2026-02-30 不存在，这一项略过. */
export function remarkWords(locale: Locale, { kind, line, about }: SourceWarning): string {
  const w = words(locale, 'bodies');
  const key = `remark.${kind}`;
  const said = w((hasWords('bodies', key) ? key : 'remark.other') as 'remark.other', { about });
  return line > 0 ? w('remarkAt', { line, said }) : said;
}
