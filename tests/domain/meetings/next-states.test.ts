import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { SittingId } from '#lib/domain/id.ts';
import { tooEarlyFor } from '#lib/domain/meetings/next-states.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { aMeeting, zone } from '../agendas/a-meeting.ts';

const at = (iso: string) => Temporal.Instant.from(`${iso}+08:00`);
const [first] = aMeeting().sittings;
if (!first) throw new Error('a meeting without a sitting');
const period = periodOf(at('2026-09-24T14:00'), at('2026-09-24T17:00'));
const twoDays = aMeeting({ sittings: [first, { ...first, id: 's2' as SittingId, period }] });
const early = (to: 'in-session' | 'closed' | 'notified', now: string) =>
  tooEarlyFor(to, twoDays, at(now), zone);

describe('a meeting on 23 and 24 September', () => {
  it('is opened on its first day, at whatever hour', () => {
    expect(early('in-session', '2026-09-22T23:59')).toEqual({
      kind: 'too-early',
      what: 'in-session',
      day: '2026-09-23',
    });
    expect(early('in-session', '2026-09-23T00:00')).toBeNull();
  });

  it('is closed once its last sitting began', () => {
    expect(early('closed', '2026-09-24T13:59')).toMatchObject({ what: 'closed', day: '2026-09-24' });
    expect(early('closed', '2026-09-24T14:00')).toBeNull();
  });

  it('goes back to its session from being closed, on whatever day', () => {
    const closed = aMeeting({ state: 'closed', sittings: twoDays.sittings });
    expect(tooEarlyFor('in-session', closed, at('2026-09-01T09:00'), zone)).toBeNull();
    expect(
      tooEarlyFor('in-session', aMeeting({ state: 'closed', sittings: [] }), at('2026-09-25T09:00'), zone),
    ).toBeNull();
  });

  it('is notified whenever that is done, and one without a day is not held', () => {
    expect(early('notified', '2026-06-01T09:00')).toBeNull();
    expect(tooEarlyFor('closed', aMeeting({ sittings: [] }), at('2026-09-24T13:59'), zone)).toMatchObject({
      day: null,
    });
  });
});
