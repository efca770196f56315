import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { findFreeBusy } from '#lib/ical/free-busy.ts';
import { calendarText, event, read, shanghai } from './calendar-text.ts';

// Free and busy time worked out slot by slot from what is drawn, not from the text that is written of it. Clocks in New
// York go forward within the window.
const SLOT = 15;
const windowStart = Temporal.Instant.from('2026-03-05T16:00Z');
const slots = (6 * 24 * 60) / SLOT;
const window = {
  from: windowStart.epochMilliseconds,
  to: windowStart.add({ minutes: slots * SLOT }).epochMilliseconds,
};

type Form = 'utc' | 'shanghai' | 'new-york' | 'floating' | 'date';
const zones = {
  utc: 'UTC',
  shanghai: 'Asia/Shanghai',
  'new-york': 'America/New_York',
  floating: 'Asia/Shanghai',
  date: 'Asia/Shanghai',
};

interface Moment {
  readonly form: Form;
  readonly wall: Temporal.PlainDateTime;
}

const wallOf = (day: number, slot: number): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from('2026-03-01T00:00').add({ days: day, minutes: slot * SLOT });
/** Never between two and three in the night, which New York may not have. */
const slotOfDay = fc.integer({ min: 12, max: 88 });

function moment(forms: readonly Form[], days: { min: number; max: number }): fc.Arbitrary<Moment> {
  return fc.tuple(fc.constantFrom(...forms), fc.integer(days), slotOfDay).map(([form, day, slot]) => ({
    form,
    wall: wallOf(day, form === 'date' ? 0 : slot),
  }));
}

const epoch = ({ form, wall }: Moment): number => wall.toZonedDateTime(zones[form]).epochMilliseconds;
const plain = (wall: Temporal.PlainDateTime, form: Form): string => {
  const text = wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  return form === 'date' ? text.slice(0, 8) : `${text}${form === 'utc' ? 'Z' : ''}`;
};
function written(name: string, { form, wall }: Moment): string {
  const parameter = {
    utc: '',
    floating: '',
    date: ';VALUE=DATE',
    shanghai: ';TZID=Asia/Shanghai',
    'new-york': ';TZID=America/New_York',
  };
  return `${name}${parameter[form]}:${plain(wall, form)}`;
}
const durationText = (slotCount: number): string =>
  `PT${Math.floor((slotCount * SLOT) / 60)}H${(slotCount * SLOT) % 60}M`;

interface Spanned {
  readonly start: number;
  readonly end: number;
}
const covers = ({ start, end }: Spanned, at: number): boolean => start <= at && at < end;

const busyTypes = ['BUSY', 'BUSY-UNAVAILABLE', 'BUSY-TENTATIVE'] as const;
type Type = (typeof busyTypes)[number] | 'FREE';

