import { expect, it } from 'vitest';
import { saidBesideNeeds } from '#lib/domain/people/noted-needs.ts';

it.each([
  ['12月下旬出差', '12月下旬出差'],
  ['素食；由副局长代', '由副局长代'],
  ['备注：轮椅', ''],
  ['无', ''],
  ['不用清真餐，晚到', '晚到'],
  ['—', ''],
  ['清真：王凯', ''],
])('of the remark %s what is no need is %s', (text, left) => {
  expect(saidBesideNeeds(text, new Set(['王凯']))).toBe(left);
});
