import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import { layOver, type RosterTarget } from '#lib/domain/people/lay-over.ts';
import type { Person } from '#lib/domain/people/person.ts';
import { atRank, rankByPost } from '#lib/domain/people/rank-by-post.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';

const own = 'own' as BodyId;
const bodies: Readonly<Record<string, string>> = { 县人大常委会: 'own', 县财政局: 'finance' };
const target: RosterTarget = {
  group: 'members',
  bodyId: own,
  bodyOf: (unit) => bodies[unit] as BodyId | undefined,
  saysCircles: false,
  sinceIn: () => null,
};

const day = Temporal.PlainDate.from('2026-09-11');

/** The ranks rows of a roster are given, as `name rank`, with what is said of them. */
function ranksOf(table: string, known: readonly Person[] = [], place = false) {
  const rows = table.split('\n').map((line, at) => ({ number: at + 1, cells: line.split(',') }));
  const roster = findRoster([{ name: '名册', rows, mergedCells: [] }]);
  if (!roster) throw new Error('no roster');
  const { entries, columns } = roster;
  const read = entries.map((entry) => ({ entry, persons: known.filter(({ name }) => name === entry.name) }));
  const ground = { target, own, day, place };
  const ranked = rankByPost(read, known, ground, columns);
  return {
    ranks: ranked.entries.flatMap((entry) =>
      layOver(entry, null, target).memberships.flatMap(({ rank }) => (rank ? [`${entry.name} ${rank}`] : [])),
    ),
    said: ranked.faults.map(({ code, row }) => `${code} ${row}`),
    moved: Object.fromEntries(ranked.moved),
  };
}

const roster = `姓名,职务
王云,委员
张石,秘书长
李木,副主任
陈火,党组书记、主任
丁土,副主任
赵金,党组副书记、常务副主任
周水,办公室主任`;

describe('ranks of those who lead, by their posts', () => {
  it('follow the posts, and of one post the order of the roster', () => {
    expect(ranksOf(roster)).toEqual({
      ranks: ['张石 5', '李木 3', '陈火 1', '丁土 4', '赵金 2'],
      said: ['ranks-proposed 5'],
      moved: {},
    });
  });

  it('are not given to those who lead another unit, nor for a post that is over', () => {
    const others = `姓名,单位,职务,任职止
王云,县财政局,主任,
张石,县卫健委,主任,
李木,县人大常委会,主任,2024-01-31
陈火,县人大常委会,副主任,`;
    expect(ranksOf(others).ranks).toEqual(['陈火 1']);
  });

  it('are the file’s where it gives any, and whoever leads without one is named', () => {
    const given = `姓名,职务,名次
王云,主任,1
张石,副主任,`;
    expect(ranksOf(given)).toEqual({ ranks: ['王云 1'], said: ['rank-missing 3'], moved: {} });
  });

  it('are the office’s where it has any', () => {
    const held = { bodyId: own, group: 'members', post: '主任', rank: 1, from: null, to: null };
    const known = { id: 'chen', name: '陈火', memberships: [held] } as unknown as Person;
    const { ranks, said } = ranksOf(roster, [known]);
    expect(ranks).toEqual([]);
    expect(said).toEqual(['rank-place 3', 'rank-place 4', 'rank-place 6', 'rank-place 7']);
  });

  it('are proposed for a newcomer among those who have ranks, and given once somebody says so', () => {
    const known = [
      ['陈火', '主任', 1],
      ['赵金', '副主任', 2],
      ['周水', '秘书长', 3],
    ].map(([name, post, rank]) => {
      const held = { bodyId: own, group: 'members', post, rank, from: null, to: null };
      return { id: name, name, memberships: [held] } as unknown as Person;
    });
    const newcomer = '姓名,职务\n钱林,委员\n李木,副主任\n陈火,主任';
    expect(ranksOf(newcomer, known)).toEqual({ ranks: [], said: ['rank-place 3'], moved: {} });
    expect(ranksOf(newcomer, known, true)).toEqual({
      ...{ ranks: ['李木 3'], said: ['rank-placed 3'], moved: { 周水: 4 } },
    });
    const moved = atRank(known[2] as Person, 4, { own, day });
    expect(moved.memberships.map(({ rank }) => rank)).toEqual([4]);
  });
});