/** AVAILABLE: every so many days or weeks on some weekdays, a number of times or until a day, without some. */
const available = fc
  .record({
    start: moment(['utc', 'shanghai', 'new-york', 'floating'], { min: 0, max: 9 }),
    length: fc.integer({ min: 1, max: 40 }),
    asDuration: fc.boolean(),
    rule: fc.option(
      fc.record({
        weekly: fc.boolean(),
        interval: fc.integer({ min: 1, max: 3 }),
        count: fc.option(fc.integer({ min: 1, max: 6 })),
        untilDay: fc.option(fc.integer({ min: 2, max: 12 })),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
      }),
    ),
    except: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 2 }),
  })
  .map(({ start, length, asDuration, rule: drawn, except }) => {
    // The day it begins on is one its rule names: else the set is undefined (RFC 5545 3.8.5.3).
    const rule = drawn && { ...drawn, weekdays: [...new Set([...drawn.weekdays, start.wall.dayOfWeek])] };
    const starts: Temporal.PlainDateTime[] = [];
    const until = rule?.untilDay == null ? null : wallOf(rule.untilDay, 94);
    const monday = start.wall.toPlainDate().subtract({ days: start.wall.dayOfWeek - 1 });
    const nth = rule?.count ?? Number.POSITIVE_INFINITY;
    for (let wall = start.wall; starts.length < nth && wall.day < 28; wall = wall.add({ days: 1 })) {
      const days = start.wall.toPlainDate().until(wall.toPlainDate()).days;
      const weeks = Math.floor(monday.until(wall.toPlainDate()).days / 7);
      const first = days === 0;
      if (rule === null && !first) break;
      if (rule !== null) {
        if (until !== null && Temporal.PlainDateTime.compare(wall, until) > 0) break;
        const hits = rule.weekly
          ? weeks % rule.interval === 0 && rule.weekdays.includes(wall.dayOfWeek)
          : days % rule.interval === 0;
        if (!hits) continue;
      }
      starts.push(wall);
    }
    const gone = except.flatMap((index) => starts[index] ?? []);
    const spans = starts
      .filter((wall) => !gone.includes(wall))
      .map((wall) => {
        const from = epoch({ ...start, wall });
        return { start: from, end: from + length * SLOT * 60_000 };
      });
    const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    const endWall = Temporal.Instant.fromEpochMilliseconds(epoch(start) + length * SLOT * 60_000)
      .toZonedDateTimeISO(zones[start.form])
      .toPlainDateTime();
    const untilText =
      until === null
        ? ''
        : start.form === 'floating'
          ? `;UNTIL=${plain(until, 'floating')}`
          : `;UNTIL=${plain(until.toZonedDateTime(zones[start.form]).withTimeZone('UTC').toPlainDateTime(), 'utc')}`;
    const lines = [
      'BEGIN:AVAILABLE',
      written('DTSTART', start),
      asDuration ? `DURATION:${durationText(length)}` : written('DTEND', { ...start, wall: endWall }),
      ...(rule === null
        ? []
        : [
            `RRULE:FREQ=${rule.weekly ? 'WEEKLY' : 'DAILY'};INTERVAL=${rule.interval}${untilText}${rule.count === null ? '' : `;COUNT=${rule.count}`}${rule.weekly ? `;BYDAY=${rule.weekdays.map((day) => names[day - 1]).join()}` : ''}`,
          ]),
      ...gone.map((wall) => written('EXDATE', { ...start, wall })),
      'END:AVAILABLE',
    ];
    return { spans, lines };
  });

const availability = fc
  .record({
    start: fc.option(moment(['utc', 'shanghai', 'new-york', 'floating', 'date'], { min: 2, max: 9 })),
    length: fc.option(fc.integer({ min: 1, max: 400 })),
    asDuration: fc.boolean(),
    type: fc.constantFrom('', 'X-OUT', ...busyTypes),
    priority: fc.constantFrom('', 0, 1, 2, 5, 9),
    parts: fc.array(available, { maxLength: 3 }),
  })
  .map(({ start, length, asDuration, type, priority, parts }) => {
    const from = start === null ? Number.NEGATIVE_INFINITY : epoch(start);
    // A date ends with a date.
    const days = start?.form === 'date' && length !== null ? Math.ceil(length / 96) : null;
    const to =
      start === null || length === null
        ? Number.POSITIVE_INFINITY
        : days === null
          ? from + length * SLOT * 60_000
          : epoch({ ...start, wall: start.wall.add({ days }) });
    const endLine = (): string[] => {
      if (start === null || length === null) return [];
      if (days !== null)
        return [
          asDuration ? `DURATION:P${days}D` : written('DTEND', { ...start, wall: start.wall.add({ days }) }),
        ];
      const wall = Temporal.Instant.fromEpochMilliseconds(to)
        .toZonedDateTimeISO(zones[start.form])
        .toPlainDateTime();
      return [asDuration ? `DURATION:${durationText(length)}` : written('DTEND', { ...start, wall })];
    };
    const known = busyTypes.find((each) => each === type);
    return {
      start: from,
      end: to,
      type: known ?? ('BUSY-UNAVAILABLE' as const),
      rank: Number(priority) || 10,
      free: parts.flatMap(({ spans }) => spans),
      lines: [
        'BEGIN:VAVAILABILITY',
        ...(start === null ? [] : [written('DTSTART', start)]),
        ...endLine(),
        ...(type === '' ? [] : [`BUSYTYPE:${type}`]),
        ...(priority === '' ? [] : [`PRIORITY:${priority}`]),
        ...parts.flatMap(({ lines }) => lines),
        'END:VAVAILABILITY',
      ],
    };
  });

interface Taken extends Spanned {
  readonly type: Type;
}

