import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#lib/usecases/context.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { checkPlace } from '#lib/usecases/planning/check.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { moveToDay, planMeeting } from '#lib/usecases/planning/commands.ts';
import { createMeetingInput, placeInput } from '#lib/usecases/planning/input.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { keepVehicle } from '#lib/usecases/vehicles/commands.ts';
import { keepTripInput, keepVehicleInput } from '#lib/usecases/vehicles/input.ts';
import { lendVehicle, takeBackVehicle } from '#lib/usecases/vehicles/lend.ts';
import { viewVehicles } from '#lib/usecases/vehicles/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const asked = (who: 'office' | 'liaison' = 'office'): Promise<Context> => demoContext(database().db, who);

beforeEach(() => loadDemoOffice(database().db));

/** An inspection that asks for the coach on one day. */
async function planVisit(day: string, subject: string, start = '09:00', end = '12:00'): Promise<string> {
  const input = createMeetingInput.parse({
    ...{ type: 'inspection', term: 5, number: null, subject },
    sittings: [{ day, start, end, venueId: null }],
    vehicleIds: ['demo-coach'],
  });
  return value(await planMeeting(await asked(), input)).id;
}

const tripsOf = async (meetingId: string) =>
  value(await viewOverview(await asked(), meetingId)).trips.map(
    ({ plate, start, end, held }) => `${plate} ${start}–${end.slice(11)} ${held ? 'held' : 'wanted'}`,
  );

const vehicleClashes = async (meetingId: string) =>
  value(await viewClashes(await asked(), meetingId))
    .rows.filter(({ kind }) => kind === 'vehicle')
    .map(({ severity, title, why }) => `${severity} ${title}: ${why}`);

const lend = async (
  meetingId: string,
  start: string,
  end: string,
  words = { from: '人大办公楼', riders: '视察组全体', riderCount: '22' },
  wait = false,
) =>
  lendVehicle(
    await asked(),
    keepTripInput.parse({
      ...{ id: null, basedOn: 1, meetingId, vehicleId: 'demo-coach', start, end },
      ...words,
      wait,
    }),
  );

