import { expect, it } from 'vitest';
import { findFreeBusy } from '#lib/ical/free-busy.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { describeGiven, givenJson } from './given-data.ts';

interface FreeBusyCase {
  readonly id: string;
  readonly window_start: string;
  readonly window_end: string;
  readonly ics: string;
  readonly vavailability: string | null;
  readonly reference_tz: string;
  readonly busy: readonly { readonly type: string; readonly period: string }[];
}

const { explicit } = givenJson<{ explicit: readonly FreeBusyCase[] }>('freebusy_cases.json', {
  explicit: [],
});

function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.000/g, '');
}

describeGiven('free/busy of sabre', () => {
  it.each(explicit)('$id', (given) => {
    const result = readCalendar(`${given.ics}\n${given.vavailability ?? ''}`);
    const zone = namedZone(given.reference_tz);
    if (!result.ok || zone === null) throw new Error(given.id);
    const window = { from: Date.parse(given.window_start), to: Date.parse(given.window_end) };
    const { busy } = findFreeBusy(result.value, window, zone);
    expect(busy.map(({ type, start, end }) => ({ type, period: `${stamp(start)}/${stamp(end)}` }))).toEqual(
      given.busy,
    );
  });
});
