import { expect, it } from 'vitest';
import { DAY, dateText, dayNumber, wallText } from '#lib/ical/civil.ts';
import { parseDateTime } from '#lib/ical/date-value.ts';
import { expandRule } from '#lib/ical/expand-rule.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { parseRule } from '#lib/ical/rule.ts';
import { UTC } from '#lib/ical/zone.ts';
import { describeGiven, givenJson } from './given-data.ts';

interface RuleCase {
  readonly id: string;
  readonly rrule: string;
  readonly dtstart: string;
  readonly kind: 'date' | 'floating' | 'utc';
  readonly expected: readonly string[];
  /** False when `expected` is only the beginning. */
  readonly complete: boolean;
}

const cases = givenJson<readonly RuleCase[]>('rrule_cases.json', []);
/** Far enough for every case; in wall seconds. */
const END = dayNumber(2100, 1, 1) * DAY;

function startOf(given: RuleCase): { text: string; wall: number; isDate: boolean } {
  const text = given.dtstart.replace(/[-:]/g, '');
  const value = parseDateTime(text, 0, text.length);
  if (value === null) throw new Error(given.dtstart);
  return { text, wall: value.wall, isDate: value.form === 'date' };
}

function firstOf<T>(given: RuleCase, all: readonly T[]): readonly T[] {
  return given.complete ? all : all.slice(0, given.expected.length);
}

function expanded(given: RuleCase): readonly string[] {
  const rule = parseRule(given.rrule);
  if (rule === null) return ['not a rule'];
  const { wall, isDate } = startOf(given);
  const until = rule.until?.wall ?? Number.POSITIVE_INFINITY;
  const span = { start: wall, isDate, from: wall, to: END, until, limit: 1000 };
  const walls = expandRule(rule, span, { steps: 10_000_000, instances: 1000, exhausted: false });
  const suffix = given.kind === 'utc' ? 'Z' : '';
  return firstOf(given, walls).map((at) => (isDate ? dateText(at / DAY) : `${wallText(at)}${suffix}`));
}

/** The same through a calendar file, as the command line sees it. */
function occurring(given: RuleCase): readonly string[] {
  const { text, wall, isDate } = startOf(given);
  const start = `DTSTART${isDate ? ';VALUE=DATE' : ''}:${text}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    start,
    `RRULE:${given.rrule}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const result = readCalendar(lines.join('\r\n'));
  if (!result.ok) return [result.refusal.kind];
  const last = given.expected[given.expected.length - 1]?.replace('Z', '') ?? dateText(wall / DAY + 3000);
  const window = { from: wall * 1000, to: Date.parse(last.length === 10 ? last : `${last}Z`) + 1 };
  const { occurrences } = findOccurrences(result.value, window, UTC);
  return occurrences.map(
    ({ start: at, startDate }) => startDate ?? `${wallText(at / 1000)}${given.kind === 'utc' ? 'Z' : ''}`,
  );
}

describeGiven('recurrence rules of libical, ical.js and sabre', () => {
  it.each(cases)('$id $rrule', (given) => {
    expect(expanded(given)).toEqual(given.expected);
  });

  it.each(cases)('$id as an event', (given) => {
    expect(occurring(given)).toEqual(given.expected);
  });
});
