import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { allSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import { cutRoom, type RoomSection } from '#lib/domain/seating/room-sections.ts';

const congress = buildTheatre({
  name: '大会堂',
  rostrum: [31],
  blocks: [20, 20, 20],
  votingRows: 52,
  nonVotingRows: 2,
  publicRows: 1,
});

const seatsOf = ({ areas }: RoomSection) => areas.flatMap(({ rows }) => rows.flatMap(({ seats }) => seats));
const extentOf = (section: RoomSection, axis: 'x' | 'y'): number => {
  const at = seatsOf(section).map((seat) => seat[axis]);
  return Math.max(...at) - Math.min(...at);
};

describe('a hall cut into sections', () => {
  it('is cut along its aisles and between rows, the rostrum by itself, numbered from the front', () => {
    const sections = cutRoom(congress, { width: 19, depth: 26 });
    expect(sections.map(({ number }) => number)).toEqual(sections.map((_, at) => at + 1));
    const rostrum = sections.filter(({ areas }) => areas.every(({ kind }) => kind === 'rostrum'));
    expect(rostrum.map(({ number }) => number)).toEqual([1, 2]);
    const hall = sections.slice(2);
    expect(hall).toHaveLength(9);
    for (const section of hall) expect(new Set(seatsOf(section).map(({ block }) => block)).size).toBe(1);
    expect(hall.map((section) => seatsOf(section)[0]?.block)).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  it('puts blocks together that fit on one sheet', () => {
    const sections = cutRoom(congress, { width: 36, depth: 26 });
    const first = sections.find(({ areas }) => areas.some(({ kind }) => kind === 'voting'));
    expect(new Set((first ? seatsOf(first) : []).map(({ block }) => block))).toEqual(new Set([0, 1]));
  });

  it.each(['u', 'square', 'long', 'round'] as const)(
    'divides a table (%s) only where no sheet can show it',
    (form) => {
      const sides = { head: 36, left: form === 'long' ? 2 : 24, right: 2, foot: form === 'u' ? 0 : 24 };
      const room = { areas: [buildPiece({ form, kind: 'voting', sides, seat: 0.7 }, 't')] };
      expect(cutRoom(room, { width: 40, depth: 40 })).toHaveLength(1);
      const sections = cutRoom(room, { width: 7, depth: 7 });
      expect(sections.length).toBeGreaterThan(1);
      for (const section of sections) {
        expect(extentOf(section, 'x')).toBeLessThanOrEqual(7);
        expect(extentOf(section, 'y')).toBeLessThanOrEqual(7);
      }
      const ids = sections.flatMap(seatsOf).map(({ id }) => id);
      expect(new Set(ids).size).toBe(allSeats(room as unknown as RoomLayout).length);
      expect(ids.length).toBe(new Set(ids).size);
    },
  );

  it('has every seat in one section, and no section larger than the sheet', () => {
    const theatres = fc.record({
      rostrum: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
      blocks: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
      votingRows: fc.integer({ min: 1, max: 40 }),
      nonVotingRows: fc.integer({ min: 0, max: 4 }),
      publicRows: fc.integer({ min: 0, max: 4 }),
    });
    const sheets = fc.record({
      width: fc.integer({ min: 4, max: 40 }),
      depth: fc.integer({ min: 4, max: 40 }),
    });
    fc.assert(
      fc.property(theatres, sheets, (theatre, most) => {
        const room = buildTheatre({ name: '', ...theatre });
        const sections = cutRoom(room, most);
        const ids = sections.flatMap(seatsOf).map(({ id }) => id);
        expect([...ids].sort()).toEqual(
          allSeats(room)
            .map(({ id }) => id)
            .sort(),
        );
        for (const section of sections) {
          expect(extentOf(section, 'x')).toBeLessThanOrEqual(most.width);
          expect(extentOf(section, 'y')).toBeLessThanOrEqual(most.depth);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
