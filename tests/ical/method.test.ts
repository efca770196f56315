import { describe, expect, it } from 'vitest';
import { keptRemark, remarkWords } from '#lib/usecases/calendars/remarks.ts';
import { calendarText, event, occurrencesIn, read, starts, year2026 } from './calendar-text.ts';

const meeting = event('UID:m', 'DTSTART:20260914T010000Z', 'DTEND:20260914T020000Z', 'SUMMARY:会');
const other = event('UID:m', 'SEQUENCE:1', 'DTSTART:20260915T010000Z', 'DTEND:20260915T020000Z');

describe('what a METHOD means for busy time (RFC 5546 section 3.2)', () => {
  it.each([
    ['REPLY', '答复'],
    ['counter', '改期的提议'],
    ['DECLINECOUNTER', '谢绝'],
    ['REFRESH', '最新安排'],
  ])('a %s of an event is skipped, and it is said why', (method, why) => {
    const { events, skipped, warnings } = read(calendarText(`METHOD:${method}`, other));
    expect(events).toEqual([]);
    expect(skipped).toBe(1);
    expect(warnings).toEqual([{ kind: 'message-skipped', line: 4, method: method.toUpperCase(), uid: 'm' }]);
    expect(warnings.map((warning) => remarkWords('zh-CN', keptRemark(warning))).join()).toContain(why);
  });

  it('a REFRESH has no start, and that is no fault of it', () => {
    const { warnings } = read(
      calendarText('METHOD:REFRESH', event('UID:m', 'ATTENDEE:mailto:a@example.org')),
    );
    expect(warnings).toMatchObject([{ kind: 'message-skipped', method: 'REFRESH' }]);
  });

  it.each([['PUBLISH'], ['REQUEST'], ['ADD'], ['X-OWN']])('a %s is taken', (method) => {
    expect(starts(occurrencesIn(calendarText(`METHOD:${method}`, meeting), year2026))).toHaveLength(1);
  });

  it('a proposal beside the event it is about leaves the event where it is', () => {
    const text = calendarText('METHOD:REQUEST', meeting) + calendarText('METHOD:COUNTER', other);
    expect(read(text).events).toHaveLength(1);
    expect(starts(occurrencesIn(text, year2026))).toEqual(
      starts(occurrencesIn(calendarText(meeting), year2026)),
    );
  });

  it('an ADD beside its event adds a time to it', () => {
    const text = calendarText('METHOD:REQUEST', meeting) + calendarText('METHOD:ADD', other);
    expect(starts(occurrencesIn(text, year2026))).toHaveLength(2);
  });

  it('a REPLY of busy times (3.3.3) is the answer itself and is taken', () => {
    const busy = ['BEGIN:VFREEBUSY', 'FREEBUSY:20260914T010000Z/PT1H', 'END:VFREEBUSY'];
    const { busyPeriods, warnings } = read(calendarText('METHOD:REPLY', ...busy));
    expect(busyPeriods).toHaveLength(1);
    expect(warnings).toEqual([]);
  });
});
