import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { defaultDue } from '#lib/domain/consultations/due.ts';
import { surroundings, zone } from '../agendas/a-meeting.ts';
import { instant } from './a-round.ts';

async function due(meetingDay: string | null, now: string) {
  const { rules, holidays } = await surroundings([]);
  const day = meetingDay === null ? null : Temporal.PlainDate.from(meetingDay);
  const at = defaultDue({ meetingDay: day, rules, holidays, zone, now: instant(now) });
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

describe('the day answers are due', () => {
  it('is the workday on or before M-10, at the end of the office day', async () => {
    expect(await due('2026-09-23', '2026-09-01T09:00')).toBe('2026-09-11T17:30:00');
    expect(await due('2026-10-15', '2026-09-21T09:00')).toBe('2026-09-30T17:30:00');
  });

  it('is the next workday when M-10 is today or gone', async () => {
    expect(await due('2026-09-23', '2026-09-11T09:00')).toBe('2026-09-14T17:30:00');
    expect(await due('2026-09-23', '2026-09-16T09:00')).toBe('2026-09-17T17:30:00');
  });

  it('never passes the eve of the meeting while that is still ahead', async () => {
    expect(await due('2026-10-08', '2026-09-30T09:00')).toBe('2026-10-07T17:30:00');
  });

  it('is the next workday for a meeting without a date', async () => {
    expect(await due(null, '2026-09-11T09:00')).toBe('2026-09-14T17:30:00');
  });
});
