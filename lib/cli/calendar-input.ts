import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarWarning } from '#lib/ical/calendar.ts';
import { wallText } from '#lib/ical/civil.ts';
import type { TimeWindow } from '#lib/ical/occurrence.ts';
import type { Zone } from '#lib/ical/zone.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { BadInput, BadUsage, type Terminal } from './command.ts';
import { readCalendarFile, readRefusalWords } from './read-calendar-file.ts';

/** What `FILE --from T --to T [--zone Z]` stands for. */
export interface CalendarInput {
  readonly calendar: Calendar;
  readonly window: TimeWindow;
  readonly zone: Zone;
}

/** Reads the arguments and the file they name; what the file's reader had to pass over goes to stderr. */
export async function readCalendarInput(args: readonly string[], terminal: Terminal): Promise<CalendarInput> {
  const { file, from, to, zone: zoneName } = parseArguments(args);
  const zone = namedZone(zoneName);
  if (zone === null) {
    throw new BadInput(`unknown time zone ${zoneName}`, '--zone', 'use an IANA name such as Asia/Shanghai');
  }
  const window = { from: parseTime(from, '--from', zone), to: parseTime(to, '--to', zone) };
  if (window.to < window.from)
    throw new BadInput('the window ends before it begins', '--to', 'give a time after --from');
  const calendar = await readFileAt(file);
  printWarnings(calendar.warnings, terminal);
  return { calendar, window, zone };
}

function parseArguments(args: readonly string[]): { file: string; from: string; to: string; zone: string } {
  const string = { type: 'string' } as const;
  let parsed: { values: { from?: string; to?: string; zone?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { from: string, to: string, zone: string },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new BadUsage(cause instanceof Error ? cause.message : String(cause));
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadUsage('give one calendar file');
  if (values.from === undefined || values.to === undefined) throw new BadUsage('give --from and --to');
  return { file, from: values.from, to: values.to, zone: values.zone ?? 'Asia/Shanghai' };
}

/** RFC 3339 with an offset; without one, a date or a date and time in the zone asked for. */
function parseTime(text: string, option: string, zone: Zone): number {
  try {
    if (/(Z|[+-]\d{2}(:?\d{2})?)(\[.*\])?$/i.test(text.replace(/^\d{4}-\d{2}-\d{2}/, ''))) {
      return Temporal.Instant.from(text).epochMilliseconds;
    }
    const wall = Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').epochMilliseconds / 1000;
    return zone.epochOf(wall) * 1000;
  } catch {
    throw new BadInput(`no time in "${text}"`, option, 'write it as 2026-03-01T09:00:00+08:00');
  }
}

async function readFileAt(file: string): Promise<Calendar> {
  const result = await readCalendarFile(file, (code) => {
    throw new BadInput(`cannot read the file (${code})`, file, 'check the path');
  });
  if (result.ok) return result.value;
  const { why, mend } = readRefusalWords(result.refusal);
  throw new BadInput(why, file, mend);
}

/** Prints one `warning: ...` line for each. */
export function printWarnings(warnings: readonly CalendarWarning[], terminal: Terminal): void {
  for (const warning of warnings) {
    const where = warning.line > 0 ? `line ${warning.line}: ` : '';
    terminal.err(`warning: ${where}${describe(warning)}`);
  }
}

function describe(warning: CalendarWarning): string {
  switch (warning.kind) {
    case 'component-skipped':
      return `${warning.component} ${quoted(warning.uid)} skipped: no start in ${quoted(warning.value)}`;
    case 'message-skipped':
      return `VEVENT ${quoted(warning.uid)} skipped: METHOD:${warning.method} is a message about an event, which takes no time`;
    case 'component-unclosed':
      return `${warning.component} has no END; read as far as it goes`;
    case 'property-ignored':
      return `${warning.property} ignored: cannot read ${quoted(warning.value)}`;
    case 'duration-mended':
      return `DURATION ${quoted(warning.value)} lacks its T; read as hours, minutes and seconds`;
    case 'rule-ignored':
      return `rule ignored: cannot follow ${quoted(warning.rule)}`;
    case 'zone-unknown':
      return `unknown time zone ${quoted(warning.zone)}; its times are read in the zone asked for`;
    case 'end-before-start':
      return `event ${quoted(warning.uid)} ends before it starts; start and end exchanged`;
    case 'uid-reused':
      return `several events share the UID ${quoted(warning.uid)}; all are kept`;
    case 'start-outside-rule':
      return `event ${quoted(warning.uid)} starts on a time its rule does not make; that time is left out`;
    case 'rule-capped':
      return `event ${quoted(warning.uid)} repeats too often for this window; the list is cut short`;
    case 'more-warnings':
      return `${warning.count} more warnings`;
  }
}

/** File text made safe for a terminal. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

const ROWS_AT_ONCE = 1000;

/** Prints a JSON array some rows at a time: a hundred thousand of them as one text would take much memory. */
export function printRows<T>(items: readonly T[], rowOf: (item: T) => object, terminal: Terminal): void {
  terminal.out('[');
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    const rows = items.slice(from, from + ROWS_AT_ONCE).map((item) => JSON.stringify(rowOf(item)));
    terminal.out(`${from > 0 ? ',' : ''}${rows.join(',')}`);
  }
  terminal.out(']\n');
}

/** Epoch milliseconds as RFC 3339 with the offset of a zone; `Z` in UTC. */
export function instantText(epochMs: number, zone: Zone): string {
  const second = Math.floor(epochMs / 1000);
  const offset = zone.offsetAt(second);
  const wall = wallText(second + offset);
  if (zone.id === 'UTC') return `${wall}Z`;
  const minutes = Math.round(Math.abs(offset) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
