import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dietsOf, mealsOf } from '#lib/domain/logistics/meals.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { aMeeting, anAttendee, zone } from '../agendas/a-meeting.ts';

const at = (clock: string) => Temporal.Instant.from(`2026-09-${clock}+08:00`);
const sitting = (from: string, to: string) => ({
  ...{ id: from as never, name: '', venueId: null, chairId: null, period: periodOf(at(from), at(to)) },
});
const meals = (...periods: readonly (readonly [string, string])[]) =>
  mealsOf(aMeeting({ sittings: periods.map(([from, to]) => sitting(from, to)) }), zone).map(
    ({ day, kind }) => `${day} ${kind}`,
  );

describe('the meals of a meeting', () => {
  it.each([
    [[['23T09:00', '23T12:00']], ['2026-09-23 lunch']],
    [[['23T09:00', '23T10:30']], []],
    [[['23T14:30', '23T16:30']], []],
    [[['23T14:30', '23T17:30']], ['2026-09-23 supper']],
    [[['23T09:00', '23T17:30']], ['2026-09-23 lunch', '2026-09-23 supper']],
    [
      [
        ['23T09:00', '23T11:30'],
        ['23T14:30', '23T17:00'],
        ['24T09:00', '24T11:00'],
      ],
      ['2026-09-23 lunch', '2026-09-23 supper', '2026-09-24 lunch'],
    ],
  ] as const)('of %j are %j', (periods, expected) => {
    expect(meals(...periods)).toEqual(expected);
  });
});

describe('what people eat', () => {
  const eats = (name: string, diet: string, away = false) => ({
    ...anAttendee(name, ''),
    diet,
    leave: away ? ({ kind: 'sick', reason: '', approved: true } as const) : null,
  });
  const counted = (...diets: readonly string[]) =>
    dietsOf(diets.map((diet, at) => eats(`甲${at}`, diet))).map(({ diet, people }) => [diet, people.length]);

  it('counts those who come, the most first, spaces aside', () => {
    const list = [
      eats('甲', '素食'),
      eats('乙', '清真'),
      eats('丙', ' 清真 '),
      eats('丁', '清真', true),
      eats('戊', ''),
    ];
    expect(dietsOf(list).map(({ diet, people }) => [diet, people.length])).toEqual([
      ['清真', 2],
      ['素食', 1],
    ]);
  });

  it('counts whoever has two wishes once, with those who have the same two', () => {
    expect(counted('清真', '清真、海鲜过敏', '海鲜过敏，清真', '海鲜过敏', '清真')).toEqual([
      ['清真', 2],
      ['清真、海鲜过敏', 2],
      ['海鲜过敏', 1],
    ]);
  });

  it.each([
    [['清真', '清真餐', '清真饮食', '需清真餐', '清 真']],
    [['素食', '素餐', '吃素', '素']],
    [['不吃辣', '忌辣', '忌吃辣', '不能吃辣']],
    [['海鲜过敏', '对海鲜过敏']],
    [['低糖', '低糖饮食', '低糖餐']],
    [['Vegetarian', 'vegetarian']],
  ])('takes %j for one, in the words that came first', (diets) => {
    expect(counted(...diets)).toEqual([[diets[0], diets.length]]);
  });

  it.each([[['清真', '素食']], [['不吃辣', '不吃牛肉']], [['低糖', '无糖']], [['全素', '素食']]])(
    'keeps %j apart',
    (diets) => {
      expect(counted(...diets).length).toBe(diets.length);
    },
  );
});
