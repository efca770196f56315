import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import {
  calendarText,
  event,
  instant,
  occurrencesIn,
  read,
  shanghai,
  spans,
  starts,
  year2026,
  zone,
} from './calendar-text.ts';

const SHANGHAI = ';TZID=Asia/Shanghai';
const march = ['2026-03-01T00:00:00+08:00', '2026-04-01T00:00:00+08:00'] as const;

/** A series every Monday of March 2026 from 9 to 11, with more lines. */
function mondays(...lines: readonly string[]): string {
  return event(
    'UID:m',
    'SUMMARY:例会',
    `DTSTART${SHANGHAI}:20260302T090000`,
    `DTEND${SHANGHAI}:20260302T110000`,
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    ...lines,
  );
}

function override(id: string, start: string, end: string, ...lines: readonly string[]): string {
  return event(
    'UID:m',
    `RECURRENCE-ID${id}`,
    `DTSTART${SHANGHAI}:${start}`,
    `DTEND${SHANGHAI}:${end}`,
    ...lines,
  );
}

describe('the window', () => {
  const text = calendarText(
    event('DTSTART:20260301T010000Z', 'DTEND:20260301T020000Z'),
    event('DTSTART:20260301T020000Z'),
  );

  it.each([
    ['2026-03-01T01:00:00Z', '2026-03-01T02:00:00Z', 1, 'holds what begins with it'],
    ['2026-03-01T01:30:00Z', '2026-03-01T01:31:00Z', 1, 'holds what runs through it'],
    [
      '2026-03-01T02:00:00Z',
      '2026-03-01T02:00:01Z',
      1,
      'holds what has no length and starts with it, not what ends there',
    ],
    ['2026-03-01T00:00:00Z', '2026-03-01T01:00:00Z', 0, 'does not hold what begins where it ends'],
    ['2026-03-01T02:00:01Z', '2026-03-01T03:00:00Z', 0, 'does not hold what is over'],
  ])('%s to %s: %i; %s', (...[from, to, count]) => {
    expect(occurrencesIn(text, [from, to])).toHaveLength(count);
  });

  it('takes an all-day event for the day of the reference zone', () => {
    const day = calendarText(event('DTSTART;VALUE=DATE:20260301'));
    expect(spans(occurrencesIn(day, ['2026-03-01T00:00:00+08:00', '2026-03-01T00:00:01+08:00']))).toEqual([
      '2026-03-01/2026-03-02',
    ]);
    expect(occurrencesIn(day, ['2026-02-28T23:00:00+08:00', '2026-03-01T00:00:00+08:00'])).toEqual([]);
    expect(occurrencesIn(day, ['2026-03-02T00:00:00+08:00', '2026-03-03T00:00:00+08:00'])).toEqual([]);
  });

  it('finds a long event that began before it', () => {
    const long = calendarText(
      event('DTSTART;VALUE=DATE:20260220', 'DTEND;VALUE=DATE:20260303', 'RRULE:FREQ=YEARLY'),
    );
    expect(spans(occurrencesIn(long, march))).toEqual(['2026-02-20/2026-03-03']);
  });
});

