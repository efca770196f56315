import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import { placeByPost, type Ranked } from '#lib/domain/people/place-by-post.ts';

const one = (name: string, grade: number, rank: number): Ranked => ({
  ...{ personId: name as PersonId, name, grade, rank },
});
const place = (standing: readonly Ranked[], ...newcomers: readonly (readonly [string, number])[]) => {
  const { of, moved } = placeByPost(
    standing,
    newcomers.map(([name, grade]) => ({ key: name, name, grade })),
  );
  return {
    of: Object.fromEntries([...of].map(([key, { rank, after }]) => [key, `${after} ${rank}`])),
    moved: Object.fromEntries(moved),
  };
};
const leaders = [one('主任', 0, 1), one('甲', 2, 2), one('乙', 2, 3), one('秘书长', 3, 4)];

describe('the place a post proposes among those who have ranks', () => {
  it('is behind the last of the same post, and the next makes room', () => {
    expect(place(leaders, ['新', 2])).toEqual({ of: { 新: '乙 4' }, moved: { 秘书长: 5 } });
  });

  it('takes a gap without moving anybody', () => {
    const gap = [one('主任', 0, 1), one('甲', 2, 2), one('秘书长', 3, 9), one('委员', Infinity, 10)];
    expect(place(gap, ['新', 2])).toEqual({ of: { 新: '甲 3' }, moved: {} });
  });

  it('is first for whoever has the highest post', () => {
    expect(place(leaders.slice(1), ['新', 0])).toEqual({ of: { 新: ' 1' }, moved: {} });
    expect(place([one('甲', 2, 1)], ['新', 0])).toEqual({ of: { 新: ' 1' }, moved: { 甲: 2 } });
  });

  it('keeps those who are tied together, and several newcomers in their order', () => {
    const tied = [one('主任', 0, 1), one('甲', 2, 2), one('乙', 2, 2), one('丙', 3, 3), one('丁', 3, 3)];
    expect(place(tied, ['秘', 3], ['一', 2], ['二', 2])).toEqual({
      of: { 一: '乙 3', 二: '一 4', 秘: '丁 6' },
      moved: { 丙: 5, 丁: 5 },
    });
  });

  it('never changes the order of those who stand, nor gives a newcomer the rank of another', () => {
    const grade = fc.integer({ min: 0, max: 4 });
    const ranks = fc.array(fc.record({ grade, rank: fc.integer({ min: 1, max: 12 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(ranks, fc.array(grade, { maxLength: 4 }), (held, grades) => {
        const standing = held.map((each, at) => one(`s${at}`, each.grade, each.rank));
        const newcomers = grades.map((g, at) => ({ key: `n${at}`, name: `n${at}`, grade: g }));
        const { of, moved } = placeByPost(standing, newcomers);
        const now = standing.map(({ personId, rank }) => ({ rank, now: moved.get(personId) ?? rank }));
        for (const a of now)
          for (const b of now) expect(Math.sign(a.now - b.now)).toBe(Math.sign(a.rank - b.rank));
        const given = [...of.values()].map(({ rank }) => rank);
        expect(new Set(given).size).toBe(grades.length);
        expect(now.some((each) => given.includes(each.now))).toBe(false);
      }),
    );
  });
});
