import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { placeItems, type TimedBlock, timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { AgendaItemId, SittingId } from '#lib/domain/id.ts';
import { periodOf } from '#lib/domain/time/period.ts';

const block = (id: string, start: string, end: string): TimedBlock => ({
  id: id as SittingId,
  period: periodOf(Temporal.Instant.from(start), Temporal.Instant.from(end)),
});
const item = (id: string, minutes: number, sitting: string | null = null) => ({
  id: id as AgendaItemId,
  minutes,
  sittingId: sitting as SittingId | null,
});

const morning = block('m', '2026-09-23T09:00+08:00', '2026-09-23T12:00+08:00');
const afternoon = block('a', '2026-09-23T14:30+08:00', '2026-09-23T17:00+08:00');

describe('timing of an agenda', () => {
  it('counts every start from the sitting’s start by the minutes before it', () => {
    const timing = timeAgenda([morning], [item('open', 5), item('1', 12), item('2', 15)]);
    expect(
      timing.items.map((t) => t.start.toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString()),
    ).toEqual(['09:00:00', '09:05:00', '09:17:00']);
  });

  it('says that 180 minutes in a three-hour sitting leave nothing to spare', () => {
    const [sitting] = timeAgenda([morning], [item('1', 100), item('2', 80)]).sittings;
    expect([sitting?.usedMinutes, sitting?.slackMinutes]).toEqual([180, 0]);
  });

  it('keeps counting past the planned end and marks what begins after it', () => {
    const timing = timeAgenda([morning], [item('1', 170), item('2', 20), item('3', 5)]);
    expect(timing.sittings[0]?.slackMinutes).toBe(-15);
    expect(timing.items.map((t) => t.beyond)).toEqual([false, false, true]);
  });

  it('counts several sittings each for itself', () => {
    const timing = timeAgenda([morning, afternoon], [item('1', 60, 'm'), item('2', 30, 'a'), item('3', 10)]);
    expect(timing.sittings.map((s) => [s.sittingId, s.itemIds, s.slackMinutes])).toEqual([
      ['m', ['1'], 120],
      ['a', ['2', '3'], 110],
    ]);
  });

  it('puts an item whose sitting is gone with the item before it, or in the first sitting', () => {
    const placed = placeItems(
      [morning, afternoon],
      [item('1', 5, 'gone'), item('2', 5, 'a'), item('3', 5, 'gone')],
    );
    expect([...placed.values()]).toEqual(['m', 'a', 'a']);
  });

  it('has no times where there is no sitting yet', () => {
    expect(timeAgenda([], [item('1', 5)])).toEqual({ items: [], sittings: [] });
  });

  it('leaves no gap and no overlap inside a sitting, and the ends add up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 20 }), (minutes) => {
        const { items, sittings } = timeAgenda(
          [morning],
          minutes.map((m, i) => item(String(i), m)),
        );
        for (const [i, t] of items.entries()) {
          const before = items[i - 1]?.end ?? morning.period.start;
          expect(t.start.equals(before)).toBe(true);
        }
        const used = minutes.reduce((sum, m) => sum + m, 0);
        expect(sittings[0]?.usedMinutes).toBe(used);
        expect(sittings[0]?.slackMinutes).toBe(180 - used);
      }),
      { seed: 7 },
    );
  });
});
