import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastOf } from '#lib/domain/attendance/quorum.ts';
import {
  type CandidateVotes,
  candidacyOf,
  candidateRange,
  electionResult,
  furtherCandidates,
} from '#lib/domain/votes/election.ts';
import { theStandingRules } from '#tests/domain/time/rules.ts';

const rules = await theStandingRules();

function votes(...list: readonly (readonly [string, number])[]): readonly CandidateVotes[] {
  return list.map(([name, count]) => ({ name, votes: count }));
}
const names = (list: readonly CandidateVotes[]): readonly string[] => list.map(({ name }) => name);

describe('how many candidates there may be', () => {
  it.each([
    ['margin.head', 1, [1, 2]],
    ['margin.deputy', 4, [5, 7]],
    ['margin.member', 27, [30, 32]],
    ['margin.member', 20, [22, 24]],
    ['margin.member', 4, [5, 5]],
    ['margin.member', 9, [10, 10]],
    ['margin.delegate-direct', 3, [4, 6]],
    ['margin.delegate-direct', 2, [3, 4]],
    ['margin.delegate-direct', 1, [2, 2]],
    ['margin.delegate-indirect', 10, [12, 15]],
    ['margin.delegate-indirect', 12, [15, 18]],
  ] as const)('%s for %i seats', (margin, seats, [min, max]) => {
    expect(candidateRange(seats, rules[margin].value)).toEqual({ min, max });
  });

  it('too many lead to a preliminary vote, too few to nothing, except in a by-election', () => {
    const outcome = (nominees: number, byElection = false): string =>
      candidacyOf({ nominees, seats: 27, byElection }, rules['margin.member'].value);
    expect([29, 30, 32, 33].map((n) => outcome(n))).toEqual([
      'too-few',
      'election',
      'election',
      'preliminary-election',
    ]);
    expect([26, 27].map((n) => outcome(n, true))).toEqual(['too-few', 'election']);
  });
});

describe('who is elected', () => {
  const needed = leastOf(172, rules['pass.election.congress'].value);

  it('those past the line, the most votes first, as many as there are seats', () => {
    const result = electionResult(votes(['甲', 100], ['乙', 90], ['丙', 150], ['丁', 86]), 2, needed);
    expect(needed).toBe(87);
    expect([names(result.elected), names(result.tied), result.vacant]).toEqual([['丙', '甲'], [], 0]);
  });

  it('fewer than the seats, where not enough pass the line', () => {
    const result = electionResult(votes(['甲', 100], ['乙', 86]), 2, needed);
    expect([names(result.elected), result.vacant]).toEqual([['甲'], 1]);
  });

  it('nobody of those equal at the edge: they are voted on again', () => {
    const result = electionResult(votes(['甲', 100], ['乙', 90], ['丙', 90], ['丁', 90]), 3, needed);
    expect([names(result.elected), names(result.tied), result.seatsTied]).toEqual([
      ['甲'],
      ['乙', '丙', '丁'],
      2,
    ]);
  });

  it('those equal above the edge, for there is a seat for each', () => {
    const result = electionResult(votes(['甲', 100], ['乙', 100], ['丙', 90]), 2, needed);
    expect([names(result.elected), result.tied]).toEqual([['甲', '乙'], []]);
  });

  it('by a third of the ballots in a further direct election', () => {
    const third = leastOf(100, rules['pass.election.voters-rerun'].value);
    expect(third).toBe(34);
    expect(names(electionResult(votes(['甲', 34], ['乙', 33]), 1, third).elected)).toEqual(['甲']);
  });

  it('fills every seat or says what is left of it', () => {
    const anyVotes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyVotes, fc.integer({ min: 1, max: 6 }), (counts, seats) => {
        const result = electionResult(votes(...counts.map((n, i) => [String(i), n] as const)), seats, 5);
        expect(result.elected.length + result.seatsTied + result.vacant).toBe(seats);
        expect(result.tied.length === 0 || result.tied.length > result.seatsTied).toBe(true);
        expect(result.elected.every((c) => c.votes >= 5)).toBe(true);
      }),
      { seed: 20261015 },
    );
  });
});

describe('candidates of a further election', () => {
  const rest = votes(['丁', 40], ['戊', 60], ['己', 50], ['庚', 50]);

  it('are two for one seat, in the order of their votes', () => {
    expect(names(furtherCandidates(rest, 1, rules['margin.delegate-direct'].value))).toEqual([
      '戊',
      '己',
      '庚',
    ]);
    expect(names(furtherCandidates(rest.slice(0, 3), 1, rules['margin.delegate-direct'].value))).toEqual([
      '戊',
      '己',
    ]);
  });

  it('are as many as the margin allows for more seats', () => {
    expect(names(furtherCandidates(rest, 2, rules['margin.delegate-direct'].value))).toEqual([
      '戊',
      '己',
      '庚',
      '丁',
    ]);
  });
});