describe('how long an event lasts (RFC 5545 sections 3.6.1 and 3.8.5.3)', () => {
  it.each([
    [['DTSTART;VALUE=DATE:20260301'], '2026-03-01/2026-03-02'],
    [['DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260304'], '2026-03-01/2026-03-04'],
    [['DTSTART;VALUE=DATE:20260301', 'DURATION:P1W'], '2026-03-01/2026-03-08'],
    [['DTSTART;VALUE=DATE:20260301', 'DURATION:PT24H'], '2026-03-01/2026-03-02'],
    [['DTSTART;VALUE=DATE:20260301', 'DURATION:PT10H'], '2026-02-28T16:00Z/2026-03-01T02:00Z'],
    [['DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260301'], '2026-03-01/2026-03-02'],
    [['DTSTART;VALUE=DATE:20260301T000000', 'DTEND;VALUE=DATE:20260302T000000'], '2026-03-01/2026-03-02'],
    [['DTSTART:20260301'], '2026-03-01/2026-03-02'],
    [['DTSTART;TZID=Asia/Tokyo:20260301T010000Z'], '2026-03-01T01:00Z/2026-03-01T01:00Z'],
    [['DTSTART:20260301T010000Z'], '2026-03-01T01:00Z/2026-03-01T01:00Z'],
    [['DTSTART:20260301T010000Z', 'DURATION:P1DT1H30M'], '2026-03-01T01:00Z/2026-03-02T02:30Z'],
    [['DTSTART:20260301T010000Z', 'DURATION:nonsense'], '2026-03-01T01:00Z/2026-03-01T01:00Z'],
    [['DTSTART:20260301T030000Z', 'DTEND:20260301T010000Z'], '2026-03-01T01:00Z/2026-03-01T03:00Z'],
    [['DTSTART:20260301T030000Z', 'DURATION:-PT2H'], '2026-03-01T01:00Z/2026-03-01T03:00Z'],
    [['DTSTART;VALUE=DATE:20260301', 'DURATION:-PT1H'], '2026-02-28T15:00Z/2026-02-28T16:00Z'],
    [['DTSTART;VALUE=DATE:20260303', 'DURATION:-P1DT12H'], '2026-03-01T04:00Z/2026-03-02T16:00Z'],
    [['DTSTART;VALUE=DATE:20260303', 'DURATION:-P2D'], '2026-03-01/2026-03-03'],
    [
      [`DTSTART${SHANGHAI}:20260301T090000`, 'DTEND;VALUE=DATE:20260302'],
      '2026-03-01T01:00Z/2026-03-01T16:00Z',
    ],
    [
      ['DTSTART;VALUE=DATE:20260301', `DTEND${SHANGHAI}:20260301T090000`],
      '2026-02-28T16:00Z/2026-03-01T01:00Z',
    ],
    [[`DTSTART${SHANGHAI}:20260301T090000`, 'DTEND:20260301T020000Z'], '2026-03-01T01:00Z/2026-03-01T02:00Z'],
  ])('%j', (lines, span) => {
    expect(spans(occurrencesIn(calendarText(event(...lines)), year2026))).toEqual([span]);
  });

  it('of what repeats is none where DURATION is below zero: exceptions and weekdays are those of DTSTART', () => {
    const text = calendarText(
      event(
        'UID:u',
        `DTSTART${SHANGHAI}:20260302T003000`,
        'DURATION:-PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4',
        `EXDATE${SHANGHAI}:20260309T003000`,
      ),
      event(
        'UID:u',
        `RECURRENCE-ID${SHANGHAI}:20260316T003000`,
        `DTSTART${SHANGHAI}:20260316T090000`,
        'DURATION:-PT1H',
      ),
    );
    expect(spans(occurrencesIn(text, year2026))).toEqual([
      '2026-03-01T16:30Z/2026-03-01T16:30Z',
      '2026-03-16T00:00Z/2026-03-16T01:00Z',
      '2026-03-22T16:30Z/2026-03-22T16:30Z',
    ]);
    expect(read(text).warnings).toEqual([
      { kind: 'property-ignored', line: 6, property: 'DURATION', value: '-PT1H' },
      { kind: 'end-before-start', line: 10, uid: 'u' },
    ]);
    const dates = event(
      'DTSTART;VALUE=DATE:20260302',
      'DURATION:-PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'EXDATE;VALUE=DATE:20260302',
    );
    expect(spans(occurrencesIn(calendarText(dates), year2026))).toEqual(['2026-03-09/2026-03-10']);
  });

  it('is exact with DTEND and nominal with DURATION when clocks change in between', () => {
    const night = ['2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00'] as const;
    const start = ['DTSTART;TZID=America/New_York:20261030T230000', 'RRULE:FREQ=DAILY'];
    const ends = (line: string) =>
      occurrencesIn(calendarText(event(...start, line)), night).map(({ end }) => instant(end));
    expect(ends('DTEND;TZID=America/New_York:20261031T230000')).toEqual([
      '2026-11-02T03:00Z',
      '2026-11-03T04:00Z',
    ]);
    expect(ends('DURATION:P1D')).toEqual(['2026-11-02T04:00Z', '2026-11-03T04:00Z']);
  });
});

