import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { SourceId } from '#lib/domain/id.ts';
import { buildReading } from '#lib/usecases/calendars/build-reading.ts';

it('counts a repetition that was given up as read in part, so that what follows is not taken for free', () => {
  const at = (text: string) => Temporal.Instant.from(`${text}T00:00:00+08:00`);
  const event = (rule: string) =>
    [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:one', 'DTSTART:20260901T010000Z'],
      ...['DURATION:PT1S', `RRULE:${rule}`, 'SUMMARY:值守', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
  const read = (rule: string) =>
    buildReading(
      event(rule),
      'one' as SourceId,
      { start: at('2026-09-01'), end: at('2027-12-01') },
      { zone: 'Asia/Shanghai', venues: [], people: [] },
    );
  expect(read('FREQ=WEEKLY')).toMatchObject({ ok: true, value: { skipped: 0 } });
  expect(read('FREQ=SECONDLY')).toMatchObject({
    ok: true,
    value: { skipped: 1, warnings: [{ kind: 'rule-capped' }] },
  });
});
