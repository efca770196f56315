import { beforeEach, describe, expect, it } from 'vitest';
import { mark, remove } from '#lib/domain/seating/edit-room.ts';
import type { Context } from '#lib/usecases/context.ts';
import { keepRoom, keepVenue } from '#lib/usecases/venues/commands.ts';
import { type KeepVenueInput, keepVenueInput } from '#lib/usecases/venues/input.ts';
import { viewVenue, viewVenues } from '#lib/usecases/venues/queries.ts';
import { keepRoomInput } from '#lib/usecases/venues/room-input.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const fresh: KeepVenueInput = {
  id: null,
  basedOn: 1,
  name: '区机关会议中心二楼205会议室',
  address: '',
  capacity: 30,
  setUpMinutes: 30,
  clearDownMinutes: 15,
  surveyedOn: '',
  shape: {
    kind: 'theatre',
    rostrum: [3],
    blocks: [4, 4],
    votingRows: 2,
    nonVotingRows: 1,
    publicRows: 0,
    pitches: { seat: 1, rostrum: 1, row: 1.2, aisle: 1.4 },
  },
};

async function venueNamed(name: string) {
  const found = value(await viewVenues(office)).venues.find((venue) => venue.name === name);
  if (!found) throw new Error(`no venue ${name}`);
  return found;
}

describe('venues', () => {
  it('are drawn from their counts and read back as they were entered', async () => {
    value(await keepVenue(office, fresh));
    const venue = await venueNamed(fresh.name);
    expect([venue.seats, venue.shape]).toEqual([
      { rostrum: 3, voting: 16, 'non-voting': 8, public: 0 },
      fresh.shape,
    ]);
  });

  it('keep their drawing where only facts change, and refuse a stale save with both', async () => {
    const { id } = value(await keepVenue(office, fresh));
    const before = await venueNamed(fresh.name);
    value(
      await keepVenue(office, { ...fresh, id, capacity: 28, shape: before.shape as KeepVenueInput['shape'] }),
    );
    const after = await venueNamed(fresh.name);
    expect([after.capacity, after.layout]).toEqual([28, before.layout]);
    const late = await keepVenue(office, { ...fresh, id, capacity: 25 });
    expect(late.ok ? null : late.refusal).toMatchObject({
      kind: 'stale',
      current: { capacity: 28 },
      yours: { capacity: 25 },
    });
  });

  it('have one name each', async () => {
    value(await keepVenue(office, fresh));
    const twice = await keepVenue(office, fresh);
    expect(twice.ok ? null : twice.refusal).toEqual({
      kind: 'invalid',
      faults: [{ path: 'name', code: 'name-taken' }],
    });
  });

  it('are not edited by a leader', async () => {
    const leader = await demoContext(database().db, 'leader');
    const refused = await keepVenue(leader, fresh);
    expect(refused.ok ? null : refused.refusal.kind).toBe('not-allowed');
  });

  it('say how many sittings they have ahead', async () => {
    const hall = await venueNamed('区机关会议中心三楼常委会会议室');
    expect(hall.coming).toBe(1);
  });

  it('say what they are held for, with the time to set up and clear', async () => {
    const hall = await venueNamed('区机关会议中心三楼常委会会议室');
    const { bookings } = value(await viewVenue(office, hall.id));
    const [booking] = bookings;
    expect(bookings.map(({ meetingId }) => meetingId)).toEqual(['demo-main']);
    const minutes = (from = '', to = ''): number => (Date.parse(to) - Date.parse(from)) / 60_000;
    expect(minutes(booking?.heldFrom, booking?.start)).toBe(hall.setUpMinutes);
    expect(minutes(booking?.end, booking?.heldTo)).toBe(hall.clearDownMinutes);
  });

  it('refuse rooms no building has', () => {
    expect(keepVenueInput.safeParse({ ...fresh, shape: { ...fresh.shape, votingRows: 500 } }).success).toBe(
      false,
    );
  });
});

describe('a room drawn seat by seat', () => {
  it('is kept whole with the version it was based on, and a second save is refused with both', async () => {
    const { id } = value(await keepVenue(office, fresh));
    const { layout } = await venueNamed(fresh.name);
    const room = mark(layout, new Set(['voting-1-1']), 'blocked', true);
    expect(value(await keepRoom(office, { venueId: id, basedOn: 1, room })).version).toBe(2);
    const venue = await venueNamed(fresh.name);
    expect([venue.seats.voting, venue.shape, venue.layout.areas]).toEqual([15, null, room.areas]);
    const late = await keepRoom(office, { venueId: id, basedOn: 1, room: layout });
    expect(late.ok ? null : late.refusal).toMatchObject({ kind: 'stale', what: 'venue' });
    expect((await venueNamed(fresh.name)).layout.areas).toEqual(room.areas);
  });

  it('keeps its drawing where only facts of the venue change, until it is drawn anew from counts', async () => {
    const { id } = value(await keepVenue(office, fresh));
    const { layout } = await venueNamed(fresh.name);
    value(await keepRoom(office, { venueId: id, basedOn: 1, room: remove(layout, new Set(['voting-1-1'])) }));
    value(await keepVenue(office, { ...fresh, id, basedOn: 2, capacity: 26, shape: null }));
    expect((await venueNamed(fresh.name)).seats.voting).toBe(15);
    value(await keepVenue(office, { ...fresh, id, basedOn: 3 }));
    expect(await venueNamed(fresh.name)).toMatchObject({ seats: { voting: 16 }, shape: { kind: 'theatre' } });
  });

  it('is not for a liaison to change, and nothing but a room is taken for one', async () => {
    const { layout, id } = await venueNamed((await viewVenues(office).then(value)).venues[0]?.name ?? '');
    const liaison = await demoContext(database().db, 'liaison');
    const late = await keepRoom(liaison, { venueId: id, basedOn: 1, room: layout });
    expect(late.ok ? null : late.refusal.kind).toBe('not-allowed');
    const read = (room: unknown) => keepRoomInput.safeParse({ venueId: id, basedOn: 1, room }).success;
    const [area] = layout.areas;
    expect(read(layout)).toBe(true);
    expect(read({ ...layout, areas: [...layout.areas, area] })).toBe(false);
    expect(read({ ...layout, width: 1e9 })).toBe(false);
    expect(read({ ...layout, script: 'x' })).toBe(false);
    expect(read(null)).toBe(false);
  });
});