describe('a series', () => {
  it('stays on its own clock when that changes', () => {
    const text = calendarText(
      event('DTSTART;TZID=Europe/Berlin:20260327T090000', 'RRULE:FREQ=DAILY;COUNT=4'),
    );
    expect(starts(occurrencesIn(text, year2026))).toEqual([
      '2026-03-27T08:00Z',
      '2026-03-28T08:00Z',
      '2026-03-29T07:00Z',
      '2026-03-30T07:00Z',
    ]);
  });

  it('leaves out its EXDATEs, in whatever form they are written', () => {
    const lines = [
      `EXDATE${SHANGHAI}:20260302T090000,20260309T090000`,
      'EXDATE:20260316T010000Z',
      'EXDATE;VALUE=DATE:20260323',
    ];
    expect(starts(occurrencesIn(calendarText(mondays(...lines)), march))).toEqual(['2026-03-30T01:00Z']);
  });

  it('has its RDATEs, a period with its own length, and none twice', () => {
    const rdates = [
      'RDATE:20260302T010000Z,20260303T010000Z,nonsense',
      'RDATE;VALUE=PERIOD:20260304T010000Z/PT30M,20260305T010000Z/20260305T040000Z',
    ];
    const found = spans(
      occurrencesIn(calendarText(mondays('EXDATE:20260309T010000Z', ...rdates)), [
        '2026-03-01T00:00:00Z',
        '2026-03-10T00:00:00Z',
      ]),
    );
    expect(found).toEqual([
      '2026-03-02T01:00Z/2026-03-02T03:00Z',
      '2026-03-03T01:00Z/2026-03-03T03:00Z',
      '2026-03-04T01:00Z/2026-03-04T01:30Z',
      '2026-03-05T01:00Z/2026-03-05T04:00Z',
    ]);
  });

  it('without a rule is its start and its RDATEs', () => {
    const text = calendarText(event('DTSTART;VALUE=DATE:20260301', 'RDATE;VALUE=DATE:20260315'));
    expect(starts(occurrencesIn(text, march))).toEqual(['2026-03-01', '2026-03-15']);
  });

  it('with a rule nobody can follow is its start, with a warning', () => {
    const text = calendarText(event('DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=SOMETIMES'));
    expect(starts(occurrencesIn(text, march))).toEqual(['2026-03-01']);
    expect(read(text).warnings).toEqual([{ kind: 'rule-ignored', line: 5, rule: 'FREQ=SOMETIMES' }]);
  });

  it('takes the dates of Google’s birthdays, with a Z behind them', () => {
    const birthday = event('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=1', 'RDATE:20260310Z');
    expect(starts(occurrencesIn(calendarText(birthday), march))).toEqual(['2026-03-02', '2026-03-10']);
  });

  it('leaves out what an EXRULE makes', () => {
    expect(starts(occurrencesIn(calendarText(mondays('EXRULE:FREQ=WEEKLY;INTERVAL=2')), march))).toEqual([
      '2026-03-09T01:00Z',
      '2026-03-23T01:00Z',
    ]);
  });

  it('leaves out, and tells of, a start that its rule does not make', () => {
    const text = calendarText(
      event('UID:u', 'DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2'),
    );
    const window = { from: Date.parse(march[0]), to: Date.parse(march[1]) };
    const { occurrences, warnings } = findOccurrences(read(text), window, shanghai);
    expect(starts(occurrences)).toEqual(['2026-03-02', '2026-03-09']);
    expect(warnings).toEqual([{ kind: 'start-outside-rule', line: 3, uid: 'u' }]);
  });

  it('keeps an event whose rule ends before it makes anything', () => {
    const fifth = [
      'UID:u',
      'DTSTART:20260324T010000Z',
      'RRULE:FREQ=MONTHLY;BYDAY=5TU;UNTIL=20260331T005959Z',
    ];
    expect(starts(occurrencesIn(calendarText(event(...fifth)), march))).toEqual(['2026-03-24T01:00Z']);
    const off = calendarText(event(...fifth, 'EXDATE:20260324T010000Z'));
    expect(occurrencesIn(off, march)).toEqual([]);
    const added = calendarText(event(...fifth, 'RDATE:20260326T010000Z'));
    expect(starts(occurrencesIn(added, march))).toEqual(['2026-03-24T01:00Z', '2026-03-26T01:00Z']);
    const never = calendarText(
      event(...fifth.slice(0, 2), 'RRULE:FREQ=SECONDLY;BYMONTH=2;UNTIL=99991231T000000Z'),
    );
    expect(occurrencesIn(never, march)).toEqual([]);
    const cutOff = event('UID:u', 'DTSTART;VALUE=DATE:20260324', 'RRULE:FREQ=YEARLY;UNTIL=20260323');
    expect(occurrencesIn(calendarText(cutOff), march)).toEqual([]);
  });

  it.each([
    ['20260316T010000Z', 3, 'UTC, inclusive'],
    ['20260316T005959Z', 2, 'UTC'],
    ['20260316T090000', 3, 'the local time'],
    ['20260316', 3, 'a date, the whole of it'],
    ['20260315', 2, 'the date before'],
  ])('ends with UNTIL=%s: %i; %s', (until, count) => {
    const text = calendarText(
      event(`DTSTART${SHANGHAI}:20260302T090000`, `RRULE:FREQ=WEEKLY;UNTIL=${until}`),
    );
    expect(occurrencesIn(text, march)).toHaveLength(count);
  });

  it('of whole days ends with the day of a UTC UNTIL', () => {
    const text = calendarText(
      event('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;UNTIL=20260304T160000Z'),
    );
    expect(starts(occurrencesIn(text, march))).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
  });
});

