import { expect, it } from 'vitest';
import { rejectedTwice } from '#lib/domain/votes/rejected-twice.ts';

const held = (...carried: readonly boolean[]) =>
  carried.map((one, at) => ({ name: '喻怀瑾', post: '副区长', carried: one, meeting: `第${at + 1}次` }));

it.each([
  [held(false), []],
  [held(false, true), []],
  [held(false, true, false), []],
  [held(false, false), [['第1次', '第2次']]],
  [held(true, false, false), [['第2次', '第3次']]],
  [[...held(false), { ...held(false)[0], post: '区财政局局长' }], []],
])('whoever was not appointed to one post twice in succession is known: %o', (nominations, meetings) => {
  expect(rejectedTwice(nominations as ReturnType<typeof held>).map((one) => one.meetings)).toEqual(meetings);
});
