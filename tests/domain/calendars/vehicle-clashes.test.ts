import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { LentVehicle } from '#lib/domain/calendars/candidate.ts';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { findSlots } from '#lib/domain/calendars/find-slots.ts';
import type { VehicleId } from '#lib/domain/id.ts';
import { isRetired, type Vehicle, withoutSeat } from '#lib/domain/logistics/vehicle.ts';
import { aCandidate, aCommitment, aGround, at, body } from './clash-ground.ts';

const coachId = 'coach' as VehicleId;
const coach: Vehicle = {
  id: coachId,
  plate: '云A·06521',
  model: '考斯特',
  seats: 19,
  driver: '史敬川',
  driverPhone: '',
  retiredOn: null,
  version: 1,
};

function lent(id: string, from: string, to: string, over: Partial<LentVehicle> = {}): LentVehicle {
  const common = { bodyId: body('own'), meetingId: 'other', sourceId: null, ...over };
  return { ...aCommitment(id, from, to, common), vehicleId: coachId, ...over };
}

/** Sits 9:00–12:00 and has the coach from half an hour before to an hour after. */
const visit = (over = {}) =>
  aCandidate('09-23 09:00', '09-23 12:00', {
    trips: [{ vehicleId: coachId, offsetMinutes: -30, minutes: 270 }],
    ...over,
  });

const ofVehicles = (clashes: readonly Clash[]): readonly string[] =>
  clashes
    .filter(({ kind }) => kind === 'vehicle')
    .map((clash) => `${clash.severity} ${clash.cause} ${clash.with.id}`);

const found = (trips: readonly LentVehicle[], over = {}, vehicles = [coach]): readonly string[] =>
  ofVehicles(findClashes(visit(over), aGround({ trips, vehicles })));

describe('a vehicle wanted twice', () => {
  it.each([
    ['during the sitting', '09-23 10:00', '09-23 11:00', true],
    ['only while people are fetched', '09-23 08:00', '09-23 08:31', true],
    ['only on the way back', '09-23 12:59', '09-23 15:00', true],
    ['until it is fetched: touching', '09-23 07:00', '09-23 08:30', false],
    ['from when it is back: touching', '09-23 13:00', '09-23 15:00', false],
    ['another day', '09-24 09:00', '09-24 12:00', false],
  ])('%s: %s – %s clashes: %s', (_when, from, to, clashes) => {
    expect(found([lent('trip-1', from, to)])).toEqual(clashes ? ['block same-vehicle trip-1'] : []);
  });

  it('weighs what the office set, one step less where the other is not sure of it', () => {
    expect(found([lent('trip-1', '09-23 10:00', '09-23 11:00', { firm: false })])).toEqual([
      'warn same-vehicle trip-1',
    ]);
    const ground = aGround({ trips: [lent('trip-1', '09-23 10:00', '09-23 11:00')], vehicles: [coach] });
    const light = { ...ground.planning, severity: { ...ground.planning.severity, vehicle: 'note' as const } };
    expect(ofVehicles(findClashes(visit(), { ...ground, planning: light }))).toEqual([
      'note same-vehicle trip-1',
    ]);
  });

  it('is none with its own trip, nor with another vehicle', () => {
    const trips = [lent('trip-1', '09-23 10:00', '09-23 11:00', { meetingId: 'm1' })];
    expect(found(trips, { meetingId: 'm1' })).toEqual([]);
    expect(
      found([{ ...lent('trip-2', '09-23 10:00', '09-23 11:00'), vehicleId: 'van' as VehicleId }]),
    ).toEqual([]);
  });

  it('is a clash by time alone: moving both by the same time changes nothing', () => {
    const minutes = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: -200, max: 200 }),
        (from, length, shift) => {
          const other = (by: number): LentVehicle => {
            const start = at('09-23 09:00').add({ minutes: from + by });
            return {
              ...lent('trip-1', '09-23 09:00', '09-23 10:00'),
              start,
              end: start.add({ minutes: length }),
            };
          };
          const ours = (by: number) => {
            const start = at('09-23 09:00').add({ minutes: by });
            return visit({ sittings: [{ period: { start, end: start.add({ hours: 3 }) }, venueId: null }] });
          };
          const clashing = (by: number) =>
            ofVehicles(findClashes(ours(by), aGround({ trips: [other(by)], vehicles: [coach] })));
          expect(clashing(shift)).toEqual(clashing(0));
          expect(clashing(0).length > 0).toBe(from < 240 && from + length > -30);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  it('excludes the day where a time is looked for, and the vehicle goes with the meeting', () => {
    const { sittings: _placed, ...candidate } = visit();
    const day = Temporal.PlainDate.from('2026-09-23');
    const search = {
      candidate,
      window: { from: day, to: day.add({ days: 1 }) },
      blocks: [{ dayOffset: 0, start: Temporal.PlainTime.from('09:00'), minutes: 180, venueId: null }],
      starts: [],
      weekdays: [1, 2, 3, 4, 5],
      required: { kind: 'all' as const },
      askedDay: null,
      turn: { after: null, before: null },
      limit: 5,
    };
    const trips = [lent('trip-1', '09-23 12:30', '09-23 14:00')];
    const { days } = findSlots(search, aGround({ trips, vehicles: [coach] }));
    expect(days.map(({ grade }) => grade === 'excluded')).toEqual([true, false]);
    expect(days[0]?.reason).toMatchObject({ code: 'clash', clash: { cause: 'same-vehicle' } });
  });
});

describe('a vehicle out of use', () => {
  it('clashes from its last day on', () => {
    const until = (day: string) => [{ ...coach, retiredOn: Temporal.PlainDate.from(day) }];
    expect(found([], {}, until('2026-09-24'))).toEqual([]);
    expect(found([], {}, until('2026-09-23'))).toEqual(['block vehicle-retired vehicle-coach']);
    expect(isRetired(coach, Temporal.PlainDate.from('2099-01-01'))).toBe(false);
  });
});

describe('seats', () => {
  it.each([
    [null, 0],
    [19, 0],
    [22, 3],
  ])('for %s leave %s standing', (riderCount, standing) => {
    expect(withoutSeat({ riderCount }, coach)).toBe(standing);
  });
});
