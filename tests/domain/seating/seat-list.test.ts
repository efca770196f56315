import { describe, expect, it } from 'vitest';
import { checkRoom } from '#lib/domain/seating/check-room.ts';
import { allSeats, countSeats } from '#lib/domain/seating/room.ts';
import { roomOfList } from '#lib/domain/seating/room-of-list.ts';
import { readSeatList } from '#lib/domain/seating/seat-list.ts';
import { smallRoom } from './small-room.ts';

function listOf(...lines: readonly string[]) {
  const rows = lines.map((line, i) => ({ number: i + 1, cells: line.split('|') }));
  const list = readSeatList([{ name: '表一', rows, mergedCells: [] }]);
  if (!list) throw new Error('no list');
  return list;
}

describe('a list of rows and seats', () => {
  it('is read below its heading, with ranges, merged cells and full-width digits', () => {
    const { seats, faults } = listOf(
      '大礼堂座位表',
      '排号|座 号|类别|表决器|设施',
      '主席台第1排|1-3||| ',
      '第１排|1|代表|01|话筒、轮椅位',
      '|2||02|',
      '2排|1,3|列席||停用',
    );
    expect(faults).toEqual([]);
    expect(seats.map(({ row, number, kind, unit }) => [row, number, kind, unit])).toEqual([
      ['1', '1', 'rostrum', null],
      ['1', '2', 'rostrum', null],
      ['1', '3', 'rostrum', null],
      ['1', '1', 'voting', '01'],
      ['1', '2', 'voting', '02'],
      ['2', '1', 'non-voting', null],
      ['2', '3', 'non-voting', null],
    ]);
    expect(seats[3]?.marks).toEqual(['microphone', 'wheelchair']);
    expect(seats[6]?.marks).toEqual(['blocked']);
  });

  it('names what is wrong by the line of the file and leaves that line out', () => {
    const { seats, faults } = listOf(
      'row|seat|kind|unit|marks',
      '|1|voting',
      '1|A|voting',
      '1|1|balcony',
      '1|1|voting|07|sofa',
      '1|1|voting',
      '1|2|voting|07',
      '1|9-2|voting',
    );
    expect(seats.map(({ number }) => number)).toEqual(['1']);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'no-row'],
      [3, 'no-number'],
      [4, 'unknown-kind'],
      [5, 'unknown-mark'],
      [6, 'seat-twice'],
      [7, 'unit-twice'],
      [8, 'no-number'],
    ]);
  });

  it('is none without the columns of row and seat', () => {
    expect(
      readSeatList([{ name: 'x', rows: [{ number: 1, cells: ['姓名', '单位'] }], mergedCells: [] }]),
    ).toBeNull();
  });

  it('becomes a drawing without overlaps, inside the walls, in the order of the numbers', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `${i + 1}|50-1`.replace('50-1', '1-50'));
    const { seats } = listOf('row|seat|kind', 'x1|1-9|rostrum', ...lines.map((line) => `${line}|voting`));
    const room = roomOfList(smallRoom, seats);
    expect(countSeats(room)).toMatchObject({ rostrum: 9, voting: 3000 });
    expect(checkRoom(room)).toEqual([]);
    const first = room.areas.find(({ kind }) => kind === 'voting')?.rows[0]?.seats ?? [];
    expect(first.map(({ number }) => Number(number))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(new Set(allSeats(room).map(({ id }) => id)).size).toBe(3009);
  });

  it('seats nobody of the hall on the stage, which stays in the middle with its lectern', () => {
    const stage = { x: 2, y: 0, width: 6, depth: 3, height: 0.3 };
    const before = { ...smallRoom, width: 10, stage, lectern: { x: 7, y: 3.5 } };
    const { seats } = listOf('row|seat|kind', '1|1-50|voting', '2|1-50|voting');
    const room = roomOfList(before, seats);
    expect(Math.min(...allSeats(room).map(({ y }) => y))).toBeGreaterThan(stage.y + stage.depth);
    expect((room.stage?.x ?? 0) + stage.width / 2).toBeCloseTo(room.width / 2, 2);
    expect((room.lectern?.x ?? 0) - room.width / 2).toBeCloseTo(2, 2);
    expect(checkRoom(room)).toEqual([]);
  });
});