describe('a vehicle of a meeting', () => {
  it('is held when the meeting is made, and seen before where another has it', async () => {
    const first = await planVisit('2026-10-20', '养老服务');
    expect(await tripsOf(first)).toEqual(['京A·06521 2026-10-20T09:00–12:00 held']);
    const place = { meetingId: null, type: 'inspection', vehicleIds: ['demo-coach'] };
    const sittings = [{ day: '2026-10-20', start: '11:30', end: '16:00', venueId: null }];
    const { clashes } = value(await checkPlace(await asked(), placeInput.parse({ ...place, sittings })));
    const [clash] = clashes.filter(({ kind }) => kind === 'vehicle');
    expect(clash).toMatchObject({ severity: 'warn', why: '京A·06521那时另有用车，一辆车不能派两处。' });
    expect(clash?.short).toContain('养老服务');
  });

  it('that two meetings want is drawn: in the strip of a clash, and on the fortnight of both', async () => {
    const morning = await planVisit('2026-09-24', '养老服务');
    const drawn = async () =>
      value(await viewToday(await asked()))
        .days.find(({ date }) => date === '2026-09-24')
        ?.blocks.filter(({ meetingId }) => meetingId !== null)
        .map(({ meetingId, clash }) => [meetingId, clash]);
    const afternoon = await planVisit('2026-09-24', '校外托管', '14:00', '16:00');
    expect(await drawn()).toEqual([
      [morning, false],
      [afternoon, false],
    ]);
    value(await lend(afternoon, '2026-09-24T11:00', '2026-09-24T13:00', undefined, true));
    expect(await drawn()).toEqual([
      [morning, true],
      [afternoon, true],
    ]);
    const { strip, rows } = value(await viewClashes(await asked(), afternoon));
    const n = rows.find(({ kind }) => kind === 'vehicle')?.n;
    expect(strip?.rows.at(-1)).toMatchObject({ id: 'demo-coach', name: '京A·06521', marks: [{ n }] });
  });

  it('is waited for where another has it, which both meetings say, until one of them gives way', async () => {
    const first = await planVisit('2026-10-20', '养老服务');
    const second = await planVisit('2026-10-20', '河湖治理', '10:00', '16:00');
    expect(await tripsOf(second)).toEqual(['京A·06521 2026-10-20T10:00–16:00 wanted']);
    expect(await vehicleClashes(second)).toHaveLength(1);
    expect(await vehicleClashes(first)).toHaveLength(1);
    expect(await lend(second, '2026-10-20T10:00', '2026-10-20T16:00')).toMatchObject({
      ok: false,
      refusal: { kind: 'booked', resource: expect.stringContaining('京A·06521') },
    });
    const { version } = value(await viewOverview(await asked(), first));
    value(await moveToDay(await asked(), { meetingId: first, basedOn: version, day: '2026-10-22' }));
    expect(await tripsOf(first)).toEqual(['京A·06521 2026-10-22T09:00–12:00 held']);
    expect([await vehicleClashes(first), await vehicleClashes(second)]).toEqual([[], []]);
    expect(await tripsOf(second)).toEqual(['京A·06521 2026-10-20T10:00–16:00 held']);
  });

  it('goes to who asked first when it comes free: called off, taken back or lent for another time', async () => {
    const first = await planVisit('2026-10-20', '养老服务');
    const second = await planVisit('2026-10-20', '河湖治理', '10:00', '16:00');
    const third = await planVisit('2026-10-20', '校外托管', '14:00', '15:00');
    const held = async () =>
      [await tripsOf(second), await tripsOf(third)].map(([trip]) => trip?.split(' ').at(-1));
    expect(await held()).toEqual(['wanted', 'held']);
    value(await changeState(await asked(), { meetingId: first, from: 'tentative', to: 'cancelled' }));
    expect(await held()).toEqual(['wanted', 'held']);
    const [trip] = value(await viewOverview(await asked(), third)).trips;
    const [tripId, basedOn] = [trip?.id ?? '', trip?.version ?? 0];
    value(await takeBackVehicle(await asked(), { meetingId: third, tripId, basedOn }));
    expect(await tripsOf(second)).toEqual(['京A·06521 2026-10-20T10:00–16:00 held']);
    const event = await database().db.auditEvent.findFirst({ where: { action: 'hold-vehicle' } });
    expect(event).toMatchObject({ entity: 'trip', actorName: (await asked()).actor.name });
    value(await changeState(await asked(), { meetingId: first, from: 'cancelled', to: 'tentative' }));
    expect(await tripsOf(first)).toEqual(['京A·06521 2026-10-20T09:00–12:00 wanted']);
    const [later] = value(await viewOverview(await asked(), second)).trips;
    value(
      await lendVehicle(
        await asked(),
        keepTripInput.parse({
          ...{
            id: later?.id,
            basedOn: later?.version,
            meetingId: second,
            vehicleId: 'demo-coach',
            wait: false,
          },
          ...{ start: '2026-10-20T12:00', end: '2026-10-20T16:00', from: '', riders: '', riderCount: '' },
        }),
      ),
    );
    expect(await tripsOf(first)).toEqual(['京A·06521 2026-10-20T09:00–12:00 held']);
  });

  it('goes along when the meeting moves, and is only waited for where it cannot', async () => {
    await planVisit('2026-10-22', '河湖治理');
    const moved = await planVisit('2026-10-20', '养老服务');
    const { version } = value(await viewOverview(await asked(), moved));
    value(await moveToDay(await asked(), { meetingId: moved, basedOn: version, day: '2026-10-22' }));
    expect(await tripsOf(moved)).toEqual(['京A·06521 2026-10-22T09:00–12:00 wanted']);
    expect(await vehicleClashes(moved)).toHaveLength(1);
  });

  it('is free when the meeting is called off, and taken up when it is on again', async () => {
    const first = await planVisit('2026-10-20', '养老服务');
    value(await changeState(await asked(), { meetingId: first, from: 'tentative', to: 'cancelled' }));
    const second = await planVisit('2026-10-20', '河湖治理');
    expect(await tripsOf(second)).toEqual(['京A·06521 2026-10-20T09:00–12:00 held']);
    value(await changeState(await asked(), { meetingId: second, from: 'tentative', to: 'cancelled' }));
    value(await changeState(await asked(), { meetingId: first, from: 'cancelled', to: 'tentative' }));
    expect(await tripsOf(first)).toEqual(['京A·06521 2026-10-20T09:00–12:00 held']);
  });

  it('says how many have no seat; taken back it is gone, with what was lent', async () => {
    const meetingId = await planVisit('2026-10-20', '养老服务');
    value(await lend(meetingId, '2026-10-21T08:00', '2026-10-21T18:00'));
    const trips = value(await viewOverview(await asked(), meetingId)).trips;
    expect(trips.map(({ standing }) => standing)).toEqual([0, 3]);
    const trip = { meetingId, tripId: trips[1]?.id ?? '', basedOn: 1 };
    const back = value(await takeBackVehicle(await asked(), trip));
    expect(back).toMatchObject({ start: '2026-10-21T08:00', from: '人大办公楼', riders: '视察组全体' });
    expect(await tripsOf(meetingId)).toHaveLength(1);
  });

  it('is not had by a meeting that is called off, which cannot be moved either', async () => {
    const meetingId = await planVisit('2026-10-20', '养老服务');
    value(await changeState(await asked(), { meetingId, from: 'tentative', to: 'cancelled' }));
    const off = { ok: false, refusal: { kind: 'blocked', codes: ['meeting.cancelled'] } };
    expect(await lend(meetingId, '2026-10-21T08:00', '2026-10-21T18:00')).toMatchObject(off);
    const { version } = value(await viewOverview(await asked(), meetingId));
    const move = { meetingId, basedOn: version, day: '2026-10-22' };
    expect(await moveToDay(await asked(), move)).toMatchObject(off);
    expect(await tripsOf(meetingId)).toEqual(['京A·06521 2026-10-20T09:00–12:00 wanted']);
  });

  it('of a classified meeting is lent without a word of who rides, and shown so', async () => {
    const meetingId = await planVisit('2026-10-20', '养老服务');
    await database().db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    const times = ['2026-10-21T08:00', '2026-10-21T18:00'] as const;
    expect(await lend(meetingId, ...times)).toMatchObject({ refusal: { kind: 'classified' } });
    value(await lend(meetingId, ...times, { from: '', riders: '', riderCount: '' }));
    await database().db.trip.updateMany({ data: { fromPlace: '西山', riders: '某组' } });
    const { trips } = value(await viewVehicles(await asked()));
    const shown = trips.filter((trip) => trip.meetingId === meetingId);
    expect(shown.map(({ from, riders }) => [from, riders])).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('is taken back only as it was seen; put back, it waits where another has it by then', async () => {
    const first = await planVisit('2026-10-20', '养老服务');
    const [trip] = value(await viewOverview(await asked(), first)).trips;
    const seen = { meetingId: first, tripId: trip?.id ?? '', basedOn: trip?.version ?? 0 };
    value(await lend(first, '2026-10-21T08:00', '2026-10-21T18:00'));
    expect(await takeBackVehicle(await asked(), { ...seen, basedOn: seen.basedOn + 1 })).toMatchObject({
      refusal: { kind: 'stale', what: 'trip' },
    });
    const other = await planVisit('2026-10-23', '河湖治理');
    expect(await takeBackVehicle(await asked(), { ...seen, meetingId: other })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const { start, end } = value(await takeBackVehicle(await asked(), seen));
    const second = await planVisit('2026-10-20', '养老服务二');
    expect(await tripsOf(second)).toEqual(['京A·06521 2026-10-20T09:00–12:00 held']);
    value(await lend(first, start, end, { from: '', riders: '', riderCount: '' }, true));
    expect(await tripsOf(first)).toEqual([
      '京A·06521 2026-10-20T09:00–12:00 wanted',
      '京A·06521 2026-10-21T08:00–18:00 held',
    ]);
  });

  it('goes to one of several meetings made at once; the others wait, and none is refused', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, n) => planVisit('2026-10-20', `视察之${n}`)),
    );
    const held = (await Promise.all(made.map(tripsOf))).flat();
    expect(held.filter((line) => line.endsWith(' held'))).toHaveLength(1);
    expect(held.filter((line) => line.endsWith(' wanted'))).toHaveLength(5);
  });

  it('is asked for once by a new meeting, and only while it is known and in use', async () => {
    const input = {
      ...{ type: 'inspection', term: 5, number: null, subject: '养老服务' },
      sittings: [{ day: '2026-10-20', start: '09:00', end: '12:00', venueId: null }],
    };
    const plan = async (vehicleIds: readonly string[]) =>
      planMeeting(await asked(), createMeetingInput.parse({ ...input, vehicleIds }));
    const { id } = value(await plan(['demo-coach', 'demo-coach']));
    expect(await tripsOf(id)).toHaveLength(1);
    expect(await plan(['nobody-knows'])).toMatchObject({ refusal: { kind: 'not-found', what: 'vehicle' } });
    await database().db.vehicle.updateMany({ data: { retiredOn: new Date('2026-10-20') } });
    expect(await plan(['demo-coach'])).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'vehicleIds', code: 'vehicle-retired' }] },
    });
  });

  it('is not lent by those who do not plan meetings', async () => {
    const meetingId = await planVisit('2026-10-20', '养老服务');
    const trip = {
      id: null,
      basedOn: 1,
      meetingId,
      vehicleId: 'demo-van',
      from: '',
      riders: '',
      riderCount: null,
      wait: false,
    };
    const answer = await lendVehicle(await asked('liaison'), {
      ...trip,
      ...{ start: '2026-10-20T10:00', end: '2026-10-20T16:00' },
    });
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
  });
});