describe('an override', () => {
  it('takes the place of its instance, wherever it is moved', () => {
    const moved = override(
      `${SHANGHAI}:20260309T090000`,
      '20260311T140000',
      '20260311T150000',
      'SUMMARY:改期',
    );
    const found = occurrencesIn(calendarText(mondays(), moved), march);
    expect(found.map(({ start, event: { summary } }) => `${instant(start)} ${summary}`)).toEqual([
      '2026-03-02T01:00Z 例会',
      '2026-03-11T06:00Z 改期',
      '2026-03-16T01:00Z 例会',
      '2026-03-23T01:00Z 例会',
      '2026-03-30T01:00Z 例会',
    ]);
    expect(found.map(({ original }) => instant(original ?? 0))).toContain('2026-03-09T01:00Z');
  });

  it('is found where it went, though its instance is outside the window', () => {
    const moved = override(':20260309T010000Z', '20260501T090000', '20260501T100000');
    const may = ['2026-05-01T00:00:00+08:00', '2026-05-02T00:00:00+08:00'] as const;
    expect(starts(occurrencesIn(calendarText(mondays(), moved), may))).toEqual(['2026-05-01T01:00Z']);
  });

  it('may name its instance by date, or by a local time called UTC', () => {
    const first = override(';VALUE=DATE:20260302', '20260302T140000', '20260302T150000');
    const second = override(':20260309T090000Z', '20260309T140000', '20260309T150000');
    const window = ['2026-03-01T00:00:00Z', '2026-03-10T00:00:00Z'] as const;
    expect(starts(occurrencesIn(calendarText(mondays(), first, second), window))).toEqual([
      '2026-03-02T06:00Z',
      '2026-03-09T06:00Z',
    ]);
  });

  it('keeps a cancelled instance, which says so', () => {
    const gone = override(
      `${SHANGHAI}:20260309T090000`,
      '20260309T090000',
      '20260309T110000',
      'STATUS:CANCELLED',
    );
    const found = occurrencesIn(calendarText(mondays(), gone), march);
    expect(found.map(({ event: { status, busyType } }) => `${status} ${busyType}`)).toEqual([
      'null BUSY',
      'CANCELLED FREE',
      'null BUSY',
      'null BUSY',
      'null BUSY',
    ]);
  });

  it('is gone with the EXDATE of its instance', () => {
    const moved = override(`${SHANGHAI}:20260309T090000`, '20260311T140000', '20260311T150000');
    expect(occurrencesIn(calendarText(mondays('EXDATE:20260309T010000Z'), moved), march)).toHaveLength(4);
  });

  it('of which there are several versions is the one of the highest SEQUENCE', () => {
    const versions = [2, 3, 1].map((sequence) =>
      override(
        `${SHANGHAI}:20260309T090000`,
        `20260309T1${sequence}0000`,
        '20260309T200000',
        `SEQUENCE:${sequence}`,
      ),
    );
    expect(starts(occurrencesIn(calendarText(mondays(), ...versions), march))[1]).toBe('2026-03-09T05:00Z');
  });

  it('stands alone when the file has nothing it overrides', () => {
    const alone = override(`${SHANGHAI}:20260309T090000`, '20260311T140000', '20260311T150000');
    expect(starts(occurrencesIn(calendarText(alone), march))).toEqual(['2026-03-11T06:00Z']);
  });

  it('for this and future moves, lengthens and renames all that follow (RFC 5545 section 3.2.13)', () => {
    const since = override(
      `;RANGE=THISANDFUTURE${SHANGHAI}:20260316T090000`,
      '20260317T100000',
      '20260317T130000',
      'SUMMARY:新例会',
    );
    const found = occurrencesIn(calendarText(mondays(), since), march);
    expect(found.map(({ event: { summary } }, index) => `${spans(found)[index]} ${summary}`)).toEqual([
      '2026-03-02T01:00Z/2026-03-02T03:00Z 例会',
      '2026-03-09T01:00Z/2026-03-09T03:00Z 例会',
      '2026-03-17T02:00Z/2026-03-17T05:00Z 新例会',
      '2026-03-24T02:00Z/2026-03-24T05:00Z 新例会',
      '2026-03-31T02:00Z/2026-03-31T05:00Z 新例会',
    ]);
  });
});

