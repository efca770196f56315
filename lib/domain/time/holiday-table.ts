import type { Temporal } from 'temporal-polyfill';
import type { LocalText } from '../local-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isWeekend, parseDate } from './calendar-date.ts';
import {
  checkFields,
  fault,
  type Reading,
  readDate,
  readList,
  readLocalText,
  readObject,
  readText,
  readWholeNumber,
  type TemplateFault,
} from './template-fields.ts';
import type { HolidayTable } from './workday.ts';

/**
 * Reads one year's table from `templates/holidays/<year>.json`. Refused with every fault found: days that do
 * not exist, that belong to another year, that stand twice, or a make-up workday that is no weekend day.
 */
export function parseHolidayTable(json: unknown): Result<HolidayTable, readonly TemplateFault[]> {
  const reading: Reading = { where: 'holidays', faults: [] };
  const object = readObject(json, '', reading);
  if (!object) return refuse(reading.faults);
  checkFields(object, ['year', 'source', 'published', 'off', 'work'], reading);
  const year = readWholeNumber(object.year, 'year', reading);
  const inYear: Reading = { where: `holidays ${year ?? '?'}`, faults: reading.faults };
  const source = readSources(object.source, inYear);
  const published = readDate(object.published, 'published', inYear);
  const off = readDaysOff(object.off, year ?? 0, inYear);
  const work = readMakeUpDays(object.work, year ?? 0, off, inYear);
  if (year === null || published === null || reading.faults.length > 0) return refuse(reading.faults);
  return ok({ year, source, published, off, work });
}

function readSources(value: unknown, reading: Reading): HolidayTable['source'] {
  return (readList(value, 'source', reading) ?? []).flatMap((entry, index) => {
    const field = `source[${index}]`;
    const object = readObject(entry, field, reading);
    if (!object) return [];
    const title = readText(object.title, `${field}.title`, reading);
    const number = readText(object.number, `${field}.number`, reading);
    const url = readText(object.url, `${field}.url`, reading);
    return title !== null && number !== null && url !== null ? [{ title, number, url }] : [];
  });
}

/** A day of the table's own year, or of the December before it: a notice may begin with New Year's Eve. */
function belongsTo(year: number, date: Temporal.PlainDate): boolean {
  return date.year === year || (date.year === year - 1 && date.month === 12);
}

function readDay(value: unknown, field: string, year: number, reading: Reading): Temporal.PlainDate | null {
  const iso = readDate(value, field, reading);
  const date = iso === null ? null : parseDate(iso);
  if (date && !belongsTo(year, date)) return fault(reading, field, 'out-of-year', value);
  return date;
}

function readDaysOff(value: unknown, year: number, reading: Reading): ReadonlyMap<string, LocalText> {
  const days = new Map<string, LocalText>();
  for (const [index, entry] of (readList(value, 'off', reading) ?? []).entries()) {
    const field = `off[${index}]`;
    const object = readObject(entry, field, reading);
    if (!object) continue;
    const name = readLocalText(object.name, `${field}.name`, reading);
    const from = readDay(object.from, `${field}.from`, year, reading);
    const to = readDay(object.to, `${field}.to`, year, reading);
    if (!name || !from || !to) continue;
    if (from.until(to).sign < 0) fault(reading, `${field}.to`, 'out-of-order', object.to);
    for (let day = from; day.until(to).sign >= 0; day = day.add({ days: 1 })) {
      if (days.has(day.toString())) fault(reading, field, 'duplicate', day.toString());
      days.set(day.toString(), name);
    }
  }
  return days;
}

function readMakeUpDays(
  value: unknown,
  year: number,
  off: ReadonlyMap<string, LocalText>,
  reading: Reading,
): ReadonlySet<string> {
  const days = new Set<string>();
  for (const [index, entry] of (readList(value, 'work', reading) ?? []).entries()) {
    const field = `work[${index}]`;
    const date = readDay(entry, field, year, reading);
    if (!date) continue;
    if (!isWeekend(date)) fault(reading, field, 'not-a-weekend-day', entry);
    if (days.has(date.toString()) || off.has(date.toString())) fault(reading, field, 'duplicate', entry);
    days.add(date.toString());
  }
  return days;
}