describe('the list of vehicles', () => {
  const van = {
    id: 'demo-van',
    basedOn: 1,
    plate: '京A·06522',
    model: '',
    seats: '６',
    driver: '',
    driverPhone: '',
  };

  it('has those in use first, with what each is lent for', async () => {
    await planVisit('2026-09-20', '养老服务');
    value(await keepVehicle(await asked(), keepVehicleInput.parse({ ...van, retiredOn: '2026-09-01' })));
    const { vehicles, trips } = value(await viewVehicles(await asked()));
    expect(vehicles.map(({ plate, retired, coming, seats }) => [plate, retired, coming, seats])).toEqual([
      ['京A·06521', false, 1, 19],
      ['京A·06522', true, 0, 6],
    ]);
    expect(trips.map(({ plate, held }) => [plate, held])).toEqual([['京A·06521', true]]);
  });

  it('has each plate once, and does not lend what is out of use', async () => {
    const twice = keepVehicleInput.parse({ ...van, id: null, retiredOn: '' });
    expect(await keepVehicle(await asked(), twice)).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'plate', code: 'plate-taken' }] },
    });
    const coach = { ...van, id: 'demo-coach', plate: '京A·06521', seats: 19, retiredOn: '2026-10-20' };
    const meetingId = await planVisit('2026-10-20', '养老服务');
    value(await keepVehicle(await asked(), keepVehicleInput.parse(coach)));
    expect(await vehicleClashes(meetingId)).toEqual(['block 京A·06521: 京A·06521那时已停用，请换一辆。']);
    expect(await lend(meetingId, '2026-10-21T08:00', '2026-10-21T18:00')).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'vehicleId', code: 'vehicle-retired' }] },
    });
  });

  it('is saved by one at a time', async () => {
    value(await keepVehicle(await asked(), keepVehicleInput.parse({ ...van, retiredOn: '' })));
    const late = await keepVehicle(
      await asked(),
      keepVehicleInput.parse({ ...van, driver: '莫少洲', retiredOn: '' }),
    );
    expect(late).toMatchObject({ refusal: { kind: 'stale', what: 'vehicle', yours: { driver: '莫少洲' } } });
  });
});
