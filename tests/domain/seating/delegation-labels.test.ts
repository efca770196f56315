import { expect, it } from 'vitest';
import { delegationLabels } from '#lib/domain/seating/delegation-labels.ts';
import { words } from '#lib/i18n/catalogue.ts';

const seat = (id: string, x: number, y: number) => ({ id, x, y });
const seats = [seat('a', 1, 1), seat('b', 2, 1), seat('c', 1, 2), seat('d', 5, 1), seat('e', 5, 2)];
const sitting = [
  { seatId: 'd', delegation: '城关' },
  { seatId: 'a', delegation: '河东' },
  { seatId: 'b', delegation: '河东' },
  { seatId: 'c', delegation: '河东' },
  { seatId: 'e', delegation: '城关' },
];

it('names each delegation once, before the row of its seats next to the rostrum, from either side', () => {
  expect(delegationLabels(seats, sitting, 'audience')).toEqual([
    { name: '河东', x: 1.5, y: 1 },
    { name: '城关', x: 5, y: 1 },
  ]);
  expect(delegationLabels(seats, sitting, 'stage')).toEqual([
    { name: '河东', x: 1, y: 2 },
    { name: '城关', x: 5, y: 2 },
  ]);
});

it('says over the hall of a congress who sits there and in which order, and over any hall how many wishes moved', () => {
  const w = words('zh-CN', 'seating');
  const said = { n: 2998, order: '姓名笔画', hand: 'no', view: 'audience', wished: 0 };
  expect(w('area.members', { ...said, circle: 'deputies', blocks: 'yes' })).toBe(
    '代表 2998 · 按代表团分区，团内按姓名笔画自前向后纵向排',
  );
  expect(w('area.members', { ...said, n: 26, circle: 'members', blocks: 'no', wished: 2 })).toBe(
    '委员 26 · 按姓名笔画，另按座次要求调整 2 人，自左至右',
  );
});
