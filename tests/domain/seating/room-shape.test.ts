import { describe, expect, it } from 'vitest';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { buildRoom, type RoomShape, shapeOf } from '#lib/domain/seating/room-shape.ts';

const pitches = { seat: 1.5, rostrum: 1.75, row: 1.2, aisle: 1.5 };

const shapes: readonly RoomShape[] = [
  { kind: 'theatre', rostrum: [7], blocks: [5, 5], votingRows: 4, nonVotingRows: 3, publicRows: 0, pitches },
  {
    kind: 'theatre',
    rostrum: [15, 16],
    blocks: [6, 10, 6],
    votingRows: 14,
    nonVotingRows: 3,
    publicRows: 1,
    pitches: { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 },
  },
  {
    kind: 'u',
    head: 3,
    left: 5,
    right: 5,
    outer: 10,
    pitches: { seat: 0.8, rostrum: 1, row: 1.25, aisle: 1.4 },
  },
];

describe('the counts of a room', () => {
  it.each(shapes)('are read back from the room they built', (shape) => {
    expect(shapeOf(buildRoom('会议室', shape))).toEqual(shape);
  });

  it('are not guessed for a room that was drawn otherwise', () => {
    const room = buildTheatre({
      name: '',
      rostrum: [3],
      blocks: [2, 2],
      votingRows: 2,
      nonVotingRows: 0,
      publicRows: 0,
    });
    const [rostrum, hall] = room.areas;
    if (!rostrum || !hall) throw new Error('a theatre has a rostrum and a hall');
    const odd = { ...room, areas: [rostrum, { ...hall, rows: hall.rows.slice(1) }] };
    expect(shapeOf(odd)).toBeNull();
  });
});
