import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRoom } from '#lib/domain/seating/check-room.ts';
import {
  addArea,
  addFixture,
  bindUnits,
  changeKind,
  duplicate,
  fixtureKey,
  freeId,
  labelRows,
  mark,
  remove,
  renumber,
  resize,
  shift,
} from '#lib/domain/seating/edit-room.ts';
import { pickAt, pickInside, pickWith, snap, snapLines } from '#lib/domain/seating/pick-seats.ts';
import { type PieceDraft, pieceDrafts, pieceKinds, pieceOf } from '#lib/domain/seating/piece-drafts.ts';
import {
  allSeats,
  countSeats,
  type RoomLayout,
  seatKinds,
  seatMarks,
  seatsOfKind,
} from '#lib/domain/seating/room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import { shapeOf } from '#lib/domain/seating/room-shape.ts';
import { smallRoom } from './small-room.ts';

const empty: RoomLayout = {
  ...smallRoom,
  areas: [],
  aisles: [],
  stage: null,
  lectern: null,
  width: 40,
  depth: 40,
};
const ids = (room: RoomLayout): readonly string[] => allSeats(room).map(({ id }) => id);
const seat = (room: RoomLayout, id: string) => allSeats(room).find((each) => each.id === id);

function withPiece(draft: PieceDraft): RoomLayout {
  const piece = pieceOf(draft);
  if (!piece) throw new Error(`no ${draft.kind}`);
  return addArea(empty, buildPiece(piece, draft.kind), { x: 3, y: 3 });
}

describe('a piece', () => {
  it.each(pieceKinds)('%s stands where it is put, no plate on another, no number twice', (kind) => {
    const room = withPiece(pieceDrafts[kind]);
    const seats = allSeats(room);
    expect([Math.min(...seats.map(({ x }) => x)), Math.min(...seats.map(({ y }) => y))]).toEqual([3, 3]);
    expect(checkRoom(room)).toEqual([]);
    expect(new Set(ids(room)).size).toBe(seats.length);
  });

  it('has as many seats as were entered', () => {
    expect(countSeats(withPiece(pieceDrafts.theatre)).voting).toBe(280);
    expect(countSeats(withPiece(pieceDrafts.square)).voting).toBe(22);
    expect(countSeats(withPiece(pieceDrafts.round))['non-voting']).toBe(10);
  });

  it.each([
    { rows: '0' },
    { blocks: '' },
    { blocks: '5,x' },
    { rows: '3000' },
    { pitch: '100' },
    { rowPitch: '' },
  ])('is none where %o cannot be drawn', (counts) => {
    expect(
      pieceOf({ ...pieceDrafts.theatre, counts: { ...pieceDrafts.theatre.counts, ...counts } }),
    ).toBeNull();
  });
});

describe('a room drawn by hand', () => {
  it('is no longer told by its counts', () => {
    expect(shapeOf(smallRoom)).not.toBeNull();
    expect(shapeOf(shift(smallRoom, new Set(['voting-1-1']), { x: 0.1, y: 0 }))).toBeNull();
  });

  it('moves what is picked and nothing else, to the millimetre', () => {
    const [before, after] = [
      seat(smallRoom, 'voting-1-1'),
      seat(shift(smallRoom, new Set(['voting-1-1']), { x: 0.0504, y: -0.1 }), 'voting-1-1'),
    ];
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(0.05, 6);
    const moved = shift(smallRoom, new Set(['voting-1-1']), { x: 1, y: 1 });
    expect(
      allSeats(moved)
        .filter(({ id, x }) => seat(smallRoom, id)?.x !== x)
        .map(({ id }) => id),
    ).toEqual(['voting-1-1']);
  });

  it('keeps a door within its wall', () => {
    const moved = shift(smallRoom, new Set([fixtureKey.door(0)]), { x: 999, y: 999 });
    expect(moved.doors[0]?.at).toBeCloseTo(smallRoom.width - 1.5, 6);
  });

  it('loses rows and areas with their last seat', () => {
    const row = new Set(pickWith(smallRoom, 'voting-1-1', 'row'));
    expect(remove(smallRoom, row).areas.find(({ id }) => id === 'voting')?.rows.length).toBe(1);
    const area = new Set(pickWith(smallRoom, 'voting-1-1', 'area'));
    expect(remove(smallRoom, area).areas.some(({ id }) => id === 'voting')).toBe(false);
  });

  it('does not count or fill a blocked seat, until it is released', () => {
    const blocked = mark(smallRoom, new Set(['voting-1-2']), 'blocked', true);
    expect(countSeats(blocked).voting).toBe(7);
    expect(seatsOfKind(blocked, 'voting').some(({ id }) => id === 'voting-1-2')).toBe(false);
    expect(countSeats(mark(blocked, new Set(['voting-1-2']), 'blocked', false)).voting).toBe(8);
  });

  it('takes units from seats that no longer vote', () => {
    const row = new Set(pickWith(smallRoom, 'voting-2-1', 'row'));
    const changed = changeKind(smallRoom, row, 'non-voting');
    expect(countSeats(changed)).toMatchObject({ voting: 4, 'non-voting': 8 });
    expect(seat(changed, 'voting-2-1')).toMatchObject({ kind: 'non-voting', unit: null, rowLabel: '2' });
  });

  it('is numbered through, or odd and even from the middle', () => {
    const row = new Set(pickWith(smallRoom, 'voting-1-1', 'row'));
    const numbers = (room: RoomLayout) =>
      pickWith(room, 'voting-1-1', 'row').map((id) => seat(room, id)?.number);
    expect(numbers(renumber(smallRoom, row, 5, 'through'))).toEqual(['5', '6', '7', '8']);
    expect(numbers(renumber(smallRoom, row, 1, 'odd-even'))).toEqual(['3', '1', '2', '4']);
    expect(
      allSeats(bindUnits(smallRoom, row, 9))
        .filter(({ id }) => row.has(id))
        .map(({ unit }) => unit),
    ).toEqual(['09', '10', '11', '12']);
    expect(labelRows(smallRoom, row, 7).areas.find(({ id }) => id === 'voting')?.rows[0]?.label).toBe('7');
  });

  it('says what does not add up', () => {
    const twice = bindUnits(
      renumber(smallRoom, new Set(['voting-1-2']), 1, 'through'),
      new Set(['voting-1-2']),
      1,
    );
    expect(checkRoom(twice).map(({ code }) => code)).toEqual(['same-number', 'same-unit']);
    const onTop = shift(smallRoom, new Set(['voting-1-1']), { x: 0.7, y: 0 });
    expect(checkRoom(onTop).map(({ code }) => code)).toEqual(['too-close']);
    expect(
      checkRoom(resize(smallRoom, { width: smallRoom.width, depth: 3 })).every(
        ({ code }) => code === 'outside',
      ),
    ).toBe(true);
  });
});