describe('components with one UID', () => {
  it('are versions: the highest SEQUENCE counts', () => {
    const versions = [1, 3, 2].map((sequence) =>
      event('UID:v', `SEQUENCE:${sequence}`, `DTSTART:2026030${sequence}T010000Z`),
    );
    expect(starts(occurrencesIn(calendarText(...versions), march))).toEqual(['2026-03-03T01:00Z']);
  });

  it('are all kept, with a warning, when no version is later but their starts differ', () => {
    const text = calendarText(
      event('UID:1', 'DTSTART:20260301T010000Z'),
      event('UID:1', 'DTSTART:20260302T010000Z'),
    );
    expect(starts(occurrencesIn(text, march))).toEqual(['2026-03-01T01:00Z', '2026-03-02T01:00Z']);
    expect(read(text).warnings).toEqual([{ kind: 'uid-reused', line: 3, uid: '1' }]);
  });

  it('in two VCALENDARs have nothing to do with each other', () => {
    const one = calendarText(event('UID:v', 'SEQUENCE:0', 'DTSTART:20260301T010000Z'));
    const two = calendarText(event('UID:v', 'SEQUENCE:1', 'DTSTART:20260302T010000Z'));
    expect(starts(occurrencesIn(one + two, march))).toEqual(['2026-03-01T01:00Z', '2026-03-02T01:00Z']);
  });

  it('that is missing are each for themselves', () => {
    const text = calendarText(event('DTSTART:20260301T010000Z'), event('DTSTART:20260302T010000Z'));
    expect(occurrencesIn(text, march)).toHaveLength(2);
  });
});