/** One FREEBUSY line with several periods, some by their length. */
const freeBusyLine = fc
  .record({
    type: fc.constantFrom('', 'FREE', 'X-AWAY', 'busy-tentative', ...busyTypes),
    form: fc.constantFrom<Form>('utc', 'utc', 'shanghai'),
    periods: fc.array(
      fc.record({
        day: fc.integer({ min: 3, max: 11 }),
        slot: slotOfDay,
        length: fc.integer({ min: 1, max: 120 }),
        asDuration: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ type, form, periods }) => {
    const said = ['FREE', ...busyTypes].find((each) => each === type.toUpperCase()) as Type | undefined;
    const spans = periods.map(({ day, slot, length }): Taken => {
      const start = epoch({ form, wall: wallOf(day, slot) });
      return { type: said ?? 'BUSY', start, end: start + length * SLOT * 60_000 };
    });
    const values = periods.map(({ day, slot, length, asDuration }) => {
      const wall = wallOf(day, slot);
      const end = asDuration ? durationText(length) : plain(wall.add({ minutes: length * SLOT }), form);
      return `${plain(wall, form)}/${end}`;
    });
    const parameters = `${form === 'utc' ? '' : ';TZID=Asia/Shanghai'}${type === '' ? '' : `;FBTYPE=${type}`}`;
    return { spans, line: `FREEBUSY${parameters}:${values.join()}` };
  });

const vevent = fc
  .record({
    start: moment(['utc', 'shanghai', 'new-york', 'floating', 'date'], { min: 3, max: 11 }),
    length: fc.integer({ min: 1, max: 200 }),
    transparency: fc.constantFrom('', 'OPAQUE', 'TRANSPARENT'),
    status: fc.constantFrom('', 'CONFIRMED', 'TENTATIVE', 'CANCELLED'),
    outlook: fc.constantFrom('', 'FREE', 'TENTATIVE', 'BUSY', 'OOF', 'WORKINGELSEWHERE'),
  })
  .map(({ start, length, transparency, status, outlook }) => {
    const days = start.form === 'date' ? Math.ceil(length / 96) : null;
    const from = epoch(start);
    const end =
      days === null ? from + length * SLOT * 60_000 : epoch({ ...start, wall: start.wall.add({ days }) });
    const isFree =
      status === 'CANCELLED' || transparency === 'TRANSPARENT' || (transparency === '' && outlook === 'FREE');
    const isTentative = status === 'TENTATIVE' || outlook === 'TENTATIVE';
    const type: Type = isFree
      ? 'FREE'
      : isTentative
        ? 'BUSY-TENTATIVE'
        : outlook === 'OOF'
          ? 'BUSY-UNAVAILABLE'
          : 'BUSY';
    const lines = event(
      written('DTSTART', start),
      `DURATION:${days === null ? durationText(length) : `P${days}D`}`,
      ...(transparency === '' ? [] : [`TRANSP:${transparency}`]),
      ...(status === '' ? [] : [`STATUS:${status}`]),
      ...(outlook === '' ? [] : [`X-MICROSOFT-CDO-BUSYSTATUS:${outlook}`]),
    );
    return { spans: [{ type, start: from, end } satisfies Taken], lines };
  });

const calendar = fc.record({
  availabilities: fc.array(availability, { maxLength: 4 }),
  published: fc.array(freeBusyLine, { maxLength: 4 }),
  events: fc.array(vevent, { maxLength: 4 }),
});

it('is what it is slot by slot', () => {
  fc.assert(
    fc.property(calendar, ({ availabilities, published, events }) => {
      const text = calendarText(
        ...availabilities.flatMap(({ lines }) => lines),
        'BEGIN:VFREEBUSY',
        ...published.map(({ line }) => line),
        'END:VFREEBUSY',
        ...events.map(({ lines }) => lines),
      );
      const { busy } = findFreeBusy(read(text), window, shanghai);
      const taken = [...published, ...events].flatMap(({ spans }) => spans);
      // The higher first; of one priority the first of the file.
      const ranked = availabilities.toSorted((a, b) => a.rank - b.rank);
      const expected = Array.from({ length: slots }, (_, slot): Type => {
        const at = window.from + slot * SLOT * 60_000;
        const here = taken.filter((each) => covers(each, at)).map(({ type }) => type);
        const said = ranked.find((each) => covers(each, at));
        const unavailable = said && !said.free.some((each) => covers(each, at)) ? said.type : 'FREE';
        return busyTypes.find((type) => here.includes(type)) ?? unavailable;
      });
      const found = Array.from({ length: slots }, (_, slot): Type => {
        const at = window.from + slot * SLOT * 60_000;
        return busy.find((each) => covers(each, at))?.type ?? 'FREE';
      });
      expect(found, text).toEqual(expected);
    }),
    { seed: 20_261_128, numRuns: Number(process.env.GRID_RUNS ?? 200) },
  );
});
