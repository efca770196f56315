import { describe, expect, it } from 'vitest';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { buildUTable } from '#lib/domain/seating/build-u-table.ts';
import { countSeats, seatsOfKind } from '#lib/domain/seating/room.ts';
import { roomInView, turnRoom } from '#lib/domain/seating/view.ts';
import { smallRoom } from './small-room.ts';

describe('a theatre', () => {
  it('has the seats that were asked for, voting units numbered through', () => {
    const room = buildTheatre({
      name: '三楼',
      rostrum: [7],
      blocks: [5, 5],
      votingRows: 4,
      nonVotingRows: 3,
      publicRows: 1,
    });
    expect(countSeats(room)).toEqual({ rostrum: 7, voting: 40, 'non-voting': 30, public: 10 });
    const units = seatsOfKind(room, 'voting').map(({ unit }) => unit);
    expect([units[0], units[9], units[39]]).toEqual(['01', '10', '40']);
    expect(room.areas.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual([
      '1',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('stands inside its walls, every seat in its own place', () => {
    const seats = smallRoom.areas.flatMap(({ rows }) => rows.flatMap((row) => row.seats));
    expect(
      seats.filter(({ x, y }) => x <= 0 || x >= smallRoom.width || y <= 0 || y >= smallRoom.depth),
    ).toEqual([]);
    expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(seats.length);
    expect(new Set(seats.map(({ id }) => id)).size).toBe(seats.length);
  });

  it('keeps the rostrum before the hall and its front row nearest to it', () => {
    const room = buildTheatre({
      name: '',
      rostrum: [3, 3],
      blocks: [3],
      votingRows: 1,
      nonVotingRows: 0,
      publicRows: 0,
    });
    const ys = room.areas.flatMap(({ rows }) => rows.map(({ seats }) => seats[0]?.y ?? 0));
    const [front = 0, back = 0, hall = 0] = ys;
    expect(back).toBeLessThan(front);
    expect(front).toBeLessThan(hall);
  });

  it('survives being stored', () => {
    expect(JSON.parse(JSON.stringify(smallRoom))).toEqual(smallRoom);
  });
});

describe('a U table', () => {
  it('fills from the head, the right arm first', () => {
    const room = buildUTable({ name: '', head: 3, left: 2, right: 2, kind: 'voting', outer: 3 });
    expect(seatsOfKind(room, 'voting').map(({ id }) => id)).toEqual([
      'arm-right-1',
      'arm-left-1',
      'arm-right-2',
      'arm-left-2',
    ]);
    expect(countSeats(room)).toMatchObject({ rostrum: 3, 'non-voting': 3 });
  });
});

describe('the view from the stage', () => {
  it('turns left to right and front to back', () => {
    const first = smallRoom.areas[1]?.rows[0]?.seats[0];
    const turned = turnRoom(smallRoom).areas[1]?.rows[0]?.seats[0];
    expect(turned?.id).toBe(first?.id);
    expect(turned?.x).toBeCloseTo(smallRoom.width - (first?.x ?? 0), 2);
    expect(turned?.y).toBeCloseTo(smallRoom.depth - (first?.y ?? 0), 2);
    expect(turnRoom(smallRoom).doors[0]?.wall).toBe('front');
  });

  it('turned twice is the audience view', () => {
    expect(turnRoom(roomInView(smallRoom, 'stage'))).toEqual(roomInView(smallRoom, 'audience'));
  });
});
