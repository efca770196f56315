import { describe, expect, it } from 'vitest';
import { rankFacingTable, rankHollowSquare, rankUShape } from '#lib/domain/seating/tables.ts';

const A = { even: 'A', two: 'A' } as const;

describe('a U', () => {
  it('seats seven as the rule does', () => {
    expect(rankUShape(7, { head: 3, left: 2, right: 2 }, A)).toEqual({
      head: [3, 1, 2],
      left: [5, 7],
      right: [4, 6],
      over: [],
    });
  });

  it('goes on with the longer arm and says who is left', () => {
    expect(rankUShape(9, { head: 2, left: 1, right: 3 }, A)).toEqual({
      head: [1, 2],
      left: [4],
      right: [3, 5, 6],
      over: [7, 8, 9],
    });
  });
});

describe('a hollow square', () => {
  it('fills the foot last, from its middle', () => {
    expect(rankHollowSquare(8, { head: 3, left: 1, right: 1, foot: 3 }, A)).toEqual({
      head: [3, 1, 2],
      left: [5],
      right: [4],
      foot: [7, 6, 8],
      over: [],
    });
  });
});

describe('two delegations at one table', () => {
  it('seats the guests facing the door, the second at the right hand of the first', () => {
    const { sides } = rankFacingTable({ guests: 5, hosts: 3 }, { facesDoor: 'guests', table: 'across' });
    expect(sides).toEqual([
      { place: 'far', party: 'guests', ranks: [4, 2, 1, 3, 5] },
      { place: 'near', party: 'hosts', ranks: [3, 1, 2] },
    ]);
  });

  it('lets the office seat the hosts facing the door', () => {
    const { sides } = rankFacingTable({ guests: 1, hosts: 1 }, { facesDoor: 'hosts', table: 'across' });
    expect(sides.map(({ place, party }) => [place, party])).toEqual([
      ['far', 'hosts'],
      ['near', 'guests'],
    ]);
  });

  it('seats the guests on the right of those who enter when the short end meets the door', () => {
    const { sides } = rankFacingTable({ guests: 3, hosts: 3 }, { facesDoor: 'guests', table: 'lengthwise' });
    expect(sides).toEqual([
      { place: 'left', party: 'hosts', ranks: [2, 1, 3] },
      { place: 'right', party: 'guests', ranks: [3, 1, 2] },
    ]);
  });
});
