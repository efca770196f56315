import { describe, expect, it } from 'vitest';
import { judgeVote } from '#lib/domain/votes/judge-vote.ts';
import type { VoteForm } from '#lib/domain/votes/questions.ts';
import { groundOf, type VoteEntry } from '#lib/domain/votes/vote-entry.ts';
import { theStandingRules } from '#tests/domain/time/rules.ts';

const rules = await theStandingRules();

const nothing: VoteEntry = {
  ...{ putOff: false, reason: '', members: null, present: null },
  ...{ yes: null, no: null, abstain: null, notVoted: null },
  ...{ handedOut: null, collected: null, void: null, seats: null, candidates: [] },
};
type Type = Parameters<typeof groundOf>[0];
function judge(form: VoteForm, entry: Partial<VoteEntry>, members = 35, type: Type = 'standing-committee') {
  const ground = groundOf(type, form, members, rules);
  if (!ground) throw new Error('nothing is decided by vote');
  return judgeVote({ ...nothing, ...entry }, ground);
}
const codes = (judged: ReturnType<typeof judge>) => judged.faults.map(({ path, code }) => `${path} ${code}`);
const count = (present: number, yes: number, no: number, abstain: number, notVoted: number) => ({
  ...{ present, yes, no, abstain, notVoted },
});

describe('a vote by hands or buttons', () => {
  it.each([
    [count(31, 30, 0, 1, 0), 'carried', []],
    [count(31, 18, 13, 0, 0), 'carried', []],
    [count(31, 17, 14, 0, 0), 'not-carried', []],
    // 85 of 100 present are not enough where 35 are members.
    [count(20, 17, 2, 1, 0), 'not-carried', []],
    [count(31, 30, 1, 1, 0), null, ['sum votes-over-present']],
    [count(31, 29, 0, 1, 0), null, ['sum votes-under-present']],
    [count(17, 17, 0, 0, 0), null, ['present present-under-quorum']],
    [count(36, 36, 0, 0, 0), null, ['present present-over-members']],
    [count(31, 30.5, -1, 1, 0), null, ['yes not-whole', 'no not-whole']],
    [{ present: 31, yes: 31 }, null, ['no required', 'abstain required', 'notVoted required']],
  ])('%o: %s', (entry, outcome, faults) => {
    const judged = judge('count', entry);
    expect([judged.outcome, codes(judged)]).toEqual([outcome, faults]);
    expect([judged.quorum, judged.needed]).toEqual([18, 18]);
  });

  it('is carried by more than half of all members and by nothing less, however many there are', () => {
    for (let members = 1; members <= 80; members++) {
      const needed = Math.floor(members / 2) + 1;
      const outcomes = [needed - 1, needed].map(
        (yes) => judge('count', count(members, yes, members - yes, 0, 0), members).outcome,
      );
      expect(outcomes).toEqual(['not-carried', 'carried']);
    }
  });

  it('counts on those entered where nobody has listed the members', () => {
    expect(codes(judge('count', count(5, 5, 0, 0, 0), 0))).toEqual(['members required']);
    expect(judge('count', { ...count(5, 5, 0, 0, 0), members: 7 }, 0)).toMatchObject({
      needed: 4,
      outcome: 'carried',
    });
  });

  it('is put off with a reason, and then nothing is counted', () => {
    expect(codes(judge('count', { putOff: true, reason: ' ' }))).toEqual(['reason required']);
    expect(judge('count', { putOff: true, reason: '尚有不同意见' }).outcome).toBe('put-off');
  });
});

describe('a vote by ballot', () => {
  const box = { present: 31, handedOut: 31, collected: 30, void: 1 };
  it.each([
    [{ ...box, yes: 28, no: 1, abstain: 0 }, 'carried', []],
    [{ ...box, yes: 28, no: 1, abstain: 1 }, null, ['sum votes-over-valid']],
    [{ ...box, yes: 28, no: 0, abstain: 0 }, null, ['sum votes-under-valid']],
    [{ ...box, handedOut: 32, yes: 28, no: 1, abstain: 0 }, null, ['handedOut ballots-over-present']],
    [{ ...box, void: 31, yes: 28, no: 1, abstain: 0 }, null, ['void void-over-collected']],
    // 选44: more came back than were handed out.
    [{ ...box, collected: 32 }, 'void', []],
    [{ ...box, collected: 31, void: 0, yes: 31, no: 0, abstain: 0 }, 'carried', []],
  ])('%o: %s', (entry, outcome, faults) => {
    const judged = judge('ballot', entry);
    expect([judged.outcome, codes(judged)]).toEqual([outcome, faults]);
  });
});

describe('an election', () => {
  const box = { present: 120, handedOut: 120, collected: 120, void: 0, seats: 2 };
  const votes = (...each: readonly number[]) => each.map((n, at) => ({ name: `候选${at + 1}`, votes: n }));
  const elect = (candidates: VoteEntry['candidates'], more: Partial<VoteEntry> = {}) =>
    judge('election', { ...box, candidates, ...more }, 120, 'congress');

  it.each([
    [votes(100, 80, 60), 'carried', ['候选1', '候选2'], [], 0],
    [votes(100, 70, 70), 'not-carried', ['候选1'], ['候选2', '候选3'], 0],
    [votes(100, 60, 60), 'not-carried', ['候选1'], [], 1],
  ])('%o: %s', (candidates, outcome, elected, tied, vacant) => {
    const { race, ...judged } = elect(candidates);
    expect([judged.outcome, judged.needed]).toEqual([outcome, 61]);
    expect([race?.elected.map(({ name }) => name), race?.tied.map(({ name }) => name), race?.vacant]).toEqual(
      [...[elected, tied, vacant]],
    );
  });

  it('refuses what no ballots can come to', () => {
    expect(codes(elect(votes(121, 10)))).toEqual(['candidates.0.votes votes-over-valid-each']);
    expect(codes(elect(votes(120, 120, 1)))).toEqual(['candidates votes-over-choices']);
    expect(codes(elect([...votes(60), { name: '候选1', votes: 1 }]))).toEqual([
      'candidates.1.name name-taken',
    ]);
    expect(codes(elect(votes(60), { seats: 0 }))).toEqual(['seats too-small']);
    expect(elect(votes(60), { collected: 121 }).outcome).toBe('void');
  });

  it('by voters is decided by those who took part, if more than half of the constituency did (选45)', () => {
    const candidates = [{ name: '甲', votes: 300 }];
    const poll = {
      present: 600,
      handedOut: 600,
      collected: 590,
      void: 0,
      seats: 1,
      candidates,
      members: 1_000,
    };
    expect(judge('election', poll, 0, 'election')).toMatchObject({ needed: 296, outcome: 'carried' });
    expect(codes(judge('election', { ...poll, collected: 500 }, 0, 'election'))).toEqual([
      'collected present-under-quorum',
    ]);
  });
});