describe('hostile series', () => {
  it('are capped, and hide none of the others', () => {
    const hostile = Array.from({ length: 4 }, (_, index) =>
      event(`UID:h${index}`, 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'),
    );
    const hourly = event('UID:o', 'DTSTART:20200101T000000Z', 'RRULE:FREQ=HOURLY');
    const calendar = read(calendarText(...hostile, hourly, mondays()));
    const window = { from: Date.parse(march[0]), to: Date.parse(march[1]) };
    const { occurrences, warnings } = findOccurrences(calendar, window, shanghai);
    const count = (wanted: string) => occurrences.filter(({ event: { uid } }) => uid === wanted).length;
    expect([count('m'), count('o')]).toEqual([5, 31 * 24]);
    expect(occurrences.length).toBe(300_000);
    expect(warnings.map((warning) => warning.kind)).toEqual(hostile.map(() => 'rule-capped'));
  });
});

describe('laws', () => {
  const text = calendarText(
    mondays('EXDATE:20260309T010000Z', 'RDATE:20260305T033000Z'),
    override(`${SHANGHAI}:20260323T090000`, '20260326T090000', '20260327T110000'),
    event('UID:b', 'DTSTART;TZID=America/New_York:20260301T013000', 'DURATION:P1D', 'RRULE:FREQ=DAILY'),
    event('UID:d', 'DTSTART;VALUE=DATE:20260201', 'DURATION:P3D', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1,15'),
    event('UID:s', 'DTSTART:20260310T000000Z', 'RRULE:FREQ=HOURLY;INTERVAL=5'),
  );
  const calendar = read(text);
  const begin = Date.UTC(2026, 1, 20);
  const minutes = fc.nat(60 * 24 * 60);
  const found = (from: number, to: number) =>
    findOccurrences(calendar, { from: begin + from * 60_000, to: begin + to * 60_000 }, zone('Europe/Berlin'))
      .occurrences;
  const named = (all: readonly { event: { uid: string }; start: number; end: number }[]) =>
    all.map(({ event: { uid }, start, end }) => `${start} ${end} ${uid}`);

  it('two windows side by side have what the whole has, and what crosses their border twice', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (...times) => {
        const [a, b, c] = times.sort((x, y) => x - y) as [number, number, number];
        const both = [...new Set([...named(found(a, b)), ...named(found(b, c))])].sort();
        expect(both).toEqual(named(found(a, c)).sort());
      }),
      { seed: 5545, numRuns: 150 },
    );
  });

  it('a window has of a larger one exactly what overlaps it', () => {
    const whole = found(0, 60 * 24 * 60);
    fc.assert(
      fc.property(minutes, minutes, (...times) => {
        const [a, b] = times.sort((x, y) => x - y) as [number, number];
        const [from, to] = [begin + a * 60_000, begin + b * 60_000];
        const overlap = whole.filter(
          ({ start, end }) => start < to && (end > from || (start === end && start >= from)),
        );
        expect(named(found(a, b))).toEqual(named(overlap));
      }),
      { seed: 5545, numRuns: 150 },
    );
  });
});

it('takes out an instance that clocks leap over by the instant it means', () => {
  const series = ['UID:g', 'DTSTART;TZID=America/New_York:20260307T023000', 'RRULE:FREQ=DAILY;COUNT=3'];
  for (const except of ['EXDATE:20260308T073000Z', 'EXDATE;TZID=Asia/Tokyo:20260308T163000'])
    expect(starts(occurrencesIn(calendarText(event(...series, except)), year2026))).toEqual([
      '2026-03-07T07:30Z',
      '2026-03-09T06:30Z',
    ]);
});
