import { describe, expect, it } from 'vitest';
import { isBallotValid, isVotingValid } from '#lib/domain/votes/ballots.ts';
import { checkCount, decide } from '#lib/domain/votes/decision.ts';
import { theStandingRules } from '#tests/domain/time/rules.ts';

const rules = await theStandingRules();

describe('a decision', () => {
  it('needs a share of all members, however few are there', () => {
    const decision = (yes: number): unknown => {
      const { outcome, needed } = decide(yes, 35, rules['pass.standing-committee']);
      return [outcome, needed];
    };
    expect(decision(17)).toEqual(['not-carried', 18]);
    expect(decision(18)).toEqual(['carried', 18]);
  });

  it('of even numbers needs one more than half', () => {
    expect(decide(10, 20, rules['pass.chairpersons']).outcome).toBe('not-carried');
    expect(decide(11, 20, rules['pass.chairpersons']).outcome).toBe('carried');
  });
});

describe('a count of votes', () => {
  it.each([
    ['accounts for everyone present', { yes: 18, no: 1, abstain: 1, notVoted: 0 }, []],
    [
      'has one vote too many',
      { yes: 18, no: 2, abstain: 1, notVoted: 0 },
      [{ kind: 'more-than-present', counted: 21, present: 20 }],
    ],
    [
      'has lost one',
      { yes: 18, no: 1, abstain: 0, notVoted: 0 },
      [{ kind: 'fewer-than-present', counted: 19, present: 20 }],
    ],
    [
      'is no count',
      { yes: 18.5, no: -1, abstain: 1, notVoted: 0 },
      [
        { kind: 'not-a-count', figure: 'yes', value: 18.5 },
        { kind: 'not-a-count', figure: 'no', value: -1 },
      ],
    ],
  ])('%s', (_what, count, faults) => {
    expect(checkCount(count, 20)).toEqual(faults);
  });
});

describe('ballots', () => {
  it('more than were handed out undo the vote, as many or fewer do not', () => {
    expect([isVotingValid(36, 35), isVotingValid(35, 35), isVotingValid(34, 35)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('that choose more than there are seats are spoilt, as many or fewer are not', () => {
    expect([4, 3, 0].map((chosen) => isBallotValid({ chosen }, 3))).toEqual([false, true, true]);
  });
});
