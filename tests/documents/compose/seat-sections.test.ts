import { expect, it } from 'vitest';
import { paperWords } from '#lib/documents/compose/paper-words.ts';
import { sectionExtent } from '#lib/documents/compose/seat-sections.ts';
import type { SeatArea } from '#lib/domain/seating/room.ts';
import { aDossier } from './a-dossier.ts';

const say = paperWords(await aDossier(), 'zh-CN');

function extentOf(...rows: readonly (readonly [label: string, ...seats: number[]])[]) {
  const areas = rows.map(([label, ...seats]) => ({
    rows: [{ label, seats: seats.map((number) => ({ number: String(number) })) }],
  }));
  return sectionExtent({ areas: areas as unknown as readonly SeatArea[] }, say);
}

it('says its seats where every row has all of them', () => {
  expect(extentOf(['1', 1, 2, 3, 4], ['2', 4, 3, 2, 1])).toEqual({ rows: '1—2排', seats: '1—4号' });
});

it('says no seats of a row that lacks some between its first and its last', () => {
  expect(extentOf(['1', 1, 2, 3, 4], ['2', 1, 4]).seats).toBe('');
});

it.each([
  [['12', '3', '11', '2', '3'], '2—3排、11—12排'],
  [['A', 'B', '10', 'A', '9', 'B'], 'A排、B排、9—10排'],
  [['乙', '甲', '乙'], '乙排、甲排'],
])('has the rows %j as %j', (labels, said) => {
  expect(extentOf(...labels.map((label) => [label, 1] as const)).rows).toBe(said);
});
