import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomScale } from '#app/_ui/room/room-scale.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import { buildRoom, type RoomShape, shapeOf } from '#lib/domain/seating/room-shape.ts';
import { spacingOf, standsAcross } from '#lib/domain/seating/room-spacing.ts';
import { roomInView, views } from '#lib/domain/seating/view.ts';

/** What `keepVenueInput` lets through. */
const metres = fc.integer({ min: 40, max: 600 }).map((cm) => cm / 100);
const pitches = fc.record({ seat: metres, rostrum: metres, row: metres, aisle: metres });
const count = (min: number, max = 60) => fc.integer({ min, max });
const shapes: fc.Arbitrary<RoomShape> = fc.oneof(
  fc.record({
    kind: fc.constant('theatre' as const),
    rostrum: fc.array(count(1), { maxLength: 6 }),
    blocks: fc.array(count(1), { minLength: 1, maxLength: 8 }),
    votingRows: count(0, 8),
    nonVotingRows: count(0, 8),
    publicRows: count(0, 8),
    pitches,
  }),
  fc.record({
    kind: fc.constant('u' as const),
    head: count(1),
    left: count(0),
    right: count(0),
    outer: count(0),
    pitches,
  }),
);
const boxes = fc.record({
  width: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
});

const seatsOf = (room: RoomLayout) => room.areas.flatMap(({ rows }) => rows.flatMap((row) => row.seats));

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersOf);
}

describe('every room that can be drawn from its counts', () => {
  it('is finite from both ends, at every size of window', () => {
    fc.assert(
      fc.property(shapes, boxes, (shape, box) => {
        const room = buildRoom('会场', shape);
        for (const view of views) {
          expect(numbersOf(roomInView(room, view)).filter((n) => !Number.isFinite(n))).toEqual([]);
        }
        const scale = roomScale(room, box);
        expect(numbersOf(scale).filter((n) => !Number.isFinite(n) || n <= 0)).toEqual([]);
        const paper = spacingOf(seatsOf(room), 1.2);
        expect(Math.min(paper.beside, paper.behind)).toBeGreaterThan(0.2);
        expect(Math.max(paper.beside, paper.behind)).toBeLessThanOrEqual(1.2);
      }),
      { numRuns: 300 },
    );
  });

  it('has every seat in a place of its own inside the walls, and gives its counts back', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const room = buildRoom('会场', shape);
        const seats = seatsOf(room);
        expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(seats.length);
        expect(seats.filter(({ x, y }) => x <= 0 || y <= 0 || x >= room.width || y >= room.depth)).toEqual(
          [],
        );
        expect(shapeOf(room)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

describe('the outer ring of a table', () => {
  const usual = { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 };
  const room = buildRoom('三楼301', {
    ...{ kind: 'u', head: 3, left: 5, right: 5, outer: 10, pitches: usual },
  });
  const outer = room.areas.find(({ id }) => id === 'outer');

  it('is two rows, one behind each arm, filled in turn', () => {
    expect(outer?.rows.map(({ label, seats }) => [label, seats.length])).toEqual([
      ['outerRight', 5],
      ['outerLeft', 5],
    ]);
    expect(outer?.rows.some((row) => standsAcross(row, outer))).toBe(false);
  });

  it('stands along the room even with a single seat on each side', () => {
    const small = buildRoom('', { ...{ kind: 'u', head: 1, left: 1, right: 1, outer: 2, pitches: usual } });
    const along = small.areas.filter(({ id }) => id !== 'rostrum');
    expect(along.flatMap((area) => area.rows.map((row) => standsAcross(row, area)))).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it('is drawn to a finite scale where it was stored as one row, as before', () => {
    const seats = outer?.rows.flatMap((row) => row.seats) ?? [];
    const stored: RoomLayout = {
      ...room,
      areas: room.areas.map((area) =>
        area.id === 'outer' ? { ...area, fill: 'rows', rows: [{ label: '', seats }] } : area,
      ),
    };
    expect(roomScale(stored, { width: 848, height: 668 })).toEqual(
      roomScale(room, { width: 848, height: 668 }),
    );
  });
});