describe('picking', () => {
  it('finds the seat under a point before the floor it stands on', () => {
    const at = seat(smallRoom, 'rostrum-1-1');
    expect(pickAt(smallRoom, { x: at?.x ?? 0, y: at?.y ?? 0 }, 0.4)).toBe('rostrum-1-1');
    expect(pickAt(smallRoom, { x: smallRoom.width / 2, y: 0.2 }, 0.4)).toBe(fixtureKey.stage);
    expect(pickInside(smallRoom, { x: 0, y: 0, width: smallRoom.width, depth: smallRoom.depth })).toEqual(
      ids(smallRoom),
    );
  });

  it('comes to rest on the line of another seat, else on the grid', () => {
    const lines = snapLines(smallRoom, new Set(['voting-1-1']));
    const other = seat(smallRoom, 'voting-1-2');
    expect(snap(lines, { x: (other?.x ?? 0) + 0.04, y: 0.513 }, 0.1)).toMatchObject({
      x: other?.x,
      onX: other?.x,
      y: 0.5,
      onY: null,
    });
  });
});

/** Any few steps of editing. */
const step = fc.oneof(
  fc.record({
    act: fc.constant('shift' as const),
    x: fc.integer({ min: -40, max: 40 }),
    y: fc.integer({ min: -40, max: 40 }),
  }),
  fc.record({ act: fc.constant('remove' as const) }),
  fc.record({ act: fc.constant('kind' as const), kind: fc.constantFrom(...seatKinds) }),
  fc.record({ act: fc.constant('mark' as const), as: fc.constantFrom(...seatMarks), on: fc.boolean() }),
  fc.record({ act: fc.constant('copy' as const) }),
  fc.record({ act: fc.constant('piece' as const), kind: fc.constantFrom(...pieceKinds) }),
  fc.record({
    act: fc.constant('fixture' as const),
    what: fc.constantFrom('stage', 'lectern', 'aisle', 'door'),
  }),
);

it('whatever is edited, every seat is there once and nothing that was not picked is lost', () => {
  const edits = fc.array(fc.record({ step, share: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(edits, (all) => {
      let room = smallRoom;
      for (const { step: each, share } of all) {
        const before = ids(room);
        const picked = new Set(before.filter((_, i) => i % share === 0));
        if (each.act === 'shift') room = shift(room, picked, { x: each.x / 100, y: each.y / 100 });
        if (each.act === 'remove') room = remove(room, picked);
        if (each.act === 'kind') room = changeKind(room, picked, each.kind);
        if (each.act === 'mark') room = mark(room, picked, each.as, each.on);
        if (each.act === 'copy') room = duplicate(room, picked, { x: 0.5, y: 0.5 }).room;
        if (each.act === 'fixture') room = addFixture(room, each.what as 'stage');
        if (each.act === 'piece') {
          const piece = pieceOf(pieceDrafts[each.kind]);
          if (piece) room = addArea(room, buildPiece(piece, freeId(room, each.kind)), { x: 1, y: 1 });
        }
        const after = ids(room);
        expect(new Set(after).size).toBe(after.length);
        const kept = each.act === 'remove' ? before.filter((id) => !picked.has(id)) : before;
        expect(kept.filter((id) => !after.includes(id))).toEqual([]);
      }
    }),
    { seed: 1954, numRuns: 150 },
  );
});
